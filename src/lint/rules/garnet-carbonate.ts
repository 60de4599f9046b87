import { elementsOf } from '../../materials/elements-of.ts';
import { isGarnet } from '../is-garnet.ts';
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
