import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import { cellRule } from '../cell-rule.ts';
import { coatingsOf } from '../judged-coating.ts';
import type { Remark } from '../rule.ts';
import { sayFigure } from '../say-figure.ts';
import { solidsBeyondCoating, solidsBeyondVolume } from '../solids-beyond-volume.ts';
import { isSurelyAbove } from '../surely-above.ts';

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
  return stack.separators.flatMap(({ layer, label, density, stuff }): Overflow[] => {
    const stated = layer.density;
    const facts = stated && solidsBeyondVolume(label, density, stuff.density, { planning, values });
    return facts ? [{ place: { file: formulation.recipe.file, path: stated.path }, facts }] : [];
  });
}

function fillings({ plan, values }: EvaluatedCell): Overflow[] {
  const { planning, formulation, stack } = plan;
  const { recipe } = formulation;
  return plan.fillings.flatMap(({ label, volume, room, path }): Overflow[] => {
    if (!isSurelyAbove({ planning, values }, (valueOf) => valueOf(volume), (valueOf) => valueOf(room))) return [];
    const unit = stack.isSized ? 'uL' : 'uL/cm^2';
    const say = (value: number | undefined): string => sayFigure(value ?? Number.NaN, unit);
    const facts = { what: label, filled: say(values[volume]), room: say(values[room]), of: 'pores' as const };
    return [{ place: { file: recipe.file, path }, facts }];
  });
}
