import type { Span } from '../diagnostics/facts.ts';
import type { Atom } from './atoms.ts';
import { findAtom } from './find-atom.ts';
import { readExponent } from './read-exponent.ts';

/** A unit symbol with its exponent. */
export interface Factor {
  readonly kind: 'factor';
  readonly atom: Atom & { readonly print: string };
  readonly power: number;
  readonly span: Span;
}

/** One word of a unit; `unknown` is a stretch that cannot be read, which ends the list. */
export type UnitToken =
  | Factor
  | { readonly kind: 'times' | 'over' | 'open' | 'close' | 'unknown'; readonly span: Span };

const space = /\s+/y;
const sign = /[·⋅∙*/()]/y;
const word = /(?:[\p{L}°℃%]|\u030a)+/uy;
// `^-1/2`, `^(-1/2)`, `^-0.5` and `-1/2` as a Warburg coefficient has it;
// `^-2`, `^(-2)`, `-2`, `2` and `⁻²`; a sign or a raised digit may stand off, as scanned papers have it: "cm ² /s".
const exponent =
  /\s*\^\s*\(?\s*([-−–]?(?:1\/2|0\.5))\s*\)?|([-−–](?:1\/2|0\.5))|\s*\^\s*(?:\(\s*([-−–]?\d)\s*\)|([-−–]?\d))|\s*([-−–]\d)|(\d)|\s*([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹])/y;
const run = /\S+/y;

/** Splits a unit into words, each with its characters in `text`. */
export function tokenizeUnit(text: string): UnitToken[] {
  const tokens: UnitToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  take(space);
  // The one of "1/h" is no unit.
  if (/^1\s*\//.test(text.slice(at))) at++;
  while (take(space) || at < text.length) {
    if (at >= text.length) break;
    const start = at;
    const mark = take(sign)?.[0];
    if (mark !== undefined) {
      tokens.push({
        kind: mark === '/' ? 'over' : mark === '(' ? 'open' : mark === ')' ? 'close' : 'times',
        span: [start, at],
      });
      continue;
    }
    const name = take(word)?.[0];
    const atom = name === undefined ? undefined : findAtom(name);
    if (!atom) {
      if (name === undefined) take(run);
      return [...tokens, { kind: 'unknown', span: [start, at] }];
    }
    const raised = take(exponent);
    const power = raised ? readExponent(raised.slice(1).find((digits) => digits !== undefined) ?? '') : 1;
    if (power === 0) return [...tokens, { kind: 'unknown', span: [start, at] }];
    tokens.push({ kind: 'factor', atom, power, span: [start, at] });
  }
  return tokens;
}
