import type { Figure, Step } from './calculation.ts';

/** The value of every figure, by place; `instead` replaces inputs. What divides by nothing is infinite or NaN. */
export function valuesOf(
  calculation: { readonly steps: readonly Step[] },
  instead: ReadonlyMap<Figure, number> = new Map(),
): Float64Array {
  const values = new Float64Array(calculation.steps.length);
  calculation.steps.forEach((step, at) => {
    values[at] = instead.get(at as Figure) ?? resultOf(step, values);
  });
  return values;
}

function resultOf(step: Step, values: Float64Array): number {
  if (step.kind === 'input') return step.input.value;
  if (step.kind === 'constant') return step.value;
  const a = values[step.a] ?? Number.NaN;
  const b = values[step.b] ?? Number.NaN;
  switch (step.kind) {
    case 'sum':
      return a + b;
    case 'difference':
      return a - b;
    case 'product':
      return a * b;
    case 'quotient':
      return a / b;
    case 'least':
      return Math.min(a, b);
    default:
      return Math.max(a, b);
  }
}
