import type { Calculation, Figure, Input } from './calculation.ts';
import { slopesOf } from './slopes-of.ts';

/** What one input adds to the doubt in a figure. */
export interface Share {
  readonly input: Input;
  /** d figure / d input, SI. */
  readonly slope: number;
  /** |slope| times the input's standard uncertainty; 0 where none is stated. */
  readonly adds: number;
}

/**
 * The standard uncertainty of a figure in SI, and what each input that it follows from adds to it, most first.
 *
 * First order and for independent inputs: u² = Σ (slope · u_input)² (JCGM 100:2008, 5.1.2). An input without a stated
 * uncertainty adds nothing, so this is the least that the doubt can be.
 */
export function uncertaintyOf(
  calculation: Calculation,
  values: Float64Array,
  figure: Figure,
): { readonly value: number; readonly shares: readonly Share[] } {
  const slopes = slopesOf(calculation, values, figure);
  const shares = [...calculation.inputs.values()].flatMap((at): Share[] => {
    const step = calculation.steps[at];
    const slope = slopes[at] ?? 0;
    if (step?.kind !== 'input' || slope === 0) return [];
    return [{ input: step.input, slope, adds: Math.abs(slope) * (step.input.uncertainty ?? 0) }];
  });
  const value = Math.hypot(...shares.map((share) => share.adds));
  return { value, shares: shares.toSorted((a, b) => b.adds - a.adds) };
}
