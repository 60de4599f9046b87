import type { Parsed } from '../diagnostics/facts.ts';

/** Shares that are rounded to whole percents sum to a hundred to within this. */
const rounding = 0.005;

/**
 * The shares of one that a point of a study means: whole steps in the order of `names` (`3-5-2` is 0.3, 0.5, 0.2), or shares.
 */
export function pointOf(
  point: string | readonly number[],
  names: readonly string[],
): Parsed<Float64Array, 'point-unknown'> {
  const said = typeof point === 'string' ? point : point.map((share) => String(100 * share)).join(', ');
  const fail = (why: string): Parsed<never, 'point-unknown'> => ({
    ok: false,
    problem: { code: 'point-unknown', facts: { point: said, why, names } },
  });
  const parts =
    typeof point === 'string'
      ? point.split('-').map((one) => (/^\d{1,6}$/.test(one) ? Number(one) : Number.NaN))
      : point;
  if (parts.some(Number.isNaN)) return fail('it is not whole numbers with hyphens between');
  if (parts.length !== names.length) return fail(`it has ${parts.length} shares, and ${names.length} are varied`);
  const sum = parts.reduce((total, one) => total + one, 0);
  if (sum === 0) return fail('all shares are zero');
  if (typeof point !== 'string' && Math.abs(sum - 1) > rounding)
    return fail(`its shares sum to ${Number((100 * sum).toPrecision(6))} %`);
  return { ok: true, value: Float64Array.from(parts, (one) => one / sum) };
}
