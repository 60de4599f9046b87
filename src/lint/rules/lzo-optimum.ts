import { rule } from '../rule.ts';
import { isAbove, isBelow, isCathodeActive, placeOf, sayShare, shareOf } from '../shares.ts';

/** Of the cathode: twice and half of the 2 wt% that worked best (Ma et al., Fig. S12). */
const band = { least: 0.01, most: 0.04 };

/** La2Zr2O7 in a cathode far from its optimum. */
export const lzoOptimum = rule({
  code: 'lzo-optimum',
  severity: 'note',
  isOfShares: true,
  check: (subject) => {
    const { present } = subject;
    const filler = present.find((one) => one.material.id === 'LZO');
    if (filler === undefined || !present.some(isCathodeActive)) return [];
    const share = shareOf(subject, [filler]);
    if (!isBelow(share, band.least) && !isAbove(share, band.most)) return [];
    return [{ place: placeOf(subject, filler), facts: { filler: filler.name, share: sayShare(share) } }];
  },
});
