import type { MeasuredChart } from '../measure/measured.ts';
import { linesSvg } from './svg-lines.ts';

/** Measured points as dots, what follows from them as lines. */
export function measuredSvg(title: string, { x, y, series, above }: MeasuredChart): string {
  return linesSvg({
    ...{ title, x, y },
    ...(above ? { above } : {}),
    series: series.map(({ name, points, isMeasured }) => ({ name, points, ...(isMeasured ? { dots: true } : {}) })),
  });
}
