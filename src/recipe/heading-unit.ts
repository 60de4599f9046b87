import type { Parsed } from '../diagnostics/facts.ts';
import { describeUnit, measures } from '../units/describe-unit.ts';
import { type DimensionName, dimensions } from '../units/dimension.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { parseUnit } from '../units/parse-unit.ts';
import type { Unit } from '../units/unit.ts';
import type { Column } from './table.ts';

/** The unit of a column's heading, which must measure what is asked for; nothing where the heading has none. */
export function headingUnit(
  column: Column,
  expected: readonly DimensionName[],
): Parsed<Unit | undefined, 'unknown-unit' | 'wrong-dimension'> {
  const { heading, unit } = column;
  if (unit === undefined) return { ok: true, value: undefined };
  const read = parseUnit(unit);
  if (!read.ok) {
    const nearest = read.problem.code === 'unknown-unit' ? read.problem.facts.nearest : [];
    return { ok: false, problem: { code: 'unknown-unit', facts: { text: heading, unit, nearest } } };
  }
  if (expected.some((one) => measures(read.value, one))) return read;
  const facts = { text: heading, found: describeUnit(read.value), expected, examples: headingsFor(column, expected) };
  return { ok: false, problem: { code: 'wrong-dimension', facts } };
}

/** How the heading could be written: `mass (g)`, `mass (mg)`; of several things it could measure, one unit each. */
export function headingsFor({ name }: Column, expected: readonly DimensionName[]): string[] {
  const units = expected.flatMap((one) =>
    dimensions[one].examples.slice(0, expected.length > 1 ? 1 : 2).flatMap((example) => {
      const read = parseQuantity(example, [one]);
      return read.ok && read.value.unit.symbol !== '' ? [read.value.unit.symbol] : [];
    }),
  );
  return units.slice(0, 3).map((unit) => `${name} (${unit})`);
}
