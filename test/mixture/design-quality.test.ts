import { inverse, SVD } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { type DesignQuality, designQuality } from '../../src/mixture/design-quality.ts';
import { sharesOf } from '../../src/mixture/exact-point.ts';
import { predictionVariance } from '../../src/mixture/prediction-variance.ts';
import { type ScheffeModel, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';
import { simplexLattice } from '../../src/mixture/simplex-lattice.ts';
import { cloud } from './cloud.ts';
import { averageOver, logDeterminantOf, modelMatrix } from './information.ts';

const lattice = (q: number, m: number) => simplexLattice(q, m).map(sharesOf);

async function quality(
  ...[points, model, over]: [readonly ArrayLike<number>[], ScheffeModel, readonly ArrayLike<number>[]]
) {
  const judged = await designQuality(points, scheffeTerms(points[0]?.length ?? 0, model), over);
  if (!judged.ok) throw new Error(JSON.stringify(judged.problem));
  return judged.value;
}

describe('the quality of a design', () => {
  it('of vertices and midpoints for the quadratic is known by hand', async () => {
    // |XᵀX| = 4^-6, six runs for six coefficients: D 4^-1/6 = 1/24; each run has its prediction to itself. The predictions are
    // sums over Lagrange's polynomials x(2x - 1) and 4xy: at the centroid 3·(1/9)² + 3·(4/9)² = 51/81. The greatest variance
    // on the simplex is 1, at the runs, so that G is 1.
    const over = [...lattice(3, 30), [1 / 3, 1 / 3, 1 / 3]];
    const found = await quality(lattice(3, 2), 'quadratic', over);
    expect(found).toMatchObject({ runs: 6, coefficients: 6, maximumAt: 0 });
    expect(found.determinantEfficiency).toBeCloseTo(1 / 24, 14);
    expect(found.logDeterminant).toBeCloseTo(-6 * Math.log(4), 12);
    expect(found.varianceEfficiency).toBeCloseTo(1, 12);
    expect(found.maximumVariance).toBeCloseTo(1, 12);
    for (const leverage of found.leverages) expect(leverage).toBeCloseTo(1, 12);
    const [centroid = 0] =
      predictionVariance(lattice(3, 2), scheffeTerms(3, 'quadratic'), [[1 / 3, 1 / 3, 1 / 3]]) ?? [];
    expect(centroid).toBeCloseTo(51 / 81, 13);
  });

  it('averages the variance: 19/30 over the whole simplex for that design', async () => {
    // With E[x^a y^b] = 2 a! b!/(a+b+2)!: E[x²(2x-1)²] = 4/15 - 4/10 + 1/6 = 1/30, 16 E[x²y²] = 16·2·4/720 = 8/45, three of each.
    // The centroids of the 100² small triangles of a lattice in hundredths, each the mean of its three corners.
    const fine = simplexLattice(3, 300).filter(({ counts }) =>
      counts.every((c) => c % 3 !== 0 && (c - (counts[0] ?? 0)) % 3 === 0),
    );
    expect(fine).toHaveLength(10_000);
    const { averageVariance } = await quality(lattice(3, 2), 'quadratic', fine.map(sharesOf));
    expect(Math.abs(averageVariance - 19 / 30)).toBeLessThan(1e-4);
  });

  it('of three runs for two coefficients is known by hand', async () => {
    // X = (1 0; 0 1; 1/2 1/2): XᵀX = (5/4 1/4; 1/4 5/4), determinant 3/2, inverse (5/6 -1/6; -1/6 5/6). The columns have a
    // cosine of 1/5: singular values √(6/5) and √(4/5), R² = 1/25, inflation 25/24. Leverages 5/6, 5/6 and 1/3.
    const found = await quality(
      [
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ],
      'linear',
      [
        [0.5, 0.5],
        [1, 0],
        [0, 1],
      ],
    );
    expect(found.determinantEfficiency).toBeCloseTo(Math.sqrt(1.5) / 3, 14);
    expect(found.condition).toBeCloseTo(Math.sqrt(1.5), 13);
    expect(found.inflation.map(({ term }) => term)).toEqual(['x1', 'x2']);
    for (const { factor } of found.inflation) expect(factor).toBeCloseTo(25 / 24, 13);
    [5 / 6, 5 / 6, 1 / 3].forEach((leverage, i) => {
      expect(found.leverages[i]).toBeCloseTo(leverage, 14);
    });
    expect(found.maximumVariance).toBeCloseTo(5 / 6, 14);
    expect(found.maximumAt).toBe(1);
    expect(found.averageVariance).toBeCloseTo((1 / 3 + 5 / 3) / 3, 14);
    expect(found.varianceEfficiency).toBeCloseTo(2 / (3 * (5 / 6)), 14);
  });

  it('of the yarn experiment agrees with its published standard errors', async () => {
    // NIST/SEMATECH e-Handbook 5.5.4.2: s² = 6.56/9; se 0.603692 and 2.608249, so that the inverse has 1/2 and 28/3 on its
    // diagonal. Sums of squares of the columns: 2 + 6/4 and 3/16. Inflation is their product: 7/4 for each.
    const runs = [2, 3, 3, 2, 3, 2].flatMap((count, at) => Array(count).fill(lattice(3, 2)[at] as Float64Array));
    expect(Math.sqrt((6.56 / 9) * (28 / 3))).toBeCloseTo(2.608249, 5);
    const { inflation } = await quality(runs, 'quadratic', runs);
    for (const { factor } of inflation) expect(factor).toBeCloseTo(1.75, 12);
  });

  it.each(['linear', 'quadratic', 'special cubic', 'cubic'] as const)(
    'of the %s agrees with another library',
    async (model) => {
      const runs = cloud(3, 24, [0.2, 0.1, 0], [0.8, 0.7, 0.6]);
      const over = lattice(3, 9);
      const found: DesignQuality = await quality(runs, model, over);
      const x = modelMatrix(runs, model);
      expect(found.logDeterminant).toBeCloseTo(logDeterminantOf(x), 9);
      expect(found.averageVariance / averageOver(runs, model, over)).toBeCloseTo(1, 6);
      const inverted = inverse(x.transpose().mmul(x));
      const squares = x.clone().mul(x).sum('column');
      found.inflation.forEach(({ factor }, k) => {
        expect(factor / (inverted.get(k, k) * (squares[k] as number))).toBeCloseTo(1, 6);
      });
      const scaled = x.clone();
      squares.forEach((square, k) => {
        scaled.mulColumn(k, 1 / Math.sqrt(square));
      });
      expect(found.condition / new SVD(scaled).condition).toBeCloseTo(1, 8);
      expect(found.leverages.reduce((sum, one) => sum + one, 0)).toBeCloseTo(found.coefficients, 10);
    },
  );
});

describe('there is no quality', () => {
  it('of too few runs, nor of runs that cannot tell terms apart', async () => {
    const terms = scheffeTerms(['PEO', 'LiTFSI', 'SN'], 'quadratic');
    const few = await designQuality(lattice(3, 1), terms, lattice(3, 2));
    expect(few).toMatchObject({ ok: false, problem: { code: 'too-few-runs', facts: { runs: 3, coefficients: 6 } } });
    const flat = Array.from({ length: 9 }, (_, k) => [k / 10, 0.9 - k / 10, 0.1]);
    expect(await designQuality(flat, terms, flat)).toEqual({
      ok: false,
      problem: { code: 'model-not-estimable', facts: { coefficients: 6, terms: ['SN', 'PEO*SN', 'LiTFSI*SN'] } },
    });
    expect(predictionVariance(flat, terms, flat)).toBeUndefined();
    await expect(designQuality(lattice(3, 2), terms, [])).rejects.toThrow(RangeError);
  });
});
