import type { Parsed, Span } from '../diagnostics/facts.ts';
import { parseNumber } from '../units/parse-number.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { remember } from '../units/remember.ts';
import { checkAmount, checkNumber } from './check-reach.ts';
import { parseBasis } from './parse-basis.ts';
import type { Named, ShareKind, Side, Statement } from './statement.ts';

/** Longer than any list of names that a person writes into one statement. */
const longest = 2000;

const partsKinds: Readonly<Record<string, ShareKind>> = { '': 'wt', wt: 'wt', mass: 'wt', mol: 'mol', vol: 'vol' };

/**
 * Reads one statement of a component: an amount, a share, a ratio, parts, `as brought` or `rest`.
 *
 * The sign is judged here: no mass, share or ratio is below zero, and a ratio is above it.
 */
export const parseStatement: (text: string) => Parsed<Statement> = remember(readStatement);

function readStatement(text: string): Parsed<Statement> {
  const trimmed = text.trim();
  if (trimmed === '' || text.length > longest)
    return { ok: false, problem: { code: 'statement-syntax', facts: { text } } };
  if (/^as\s+brought$/.test(trimmed)) return { ok: true, value: { kind: 'brought', text: trimmed } };
  if (trimmed === 'rest') return { ok: true, value: { kind: 'rest', text: trimmed } };
  if (trimmed.includes('=')) return parseRatio(text);
  // No pattern here can start a run of blanks at more than one place: a hostile line of them costs no time.
  const parts = /\sparts?$/.exec(trimmed);
  if (parts) {
    const head = trimmed.slice(0, parts.index).trimEnd();
    const kind = /\s(mol|vol|wt|mass)$/.exec(head);
    return parseParts(text, kind ? head.slice(0, kind.index) : head, kind?.[1] ?? '');
  }
  const share = /\s(on\s+top\s+of|on\s+top|of)(?=\s|$)/.exec(text);
  if (share && share.index > text.indexOf(trimmed)) {
    const tail = text.slice(share.index + share[0].length).trim();
    return parseShare(text, text.slice(0, share.index), (share[1] ?? '').startsWith('on'), tail || undefined);
  }
  if (/^[\d.]+(\s*:\s*[\d.]+)+$/.test(trimmed)) {
    const facts = { text: trimmed, ...(trimmed.split(':').length === 2 ? { ratio: trimmed } : { parts: trimmed }) };
    return { ok: false, problem: { code: 'statement-syntax', facts } };
  }
  return parseAmount(text);
}

/** `O:Li = 16` as it is written here. */
function slashed(text: string): { instead?: string } {
  const [, top = '', bottom = '', is = ''] = /^\s*([^:=/]+?)\s*:\s*([^:=/]+?)\s*=\s*([^=]+?)\s*$/.exec(text) ?? [];
  return top === '' ? {} : { instead: `${top}/${bottom} = ${is}` };
}

function parseAmount(text: string): Parsed<Statement> {
  const read = parseQuantity(text, ['mass', 'amount', 'volume', 'fraction']);
  if (!read.ok) return read;
  const quantity = read.value;
  if (quantity.unit.share !== undefined) return shareOf(text, quantity, false, undefined);
  if (quantity.value < 0) return { ok: false, problem: { code: 'negative-amount', facts: { text: text.trim() } } };
  const beyond = checkAmount(quantity);
  if (beyond) return { ok: false, problem: beyond };
  return { ok: true, value: { kind: 'amount', text: text.trim(), quantity } };
}

function parseShare(text: string, head: string, onTop: boolean, tail: string | undefined): Parsed<Statement> {
  const read = parseQuantity(head, ['fraction']);
  if (!read.ok) return read;
  if (tail === undefined) return shareOf(text, read.value, onTop, undefined);
  const basis = parseBasis(text, text.trimEnd().length - tail.length);
  if (!basis.ok) return basis;
  return shareOf(text, read.value, onTop, basis.value);
}

