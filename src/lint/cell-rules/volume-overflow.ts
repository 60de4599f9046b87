import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { cellRule } from '../cell-rule.ts';
import { coatingsOf } from '../judged-coating.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { solidsBeyondCoating } from '../solids-beyond-coating.ts';
import { solidsBeyondVolume } from '../solids-beyond-volume.ts';
import { isSurelyAbove } from '../surely-above.ts';
import type { Formula } from '../written-reach.ts';

type Overflow = Remark<'volume-overflow'>;

/** More filled in than the pores hold, or a layer denser than its solids. */
export const volumeOverflow = cellRule({
  code: 'volume-overflow',
  severity: 'error',
  check: (cell) => {
    const coatings = coatingsOf(cell).flatMap(solidsBeyondCoating);
    const layers = layersTooDense(cell);
    // Where solids take more than there is, what is left for a liquid means nothing.
    return coatings.length + layers.length > 0 ? [...coatings, ...layers] : fillings(cell);
  },
});

function layersTooDense({ plan, values }: EvaluatedCell): Overflow[] {
  const { planning, formulation, stack } = plan;
  return stack.separators.flatMap(({ layer, label, density, makeup }): Overflow[] => {
    const stated = layer.density;
    const facts = stated && solidsBeyondVolume(label, density, makeup.density, { planning, values });
    return facts ? [{ place: { file: formulation.recipe.file, path: stated.path }, facts }] : [];
  });
}

/** What fills the whole cell shares its pores with what fills one layer. */
function fillings({ plan, values }: EvaluatedCell): Overflow[] {
  const { planning, formulation, stack } = plan;
  const evaluated = { planning, values };
  const now = (formula: Formula): number => formula((figure) => values[figure] ?? Number.NaN);
  return plan.fillings.flatMap(({ label, volume, room, path }): Overflow[] => {
    const isWhole = path[0] === 'electrolyte';
    const all = isWhole ? plan.fillings.map((one) => one.volume) : [volume];
    const filled: Formula = (at) => all.reduce((sum, one) => sum + at(one), 0);
    if (!isSurelyAbove(evaluated, filled, (at) => at(room))) return [];
    const say = (formula: Formula): string => sayFigure(now(formula), stack.isSized ? 'uL' : 'uL/cm^2');
    const what = all.length > 1 ? `${label}, with what fills the layers,` : label;
    const facts = { what, filled: say(filled), room: say((at) => at(room)), of: 'pores' as const };
    return [{ place: { file: formulation.recipe.file, path }, facts }];
  });
}
