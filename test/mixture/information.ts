import { inverse, LuDecomposition, Matrix, QrDecomposition } from 'ml-matrix';
import { expandPoints, type ScheffeModel, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';

type Points = readonly ArrayLike<number>[];

/** The model matrix of some runs. */
export function modelMatrix(points: Points, model: ScheffeModel): Matrix {
  const terms = scheffeTerms(points[0]?.length ?? 0, model);
  return Matrix.from1DArray(points.length, terms.length, expandPoints(points, terms));
}

/** |XᵀX| by the LU decomposition of another library. */
export function determinantOf(points: Points, model: ScheffeModel): number {
  const x = modelMatrix(points, model);
  return new LuDecomposition(x.transpose().mmul(x)).determinant;
}

/** ln |XᵀX| by its QR decomposition, which does not square the condition. */
export function logDeterminantOf(x: Matrix): number {
  return 2 * new QrDecomposition(x).upperTriangularMatrix.diagonal().reduce((sum, r) => sum + Math.log(Math.abs(r)), 0);
}

/** The mean of fᵀ(XᵀX)⁻¹f over some points, as squares of fᵀR⁻¹ with X = QR; Infinity where R has no inverse. */
export function averageOver(points: Points, model: ScheffeModel, over: Points): number {
  const triangle = new QrDecomposition(modelMatrix(points, model)).upperTriangularMatrix;
  const pivots = triangle.diagonal().map(Math.abs);
  if (Math.min(...pivots) < 1e-9 * Math.max(...pivots)) return Number.POSITIVE_INFINITY;
  return modelMatrix(over, model).mmul(inverse(triangle)).pow(2).sum() / over.length;
}
