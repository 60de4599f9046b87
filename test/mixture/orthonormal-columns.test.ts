import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { invertInformation } from '../../src/mixture/invert-information.ts';
import { orthonormalColumns } from '../../src/mixture/orthonormal-columns.ts';
import { solveTriangle } from '../../src/mixture/solve-triangle.ts';
import { cloud } from './cloud.ts';
import { logDeterminantOf, modelMatrix } from './information.ts';

const farthest = (a: Matrix, b: Matrix) => Matrix.sub(a, b).abs().max();

describe('orthonormal columns', () => {
  // Shares within 0.002 of one another: the columns of the cubic differ by a billionth of themselves.
  const wide = modelMatrix(cloud(3, 60, [0, 0, 0], [1, 1, 1]), 'cubic');
  const narrow = modelMatrix(cloud(3, 60, [0.3, 0.3, 0.39], [0.302, 0.302, 0.4]), 'cubic');

  it.each([
    ['wide', wide],
    ['narrow', narrow],
  ])('of %s bounds are orthonormal, and give the matrix back', (_, matrix) => {
    const { q, triangle, dependent } = orthonormalColumns(Float64Array.from(matrix.to1DArray()), 10);
    expect(dependent).toEqual([]);
    const orthonormal = Matrix.from1DArray(60, 10, q);
    expect(farthest(orthonormal.transpose().mmul(orthonormal), Matrix.eye(10))).toBeLessThan(1e-14);
    const upper = Matrix.from1DArray(10, 10, triangle);
    expect(farthest(orthonormal.mmul(upper), matrix)).toBeLessThan(1e-14);
    expect(2 * upper.diagonal().reduce((sum, r) => sum + Math.log(r), 0)).toBeCloseTo(logDeterminantOf(matrix), 4);
    const back = solveTriangle(Float64Array.from(matrix.to1DArray()), triangle, 10);
    expect(farthest(Matrix.from1DArray(60, 10, back).mmul(upper), matrix)).toBeLessThan(1e-13);
  });

  it('name the columns that depend on those before them', () => {
    // Columns: a, b, a + 2b, c, nothing.
    const rows = [
      [1, 0, 1, 3, 0],
      [0, 1, 2, 1, 0],
      [1, 1, 3, 4, 0],
      [2, 1, 4, 0.1, 0],
    ];
    const { dependent, triangle } = orthonormalColumns(Float64Array.from(rows.flat()), 5);
    expect(dependent).toEqual([2, 4]);
    expect(triangle[2 * 5 + 2]).toBe(0);
    expect(orthonormalColumns(new Float64Array(), 2).dependent).toEqual([0, 1]);
  });
});

describe('the inverse of XᵀX', () => {
  it('is that of another library', () => {
    const x = modelMatrix(cloud(4, 40, [0, 0, 0, 0], [1, 1, 1, 1]), 'quadratic');
    const information = x.transpose().mmul(x);
    const inverted = invertInformation(Float64Array.from(information.to1DArray()), 10);
    const expected = inverse(information);
    expect(farthest(Matrix.from1DArray(10, 10, inverted?.inverse ?? []), expected)).toBeLessThan(1e-9 * expected.max());
    expect(inverted?.logDeterminant).toBeCloseTo(logDeterminantOf(x), 9);
  });

  it('is none where it is next to singular', () => {
    expect(invertInformation(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(invertInformation(Float64Array.of(1, 1, 1, 1 + 1e-12), 2)).toBeUndefined();
    expect(invertInformation(new Float64Array(4), 2)).toBeUndefined();
    // (2 1; 1 2): determinant 3, inverse (2 -1; -1 2)/3.
    const { inverse: inverted, logDeterminant } = invertInformation(Float64Array.of(2, 1, 1, 2), 2) ?? {};
    expect(logDeterminant).toBeCloseTo(Math.log(3), 15);
    [2 / 3, -1 / 3, -1 / 3, 2 / 3].forEach((value, k) => {
      expect(inverted?.[k]).toBeCloseTo(value, 15);
    });
  });
});
