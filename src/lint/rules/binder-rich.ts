import { namesOf } from '../../materials/names-of.ts';
import { rule } from '../rule.ts';
import { isAbove, isCathodeActive, placeOf, sayShare, shareOf } from '../shares.ts';

/** Of the cathode (Ma et al., other strategies). */
const most = 0.15;

/** A cathode with so much binder that it buries the active material. */
export const binderRich = rule({
  code: 'binder-rich',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => {
    const { present } = subject;
    const binders = present.filter((one) => one.role === 'binder' || one.role === 'polymer');
    const [binder] = binders;
    if (binder === undefined || !present.some(isCathodeActive)) return [];
    const share = shareOf(subject, binders);
    return isAbove(share, most)
      ? [
          {
            place: { ...placeOf(subject, binder), at: 'key' as const },
            facts: { binder: namesOf(binders), share: sayShare(share) },
          },
        ]
      : [];
  },
});
