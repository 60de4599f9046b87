import { namesOf } from '../../materials/names-of.ts';
import { formatNumber } from '../../units/format-number.ts';
import { lithiumPerDonor } from '../lithium-per-donor.ts';
import { rule } from '../rule.ts';
import { isAbove, isBelow, isPolyether } from '../shares.ts';

const least = 8;
const most = 32;

/** O/Li of a PEO electrolyte outside 8 to 32. */
export const oLiUnusual = rule({
  code: 'o-li-unusual',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => {
    const hosts = subject.present.filter(isPolyether);
    const salts = subject.present.filter((one) => one.role === 'salt');
    const [salt] = salts;
    const ratio = lithiumPerDonor(subject, hosts, salts);
    if (salt === undefined || ratio === undefined) return [];
    if (!isBelow(ratio, least) && !isAbove(ratio, most)) return [];
    const facts = {
      ratio: formatNumber(ratio, { significant: 3 }),
      counted: `ether O of ${namesOf(hosts)} : Li of ${namesOf(salts)}`,
      least,
      most,
    };
    return [{ place: salt.place, facts }];
  },
});
