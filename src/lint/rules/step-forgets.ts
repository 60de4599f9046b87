import { rule } from '../rule.ts';

/** A component that no step adds, in a recipe whose steps add the others. */
export const stepForgets = rule({
  code: 'step-forgets',
  severity: 'warning',
  check: ({ formulation }) => {
    const added = new Set(formulation.steps.flatMap((step) => step.add));
    if (added.size === 0) return [];
    // What a recipe inside the recipe is made of is added with it.
    const own = formulation.constituents.filter((one) => one.place.file === formulation.recipe.file);
    return own
      .filter((one) => !added.has(one.index))
      .map((one) => ({ place: { ...one.place, at: 'key' as const }, facts: { component: one.name } }));
  },
});
