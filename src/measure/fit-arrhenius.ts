import { type FittedLine, fitLine } from '../calculation/fit-line.ts';
import { gasConstant } from '../transport/gas-constant.ts';
import type { ArrheniusForm } from './conductivity-arrhenius-1889.ts';
import type { SeriesPoint } from './conductivity-series.ts';

/** A straight line in an Arrhenius plot. */
export interface ArrheniusFit {
  readonly form: ArrheniusForm;
  /** J/mol */
  readonly energy: number;
  /** Standard error, J/mol; absent for two points. */
  readonly energyError?: number;
  /** ln of the prefactor in S/m, or in S K/m. */
  readonly logarithm: number;
  readonly logarithmError?: number;
  readonly line: FittedLine;
  readonly points: readonly SeriesPoint[];
}

/** The activation energy by least squares of ln sigma, or ln(sigma T), against 1/T; all rows count alike. */
export function fitArrhenius(points: readonly SeriesPoint[], form: ArrheniusForm): ArrheniusFit {
  const line = fitLine(
    points.map(({ temperature }) => 1 / temperature),
    points.map(({ temperature, conductivity }) =>
      Math.log(form === 'ln sigma' ? conductivity.value : conductivity.value * temperature),
    ),
  );
  const { slope, slopeError, intercept, interceptError } = line;
  return {
    ...{ form, line, points },
    energy: -slope * gasConstant,
    ...(slopeError === undefined ? {} : { energyError: slopeError * gasConstant }),
    logarithm: intercept,
    ...(interceptError === undefined ? {} : { logarithmError: interceptError }),
  };
}
