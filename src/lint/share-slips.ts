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
  return present.flatMap((one): Remark<'magnitude-slip'>[] => {
    const kind = kindOf(one, isMembrane);
    if (kind === undefined) return [];
    const stated = formulation.equations.find(
      ({ kind: row, text, value, left }) =>
        row === 'share' && value < 0.01 && text.includes('%') && left.over.length === 1 && left.over[0] === one.index,
    );
    // Of several active materials one may be as little; together they make the electrode.
    const judged = kind === 'active' ? present.filter(({ role }) => role === 'active') : [one];
    if (stated === undefined || !isBelow(shareOf(subject, judged), least[kind])) return [];
    const number = (value: number): number => Number((value * 100).toPrecision(6));
    const [, unit = '%'] = /([a-z]+%)/.exec(stated.text) ?? [];
    const facts = {
      what: `the ${one.name}`,
      value: `${sayShare(shareOf(subject, [one]))} of the total`,
      band: `from ${least[kind] * 100} wt% ${kind === 'active' ? 'of an electrode' : 'of a membrane'} on`,
      slip: `a fraction of one as per cent, ${number(stated.value)} ${unit} for ${number(stated.value * 100)} ${unit}`,
    };
    return [{ place: stated.place, facts }];
  });
}

/** A ceramic that conducts lithium has to be there to be walked through; any other filler changes the polymer around it. */
function kindOf({ role, material }: Constituent, isMembrane: boolean): keyof typeof least | undefined {
  if (role === 'active') return 'active';
  if (role !== 'filler' || !isMembrane) return undefined;
  return (elementsOf(material)?.Li ?? 0) > 0 ? 'conductor' : 'filler';
}
