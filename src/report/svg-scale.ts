import { nice } from 'd3-array';

/** What an axis shows. */
export interface ChartAxis {
  readonly label: string;
  readonly unit: string;
  /** Decades instead of equal steps. */
  readonly log?: boolean;
}

/** A range of values and how they lie along an axis. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
  /** The value, where there is but one: it lies in the middle. */
  readonly only?: number;
  /** Where a value lies: 0 at `from`, 1 at `to`. */
  place(value: number): number;
}

/** Beyond these, the arithmetic of a scale would leave the range of a double. */
const largest = 1e300;
const smallest = 1e-300;

/** A range that is narrower than this share of its values is one value with noise. */
const noise = 1e-12;

/**
 * The scale on which these values lie, others than finite numbers left aside; `round` widens it to round figures. One value
 * lies in the middle.
 *
 * Throws a RangeError where there is none, where one is beyond ±1e300, or where one is not above zero on a log axis.
 */
export function chartScale(values: Iterable<number>, axis: ChartAxis, round: boolean): Scale {
  const log = axis.log ?? false;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) throw new RangeError(`nothing to draw: ${axis.label} has no values`);
  if (Math.max(-low, high) > largest) throw new RangeError(`${axis.label} goes beyond ${largest}: too far for a chart`);
  if (log && low < smallest) throw new RangeError(`${axis.label} is ${low} somewhere: a log axis starts above zero`);
  const isOne = log ? high / low < 1 + noise : isFlat(low, high);
  const [from, to] = isOne ? around(low, log) : round ? rounded(low, high, log) : ([low, high] as const);
  const only = isOne ? { only: low } : {};
  if (!log) return { ...only, from, to, log, place: (value) => (isOne ? 0.5 : (value - from) / (to - from)) };
  const span = Math.log10(to) - Math.log10(from);
  return { ...only, from, to, log, place: (value) => (isOne ? 0.5 : (Math.log10(value) - Math.log10(from)) / span) };
}

function isFlat(low: number, high: number): boolean {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return size < smallest || high - low <= noise * size;
}

function around(value: number, log: boolean): readonly [number, number] {
  if (log) return [value / 3, value * 3];
  const aside = Math.abs(value) < smallest ? 1 : Math.abs(value) / 10;
  return [value - aside, value + aside];
}

function rounded(low: number, high: number, log: boolean): readonly [number, number] {
  return log ? [roundFigure(low, Math.floor), roundFigure(high, Math.ceil)] : nice(low, high, 6);
}

/** The next of 1, 2, 5, 10, … in the given direction. */
function roundFigure(value: number, direction: typeof Math.floor): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const figures = [1, 2, 5, 10].map((figure) => figure * decade);
  const near = figures.find((figure) => Math.abs(figure / value - 1) < noise);
  if (near !== undefined) return near;
  const above = figures.findIndex((figure) => figure > value);
  return figures[direction === Math.floor ? above - 1 : above] ?? value;
}
