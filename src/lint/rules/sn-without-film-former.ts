import { filmFormers } from '../film-formers.ts';
import { rule } from '../rule.ts';
import { isBelow, sayShare, shareOf } from '../shares.ts';

const enough = 0.05;

/** Succinonitrile in an electrolyte without a film former. */
export const snWithoutFilmFormer = rule({
  code: 'sn-without-film-former',
  severity: 'warning',
  check: (subject) => {
    const { present } = subject;
    const plasticiser = present.find((one) => one.material.id === 'SN');
    if (plasticiser === undefined || present.some((one) => one.role === 'active')) return [];
    const share = shareOf(subject, [plasticiser]);
    if (isBelow(share, enough) || present.some((one) => filmFormers.has(one.material.id))) return [];
    return [{ place: plasticiser.place, facts: { plasticiser: plasticiser.name, share: sayShare(share) } }];
  },
});
