import { elementsOf } from '../materials/elements-of.ts';
import type { Constituent } from '../recipe/formulation.ts';
import type { Remark, Subject } from './rule.ts';
import { isBelow, sayShare, shareOf } from './shares.ts';

/** Of what stays: least that a component of its kind is there for. */
const least = { active: 0.1, conductor: 0.01, filler: 1e-3 };

/**
 * A share below 1 % of what is there for more: 0.8 of one, written as `0.8 wt%`. Salts are judged by their own rules;
 * binders, carbon and additives may be as little.
 */
export function shareSlips(subject: Subject): Remark<'magnitude-slip'>[] {
  const { formulation, present } = subject;
  const isMembrane = present.some((one) => one.role === 'polymer') && !present.some((one) => one.role === 'active');
  const found = formulation.equations.flatMap((row): Remark<'magnitude-slip'>[] => {
    if (row.kind !== 'share' || row.value >= 0.01 || !row.text.includes('%')) return [];
    const stated = present.filter((one) => row.left.over.includes(one.index));
    const [kind, ...kinds] = new Set(stated.map((one) => kindOf(one, isMembrane)));
    if (kind === undefined || kinds.length > 0) return [];
    // Of several active materials one may be as little; together they make the electrode.
    const judged = kind === 'active' ? present.filter(({ role }) => role === 'active') : stated;
    if (!isBelow(shareOf(subject, judged), least[kind])) return [];
    const number = (value: number): number => Number((value * 100).toPrecision(6));
    const [, unit = '%'] = /([a-z]+%)/.exec(row.text) ?? [];
    const facts = {
      what: row.owner,
      value: `${sayShare(shareOf(subject, stated))} of the total`,
      band: `from ${least[kind] * 100} wt% ${kind === 'active' ? 'of an electrode' : 'of a membrane'} on`,
      slip: `a fraction of one as per cent, ${number(row.value)} ${unit} for ${number(row.value * 100)} ${unit}`,
    };
    return [{ place: row.place, facts }];
  });
  // Who writes one of them so writes all of them so.
  const [first, ...more] = found;
  return first ? [{ ...first, related: more.map((one) => one.place) }] : [];
}

/** A ceramic that conducts lithium has to be there to be walked through; any other filler changes the polymer around it. */
function kindOf({ role, material }: Constituent, isMembrane: boolean): keyof typeof least | undefined {
  if (role === 'active') return 'active';
  if (role !== 'filler' || !isMembrane) return undefined;
  return (elementsOf(material)?.Li ?? 0) > 0 ? 'conductor' : 'filler';
}
