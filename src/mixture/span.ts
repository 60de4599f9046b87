/** The space that some rows span, as an orthonormal basis. */
export class Span {
  private readonly basis: Float64Array[] = [];

  constructor(private readonly columns: number) {}

  get size(): number {
    return this.basis.length;
  }

  /** Takes a row in where more than the share `least` of it is new; says whether it was. */
  add(row: Float64Array, least: number): boolean {
    if (this.size === this.columns) return false;
    const rest = this.rest(row);
    const left = length(rest);
    if (!(left > least * length(row))) return false;
    this.basis.push(rest.map((value) => value / left));
    return true;
  }

  /** The length of what is new in a row. */
  left(row: Float64Array): number {
    return length(this.rest(row));
  }

  private rest(row: Float64Array): Float64Array {
    const rest = Float64Array.from(row);
    for (let pass = 0; pass < 2; pass++) {
      for (const one of this.basis) {
        let along = 0;
        for (let i = 0; i < rest.length; i++) along += (one[i] as number) * (rest[i] as number);
        for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - along * (one[i] as number);
      }
    }
    return rest;
  }
}

function length(row: Float64Array): number {
  return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
}
