/** The points to choose from, first, and behind them those that are kept, row by row. */
export interface Field {
  readonly shares: Float64Array;
  readonly components: number;
  readonly candidates: number;
}

/** The points that are chosen or kept, as one of the chosen sees them that may move to any row of the field. */
export class Others {
  private readonly end: number;

  /** The rows chosen may change between two questions; their number may not. */
  constructor(
    private readonly field: Field,
    private readonly chosen: readonly number[],
  ) {
    this.end = chosen.length + field.shares.length / field.components - field.candidates;
  }

  /** The square of the distance from a row to the nearest; where it is not above `enough`, anything that is not either. */
  nearest(mover: number, row: number, enough = 0): number {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < this.end && least > enough; k++) {
      if (k !== mover) least = Math.min(least, this.square(row, k));
    }
    return least;
  }

  /** The sum of scale/distance², squared so often; where it is not below `enough`, anything that is not either. */
  push(mover: number, row: number, scale: number, squarings: number, enough: number): number {
    let sum = 0;
    for (let k = 0; k < this.end && sum < enough; k++) {
      if (k === mover) continue;
      let part = scale / this.square(row, k);
      for (let s = 0; s < squarings; s++) part *= part;
      sum += part;
    }
    return sum;
  }

  /** Half the sum of squares, as of `simplexDistance`. */
  private square(row: number, k: number): number {
    const { shares, components: q, candidates } = this.field;
    const other = k < this.chosen.length ? (this.chosen[k] as number) : candidates + k - this.chosen.length;
    let sum = 0;
    for (let i = row * q, j = other * q, end = i + q; i < end; i++, j++) {
      const difference = (shares[i] as number) - (shares[j] as number);
      sum += difference * difference;
    }
    return sum / 2;
  }
}
