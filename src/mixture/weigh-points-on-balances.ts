import type { Finding } from '../diagnostics/finding.ts';
import type { Formulation } from '../recipe/formulation.ts';
import type { Instrument, Lab } from '../recipe/lab.ts';
import { checkWeighings } from '../weigh/check-weighing.ts';
import type { ChosenBalance } from '../weigh/read-on-balances.ts';
import { realiseFigures } from '../weigh/realise-figures.ts';
import type { Live, Reagent } from '../weigh/sheet.ts';
import { weighOnBalances } from '../weigh/weigh-on-balances.ts';
import type { BalanceReading, RealisedFigure } from '../weigh/weighing.ts';
import { coordinateFigures } from './coordinate-figures.ts';
import type { StudySpace } from './study-space.ts';
import type { PointSheet, WeighMatrix } from './weigh-matrix.ts';

/** What the lab's own balances make of a day's weighing: the design that is really made. */
export interface MatrixReadings {
  readonly file: string;
  /** Those that are used, in the order of their first use. */
  readonly instruments: readonly Instrument[];
  /** Reagent by reagent, point by point, as the masses of the matrix; nothing of what has none. */
  readonly readings: readonly (readonly (BalanceReading | undefined)[])[];
  /** Shares of what is varied, as names; then ratios. */
  readonly coordinates: readonly string[];
  readonly ratios: readonly string[];
  /** Point by point: a share of one for each coordinate, a value for each ratio; nothing of a ratio that a point has not. */
  readonly made: readonly {
    readonly coordinates: readonly RealisedFigure[];
    readonly ratios: readonly (RealisedFigure | undefined)[];
  }[];
}

/** The sheets of points on balances, and what these do not weigh well enough, with the batch that cures all points. */
export function weighPointsOnBalances(
  space: StudySpace,
  sheets: readonly PointSheet[],
  { reagents }: Pick<WeighMatrix, 'reagents'>,
  lab: Lab,
  chosen: readonly ChosenBalance[] = [],
): { readonly readings: MatrixReadings; readonly findings: readonly Finding[] } {
  const { formulation } = space;
  const weighed = sheets.map((one) => ({
    ...one,
    at: one.id,
    sheet: weighOnBalances(one.sheet, one.composition, lab, chosen),
  }));
  const figures = coordinateFigures(space);
  const lines = weighed.map(({ sheet }) => sheet.lines.filter((line): line is Reagent => line.kind === 'reagent'));
  const ratioNames = weighed.flatMap(({ sheet }) =>
    sheet.live.figures.flatMap((one) => (one.kind === 'ratio' ? [one.name] : [])),
  );
  const ratios = [...new Set(ratioNames)];
  const readings = reagents.map(({ name }) => lines.map((own) => own.find((line) => line.id === name)?.reading));
  const instruments = [...new Set(lines.flatMap((own) => own.flatMap((line) => line.reading?.instrument ?? [])))];
  const made = weighed.map(({ sheet }, i) => ({
    coordinates: realiseFigures({ ...liveOf(formulation), figures }, lines[i] ?? [], sheet.weighing?.bottles ?? []),
    ratios: ratios.map((name) => sheet.weighing?.figures[sheet.live.figures.findIndex((one) => one.name === name)]),
  }));
  return {
    readings: { file: lab.file, instruments, readings, coordinates: space.names, ratios, made },
    findings: checkWeighings(weighed, lab, chosen),
  };
}

function liveOf({ constituents }: Formulation): Pick<Live, 'constituents'> {
  return { constituents: constituents.map(({ id, name, removed }) => ({ id, name, removed })) };
}
