import { elementsOf } from '../../materials/elements-of.ts';
import { bodiesBeside } from '../bodies-beside.ts';
import { cellRule } from '../cell-rule.ts';
import { placeOfElectrode } from '../place-of-electrode.ts';
import { isTitaniumPhosphate } from '../rules/latp-reduction.ts';

/** A lithium titanium phosphate in the layer that touches an electrode of lithium (Li et al. 2021, section 3). */
export const latpReductionInCell = cellRule({
  code: 'latp-reduction',
  severity: 'warning',
  check: (cell) => {
    const { stack } = cell.plan;
    const seen = new Set<string>();
    return (['anode', 'cathode'] as const).flatMap((side) => {
      if (!stack[side].isLithium) return [];
      return bodiesBeside(cell, side).flatMap(({ contents }) => {
        const filler = contents.find((one) => isTitaniumPhosphate(elementsOf(one.material)));
        // Between two electrodes of lithium one layer is one mistake.
        if (filler === undefined || seen.has(filler.place.path.join('.'))) return [];
        seen.add(filler.place.path.join('.'));
        return [
          { place: filler.place, related: [placeOfElectrode(cell, side)], facts: { filler: filler.name, metal: 'Li' } },
        ];
      });
    });
  },
});
