import { axisTitle } from './svg-axis-title.ts';
import { svgFigure } from './svg-figure.ts';
import type { LineChart } from './svg-lines.ts';
import { isFinitePoint } from './svg-path.ts';
import { svgUnit } from './svg-unit.ts';

/** A line chart in words, for those who do not see it: where each line begins and ends, and each marker. */
export function describeLines({ x, y, series, markers = [] }: LineChart): string {
  const say = (value: number, unit: string) => `${svgFigure(value)} ${svgUnit(unit)}`.trim();
  const point = (one: readonly [number, number]) => `${say(one[1], y.unit)} at ${say(one[0], x.unit)}`;
  const lines = series.flatMap(({ name, points }) => {
    const finite = points.filter(isFinitePoint);
    const [first, last] = [finite[0], finite.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [finite.length === 1 ? `${name}: ${point(first)}` : `${name}: from ${point(first)} to ${point(last)}`];
  });
  const marked = markers.filter((one) => isFinitePoint([one.x, one.y]));
  const beside = marked.map((one) => `${one.label}: ${point([one.x, one.y])}`);
  return `${axisTitle(y)} against ${axisTitle(x)}. ${[...lines, ...beside].join('; ')}.`;
}