function shareOf(
  text: string,
  quantity: { value: number; halfStep: number; unit: { factor: number; share?: string | undefined } },
  onTop: boolean,
  basis: Extract<Statement, { kind: 'share' }>['basis'],
): Parsed<Statement> {
  const share = quantity.unit.share;
  const trimmed = text.trim();
  if (share === 'plain' || share === undefined) {
    return { ok: false, problem: { code: 'percent-kind-missing', facts: { text: trimmed } } };
  }
  if (quantity.value < 0) return { ok: false, problem: { code: 'negative-amount', facts: { text: trimmed } } };
  const halfStep = quantity.halfStep * quantity.unit.factor;
  const value = quantity.value;
  const beyond = checkNumber(value, trimmed);
  if (beyond) return { ok: false, problem: beyond };
  return {
    ok: true,
    value: { kind: 'share', text: trimmed, share: share as ShareKind, value, halfStep, onTop, basis },
  };
}

function parseParts(text: string, number: string, kind: string): Parsed<Statement> {
  const read = parseNumber(number);
  if (!read.ok) return read;
  if (read.value.value < 0) return { ok: false, problem: { code: 'negative-amount', facts: { text: text.trim() } } };
  const beyond = checkNumber(read.value.value, text);
  if (beyond) return { ok: false, problem: beyond };
  const share = partsKinds[kind] ?? 'wt';
  return { ok: true, value: { kind: 'parts', text: text.trim(), share, ...read.value } };
}

function parseRatio(text: string): Parsed<Statement> {
  const equals = text.indexOf('=');
  const slash = slashOf(text.slice(0, equals));
  if (slash < 0 || text.indexOf('=', equals + 1) >= 0) {
    return { ok: false, problem: { code: 'statement-syntax', facts: { text: text.trim(), ...slashed(text) } } };
  }
  const numerator = parseSide(text, 0, slash);
  const denominator = parseSide(text, slash + 1, equals);
  if (numerator === undefined || denominator === undefined) {
    return { ok: false, problem: { code: 'statement-syntax', facts: { text: text.trim() } } };
  }
  // The field also writes 16:1 for 16.
  const right = text.slice(equals + 1).replace(/\s*:\s*1\s*$/, '');
  const read = parseNumber(right);
  if (!read.ok) {
    const span: Span = [equals + 1 + (right.length - right.trimStart().length), equals + 1 + right.trimEnd().length];
    return { ok: false, problem: { ...read.problem, span } };
  }
  if (!(read.value.value > 0)) return { ok: false, problem: { code: 'negative-amount', facts: { text: text.trim() } } };
  const beyond = checkNumber(read.value.value, text);
  if (beyond) return { ok: false, problem: beyond };
  return { ok: true, value: { kind: 'ratio', text: text.trim(), numerator, denominator, ...read.value } };
}

/** The slash between the two sides, not one inside brackets. */
function slashOf(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    else if (text[i] === '/' && depth === 0) return i;
  }
  return -1;
}

/** A side of a ratio between two offsets: `Li`, `EO`, `LiTFSI`, `O(carbonyl + ether)`. */
function parseSide(text: string, from: number, to: number): Side | undefined {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return undefined;
  const start = from + raw.indexOf(trimmed);
  const span: Span = [start, start + trimmed.length];
  const donor = /^O\(([^()]*)\)$/.exec(trimmed);
  if (!donor) return { name: trimmed, span, kinds: [] };
  const kinds = (donor[1] ?? '').split('+').map((kind) => kind.trim());
  return kinds.includes('') ? undefined : { name: 'O', span, kinds };
}

/** Two sides with a slash, as `O/Li` in an expectation or a question. */
export function parseRatioName(text: string): { numerator: Named & Side; denominator: Named & Side } | undefined {
  const slash = slashOf(text);
  if (slash < 0) return undefined;
  const numerator = parseSide(text, 0, slash);
  const denominator = parseSide(text, slash + 1, text.length);
  return numerator && denominator ? { numerator, denominator } : undefined;
}
