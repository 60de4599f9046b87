import { gasConstant } from '../transport/gas-constant.ts';
import type { SeriesPoint } from './conductivity-series.ts';
import type { ArrheniusFit } from './fit-arrhenius.ts';
import type { MeasuredFigure, MeasuredGroup } from './measured.ts';

/** J/mol per J: what is true of one ion is so of a mole. */
export const perMole = 6.02214076e23;

/** The figures of one straight line; `times` standard errors are its 95 % interval. */
export function arrheniusGroup(fit: ArrheniusFit, name: string, times: number | undefined): MeasuredGroup {
  const { form, energy, energyError, logarithm, logarithmError, line, points } = fit;
  const rounding = roundingOf(points);
  const energyIn = (factor: number) => ({
    value: energy * factor,
    rounding: rounding * factor,
    ...(energyError === undefined ? {} : { uncertainty: energyError * factor }),
    ...(energyError === undefined || times === undefined
      ? {}
      : {
          interval: {
            level: 0.95,
            least: (energy - times * energyError) * factor,
            most: (energy + times * energyError) * factor,
          },
        }),
  });
  const figures: MeasuredFigure[] = [
    { name: 'activation energy', unit: 'eV', ...energyIn(1 / perMole) },
    { name: 'the same per mole', unit: 'kJ/mol', ...energyIn(1) },
    {
      ...{ name: 'ln A', unit: '', of: form === 'ln sigma' ? 'A in S/cm' : 'A in S K/cm' },
      // A S/cm is a hundred S/m.
      value: logarithm - Math.log(100),
      rounding: rounding / (gasConstant * (points[0]?.temperature ?? Number.NaN)),
      ...(logarithmError === undefined ? {} : { uncertainty: logarithmError }),
    },
    ...(line.degreesOfFreedom > 0
      ? [{ name: 'r2', unit: '', value: line.determination, rounding: 2e-4, of: `${points.length} points` }]
      : []),
  ];
  return { name, given: [], figures };
}

/** J/mol that the written digits of the two outermost conductivities leave open. */
export function roundingOf(points: readonly SeriesPoint[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first.temperature === last.temperature) return 0;
  const open = [first, last].reduce((sum, { conductivity: { rounding, value } }) => sum + rounding / value, 0);
  return (gasConstant * open) / Math.abs(1 / first.temperature - 1 / last.temperature);
}
