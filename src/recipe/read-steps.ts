import type { Mixture as MixtureFile } from '../schema/types.generated.ts';
import type { Step } from './recipe.ts';
import type { StatedReader } from './stated-reader.ts';

/** The steps of a recipe as written; their times and temperatures are checked for their dimension. */
export function readSteps(steps: MixtureFile['steps'] = [], reader: StatedReader): Step[] {
  return steps.map((step, i): Step => {
    const at = (key: string) => ['steps', i, key];
    reader.quantity(step.for, at('for'), ['time'], 'any');
    reader.quantity(step.at, at('at'), ['temperature'], 'any');
    return Object.assign({}, step, { add: namesOf(step.add, at('add')) });
  });
}

function namesOf(add: string | readonly string[] | undefined, path: readonly (string | number)[]): Step['add'] {
  if (add === undefined) return [];
  return typeof add === 'string' ? [{ name: add, path }] : add.map((name, i) => ({ name, path: [...path, i] }));
}
