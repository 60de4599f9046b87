import { elementsOf } from '../../materials/elements-of.ts';
import { rule } from '../rule.ts';
import { placeOf } from '../shares.ts';

/** A lithium titanium phosphate in one mixture with lithium metal (Li et al. 2021, section 3). */
export const latpReduction = rule({
  code: 'latp-reduction',
  severity: 'warning',
  check: (subject) => {
    const { present } = subject;
    const filler = present.find(({ material }) => isTitaniumPhosphate(elementsOf(material)));
    const metal = present.find(({ material }) => material.formula === 'Li');
    if (filler === undefined || metal === undefined) return [];
    return [
      {
        place: { ...placeOf(subject, filler), at: 'key' },
        related: [placeOf(subject, metal)],
        facts: { filler: filler.name, metal: metal.name },
      },
    ];
  },
});

export function isTitaniumPhosphate(elements: Readonly<Record<string, number>> | undefined): boolean {
  return elements !== undefined && ['Li', 'Ti', 'P', 'O'].every((element) => (elements[element] ?? 0) > 0);
}
