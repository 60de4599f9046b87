import { namesOf } from '../materials/names-of.ts';
import type { Constituent, Functional } from '../recipe/formulation.ts';

/** Donor oxygens over the lithium of the salts, where the oxygen has one reading only. */
export function oxygenPerLithium(
  constituents: readonly Constituent[],
): { readonly top: Functional; readonly bottom: Functional } | undefined {
  const top = donorsOf(constituents);
  const bottom = lithiumOf(constituents);
  return top && bottom && { top, bottom };
}

function donorsOf(constituents: readonly Constituent[]): Functional | undefined {
  const hosts = constituents.filter((one) => !one.removed && Object.keys(one.material.donors).length > 0);
  const kinds = [...new Set(hosts.flatMap((one) => Object.keys(one.material.donors)))];
  if (kinds.length !== 1) return undefined;
  return {
    measure: 'donors',
    over: hosts.map((one) => one.index),
    of: 'O',
    label: `${kinds.join(' and ')} O of ${namesOf(hosts)}`,
  };
}

function lithiumOf(constituents: readonly Constituent[]): Functional | undefined {
  const salts = constituents.filter((one) => !one.removed && one.role === 'salt');
  if (salts.length === 0) return undefined;
  return { measure: 'atoms', over: salts.map((one) => one.index), of: 'Li', label: `Li of ${namesOf(salts)}` };
}
