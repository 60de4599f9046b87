import type { TermMultiple } from './fit-problem.ts';
import type { Orthonormal } from './orthonormal-columns.ts';
import type { Term } from './scheffe-terms.ts';

/** Below this share of the largest factor a term has no part in a sum. */
const nothing = 1e-7;

/** Each dependent column of a model matrix, with the multiples of the columns before it that it is the sum of. */
export function collinearTerms(
  { triangle, dependent }: Orthonormal,
  terms: readonly Term[],
): { readonly term: string; readonly equals: readonly TermMultiple[] }[] {
  return dependent.map((column) => {
    const factors = new Float64Array(column);
    // Back substitution over the columns that are independent: R · factors = the column's own part of R.
    for (let k = column - 1; k >= 0; k--) {
      const pivot = triangle[k * terms.length + k] as number;
      if (pivot === 0) continue;
      let value = triangle[k * terms.length + column] as number;
      for (let j = k + 1; j < column; j++) value -= (triangle[k * terms.length + j] as number) * (factors[j] as number);
      factors[k] = value / pivot;
    }
    const largest = factors.reduce((most, factor) => Math.max(most, Math.abs(factor)), 0);
    const equals = Array.from(factors, (factor, k) => ({ term: terms[k]?.name ?? '', factor })).filter(
      ({ factor }) => Math.abs(factor) > nothing * largest,
    );
    return { term: terms[column]?.name ?? '', equals };
  });
}
