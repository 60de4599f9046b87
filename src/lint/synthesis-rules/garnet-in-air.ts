import { isGarnet } from '../is-garnet.ts';
import { lastFiring, placeOfAir, stepsInAir } from '../steps-in-air.ts';
import { synthesisRule } from '../synthesis-rule.ts';

/** A lithium garnet that is milled or kept in air once it is made: after the last firing. */
export const garnetInAirAfterSynthesis = synthesisRule({
  code: 'garnet-in-air',
  severity: 'warning',
  check: ({ formulation: { target, recipe } }) => {
    const { steps, file } = recipe;
    const made = lastFiring(steps);
    if (!isGarnet(target.elements) || made < 0) return [];
    const [first, ...more] = stepsInAir(steps, made + 1).flatMap((i) => {
      const step = steps[i];
      return step ? [{ step, place: placeOfAir(step, i, file) }] : [];
    });
    if (first === undefined) return [];
    const facts = { garnet: target.name, step: first.step.do };
    return [{ place: first.place, related: more.map((one) => one.place), facts }];
  },
});
