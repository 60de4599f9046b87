import { elementsOf } from '../../materials/elements-of.ts';
import { isGarnet } from '../is-garnet.ts';
import { rule } from '../rule.ts';
import { placeOfAir, stepsInAir } from '../steps-in-air.ts';

/** A lithium garnet that a step dries, mills or keeps in air after it has gone in (Ma et al., other strategies; Sahal et al. 2024). */
export const garnetInAir = rule({
  code: 'garnet-in-air',
  severity: 'warning',
  check: ({ formulation, recipe, present }) => {
    const garnets = present.filter(({ material }) => isGarnet(elementsOf(material)));
    const [filler] = garnets;
    if (filler === undefined) return [];
    const { steps } = formulation;
    // Where no step adds it, it is there from the start.
    const added = steps.findIndex((step) => garnets.some((one) => step.add.includes(one.index)));
    const [first, ...more] = stepsInAir(recipe.steps, Math.max(0, added)).flatMap((i) => {
      const step = recipe.steps[i];
      return step ? [{ step, place: placeOfAir(step, i, recipe.file) }] : [];
    });
    if (first === undefined) return [];
    const facts = { garnet: filler.name, step: first.step.do };
    return [{ place: first.place, related: more.map((one) => one.place), facts }];
  },
});
