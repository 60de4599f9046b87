/** The canonical polynomials of Scheffé (1958): no constant and no squares, because the shares sum to one. */
export type ScheffeModel = 'linear' | 'quadratic' | 'special cubic' | 'cubic';

/** One term of a mixture model: a product of shares, and in the full cubic of a difference of two of them besides. */
export interface Term {
  /** Of component names, as `PEO*LiTFSI` or `PEO*LiTFSI*(PEO-LiTFSI)`. */
  readonly name: string;
  /** Indices of the components whose shares are multiplied, ascending. */
  readonly factors: readonly number[];
  /** The components i < j of the further factor x_i - x_j. */
  readonly difference?: readonly [number, number];
}

/**
 * The terms of a Scheffé model in q components, given by name or by number (then called x1 to xq).
 *
 * The order: single shares, pairs, in the cubic pairs with a difference, then triples; each lexicographic. Their number is
 * q, q(q+1)/2, q(q²+5)/6 and q(q+1)(q+2)/6. Source: H. Scheffé, J. R. Stat. Soc. B 20 (1958) 344-360;
 * J. A. Cornell, Experiments with Mixtures, 3rd ed. (2002), chapter 2. Throws RangeError for fewer than two components.
 */
export function scheffeTerms(components: number | readonly string[], model: ScheffeModel): Term[] {
  const names = typeof components === 'number' ? Array.from({ length: components }, (_, i) => `x${i + 1}`) : components;
  if (names.length < 2) throw new RangeError('a mixture has two components at least');
  const product = (...factors: number[]): Term => ({ name: factors.map((i) => names[i]).join('*'), factors });
  const singles = names.map((_, i) => product(i));
  if (model === 'linear') return singles;
  const later = (i: number) => names.map((_, j) => j).slice(i + 1);
  const pairs = names.flatMap((_, i) => later(i).map((j): [number, number] => [i, j]));
  const second = [...singles, ...pairs.map(([i, j]) => product(i, j))];
  if (model === 'quadratic') return second;
  const triples = pairs.flatMap(([i, j]) => later(j).map((k) => product(i, j, k)));
  if (model === 'special cubic') return [...second, ...triples];
  const differences = pairs.map(([i, j]): Term => {
    const { name, factors } = product(i, j);
    return { name: `${name}*(${names[i]}-${names[j]})`, factors, difference: [i, j] };
  });
  return [...second, ...differences, ...triples];
}

/** The value of every term at one point, given by its shares (each 0 to 1, their sum 1). */
export function expandScheffe(shares: ArrayLike<number>, terms: readonly Term[]): Float64Array {
  const row = new Float64Array(terms.length);
  expandInto(row, 0, shares, terms);
  return row;
}

/** The value of every term at many points: row by row, points × terms. */
export function expandPoints(points: readonly ArrayLike<number>[], terms: readonly Term[]): Float64Array {
  const rows = new Float64Array(points.length * terms.length);
  points.forEach((shares, i) => {
    expandInto(rows, i * terms.length, shares, terms);
  });
  return rows;
}

function expandInto(rows: Float64Array, from: number, shares: ArrayLike<number>, terms: readonly Term[]): void {
  terms.forEach(({ factors, difference }, k) => {
    let value = 1;
    for (const i of factors) value *= shares[i] ?? Number.NaN;
    if (difference) value *= (shares[difference[0]] ?? Number.NaN) - (shares[difference[1]] ?? Number.NaN);
    rows[from + k] = value;
  });
}
