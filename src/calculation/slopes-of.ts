import type { Calculation, Figure } from './calculation.ts';

/**
 * How fast `figure` changes with every other one, at `values`: the exact derivative, by one walk backwards over the steps.
 *
 * Where two figures are equally least (or most) the first one counts.
 */
export function slopesOf(calculation: Calculation, values: Float64Array, figure: Figure): Float64Array {
  const slopes = new Float64Array(calculation.steps.length);
  slopes[figure] = 1;
  for (let at = figure as number; at >= 0; at--) {
    const slope = slopes[at] ?? 0;
    const step = calculation.steps[at];
    if (slope === 0 || step === undefined || step.kind === 'input' || step.kind === 'constant') continue;
    const a = values[step.a] ?? Number.NaN;
    const b = values[step.b] ?? Number.NaN;
    const [byA, byB] = slopesOfStep(step.kind, a, b);
    slopes[step.a] = (slopes[step.a] ?? 0) + slope * byA;
    slopes[step.b] = (slopes[step.b] ?? 0) + slope * byB;
  }
  return slopes;
}

function slopesOfStep(kind: 'sum' | 'difference' | 'product' | 'quotient' | 'least' | 'most', a: number, b: number) {
  switch (kind) {
    case 'sum':
      return [1, 1] as const;
    case 'difference':
      return [1, -1] as const;
    case 'product':
      return [b, a] as const;
    case 'quotient':
      return [1 / b, -a / (b * b)] as const;
    case 'least':
      return a <= b ? ([1, 0] as const) : ([0, 1] as const);
    case 'most':
      return a >= b ? ([1, 0] as const) : ([0, 1] as const);
  }
}
