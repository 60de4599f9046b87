import type { Figure, Step } from './calculation.ts';
import { valuesOf } from './values-of.ts';

/** The part of a calculation that leads from some inputs to one figure, as plain data; SI. */
export interface CutCalculation {
  readonly steps: readonly Step[];
  /** Where the varied inputs are, in the order given. */
  readonly varied: readonly Figure[];
  readonly wanted: Figure;
}

/** Cuts out what leads from `varied` to `wanted`; all else has the value it has, as a constant. */
export function cutCalculation(
  calculation: { readonly steps: readonly Step[] },
  varied: readonly Figure[],
  wanted: Figure,
): CutCalculation {
  const fixed = valuesOf(calculation);
  const places = new Map<Figure, Figure>();
  const steps: Step[] = [];
  const put = (at: Figure, step: Step): Figure => {
    const place = (steps.push(step) - 1) as Figure;
    places.set(at, place);
    return place;
  };
  const own = varied.map((at, k) =>
    put(at, { kind: 'input', input: { name: `${k}`, value: fixed[at] ?? Number.NaN } }),
  );
  const moves = new Set<number>(varied);
  for (const [at, step] of calculation.steps.entries())
    if ('a' in step && (moves.has(step.a) || moves.has(step.b))) moves.add(at);
  const copy = (at: Figure): Figure => {
    const known = places.get(at);
    if (known !== undefined) return known;
    const step = calculation.steps[at];
    if (step === undefined || !('a' in step) || !moves.has(at))
      return put(at, { kind: 'constant', value: fixed[at] ?? Number.NaN });
    return put(at, { kind: step.kind, a: copy(step.a), b: copy(step.b) });
  };
  const end = copy(wanted);
  return { steps, varied: own, wanted: end };
}
