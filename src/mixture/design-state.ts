import type { CandidateSet } from './candidate-set.ts';
import { invertInformation } from './invert-information.ts';

/** A choice of rows and what follows from it, kept up to date from one exchange to the next. */
export interface DesignState {
  readonly set: CandidateSet;
  readonly replicates: boolean;
  /** The rows of the set that are chosen, one for each run. */
  readonly chosen: Int32Array;
  /** Of each row of the set, how often it may still be taken (Infinity with replicates). */
  readonly free: Float64Array;
  /** (XᵀX)⁻¹ of the chosen rows and the points done. */
  readonly inverse: Float64Array;
  /** fᵀ(XᵀX)⁻¹f of each row of the set. */
  readonly variances: Float64Array;
  /** ln |XᵀX|, in the coordinates of the set. */
  logDeterminant: number;
}

/** The state of a choice of rows; undefined where the model cannot be estimated from it. */
export function designState(set: CandidateSet, chosen: Int32Array, replicates: boolean): DesignState | undefined {
  const { columns, indices } = set;
  const state: DesignState = {
    set,
    replicates,
    chosen: new Int32Array(chosen.length),
    free: new Float64Array(indices.length),
    inverse: new Float64Array(columns * columns),
    variances: new Float64Array(indices.length),
    logDeterminant: Number.NEGATIVE_INFINITY,
  };
  return resetState(state, chosen) ? state : undefined;
}

/** Computes everything anew from a choice of rows. Says whether it could: the figures are as they were where it could not. */
export function resetState(state: DesignState, chosen: Int32Array): boolean {
  const { set, replicates, free, inverse, variances } = state;
  const { columns: p, rows, done } = set;
  state.chosen.set(chosen);
  for (let row = 0; row < free.length; row++) {
    free[row] = replicates ? Number.POSITIVE_INFINITY : 1 - (set.isDone[row] as number);
  }
  const information = new Float64Array(p * p);
  for (let from = 0; from < done.length; from += p) addProducts(information, done, from, p);
  for (const row of chosen) {
    free[row] = (free[row] as number) - 1;
    addProducts(information, rows, row * p, p);
  }
  const inverted = invertInformation(information, p);
  if (inverted === undefined) return false;
  inverse.set(inverted.inverse);
  state.logDeterminant = inverted.logDeterminant;
  quadraticForms(variances, rows, inverse, p);
  return true;
}

/** zᵀ·A·z for each row z, where A is symmetric. */
export function quadraticForms(to: Float64Array, rows: Float64Array, matrix: Float64Array, p: number): void {
  for (let row = 0, from = 0; row < to.length; row++, from += p) {
    let sum = 0;
    for (let i = 0; i < p; i++) {
      let half = 0.5 * (matrix[i * p + i] as number) * (rows[from + i] as number);
      for (let j = 0; j < i; j++) half += (matrix[i * p + j] as number) * (rows[from + j] as number);
      sum += half * (rows[from + i] as number);
    }
    to[row] = 2 * sum;
  }
}

function addProducts(information: Float64Array, rows: Float64Array, from: number, p: number): void {
  for (let i = 0; i < p; i++) {
    const left = rows[from + i] as number;
    for (let j = 0; j < p; j++) {
      information[i * p + j] = (information[i * p + j] as number) + left * (rows[from + j] as number);
    }
  }
}
