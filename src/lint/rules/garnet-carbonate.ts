import { elementsOf } from '../../materials/elements-of.ts';
import { rule } from '../rule.ts';
import { isCathodeActive, placeOf } from '../shares.ts';

/** A lithium garnet in a cathode (Ma et al., other strategies). */
export const garnetCarbonate = rule({
  code: 'garnet-carbonate',
  severity: 'warning',
  check: (subject) => {
    const { present } = subject;
    const active = present.find(isCathodeActive);
    const filler = present.find(({ material }) => isGarnet(elementsOf(material)));
    if (active === undefined || filler === undefined) return [];
    return [{ place: { ...placeOf(subject, filler), at: 'key' }, facts: { filler: filler.name, active: active.name } }];
  },
});

/** Li–La–Zr–O with more lithium than lanthanum: LLZO and what Ta, Al, Ga or Nb make of it. */
function isGarnet(elements: Readonly<Record<string, number>> | undefined): boolean {
  if (elements === undefined) return false;
  const { Li = 0, La = 0, Zr = 0, O = 0 } = elements;
  return La > 0 && Zr > 0 && O > 0 && Li > La;
}
