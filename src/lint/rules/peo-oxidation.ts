import { rule } from '../rule.ts';
import { isPolyether, placeOf } from '../shares.ts';

/** V against Li/Li+ near which polyethers oxidise (Guo et al. 2024, section 2.6; Li et al. 2021, section 1). */
const limit = 4;

/** A polyether beside an active material that is charged above 4 V. */
export const peoOxidation = rule({
  code: 'peo-oxidation',
  severity: 'warning',
  check: (subject) => {
    const { present } = subject;
    const polymer = present.find(isPolyether);
    const active = present.find(
      (one) => one.role === 'active' && (one.material.properties['charge cut-off']?.value ?? 0) > limit,
    );
    const voltage = active?.material.properties['charge cut-off']?.text;
    if (polymer === undefined || active === undefined || voltage === undefined) return [];
    const facts = { polymer: polymer.name, active: active.name, voltage };
    return [{ place: { ...placeOf(subject, active), at: 'key' }, related: [placeOf(subject, polymer)], facts }];
  },
});
