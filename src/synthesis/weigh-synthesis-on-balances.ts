import type { Lab } from '../recipe/lab.ts';
import type { ChosenBalance } from '../weigh/read-on-balances.ts';
import { realiseFigures } from '../weigh/realise-figures.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';
import { weighOnBalances } from '../weigh/weigh-on-balances.ts';
import { adviseFirst } from './advise-first.ts';
import { elementRatios } from './element-ratios.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';

/**
 * The sheet of a synthesis on the lab's own balances: what they can show of its masses, and what these bring of each element
 * for as much of the reference as the formula has.
 */
export function weighSynthesisOnBalances(
  sheet: Sheet,
  planned: PlannedSynthesis,
  lab: Lab,
  chosen: readonly ChosenBalance[] = [],
): Sheet {
  const { composition, formulation } = planned;
  const weighed = weighOnBalances(sheet, composition, lab, chosen);
  const { weighing, reaction, live } = weighed;
  if (weighing === undefined || reaction === undefined) return weighed;
  const reagents = weighed.lines.filter((line): line is Reagent => line.kind === 'reagent');
  const { reference, figures } = elementRatios(planned);
  const made = realiseFigures({ ...live, figures }, reagents, weighing.bottles);
  const own = { ...weighed, weighing: { ...weighing, advice: adviseFirst({ ...live, figures }, reagents, made) } };
  if (reference === undefined) return own;
  const { elements } = formulation.target;
  const per = elements[reference] ?? 1;
  const rows = figures.map(({ element }, i) => {
    const { value = Number.NaN, uncertainty } = made[i] ?? {};
    return {
      element,
      atoms: value * per,
      ...(uncertainty === undefined ? {} : { uncertainty: uncertainty * per }),
      target: elements[element] ?? 0,
    };
  });
  return { ...own, reaction: { ...reaction, readingsMake: { reference, per, elements: rows } } };
}
