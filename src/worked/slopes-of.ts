import { invertMatrix } from '../calculation/invert-matrix.ts';
import { evaluate, slopesOfOperation } from './evaluate.ts';
import { isFigure } from './expression.ts';
import { figuresUnder } from './inputs-of.ts';
import type { Expression, System, WorkedFigure } from './worked-figure.ts';

type Slopes = Map<WorkedFigure, number>;

/**
 * How fast a figure changes with everything that it follows from, SI: exact, by one walk from the figure down.
 *
 * Of equations that are solved together, A(p) x = b(p), it is dx = A⁻¹ (∂b/∂p - ∂A/∂p x) dp.
 */
export function slopesOf(root: WorkedFigure): Slopes {
  const slopes: Slopes = new Map([[root, 1]]);
  for (const figure of figuresUnder(root)) {
    const slope = slopes.get(figure) ?? 0;
    const { from } = figure;
    if (from.kind === 'leaf' || slope === 0) continue;
    if (from.kind === 'equation') {
      addSlopes(from.right, slope, slopes, []);
      continue;
    }
    const { system, at } = from;
    const values = system.unknowns.map((one) => one.value);
    const weights = inverseOf(system)[at] ?? [];
    system.equations.forEach(({ left, right }, row) => {
      const by = slope * (weights[row] ?? 0);
      addSlopes(right, by, slopes, values);
      addSlopes(left, -by, slopes, values);
    });
  }
  return slopes;
}

function addSlopes(expression: Expression, by: number, slopes: Slopes, unknowns: readonly number[]): void {
  if (typeof expression === 'number' || by === 0) return;
  if (isFigure(expression)) slopes.set(expression, (slopes.get(expression) ?? 0) + by);
  else if ('operator' in expression) {
    const values = expression.of.map((one) => evaluate(one, unknowns));
    const own = slopesOfOperation(expression.operator, values);
    for (const [i, one] of expression.of.entries()) addSlopes(one, by * (own[i] ?? 0), slopes, unknowns);
  }
}

const inverses = new WeakMap<System, readonly (readonly number[])[]>();

/** The inverse of what stands before the unknowns; left less right is linear in them. */
function inverseOf(system: System): readonly (readonly number[])[] {
  const known = inverses.get(system);
  if (known) return known;
  const none = system.unknowns.map(() => 0);
  const sizes = system.unknowns.map(({ value }) => Math.abs(value) || 1);
  const residual = ({ left, right }: System['equations'][number], values: readonly number[]) =>
    evaluate(left, values) - evaluate(right, values);
  // Masses of milligrams beside moles of kilograms: unknowns and rows are brought to one size first.
  const rows = system.equations.map((equation) => {
    const base = residual(equation, none);
    return sizes.map((size, i) => residual(equation, none.with(i, size)) - base);
  });
  const scales = rows.map((row) => 1 / (Math.max(...row.map(Math.abs)) || 1));
  const scaled = invertMatrix(rows.map((row, i) => row.map((one) => one * (scales[i] ?? 1))));
  const inverse = (scaled ?? []).map((row, i) => row.map((one, j) => one * (sizes[i] ?? 1) * (scales[j] ?? 1)));
  inverses.set(system, inverse);
  return inverse;
}
