import type { Parsed, Problem, Span } from '../diagnostics/facts.ts';
import { toSI } from './convert.ts';
import { findDecimalComma } from './decimal-comma.ts';
import { describeUnit, measures } from './describe-unit.ts';
import { type DimensionName, dimensions } from './dimension.ts';
import { abridge, longest } from './longest.ts';
import { parseUnit } from './parse-unit.ts';
import type { Quantity } from './quantity.ts';
import { readSides, type Side, type Sides } from './read-sides.ts';
import { readUncertainty } from './read-uncertainty.ts';
import { remember } from './remember.ts';
import { type Unit, unitless } from './unit.ts';

/**
 * Reads a quantity: a number, its unit and, where one is given, its standard uncertainty: `0.7 g ± 0.1 mg`,
 * `0.7 ± 0.1 g`, `(0.7 ± 0.1) g`, `0.7 g ± 2 %` (of the value) or `0.7000(5) g`; `+/-` and `+-` do for `±`.
 *
 * A bare number is read only where a `number` is expected. A percentage behind ± that could be relative or absolute
 * (`85.7 % ± 1 %`, or `16 ± 2 %` where both a number and a fraction are expected) is refused, with both ways to say it.
 * The sign of the number is not judged. Spans count from the start of `text`.
 */
export function parseQuantity(text: string, expected?: readonly DimensionName[]): Parsed<Quantity> {
  const kinds = expected?.join() ?? '';
  let read = readers.get(kinds);
  if (read === undefined) {
    read = remember((own) => readQuantity(own, expected));
    readers.set(kinds, read);
  }
  return read(text);
}

/** What is expected is one of a dozen lists. */
const readers = new Map<string, (text: string) => Parsed<Quantity>>();

function readQuantity(text: string, expected: readonly DimensionName[] | undefined): Parsed<Quantity> {
  const written = abridge(text);
  const fail = (problem: Problem): Parsed<never> => ({ ok: false, problem });
  const examples = examplesOf(expected);
  const noQuantity = (span: Span, instead: readonly string[] = examples) =>
    fail({ code: 'not-a-quantity', facts: { text: written, examples: instead }, span });
  if (text.length > longest) return noQuantity([0, text.length]);
  const end = text.trimEnd().length;
  const whole: Span = [Math.min(end, text.length - text.trimStart().length), end];

  const sides = readSides(text, ...whole);
  if (!sides) {
    const comma = findDecimalComma(text);
    return comma ? fail(comma) : noQuantity(whole, plainly(text, expected) ?? examples);
  }
  const { left, right } = sides;
  const ownUnit = left.unit && unitAt(text, left.unit, expected);
  const lastUnit = right?.unit && unitAt(text, right.unit, expected);
  if (ownUnit && !ownUnit.ok) return ownUnit;
  if (lastUnit && !lastUnit.ok) return lastUnit;

  const own = ownUnit?.value;
  const last = lastUnit?.value;
  // `16 ± 2 %` is 2 % of 16 or (16 ± 2) %; what is expected settles it, or nothing does.
  const percentOfNumber =
    !own && last?.share === 'plain' && !sides.bracket && expected !== undefined && !expects(expected, 'fraction');
  if (percentOfNumber || (!own && !last)) {
    if (!expects(expected, 'number')) {
      return fail({ code: 'bare-number', facts: { text: written, examples }, span: right ? left.numberSpan : whole });
    }
  } else if (!own && last?.share === 'plain' && !sides.bracket && expects(expected, 'number')) {
    return noQuantity(whole, bothWays(text, sides, unitless));
  }
  const unit = own ?? (percentOfNumber ? unitless : (last ?? unitless));
  const unitSpan = left.unit ?? (percentOfNumber ? undefined : right?.unit) ?? left.numberSpan;
  if (expected && !expected.some((name) => measures(unit, name))) {
    const facts = { text: written, found: describeUnit(unit), expected, examples };
    return fail({ code: 'wrong-dimension', facts, span: unitSpan });
  }
  if (own?.share === 'plain' && last?.share === 'plain' && right) {
    return noQuantity([right.numberSpan[0], whole[1]], bothWays(text, sides, own));
  }
  const uncertainty = readUncertainty(text, sides, unit, own || percentOfNumber ? last : undefined);
  if (!uncertainty.ok) return uncertainty;

  const { value: number, halfStep } = left.number;
  const value = toSI(number, unit);
  // A double holds it as written but not in SI.
  const lost = value === 0 && number !== 0 && unit.offset === undefined;
  if (lost || !Number.isFinite(value)) return noQuantity(whole);
  const doubt = uncertainty.value === undefined ? {} : { uncertainty: uncertainty.value };
  return { ok: true, value: { value, number, unit, ...doubt, halfStep, text: written } };
}

function expects(expected: readonly DimensionName[] | undefined, name: DimensionName): boolean {
  return expected?.includes(name) ?? false;
}

function unitAt(text: string, span: Span, expected: readonly DimensionName[] | undefined): Parsed<Unit> {
  const read = parseUnit(text.slice(...span));
  if (read.ok || read.problem.code !== 'unknown-unit') return read;
  const [from, to] = read.problem.span ?? [0, span[1] - span[0]];
  const { nearest } = read.problem.facts;
  const fitting = nearest.filter((one) => {
    const unit = parseUnit(one);
    return unit.ok && (expected?.some((name) => measures(unit.value, name)) ?? true);
  });
  const facts = { ...read.problem.facts, text: text.trim(), nearest: fitting.length > 0 ? fitting : nearest };
  return { ok: false, problem: { ...read.problem, facts, span: [from + span[0], to + span[0]] } };
}

/** One example each of several expected dimensions, all of a single one. */
function examplesOf(expected: readonly DimensionName[] = ['mass', 'volume', 'length']): string[] {
  const most = expected.length === 1 ? 2 : 1;
  return expected.flatMap((name) => dimensions[name].examples.slice(0, most));
}

/** The same without what stands in the way: quotes inside quotes, blanks between thousands, "about", digits of another script. */
function plainly(text: string, expected: readonly DimensionName[] | undefined): string[] | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^["'“”„‘’«]+|["'“”‘’»]+$/g, '')
    .replace(/^(?:~|≈|≃|about |ca\.? |approx\.? )\s*/i, '')
    .replace(/(?<=^|[^\d.])\d{1,3}(?:[ '’]\d{3})+(?!\d)/g, (group) => group.replace(/[ '’]/g, ''));
  if (plain === text.trim() || !readQuantity(plain, expected).ok) return undefined;
  return [plain];
}

/** What `v ± p %` may mean: p % of v, written out, and (v ± p) %. */
function bothWays(text: string, { left, right }: Sides, unit: Unit): string[] {
  const say = (side: Side | undefined) => (side ? text.slice(...side.numberSpan) : '');
  const part = (Math.abs(left.number.value) * (right?.number.value ?? 0)) / 100;
  return [`${say(left)} ± ${Number(part.toPrecision(3))} ${unit.symbol}`.trim(), `(${say(left)} ± ${say(right)}) %`];
}
