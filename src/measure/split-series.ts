import type { SeriesPoint } from './conductivity-series.ts';
import { fitArrhenius } from './fit-arrhenius.ts';

/** Temperatures that a segment has at least: fewer are no slope. */
const least = 2;

/**
 * A series by rising temperature cut into `count` segments of at least two temperatures, where the lines through them
 * leave the least squared residuals in ln sigma: every way to cut is tried. Undefined where there are too few temperatures.
 */
export function splitSeries(points: readonly SeriesPoint[], count: number): SeriesPoint[][] | undefined {
  const byTemperature = [...new Set(points.map(({ temperature }) => temperature))].map((temperature) =>
    points.filter((one) => one.temperature === temperature),
  );
  if (byTemperature.length < least * count) return undefined;
  const size = byTemperature.length;
  const residuals = new Map<string, number>();
  const residual = (from: number, to: number): number => {
    const key = `${from},${to}`;
    const known = residuals.get(key);
    if (known !== undefined) return known;
    const { residual } = fitArrhenius(byTemperature.slice(from, to).flat(), 'ln sigma').line;
    residuals.set(key, residual);
    return residual;
  };
  // best[k][end]: the least residual of the first `end` temperatures in k segments, and where the last of them starts.
  let best = Array.from({ length: size + 1 }, (_, end) => ({
    cost: end >= least ? residual(0, end) : Infinity,
    cuts: [0],
  }));
  for (let k = 2; k <= count; k++) {
    best = best.map((_, end) => {
      let own = { cost: Number.POSITIVE_INFINITY, cuts: [0] };
      for (let start = least * (k - 1); start <= end - least; start++) {
        const before = best[start];
        if (before === undefined) continue;
        const cost = before.cost + residual(start, end);
        if (cost < own.cost) own = { cost, cuts: [...before.cuts, start] };
      }
      return own;
    });
  }
  const { cuts } = best[size] ?? { cuts: [0] };
  return cuts.map((start, i) => byTemperature.slice(start, cuts[i + 1] ?? size).flat());
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
