import type { Quantity } from '../units/quantity.ts';

/** Shares that are rounded to whole percents sum to a hundred to within this. */
const rounding = 0.005;

/**
 * The shares of mixtures from columns of `%`, or of parts of one whole; one quantity for each row in each column. They are
 * made to sum to one where they do but for rounding; what is missing counts as nothing.
 */
export function sharesOfRows(columns: readonly (readonly (Quantity | undefined)[])[], count: number): Float64Array[] {
  const parts = Array.from({ length: count }, (_, i) => columns.map((column) => column[i]?.value ?? 0));
  const whole = wholeOf(columns.flat(), parts);
  return parts.map((own) => {
    const sum = sumOf(own);
    const isRounded = Math.abs(sum / whole - 1) <= rounding;
    return Float64Array.from(own, (part) => part / (isRounded ? sum : whole));
  });
}

/** What the parts of every row sum to: one where they are in %, else the middle one of the sums. */
function wholeOf(quantities: readonly (Quantity | undefined)[], parts: readonly (readonly number[])[]): number {
  if (quantities.every((one) => one === undefined || one.unit.symbol !== '')) return 1;
  const sums = parts.map(sumOf).sort((a, b) => a - b);
  return sums[Math.floor(sums.length / 2)] || 1;
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, one) => sum + one, 0);
}
