import type { Figure, Step } from './calculation.ts';
import { valuesOf } from './values-of.ts';

/** Points worked on at a time: what a few dozen columns of them take stays in the processor's cache. */
const block = 1024;

/**
 * A loop that computes `wanted` figures for many points: column k of `given` has the values of the varied input k, column
 * k of the result those of the wanted figure k. All columns have the same length. SI throughout.
 *
 * Only the steps that follow from a varied input and lead to a wanted figure are in the loop; there is no object per point.
 */
export function compileColumns(
  calculation: { readonly steps: readonly Step[] },
  varied: readonly Figure[],
  wanted: readonly Figure[],
): (given: readonly Float64Array[], results: readonly Float64Array[]) => void {
  const { steps } = calculation;
  const fixed = valuesOf(calculation);
  const moves = movingSteps(steps, varied);
  const needed = neededSteps(steps, wanted);
  const loop = steps.flatMap((step, at) => (moves[at] && needed[at] && 'a' in step ? [{ ...step, at }] : []));
  const buffers = new Map<number, Float64Array>();
  const column = (at: number): Float64Array => {
    const known = buffers.get(at) ?? new Float64Array(block).fill(fixed[at] ?? Number.NaN);
    buffers.set(at, known);
    return known;
  };
  const runs = loop.map(({ kind, a, b, at }) => ({ run: loops[kind], a: column(a), b: column(b), to: column(at) }));
  const inputs = varied.map(column);
  const outputs = wanted.map(column);
  return (given, results) => {
    const length = (given[0] ?? results[0])?.length ?? 0;
    for (let from = 0; from < length; from += block) {
      const count = Math.min(block, length - from);
      inputs.forEach((buffer, k) => {
        const own = given[k];
        if (own) buffer.set(own.subarray(from, from + count));
      });
      for (const { run, a, b, to } of runs) run(a, b, to, count);
      outputs.forEach((buffer, k) => {
        results[k]?.set(buffer.subarray(0, count), from);
      });
    }
  };
}

type Loop = (a: Float64Array, b: Float64Array, to: Float64Array, count: number) => void;

// Written out, one by one: a function called per point would cost more than the arithmetic.
const loops: Readonly<Record<Exclude<Step['kind'], 'input' | 'constant'>, Loop>> = {
  sum: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) + (b[i] as number);
  },
  difference: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) - (b[i] as number);
  },
  product: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) * (b[i] as number);
  },
  quotient: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (a[i] as number) / (b[i] as number);
  },
  least: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = Math.min(a[i] as number, b[i] as number);
  },
  most: (a, b, to, count) => {
    for (let i = 0; i < count; i++) to[i] = Math.max(a[i] as number, b[i] as number);
  },
};

function movingSteps(steps: readonly Step[], varied: readonly Figure[]): boolean[] {
  const moves: boolean[] = [];
  const starts = new Set<number>(varied);
  steps.forEach((step, at) => {
    moves[at] = starts.has(at) || ('a' in step && (moves[step.a] === true || moves[step.b] === true));
  });
  return moves;
}

function neededSteps(steps: readonly Step[], wanted: readonly Figure[]): boolean[] {
  const needed: boolean[] = steps.map(() => false);
  for (const figure of wanted) needed[figure] = true;
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (!needed[at] || step === undefined || !('a' in step)) continue;
    needed[step.a] = true;
    needed[step.b] = true;
  }
  return needed;
}
