import type { Parsed, Span } from '../diagnostics/facts.ts';
import { shares } from './atoms.ts';
import type { Dimension } from './dimension.ts';
import { nearestUnits } from './nearest-unit.ts';
import { multiplyRatios } from './ratio.ts';
import { remember } from './remember.ts';
import { type Factor, tokenizeUnit } from './tokenize-unit.ts';
import { type Ratio, type Unit, unitless } from './unit.ts';

/**
 * Reads a unit: symbols with exponents (`cm^2`, `cm2`, `cm-2`, `cm⁻²`), multiplied by a space, `·` or `*`, divided by `/`.
 *
 * Division reads from the left: `mg/cm^2/h` is mg/(cm^2 h). A `/` divides by one symbol or by a bracket; `J/g K` has two
 * readings and is refused, its nearest units are both: `J/(g K)` and `J K/g`. `mg/cm^-2` is refused too, nearest `cm^2`.
 * Every problem is `unknown-unit`, with the characters of `text` that could not be read.
 */
export const parseUnit: (text: string) => Parsed<Unit> = remember(readUnit);

function readUnit(text: string): Parsed<Unit> {
  const share = parseShare(text);
  if (share) return { ok: true, value: share };
  const start = text.length - text.trimStart().length;
  const whole: Span = [start, Math.max(start, text.trimEnd().length)];
  const unknown = (span: Span, nearest: readonly string[]): Parsed<never> => {
    const facts = { text: text.trim(), unit: text.slice(...span), nearest };
    return { ok: false, problem: { code: 'unknown-unit', facts, span } };
  };

  const above: Factor[] = [];
  const below: Factor[][] = [];
  let group = above;
  let bracket = false;
  let complete = false;
  let twoReadings = false;
  for (const token of tokenizeUnit(text)) {
    if (token.kind === 'unknown') return unknown(token.span, nearestUnits(text.slice(...token.span)));
    if (token.kind === 'factor') {
      const divides = group !== above;
      // The root of an hour is nothing that anybody writes.
      const isRoot = !Number.isInteger(token.power);
      if (isRoot && (token.atom.ratio[0] !== 1 || token.atom.ratio[1] !== 1)) return unknown(token.span, []);
      if (divides && token.power < 0) return unknown(token.span, [printFactor(token, -1)]);
      if (divides && !bracket && group.length > 0) twoReadings = true;
      group.push(token);
      complete = true;
      continue;
    }
    // A sign where a symbol was due, except the slash that opens "/h".
    const opens = token.kind === 'open' && group !== above && group.length === 0 && !bracket;
    const slashFirst = token.kind === 'over' && above.length === 0 && below.length === 0;
    if (!complete && !opens && !slashFirst) return unknown(whole, []);
    if (token.kind === 'open' && !opens) return unknown(whole, []);
    if (bracket ? token.kind === 'over' : token.kind === 'close') return unknown(whole, []);
    if (token.kind === 'over') {
      group = [];
      below.push(group);
    }
    if (token.kind === 'open') bracket = true;
    if (token.kind === 'close') bracket = false;
    complete = token.kind === 'close';
  }
  if (!complete || bracket) return unknown(whole, []);
  if (twoReadings) return unknown(whole, readings(above, below));
  const factors = [...above, ...below.flat()];
  const lone = factors.find((factor) => factor.atom.alone);
  if (lone && (factors.length > 1 || lone.power !== 1 || below.length > 0)) {
    return unknown(
      lone.span,
      nearestUnits(lone.atom.print).filter((symbol) => symbol !== lone.atom.print),
    );
  }
  return { ok: true, value: assemble(above, below) };
}

function parseShare(text: string): Unit | undefined {
  // Scanned papers have "wt. %" and "vol %".
  const spelling = text.replace(/[\s.]/g, '');
  if (!Object.hasOwn(shares, spelling)) return undefined;
  const { share, ratio } = shares[spelling as keyof typeof shares];
  return { ...unitless, symbol: spelling, factor: ratio[0] / ratio[1], ratio, share, names: 'fraction' };
}

function assemble(above: readonly Factor[], below: readonly (readonly Factor[])[]): Unit {
  let dimension: Dimension = unitless.dimension;
  let ratio: Ratio = unitless.ratio;
  const multiply = ({ atom, power }: Factor, sign: 1 | -1) => {
    dimension = dimension.map(
      (exponent, i) => exponent + (atom.dimension[i] ?? 0) * power * sign,
    ) as unknown as Dimension;
    ratio = multiplyRatios(ratio, atom.ratio, power * sign);
  };
  for (const factor of above) multiply(factor, 1);
  for (const factor of below.flat()) multiply(factor, -1);
  const only = above.length === 1 && below.length === 0 && above[0]?.power === 1 ? above[0].atom : undefined;
  return {
    symbol: printUnit(above, below),
    dimension,
    factor: ratio[0] / ratio[1],
    ratio,
    ...(only?.offset === undefined ? {} : { offset: only.offset }),
    ...(only?.names === undefined ? {} : { names: only.names }),
  };
}

function printUnit(above: readonly Factor[], below: readonly (readonly Factor[])[]): string {
  const product = (factors: readonly Factor[], sign: 1 | -1 = 1) =>
    factors.map((factor) => printFactor(factor, sign)).join(' ');
  if (above.length === 0) return product(below.flat(), -1);
  return (
    product(above) + below.map((group) => (group.length > 1 ? `/(${product(group)})` : `/${product(group)}`)).join('')
  );
}

function printFactor({ atom, power }: Factor, sign: 1 | -1): string {
  return power * sign === 1 ? atom.print : `${atom.print}^${power * sign}`;
}

/** What a symbol after `a/b` may have been meant to do: divide with b, or multiply. */
function readings(above: readonly Factor[], below: readonly (readonly Factor[])[]): string[] {
  const firsts = below.map((group) => group.slice(0, 1));
  const others = below.flatMap((group) => group.slice(1));
  return [printUnit(above, [below.flat()]), printUnit([...above, ...others], firsts)];
}
