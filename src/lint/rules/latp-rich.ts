import { elementsOf } from '../../materials/elements-of.ts';
import { rule } from '../rule.ts';
import { isBelow, sayShare, shareOf } from '../shares.ts';
import { isTitaniumPhosphate } from './latp-reduction.ts';

/** LATP at 60 wt% of the membrane or above (Li et al. 2021, section 3). */
export const latpRich = rule({
  code: 'latp-rich',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => {
    const filler = subject.present.find(({ material }) => isTitaniumPhosphate(elementsOf(material)));
    const hasPolymer = subject.present.some((one) => one.role === 'polymer');
    if (filler === undefined || !hasPolymer) return [];
    const share = shareOf(subject, [filler]);
    return isBelow(share, 0.6) ? [] : [{ place: filler.place, facts: { filler: filler.name, share: sayShare(share) } }];
  },
});
