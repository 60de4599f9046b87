import type { Lab } from '../recipe/lab.ts';
import type { Composition } from '../solve/composition.ts';
import { adviseOrder } from './advise-order.ts';
import { doubtfulBottles } from './doubtful-bottles.ts';
import { type ChosenBalance, readOnBalances } from './read-on-balances.ts';
import { realiseFigures } from './realise-figures.ts';
import type { Reagent, Sheet } from './sheet.ts';

/**
 * A sheet with what the lab's own balances can show of its masses, the composition that this makes, and how sure it is.
 */
export function weighOnBalances(
  sheet: Sheet,
  { formulation }: Pick<Composition, 'formulation'>,
  lab: Lab,
  chosen: readonly ChosenBalance[] = [],
): Sheet {
  const lines = readOnBalances(sheet.lines, lab, chosen);
  const reagents = lines.filter((line): line is Reagent => line.kind === 'reagent');
  const instruments = [...new Set(reagents.flatMap((one) => one.reading?.instrument ?? []))];
  if (instruments.length === 0) return sheet;
  const bottles = doubtfulBottles(reagents, formulation.constituents, sheet.live);
  const figures = realiseFigures(sheet.live, reagents, bottles);
  return {
    ...sheet,
    lines,
    weighing: { file: lab.file, instruments, figures, bottles, advice: adviseOrder(sheet.live, reagents, figures) },
  };
}
