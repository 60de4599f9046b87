import type { MeasuredChart } from '../measure/measured.ts';
import type { ChartOptions } from './svg-document.ts';
import { type LineChart, linesSvg } from './svg-lines.ts';
import { describeLines } from './svg-lines-description.ts';
import { stackSvg } from './svg-stack.ts';

/** Measured points as dots, what follows from them as lines; a second quantity in a plot below. */
export function measuredSvg(title: string, chart: MeasuredChart, options: ChartOptions = {}): string {
  const { below } = chart;
  if (below === undefined) return linesSvg(lineChart(title, chart), options);
  const parts = [lineChart('', chart), lineChart('', below)];
  return stackSvg(
    title,
    parts.map((one) => linesSvg(one, { ...options, isPart: true })),
    parts.map(describeLines).join(' '),
    options,
  );
}

function lineChart(title: string, { x, y, series, above, isEqual, marks, remark }: MeasuredChart): LineChart {
  return {
    ...{ title, x, y },
    ...(remark ? { subtitle: remark } : {}),
    ...(above ? { above } : {}),
    ...(isEqual ? { isEqual } : {}),
    ...(marks ? { markers: marks } : {}),
    series: series.map(({ name, points, isMeasured }) => ({ name, points, ...(isMeasured ? { dots: true } : {}) })),
  };
}
