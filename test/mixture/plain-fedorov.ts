import { inverse, type Matrix } from 'ml-matrix';
import { logDeterminantOf } from './information.ts';

/**
 * Fedorov's exchange as it was published, slowly and plainly: of all pairs of a run and a candidate the one that raises the
 * determinant most is exchanged, until none does, everything computed anew each time. Starts from the rows `start` of the
 * candidates' model matrix and returns ln |XᵀX|.
 */
export function plainFedorov(candidates: Matrix, start: readonly number[]): number {
  const chosen = [...start];
  for (;;) {
    const x = candidates.subMatrixRow(chosen);
    const inverted = inverse(x.transpose().mmul(x));
    const towards = candidates.mmul(inverted);
    const variances = candidates.to2DArray().map((row, j) => dot(row, towards.getRow(j)));
    let [run, next, most] = [-1, -1, 1e-7];
    chosen.forEach((own, i) => {
      const across = towards.getRow(own);
      variances.forEach((variance, j) => {
        const mine = variances[own] as number;
        const gain = (1 + variance) * (1 - mine) + dot(candidates.getRow(j), across) ** 2 - 1;
        if (gain > most) [run, next, most] = [i, j, gain];
      });
    });
    if (run < 0) return logDeterminantOf(x);
    chosen[run] = next;
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);
}
