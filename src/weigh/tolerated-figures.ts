import { MissingFigure } from '../solve/coefficients.ts';
import type { Composition } from '../solve/composition.ts';
import { isSameFigure, madeFigures, type TargetFigure } from './made-figures.ts';
import type { Sheet, ToleratedFigure } from './sheet.ts';
import type { WeighedLine } from './weighed-lines.ts';

/** What a batch of a kind is judged by, per kg of each line; `masses` are the sheet's own. */
type FiguresOf = (
  lines: readonly Pick<WeighedLine, 'brings' | 'stays' | 'id'>[],
  masses: readonly number[],
) => readonly TargetFigure[];

/**
 * The figures that the recipe has a tolerance for, as a batch of it is judged by `figuresOf`, per kg of each of the sheet's
 * reagents.
 */
export function toleratedFigures(
  { lines, live }: Pick<Sheet, 'lines' | 'live'>,
  composition: Composition,
  figuresOf: FiguresOf = (own, masses) =>
    composition.formulation.tolerances.length === 0 ? [] : madeFigures(composition, live, own, masses),
): ToleratedFigure[] {
  const { constituents } = composition.formulation;
  const reagents = lines.filter((line) => line.kind === 'reagent');
  const onBalance = reagents.map(({ id, brings: own }) => {
    const brings = constituents.map((one) => own.find((share) => share.id === one.id)?.share ?? 0);
    return { id, brings, stays: constituents.reduce((sum, one, i) => (one.removed ? sum : sum + (brings[i] ?? 0)), 0) };
  });
  const masses = reagents.map((one) => one.weigh);
  try {
    const index = new Map(live.constituents.map(({ id }, i) => [id, i]));
    const onLines = (row: readonly number[]) =>
      reagents.map(({ brings }) =>
        brings.reduce((sum, { id, share }) => sum + share * (row[index.get(id) ?? -1] ?? 0), 0),
      );
    const known = live.figures.map(({ kind, top, bottom }) => ({ kind, top: onLines(top), bottom: onLines(bottom) }));
    return figuresOf(onBalance, masses).flatMap(({ tolerance, ...one }) => {
      if (tolerance === undefined) return [];
      const same = known.findIndex((other) => other.kind === one.kind && isSameFigure(one, other, masses));
      return [{ ...one, tolerance, ...(same < 0 ? {} : { live: same }) }];
    });
  } catch (error) {
    // A density that is missing is told where a batch is judged.
    if (error instanceof MissingFigure) return [];
    throw error;
  }
}
