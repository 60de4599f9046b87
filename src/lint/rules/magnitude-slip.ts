import type { Facts } from '../../diagnostics/facts.ts';
import { formatNumber } from '../../units/format-number.ts';
import { amountSlips } from '../amount-slips.ts';
import { batchSlip } from '../batch-slip.ts';
import { materialSlips } from '../material-slips.ts';
import { puritySlips } from '../percent-for-fraction.ts';
import { type Remark, rule, type Subject } from '../rule.ts';
import { isAbove, isBelow } from '../shares.ts';
import { stepSlips } from '../step-slips.ts';

/** mL of solvent per g of what stays; a powder is dispersed, or a crystal grown, in far more than a polymer is cast from. */
const dilution = { least: 0.3, most: 200, mostOfPowder: 5000 };
type Slip = Remark<'magnitude-slip'>;

/** A batch, a solvent, a temperature or a time far outside what is usual for its kind: mg for g, L for mL. */
export const magnitudeSlip = rule({
  code: 'magnitude-slip',
  severity: 'warning',
  check: (subject) => [
    ...ownBatch(subject),
    ...amountSlips(subject),
    ...subject.formulation.constituents.flatMap(({ bottle, name }) => puritySlips(bottle, name)),
    ...ownMaterialSlips(subject),
    ...solventSlips(subject),
    ...stepSlips(subject.recipe.steps, subject.recipe.file),
  ],
});

function ownBatch({ composition, dry, recipe }: Subject): Slip[] {
  if (composition.scale === 'free') return [];
  const path = recipe.batch ? ['batch'] : ['components'];
  return batchSlip(dry, 'what stays after drying', { file: recipe.file, path });
}

/** A density of the user's own catalogue: by it a volume becomes a mass. */
function ownMaterialSlips({ formulation }: Subject): Slip[] {
  const own = new Set(formulation.constituents.map((one) => one.material));
  return [...own].flatMap((material) => (material.file === undefined ? [] : materialSlips(material, material.file)));
}

function solventSlips({ composition, formulation, dry, present }: Subject): Slip[] {
  const isCast = present.some(({ role }) => role === 'polymer' || role === 'binder' || role === 'active');
  const most = isCast ? dilution.most : dilution.mostOfPowder;
  return formulation.constituents.flatMap((one) => {
    const density = one.material.properties.density?.value;
    const mass = composition.masses[one.index] ?? 0;
    if (!one.removed || density === undefined || mass === 0) return [];
    // mL per g is the same number as m3 per 1000 kg.
    const perGram = (mass / density / dry) * 1e3;
    if (!isBelow(perGram, dilution.least) && !isAbove(perGram, most)) return [];
    const value = `${formatNumber(perGram, { significant: 3 })} mL per g of what stays`;
    const slip = perGram > most ? 'L for mL, g for mg' : 'uL for mL, mg for g';
    return [remark(one.place, { what: `the ${one.name}`, value, band: `0.3 to ${most} mL per g`, slip })];
  });
}

function remark(place: Slip['place'], facts: Facts['magnitude-slip']): Slip {
  return { place, facts };
}
