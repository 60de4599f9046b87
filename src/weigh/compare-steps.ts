import type { Step } from '../recipe/recipe.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { commonPlaces } from './common-places.ts';
import type { Change } from './comparison.ts';

/** The steps that came, went or changed; the order counts. A step is named by its number, a removed one by its old. */
export function compareSteps(old: readonly Step[], now: readonly Step[], part?: string): Change[] {
  const [was, is] = [old.map(meaning), now.map(meaning)];
  const changes: Change[] = [];
  const where = part === undefined ? {} : { part };
  let from = 0;
  let to = 0;
  const say = (change: Change['change'], number: number, one: Step | undefined, other: Step | undefined): void => {
    changes.push({
      change,
      what: 'step',
      name: String(number),
      ...where,
      ...(one ? { old: sayStep(one) } : {}),
      ...(other ? { new: sayStep(other) } : {}),
    });
  };
  for (const [i, j] of [...commonPlaces(was, is), [old.length, now.length] as const]) {
    // Between two steps that stayed, the same verb is the same step, changed.
    const lastOf = new Map(now.slice(to, j).map((one, k) => [one.do, to + k]));
    const isOne = i - from === 1 && j - to === 1;
    while (from < i || to < j) {
      const [gone, come] = [from < i ? old[from] : undefined, to < j ? now[to] : undefined];
      const isLater = gone !== undefined && (lastOf.get(gone.do) ?? -1) > to;
      if (gone && come && (gone.do === come.do || isOne)) {
        say('changed', ++to, gone, come);
        from++;
      } else if (gone && !(come && isLater)) say('removed', ++from, gone, undefined);
      else say('added', ++to, undefined, come);
    }
    from = i + 1;
    to = j + 1;
  }
  return changes;
}

/** A step in words, as in a notebook. */
function sayStep(step: Step): string {
  const add = step.add.map((one) => one.name).join(', ');
  const said = [step.do, add, step.for && `for ${step.for}`, step.at && `at ${step.at}`, step.in && `in ${step.in}`];
  return said.filter(Boolean).join(' ') + (step.note ? ` (${step.note})` : '');
}

/** 30 min and 0.5 h are one time: no arithmetic leans on how precisely it is written. */
function meaning(step: Step): string {
  const si = (text: string | undefined): unknown => {
    const read = text === undefined ? undefined : parseQuantity(text);
    return read?.ok ? [Number(read.value.value.toPrecision(12)), read.value.uncertainty ?? null] : (text ?? null);
  };
  const added = step.add.map((one) => one.name);
  return JSON.stringify([step.do, added, si(step.for), si(step.at), step.in ?? '', step.note ?? '']);
}
