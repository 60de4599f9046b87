import type { FoundIons } from './find-ions.ts';
import type { Formula } from './formula.ts';
import { ordinaryStates } from './ordinary-states.ts';
import { groupOneAndTwo, nonMetals } from './oxidation-states.ts';

const anions = new Set(['N', 'O', 'F', 'P', 'S', 'Cl', 'Se', 'Br', 'I', 'Te']);
const metallicAnions = new Set(['N', 'P', 'Se', 'Te']);
const saltFormers = new Set([...groupOneAndTwo, ...anions, 'B', 'Al', 'Ga', 'In', 'Si', 'Ge', 'Zn', 'H']);

/** Why ordinary oxidation states say nothing about a formula; undefined where they do. */
export function whyNotJudged(formula: Formula, { ions, loose }: FoundIons): string | undefined {
  const compound = new Set(Object.keys(formula.elements));
  const looseElements = new Set(loose.map(({ element }) => element));
  const metals = [...compound].filter((element) => !nonMetals.has(element));
  const ammonium = [...ions.keys()].some(({ charge }) => charge > 0);

  if (formula.repeatUnit) return 'a repeat unit';
  if (looseElements.has('C')) {
    return metals.length > 0 ? 'carbon outside an ion of known charge' : 'a covalent compound';
  }
  if (metals.length === 0 && !ammonium && formula.charge === 0) {
    const acid = ions.size > 0 && compound.has('H') && !compound.has('C');
    if (!acid) return 'a covalent compound';
  }
  for (const element of looseElements) {
    if (!ordinaryStates(element, compound)) return `${element} has no ordinary oxidation state`;
  }
  if (formula.charge !== 0) return undefined;
  const negative = [...looseElements].filter((element) => anions.has(element));
  if (ions.size === 0 && negative.length === 0) {
    return looseElements.has('H') ? 'a hydride' : 'an element or an alloy';
  }
  if (ions.size === 0 && negative.every((element) => metallicAnions.has(element))) {
    const metal = metals.find((element) => !saltFormers.has(element));
    if (metal) return `a compound of ${metal} that may be metallic`;
  }
  return undefined;
}
