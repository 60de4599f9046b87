import { greatestDivisor, quotient, type Rational } from './rational.ts';

/** denominator × variable = constant + factors · free variables. */
interface Line {
  readonly variable: number;
  readonly constant: bigint;
  readonly factors: readonly bigint[];
}

interface Dictionary {
  readonly denominator: bigint;
  /** Zero at the vertex that the dictionary stands at. */
  readonly free: readonly number[];
  readonly lines: readonly Line[];
}

/**
 * A linear program over shares, each zero or more and one in sum, in whole numbers and therefore exact: rows are added
 * one by one as long as something is left, and any sum of shares has its greatest value.
 *
 * The simplex method with whole-number pivots (Edmonds) and Bland's least-index rule, which always ends.
 */
export class ExactProgram {
  readonly #size: number;
  readonly #at: Dictionary;

  private constructor(size: number, at: Dictionary) {
    this.#size = size;
    this.#at = at;
  }

  /** All shares of one component and more, without any row. */
  static ofShares(size: number): ExactProgram {
    const free = [...Array(size).keys()].slice(1);
    const first = { variable: 0, constant: 1n, factors: free.map(() => -1n) };
    return new ExactProgram(size, { denominator: 1n, free, lines: [first] });
  }

  /** The same with row · shares >= 0, or undefined where nothing is left. */
  withRow(row: readonly bigint[]): ExactProgram | undefined {
    const variable = this.#at.free.length + this.#at.lines.length;
    let at: Dictionary = { ...this.#at, lines: [...this.#at.lines, { variable, ...this.#sum(row) }] };
    for (;;) {
      const low = least(at.lines.filter(({ constant }) => constant < 0n));
      if (low === undefined) return new ExactProgram(this.#size, at);
      const rising = at.free.filter((_, j) => (low.factors[j] ?? 0n) > 0n);
      if (rising.length === 0) return undefined;
      at = pivot(at, low, Math.min(...rising));
    }
  }

  /** The greatest value of coefficients · shares. */
  greatest(coefficients: readonly Rational[]): Rational {
    const scale = coefficients.reduce((all, { d }) => all * (d / greatestDivisor(all, d)), 1n);
    const whole = coefficients.map(({ n, d }) => n * (scale / d));
    // A line of its own, below all others, that never leaves.
    let at: Dictionary = { ...this.#at, lines: [...this.#at.lines, { variable: -1, ...this.#sum(whole) }] };
    for (;;) {
      const goal = at.lines.find(({ variable }) => variable === -1) ?? { constant: 0n, factors: [] };
      const rising = at.free.filter((_, j) => (goal.factors[j] ?? 0n) > 0n);
      const enter = Math.min(...rising);
      const column = at.free.indexOf(enter);
      const leave = nearest(at.lines, column);
      if (rising.length === 0 || leave === undefined) return quotient(goal.constant, at.denominator * scale);
      at = pivot(at, leave, enter);
    }
  }

  /** row · shares as a line of the dictionary. */
  #sum(row: readonly bigint[]): { constant: bigint; factors: bigint[] } {
    const { denominator, free, lines } = this.#at;
    const shares = lines.filter(({ variable }) => variable < this.#size);
    const total = (of: (line: Line) => bigint) =>
      shares.reduce((sum, line) => sum + (row[line.variable] ?? 0n) * of(line), 0n);
    return {
      constant: total((line) => line.constant),
      factors: free.map((variable, j) => {
        const own = variable < this.#size ? (row[variable] ?? 0n) * denominator : 0n;
        return own + total((line) => line.factors[j] ?? 0n);
      }),
    };
  }
}

function least(lines: readonly Line[]): Line | undefined {
  return lines.reduce<Line | undefined>((a, b) => (a && a.variable < b.variable ? a : b), undefined);
}

/** The line that reaches zero first when a free variable rises; of several the one of the least variable. */
function nearest(lines: readonly Line[], column: number): Line | undefined {
  const fall = (line: Line) => -(line.factors[column] ?? 0n);
  const falling = lines.filter((line) => line.variable >= 0 && fall(line) > 0n);
  return falling.reduce<Line | undefined>((a, b) => {
    if (a === undefined) return b;
    const apart = a.constant * fall(b) - b.constant * fall(a);
    return apart < 0n || (apart === 0n && a.variable < b.variable) ? a : b;
  }, undefined);
}

/** A line's variable becomes free and a free one takes its line. */
function pivot({ denominator, free, lines }: Dictionary, leave: Line, enter: number): Dictionary {
  const column = free.indexOf(enter);
  const by = leave.factors[column] ?? 0n;
  const sign = by < 0n ? -1n : 1n;
  return {
    denominator: sign * by,
    free: free.map((variable) => (variable === enter ? leave.variable : variable)),
    lines: lines.map((line) => {
      const own = line.factors[column] ?? 0n;
      if (line === leave) {
        return {
          variable: enter,
          constant: -sign * leave.constant,
          factors: leave.factors.map((factor, j) => sign * (j === column ? denominator : -factor)),
        };
      }
      const rest = (a: bigint, b: bigint) => (sign * (a * by - own * b)) / denominator;
      return {
        variable: line.variable,
        constant: rest(line.constant, leave.constant),
        factors: line.factors.map((factor, j) => (j === column ? sign * own : rest(factor, leave.factors[j] ?? 0n))),
      };
    }),
  };
}
