import type { Step } from '../recipe/recipe.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Change } from './comparison.ts';

/** Above this many pairs steps are paired in order, not searched for the most that stayed. */
const mostPairs = 1_000_000;

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
  for (const [i, j] of [...common(was, is), [old.length, now.length] as const]) {
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

/** Pairs of places at which two lists have the same in the same order: as many as there can be. */
function common(old: readonly string[], now: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) pairs.push([head, head++]);
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [rows, columns] = [old.length - head - tail, now.length - head - tail];
  if (rows * columns <= mostPairs) {
    // length[i][j]: the most that the rests from i and j have in common.
    const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
    const isSame = (i: number, j: number): boolean => old[head + i] === now[head + j];
    for (let i = rows - 1; i >= 0; i--) {
      const row = length[i] as Uint32Array;
      for (let j = columns - 1; j >= 0; j--) {
        row[j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (isSame(i, j)) pairs.push([head + i++, head + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  for (let i = tail; i > 0; i--) pairs.push([old.length - i, now.length - i]);
  return pairs;
}
