import { synthesisRule } from '../synthesis-rule.ts';

/** A precursor, an aid or a solvent that no step adds, in a synthesis whose steps add the others. */
export const stepForgetsPrecursor = synthesisRule({
  code: 'step-forgets',
  severity: 'warning',
  check: ({ formulation: { shelf } }) => {
    const added = new Set(shelf.steps.flatMap((step) => step.add));
    if (added.size === 0) return [];
    return shelf.constituents
      .filter((one) => !added.has(one.index))
      .map((one) => ({ place: { ...one.place, at: 'key' as const }, facts: { component: one.name } }));
  },
});
