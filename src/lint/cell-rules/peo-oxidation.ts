import type { EvaluatedCell } from '../../cell/evaluate-cell.ts';
import type { Material } from '../../materials/material.ts';
import { bodiesBeside } from '../bodies-beside.ts';
import { cellRule } from '../cell-rule.ts';
import { placeOfElectrode } from '../place-of-electrode.ts';
import { isAbove } from '../shares.ts';

/** V against Li/Li+ near which polyethers oxidise (Guo et al. 2024, section 2.6; Li et al. 2021, section 1). */
const limit = 4;

/** A polyether in the layer or the filling that touches a cathode charged above 4 V; one layer between is enough. */
export const peoOxidationInCell = cellRule({
  code: 'peo-oxidation',
  severity: 'warning',
  check: (cell) => {
    const charged = chargedTo(cell);
    if (charged === undefined) return [];
    return bodiesBeside(cell, 'cathode').flatMap(({ contents }) => {
      const polymer = contents.find((one) => isPolyether(one.material));
      if (polymer === undefined) return [];
      return [
        {
          place: polymer.place,
          related: [placeOfElectrode(cell, 'cathode')],
          facts: { polymer: polymer.name, ...charged },
        },
      ];
    });
  },
});

/** The active material that is charged above the limit: by its cut-off or, without one, at least by its mean voltage. */
function chargedTo({ plan }: EvaluatedCell): { active: string; voltage: string } | undefined {
  const { makeup, said } = plan.stack.cathode;
  const stated = said.voltage?.kind === 'value' ? said.voltage.stated.quantity : undefined;
  for (const { material } of makeup.active) {
    const cutOff = material.properties['charge cut-off'];
    const mean = stated ?? material.properties['nominal voltage'];
    if (cutOff ? isAbove(cutOff.value, limit) : mean && isAbove(mean.value, limit)) {
      return { active: material.id, voltage: cutOff?.text ?? `more than ${mean?.text}` };
    }
  }
  return undefined;
}

/** A polymer whose donor oxygen is an ether's only. */
function isPolyether({ roles, donors }: Material): boolean {
  const kinds = Object.keys(donors);
  return roles.includes('polymer') && kinds.length > 0 && kinds.every((kind) => kind === 'ether');
}
