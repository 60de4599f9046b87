import type { Step } from '../recipe/recipe.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { isInAir } from './is-in-air.ts';

/** K; from 300 degC on CO2 and water leave a garnet again. */
const fired = 573.15;

/** The last step at 300 degC or above, or -1: what it was like before does not matter then. */
export function lastFiring(steps: readonly Step[]): number {
  return steps.findLastIndex(({ at }) => {
    const read = at === undefined ? undefined : parseQuantity(at, ['temperature']);
    return read?.ok === true && read.value.value >= fired;
  });
}

/** Indices of the steps from `first` on that leave what is there in the air of the room, and are not undone by firing it. */
export function stepsInAir(steps: readonly Step[], first = 0): number[] {
  const from = Math.max(first, lastFiring(steps) + 1);
  return steps.flatMap((step, i) => (i >= from && isInAir(step) ? [i] : []));
}

/** Where a step says that it is in air. */
export function placeOfAir(step: Step, index: number, file: string) {
  return { file, path: ['steps', index, step.in !== undefined && isInAir({ ...step, do: '' }) ? 'in' : 'do'] };
}
