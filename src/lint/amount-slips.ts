import type { Remark, Subject } from './rule.ts';
import { shareSlips } from './share-slips.ts';
import { isAbove, isBelow, placeOf, sayShare, shareOf } from './shares.ts';

/** Of what stays, of a filler in a polymer: below nothing changes, above no polymer is left to hold it. */
const filling = { least: 1e-4, most: 0.9 };

type Slip = Remark<'magnitude-slip'>;

/**
 * What is in a mixture in an amount that its kind never is. A share that lost its per cent says it all; what it makes of the
 * others is no second slip.
 */
export function amountSlips(subject: Subject): Slip[] {
  const shares = shareSlips(subject);
  return shares.length > 0 ? shares : fillerSlips(subject);
}

function fillerSlips(subject: Subject): Slip[] {
  if (!subject.present.some((one) => one.role === 'polymer')) return [];
  return subject.present.flatMap((one) => {
    if (one.role !== 'filler') return [];
    const share = shareOf(subject, [one]);
    if (!isBelow(share, filling.least) && !isAbove(share, filling.most)) return [];
    const slip = share > filling.most ? 'g for mg' : 'mg for g, ug for mg';
    const facts = { what: `the ${one.name}`, value: `${sayShare(share)} of the total`, band: '0.01 to 90 wt%', slip };
    return [{ place: placeOf(subject, one), facts }];
  });
}
