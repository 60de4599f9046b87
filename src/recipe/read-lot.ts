import { molarMass } from '../chemistry/molar-mass.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import { formatNumber } from '../units/format-number.ts';
import { waterOfHydration } from './hydrate-of.ts';
import type { Substance } from './synthesis-formulation.ts';
import type { Assay } from './synthesis-recipe.ts';

/** More water than any hydrate has: an assay that needs more is a slip. */
const mostWater = 30;

/** What an assay says of a lot: of a hydrate with open water the waters, else the compound's share of one. */
export function readLot(assay: Assay, compound: Substance, isHydrate: boolean): Parsed<number> {
  const theory = shareOf(assay, compound);
  if (!theory.ok) return theory;
  return isHydrate ? watersOf(assay, theory.value, compound) : purityOf(assay, theory.value, compound);
}

/** Of one: the share that the assay would find in the pure (dry) compound. */
function shareOf({ as }: Assay, compound: Substance): Parsed<number> {
  const read = parseFormula(as);
  if (!read.ok) return read;
  const { elements } = read.value;
  // O and H are in the water too: another element says how often the compound counts.
  const [key, ...others] = Object.keys(elements).filter((element) => element !== 'O' && element !== 'H');
  const times = key === undefined ? 0 : (compound.elements[key] ?? 0) / (elements[key] ?? 1);
  if (times > 0 && others.every((element) => Object.hasOwn(compound.elements, element))) {
    return { ok: true, value: (times * molarMass({ elements })) / compound.molarMass };
  }
  return { ok: false, problem: { code: 'assay-impossible', facts: { assay: as, formula: compound.formula } } };
}

function purityOf({ share, as }: Assay, theory: number, { formula }: Substance): Parsed<number> {
  const purity = share.value / theory;
  const slack = 1 + (share.halfStep * share.unit.factor) / share.value;
  if (purity <= slack) return { ok: true, value: Math.min(1, purity) };
  return { ok: false, problem: { code: 'assay-impossible', facts: { assay: as, formula, most: percent(theory) } } };
}

/** The waters that dilute the dry salt to the assay: x = M (share when dry / share - 1) / M(H2O). */
function watersOf({ share, as }: Assay, theory: number, dry: Substance): Parsed<number> {
  const waters = (stated: number): number => (dry.molarMass / waterOfHydration.molarMass) * (theory / stated - 1);
  const x = waters(share.value);
  if (x >= 0 && x <= mostWater) return { ok: true, value: Number(x.toPrecision(15)) };
  if (x < 0 && waters(share.value - share.halfStep * share.unit.factor) >= 0) return { ok: true, value: 0 };
  const least = theory / (1 + (mostWater * waterOfHydration.molarMass) / dry.molarMass);
  const facts = { assay: as, formula: dry.formula, most: percent(theory), least: percent(least) };
  return { ok: false, problem: { code: 'assay-impossible', facts } };
}

function percent(share: number): string {
  return `${formatNumber(100 * share, { significant: 4 })} wt%`;
}
