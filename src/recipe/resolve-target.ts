import type { Parsed } from '../diagnostics/facts.ts';
import type { Formulation, Functional, Target } from './formulation.ts';
import { parseBasis } from './parse-basis.ts';
import { parseRatioName } from './parse-statement.ts';
import { isRatio } from './read-expectation.ts';
import { type Names, resolveBasis, resolveRatio } from './resolve-names.ts';
import { measureOf, type ShareKind } from './statement.ts';

/** Phrases that this recipe could be asked. */
function examplesFor({ constituents }: Names): string[] {
  const [name = 'PEO'] = constituents.map((one) => one.name);
  return [`mass of ${name}`, `${name} of total`, 'O/Li', 'total mass', 'density'];
}

/** Phrases that speak of the whole mixture. */
const wholes: ReadonlySet<string> = new Set(['mass', 'total mass', 'volume', 'density']);

/** Longer than any phrase that a person asks with. */
const longest = 1000;

/**
 * Ties a quantity's phrase to a formulation: `mass of X`, `amount of X`, `volume of X`, `total mass`, `density`,
 * `X/Y`, `X of BASIS`, `X on top of BASIS`. A share is by mass unless `by volume` or `by moles` stands behind it or
 * the value it is held against (`share`) is a vol% or mol%.
 */
export function resolveTarget(phrase: string, names: Names, share?: ShareKind): Parsed<Target> {
  const text = phrase.trim();
  if (text.length > longest) {
    return {
      ok: false,
      problem: {
        code: 'expectation-unknown',
        facts: { quantity: `${text.slice(0, 57)}…`, examples: examplesFor(names) },
      },
    };
  }
  const sum = (measure: Functional['measure'], from: number): Parsed<Target> => {
    const over = basisAt(text, from, names);
    return over.ok ? { ok: true, value: { kind: 'sum', what: { measure, ...over.value } } } : over;
  };
  if (wholes.has(text)) {
    const total = resolveBasis(undefined, text, names);
    if (!total.ok) return total;
    const whole = (measure: Functional['measure']): Functional => ({ measure, ...total.value });
    if (text === 'density') {
      return { ok: true, value: { kind: 'quotient', top: whole('mass'), bottom: whole('volume'), share: undefined } };
    }
    return { ok: true, value: { kind: 'sum', what: whole(text === 'volume' ? 'volume' : 'mass') } };
  }
  const named = /^(mass|amount|volume)\s+of\s+/.exec(text);
  if (named) {
    const measure = named[1] === 'amount' ? 'moles' : (named[1] as 'mass' | 'volume');
    return sum(measure, named[0].length);
  }
  const ratio = isRatio(text) ? parseRatioName(text) : undefined;
  if (ratio) {
    const sides = resolveRatio({ text, ...ratio }, names);
    if (!sides.ok) return sides;
    return {
      ok: true,
      value: { kind: 'quotient', top: sides.value.left, bottom: sides.value.right, share: undefined },
    };
  }
  return resolveShare(text, names, share);
}

function resolveShare(text: string, names: Names, stated: ShareKind | undefined): Parsed<Target> {
  const counted = /\s+by\s+(mass|volume|moles)$/.exec(text);
  const phrase = counted ? text.slice(0, counted.index) : text;
  const measure = (counted?.[1] ?? (stated ? measureOf[stated] : 'mass')) as 'mass' | 'volume' | 'moles';
  const split = /^(\S.*?)\s+(of|on top of|on top)(?:\s+(.+))?$/.exec(phrase);
  const onTop = split?.[2]?.startsWith('on') === true;
  if (!split || (split[3] === undefined && !onTop)) {
    return {
      ok: false,
      problem: { code: 'expectation-unknown', facts: { quantity: text, examples: examplesFor(names) } },
    };
  }
  const own = basisAt(split[1] ?? '', 0, names);
  if (!own.ok) return own;
  const basis =
    split[3] === undefined
      ? resolveBasis(undefined, text, names)
      : basisAt(phrase, phrase.length - split[3].length, names);
  if (!basis.ok) return basis;
  const over = onTop ? basis.value.over.filter((index) => !own.value.over.includes(index)) : basis.value.over;
  const share = ({ mass: 'wt', volume: 'vol', moles: 'mol' } as const)[measure];
  return {
    ok: true,
    value: { kind: 'quotient', top: { measure, ...own.value }, bottom: { measure, ...basis.value, over }, share },
  };
}

function basisAt(text: string, from: number, names: Names) {
  const basis = parseBasis(text, from);
  return basis.ok ? resolveBasis(basis.value, text, names) : basis;
}

/** Ties a phrase that was asked from outside the recipe. */
export function targetOf(
  phrase: string,
  { scope, constituents }: Pick<Formulation, 'scope' | 'constituents'>,
): Parsed<Target> {
  return resolveTarget(phrase, { constituents, scope });
}
