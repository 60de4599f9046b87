import type { LineChart } from './svg-lines.ts';
import { isFinitePoint } from './svg-path.ts';

/** What a line chart has been given and does not show, a sentence each; `unnamed` markers have no room for their names. */
export function sayLeftOut({ series, markers = [] }: LineChart, unnamed: number): string[] {
  const empty = series.filter(({ points }) => !points.some(isFinitePoint)).map(({ name }) => name);
  const lost = markers.filter(({ x, y }) => !isFinitePoint([x, y])).map(({ label }) => label);
  return [
    ...(empty.length + lost.length > 0 ? [`Without values: ${[...empty, ...lost].join(', ')}`] : []),
    ...(unnamed > 0 ? [`Markers without a name, for want of room: ${unnamed}`] : []),
  ];
}
