import type { Lab } from '../recipe/lab.ts';
import { dot, type TargetFigure } from './made-figures.ts';
import { type ChosenBalance, readOnBalances } from './read-on-balances.ts';
import type { Reagent } from './sheet.ts';

/** What is weighed together, and the figures of it that have a tolerance. */
export interface Toleranced {
  readonly reagents: readonly Reagent[];
  readonly figures: readonly TargetFigure[];
}

/** Two standard uncertainties have to fit into a tolerance, as where a batch is judged. */
export const coverage = 2;
/** Of a limit: what is exactly at it keeps it. */
export const edge = 1e-9;

/**
 * The smallest factor on all masses at which nothing is short; undefined where none is, or where something could then not be
 * carried at once (`isBeyond`: something cannot as it is). With more of everything a line moves to a coarser balance or
 * stays, so that what is needed never falls.
 */
export function smallestFactor(
  many: readonly Toleranced[],
  lab: Lab,
  chosen: readonly ChosenBalance[],
  isBeyond: boolean,
): number | undefined {
  let factor = 1;
  const turns = lab.instruments.length * many.reduce((sum, one) => sum + one.reagents.length, 0);
  for (let turn = 0; turn <= turns + 1; turn++) {
    let more = 0;
    for (const { reagents, figures } of many) {
      const read = readOnBalances(
        reagents.map((one) => timesOf(one, factor)),
        lab,
        chosen,
      ) as Reagent[];
      if (!isBeyond && read.some((one) => (one.reading?.portions ?? 1) > 1)) return undefined;
      for (const one of read) more = Math.max(more, needOf(one));
      for (const one of figures) {
        more = Math.max(more, (coverage * Math.hypot(...doubtsOf(one, read))) / (one.tolerance?.allowed ?? 1));
      }
    }
    if (!Number.isFinite(more)) return undefined;
    if (more <= 1 + edge) return factor;
    factor *= more;
  }
  return undefined;
}

/** How many times more of a line it takes to reach the minimum, each portion for itself. */
export function needOf(line: Reagent): number {
  if (line.reading === undefined) return 0;
  const { instrument, portions } = line.reading;
  return ((instrument.minimum?.value ?? 0) * portions) / amountOf(line);
}

/** In the unit of what it is measured out with. */
export function amountOf({ weigh, volume = 0, reading }: Reagent): number {
  return reading?.instrument.kind === 'pipette' ? volume : weigh;
}

/** What the reading of each line adds to the uncertainty of a figure. */
export function doubtsOf({ top, bottom, target }: TargetFigure, reagents: readonly Reagent[]): number[] {
  const whole = dot(
    bottom,
    reagents.map((one) => one.weigh),
  );
  return reagents.map((one, i) =>
    Math.abs((((top[i] ?? 0) - target * (bottom[i] ?? 0)) / whole) * (one.reading?.uncertainty ?? 0)),
  );
}

function timesOf(line: Reagent, factor: number): Reagent {
  return {
    ...line,
    weigh: line.weigh * factor,
    ...(line.volume === undefined ? {} : { volume: line.volume * factor }),
  };
}
