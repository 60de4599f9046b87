import { innerProduct } from './inner-product.ts';
import type { ScheffeFit } from './scheffe-fit.ts';
import { expandScheffe, type Term } from './scheffe-terms.ts';
import type { Surface } from './surface.ts';

/** The surface of a fitted mixture model; its expected values follow Student's distribution. */
export function scheffeSurface(fit: ScheffeFit): Surface {
  const { names, scale, variance, inverse } = fit;
  const terms = fit.coefficients.map(({ term }) => term);
  const count = terms.length;
  const values = Float64Array.from(fit.coefficients, ({ value }) => value);
  return {
    names,
    scale,
    known: fit.observations.map(({ row, shares }) => ({ row, shares })),
    degreesOfFreedom: fit.residual.degreesOfFreedom,
    ...(variance === undefined ? {} : { noise: variance }),
    meanAt: (shares) => innerProduct(values, expandScheffe(shares, terms)),
    slopeAt: (shares) => slopeOf(shares, terms, values),
    covariances(points) {
      const rows = points.map((shares) => expandScheffe(shares, terms));
      const weighted = rows.map((row) =>
        row.map((_, k) => innerProduct(row, inverse.subarray(k * count, (k + 1) * count))),
      );
      const scatter = variance ?? Number.NaN;
      return (one, other) => scatter * innerProduct(rows[one] as Float64Array, weighted[other] as Float64Array);
    },
  };
}

/** By the product rule: a term is a product of shares and, in the full cubic, of a difference of two. */
function slopeOf(shares: Float64Array, terms: readonly Term[], values: Float64Array): Float64Array {
  const slope = new Float64Array(shares.length);
  const add = (i: number, value: number) => {
    slope[i] = (slope[i] as number) + value;
  };
  terms.forEach(({ factors, difference }, k) => {
    const value = values[k] as number;
    const [first = 0, second = 0] = difference ?? [];
    const apart = difference ? (shares[first] as number) - (shares[second] as number) : 1;
    const product = (without?: number) =>
      factors.reduce((all, i) => (i === without ? all : all * (shares[i] as number)), value);
    for (const i of factors) add(i, product(i) * apart);
    if (difference) {
      add(first, product());
      add(second, -product());
    }
  });
  return slope;
}
