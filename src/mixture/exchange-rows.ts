import type { DesignState } from './design-state.ts';

/** What an exchange is made of: D·z of the row that comes and of the row that goes, and the update of rank two. */
export interface Exchange {
  readonly toward: Float64Array;
  readonly across: Float64Array;
  /** (XᵀX)⁻¹ loses a·t·tᵀ + b·(t·oᵀ + o·tᵀ) + c·o·oᵀ, where t is `toward` and o is `across`. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** What |XᵀX| is multiplied by. */
  readonly ratio: number;
}

/** What it would take to put the row `next` of the set in the place of the row `old`. */
export function planExchange({ set, inverse, variances }: DesignState, old: number, next: number): Exchange {
  const { rows, columns: p } = set;
  const toward = timesRow(inverse, rows, next * p, p);
  const across = timesRow(inverse, rows, old * p, p);
  let between = 0;
  for (let k = 0; k < p; k++) between += (rows[next * p + k] as number) * (across[k] as number);
  const [gone, come] = [1 - (variances[old] as number), 1 + (variances[next] as number)];
  const ratio = come * gone + between * between;
  return { toward, across, a: gone / ratio, b: between / ratio, c: -come / ratio, ratio };
}

/** Carries the exchange out for one run: the choice, (XᵀX)⁻¹, its determinant and all variances. */
export function exchangeRows(state: DesignState, run: number, next: number, exchange: Exchange): void {
  const { set, chosen, free, inverse, variances } = state;
  const { rows, columns: p } = set;
  const { toward, across, a, b, c, ratio } = exchange;
  for (let i = 0; i < p; i++) {
    const left = a * (toward[i] as number) + b * (across[i] as number);
    const right = b * (toward[i] as number) + c * (across[i] as number);
    for (let j = 0; j < p; j++) {
      const at = i * p + j;
      inverse[at] = (inverse[at] as number) - left * (toward[j] as number) - right * (across[j] as number);
    }
  }
  for (let j = 0, at = 0; j < variances.length; j++) {
    let t = 0;
    let o = 0;
    for (let k = 0; k < p; k++, at++) {
      const value = rows[at] as number;
      t += value * (toward[k] as number);
      o += value * (across[k] as number);
    }
    variances[j] = (variances[j] as number) - (a * t * t + 2 * b * t * o + c * o * o);
  }
  state.logDeterminant += Math.log(ratio);
  const old = chosen[run] as number;
  chosen[run] = next;
  free[old] = (free[old] as number) + 1;
  free[next] = (free[next] as number) - 1;
}

/** A·z, where A is symmetric and z starts at `from` of `rows`. */
export function timesRow(matrix: Float64Array, rows: Float64Array, from: number, p: number): Float64Array {
  const product = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += (matrix[i * p + k] as number) * (rows[from + k] as number);
    product[i] = sum;
  }
  return product;
}
