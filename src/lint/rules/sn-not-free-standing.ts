import { namesOf } from '../../materials/names-of.ts';
import { rule } from '../rule.ts';
import { isAbove, isPolyether, massOf, sayShare } from '../shares.ts';

/** Of PEO, salt and succinonitrile (Guo et al. 2024, section 1: "rarely exceeded 10 wt.%"). */
const most = 0.1;

/** More succinonitrile in PEO than a film without a framework can hold. */
export const snNotFreeStanding = rule({
  code: 'sn-not-free-standing',
  severity: 'warning',
  isOfShares: true,
  check: (subject) => {
    const { present } = subject;
    const plasticiser = present.find((one) => one.material.id === 'SN');
    const hosts = present.filter(isPolyether);
    if (plasticiser === undefined || hosts.length === 0 || present.some((one) => one.role === 'active')) return [];
    const salts = present.filter((one) => one.role === 'salt');
    const share = massOf(subject, [plasticiser]) / massOf(subject, [...hosts, ...salts, plasticiser]);
    // "About 10 wt%": the paper's own film at 10 wt% stands.
    if (!isAbove(share, most * 1.05)) return [];
    const facts = { plasticiser: plasticiser.name, polymer: namesOf(hosts), share: sayShare(share) };
    return [{ place: plasticiser.place, facts }];
  },
});
