import type { SeriesPoint } from './conductivity-series.ts';

/** Temperatures that a segment has at least: fewer are no slope. */
const least = 2;
/** A longer series, as a logger writes it, is cut at no more places than these, evenly spread over its temperatures. */
const places = 500;

/**
 * A series by rising temperature cut into `count` segments of at least two temperatures, where the lines through them
 * leave the least squared residuals in ln sigma: every way to cut is tried. Undefined where there are too few temperatures.
 */
export function splitSeries(points: readonly SeriesPoint[], count: number): SeriesPoint[][] | undefined {
  const starts = points.flatMap((one, i) => (i > 0 && points[i - 1]?.temperature === one.temperature ? [] : [i]));
  const size = starts.length;
  if (size < least * count) return undefined;
  const step = Math.max(1, Math.ceil(size / places));
  // Where a segment may start or end, as the number of points before it; a wide step has room for two temperatures.
  const edges = [...starts.filter((_, i) => i % step === 0 && (i === 0 || size - i >= step)), points.length];
  const apart = step === 1 ? least : 1;
  const residual = residuals(points);
  const last = edges.length - 1;
  // best[end]: the least residual up to that edge, and at which edges its segments start.
  let best = edges.map((edge, end) => ({ cost: end >= apart ? residual(0, edge) : Infinity, cuts: [0] }));
  for (let k = 2; k <= count; k++) {
    best = best.map((_, end) => {
      let own = { cost: Number.POSITIVE_INFINITY, cuts: [0] };
      if (k === count && end < last) return own;
      for (let start = apart * (k - 1); start <= end - apart; start++) {
        const before = best[start];
        if (before === undefined) continue;
        const cost = before.cost + residual(edges[start] ?? 0, edges[end] ?? 0);
        if (cost < own.cost) own = { cost, cuts: [...before.cuts, start] };
      }
      return own;
    });
  }
  const cuts = (best[last]?.cuts ?? [0]).map((edge) => edges[edge] ?? 0);
  return cuts.map((from, i) => points.slice(from, cuts[i + 1] ?? points.length));
}

/** The squared residuals of the line through the points from one up to another, by running sums about the means of all. */
function residuals(points: readonly SeriesPoint[]): (from: number, to: number) => number {
  const xs = points.map(({ temperature }) => 1 / temperature);
  const ys = points.map(({ conductivity }) => Math.log(conductivity.value));
  const sums = Array.from({ length: 5 }, () => new Float64Array(points.length + 1));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [xMean, yMean] = [mean(xs), mean(ys)];
  points.forEach((_, i) => {
    const [x, y] = [(xs[i] ?? 0) - xMean, (ys[i] ?? 0) - yMean];
    [x, y, x * x, x * y, y * y].forEach((term, k) => {
      const own = sums[k] ?? new Float64Array();
      own[i + 1] = (own[i] ?? 0) + term;
    });
  });
  return (from, to) => {
    const [x = 0, y = 0, xx = 0, xy = 0, yy = 0] = sums.map((own) => (own[to] ?? 0) - (own[from] ?? 0));
    const count = to - from;
    return Math.max(0, yy - (y * y) / count - (xy - (x * y) / count) ** 2 / (xx - (x * x) / count));
  };
}

/** The same cut at stated temperatures (K), each the first of the segment above it or between two. */
export function splitAt(points: readonly SeriesPoint[], breaks: readonly number[]): SeriesPoint[][] {
  const sorted = breaks.toSorted((a, b) => a - b);
  const edges = [Number.NEGATIVE_INFINITY, ...sorted, Number.POSITIVE_INFINITY];
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? Number.NEGATIVE_INFINITY;
    return points.filter(({ temperature }) => temperature >= from && temperature < to);
  });
}
