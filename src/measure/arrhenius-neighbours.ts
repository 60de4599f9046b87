import { perMole, roundingOf } from './arrhenius-group.ts';
import type { SeriesPoint } from './conductivity-series.ts';
import { fitArrhenius } from './fit-arrhenius.ts';
import type { MeasuredFigure } from './measured.ts';
import { spanOf } from './span-of.ts';

/** The activation energy between each two neighbouring temperatures, in the form ln sigma: where a line bends it shows. */
export function arrheniusNeighbours(points: readonly SeriesPoint[]): MeasuredFigure[] {
  return points.slice(1).flatMap((warm, i): MeasuredFigure[] => {
    const cold = points[i];
    if (cold === undefined || cold.temperature === warm.temperature) return [];
    const pair = [cold, warm];
    const { energy } = fitArrhenius(pair, 'ln sigma');
    return [{ name: spanOf(pair), unit: 'eV', value: energy / perMole, rounding: roundingOf(pair) / perMole }];
  });
}
