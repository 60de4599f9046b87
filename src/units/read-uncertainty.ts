import type { Parsed, Span } from '../diagnostics/facts.ts';
import { convertStep } from './convert.ts';
import { describeUnit } from './describe-unit.ts';
import { sameDimension } from './dimension.ts';
import type { Sides } from './read-sides.ts';
import type { Unit } from './unit.ts';

/**
 * The standard uncertainty in `unit`, from behind ± or from the brackets of 0.2875(5); undefined where none is written.
 *
 * `other` is a unit of its own behind ±: the same dimension, or `%` for a share of the value.
 */
export function readUncertainty(
  text: string,
  { left, right, bracket }: Sides,
  unit: Unit,
  other?: Unit,
): Parsed<number | undefined> {
  if (!right) return { ok: true, value: left.number.uncertainty };
  const written = text.trim();
  const instead = `${text.slice(...left.numberSpan)} ± ${text.slice(...right.numberSpan)} ${unit.symbol}`.trim();
  const twice = left.number.uncertainty !== undefined || right.number.uncertainty !== undefined;
  if (twice || right.number.value < 0) {
    const examples = [`${left.number.value} ± ${Math.abs(right.number.value)} ${unit.symbol}`.trim()];
    return {
      ok: false,
      problem: { code: 'not-a-quantity', facts: { text: written, examples }, span: right.numberSpan },
    };
  }
  if (left.unit && !other && !bracket) {
    return {
      ok: false,
      problem: { code: 'bare-number', facts: { text: written, examples: [instead] }, span: right.numberSpan },
    };
  }
  if (!other) return { ok: true, value: right.number.value };
  const relative = other.share === 'plain';
  // There is no 2 % of 25 degC: its zero is a convention.
  if (relative && unit.offset === undefined)
    return { ok: true, value: (Math.abs(left.number.value) * right.number.value) / 100 };
  if (!relative && sameDimension(unit.dimension, other.dimension) && unit.share === other.share) {
    return { ok: true, value: convertStep(right.number.value, other, unit) };
  }
  const span: Span = right.unit ?? right.numberSpan;
  const found = other.share === undefined ? describeUnit(other) : other.symbol;
  const expected = [unit.share === undefined ? describeUnit(unit) : unit.symbol];
  return {
    ok: false,
    problem: { code: 'wrong-dimension', facts: { text: written, found, expected, examples: [instead] }, span },
  };
}
