import type { Formulation } from '../../recipe/formulation.ts';
import { bodiesBeside } from '../bodies-beside.ts';
import { cellRule } from '../cell-rule.ts';
import { filmFormers } from '../film-formers.ts';
import { placeOfElectrode } from '../place-of-electrode.ts';

/**
 * Succinonitrile that touches lithium with no film former beside it, where its own recipe does not say so already: it is
 * a layer of its own, or its recipe allows it (for cells without lithium metal, which this one is not).
 */
export const snWithoutFilmFormerInCell = cellRule({
  code: 'sn-without-film-former',
  severity: 'warning',
  check: (cell) =>
    (['anode', 'cathode'] as const).flatMap((side) => {
      if (!cell.plan.stack[side].isLithium) return [];
      const bodies = bodiesBeside(cell, side);
      if (bodies.some(({ contents }) => contents.some((one) => filmFormers.has(one.material.id)))) return [];
      return bodies.flatMap(({ contents, mixture }) => {
        const plasticiser = contents.find((one) => one.material.id === 'SN');
        if (plasticiser === undefined || (mixture && !isAllowed(mixture))) return [];
        const facts = { plasticiser: plasticiser.name, share: '', metal: 'Li' };
        return [{ place: plasticiser.place, related: [placeOfElectrode(cell, side)], facts }];
      });
    }),
});

function isAllowed({ recipe, parts }: Formulation): boolean {
  return [recipe, ...parts.flatMap((part) => part.recipe ?? [])].some(({ allow }) =>
    allow.some((one) => one.code === 'sn-without-film-former'),
  );
}
