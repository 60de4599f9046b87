import type { Facts } from '../../diagnostics/facts.ts';
import { formatNumber } from '../../units/format-number.ts';
import { parseQuantity } from '../../units/parse-quantity.ts';
import { type Remark, rule, type Subject } from '../rule.ts';
import { isAbove, isBelow, placeOf, sayShare, shareOf } from '../shares.ts';

/** What a laboratory makes in one go; a figure outside is 10 to 1000 times off more often than it is meant. */
const batch = { least: 5e-6, most: 1 };
/** mL of solvent per g of what stays. */
const dilution = { least: 0.3, most: 200 };
/** Of what stays, of a filler in a polymer: below nothing changes, above no polymer is left to hold it. */
const filling = { least: 1e-4, most: 0.9 };
const drying = { most: 573.15 };
const duration = { least: 10, most: 30 * 86_400 };

type Slip = Remark<'magnitude-slip'>;

/** A batch, a solvent, a temperature or a time far outside what is usual for its kind: mg for g, L for mL. */
export const magnitudeSlip = rule({
  code: 'magnitude-slip',
  severity: 'warning',
  check: (subject) => [...batchSlip(subject), ...fillerSlips(subject), ...solventSlips(subject), ...stepSlips(subject)],
});

function batchSlip({ composition, dry, recipe }: Subject): Slip[] {
  if (composition.scale === 'free' || (!isBelow(dry, batch.least) && !isAbove(dry, batch.most))) return [];
  const value =
    dry < 1e-3 ? `${formatNumber(dry * 1e6, { significant: 3 })} mg` : `${formatNumber(dry, { significant: 3 })} kg`;
  const path = recipe.batch ? ['batch'] : ['components'];
  const slip = dry > batch.most ? 'g for mg, kg for g' : 'mg for g, ug for mg';
  return [remark({ file: recipe.file, path }, { what: 'what stays after drying', value, band: '5 mg to 1 kg', slip })];
}

function fillerSlips(subject: Subject): Slip[] {
  if (!subject.present.some((one) => one.role === 'polymer')) return [];
  return subject.present.flatMap((one) => {
    if (one.role !== 'filler') return [];
    const share = shareOf(subject, [one]);
    if (!isBelow(share, filling.least) && !isAbove(share, filling.most)) return [];
    const slip = share > filling.most ? 'g for mg' : 'mg for g, ug for mg';
    const facts = { what: `the ${one.name}`, value: `${sayShare(share)} of the total`, band: '0.01 to 90 wt%', slip };
    return [remark(placeOf(subject, one), facts)];
  });
}

function solventSlips({ composition, formulation, dry }: Subject): Slip[] {
  return formulation.constituents.flatMap((one) => {
    const density = one.material.properties.density?.value;
    const mass = composition.masses[one.index] ?? 0;
    if (!one.removed || density === undefined || mass === 0) return [];
    // mL per g is the same number as m3 per 1000 kg.
    const perGram = (mass / density / dry) * 1e3;
    if (!isBelow(perGram, dilution.least) && !isAbove(perGram, dilution.most)) return [];
    const value = `${formatNumber(perGram, { significant: 3 })} mL per g of what stays`;
    const slip = perGram > dilution.most ? 'L for mL, g for mg' : 'uL for mL, mg for g';
    return [remark(one.place, { what: `the ${one.name}`, value, band: '0.3 to 200 mL per g', slip })];
  });
}

function stepSlips({ recipe }: Subject): Slip[] {
  return recipe.steps.flatMap((step, i) => {
    const at = step.at === undefined ? undefined : parseQuantity(step.at, ['temperature']);
    const time = step.for === undefined ? undefined : parseQuantity(step.for, ['time']);
    const place = (key: string) => ({ file: recipe.file, path: ['steps', i, key] });
    const slips: Slip[] = [];
    if (step.do === 'dry' && at?.ok && at.value.value > drying.most) {
      slips.push(
        remark(place('at'), { what: 'drying', value: at.value.text, band: 'below 300 degC', slip: 'K for degC' }),
      );
    }
    if (time?.ok && (time.value.value < duration.least || time.value.value > duration.most)) {
      const slip = time.value.value > duration.most ? 'h for min, d for h' : 's for min, min for h';
      slips.push(
        remark(place('for'), { what: `the time to ${step.do}`, value: time.value.text, band: '10 s to 30 d', slip }),
      );
    }
    return slips;
  });
}

function remark(place: Slip['place'], facts: Facts['magnitude-slip']): Slip {
  return { place, facts };
}
