import type { MadeFigure } from './made.ts';
import { dot } from './made-figures.ts';

/** A figure that has to come within `allowed` of its target, in its own unit. */
export interface Limit extends Pick<MadeFigure, 'top' | 'bottom' | 'target'> {
  readonly allowed: number;
}

/**
 * The masses of least sum (kg, a line each, none below zero) that bring every figure within its limit when they are
 * added to what is there; undefined where no addition does. With `steps`, of each line, they are whole multiples of these.
 *
 * A figure is top · m / bottom · m, so each limit is two rows that are linear in the additions: a linear program.
 */
export async function leastAddition(
  limits: readonly Limit[],
  masses: readonly number[],
  addable: readonly boolean[],
  steps?: readonly number[],
): Promise<number[] | undefined> {
  const { solve } = await import('yalps');
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  // Numbers of one size: additions in shares of what is there of the same, a line's row in shares of its whole.
  const units = masses.map((mass, i) => steps?.[i] ?? (mass > 0 ? mass : whole * 1e-3));
  const scale = steps === undefined ? 1 : Math.min(...steps) / whole;
  const constraints = new Map<string, { max: number } | { equal: number }>();
  const columns = addable.flatMap((can, i) => (can ? [{ i, row: new Map<string, number>() }] : []));
  const constrain = (name: string, row: (i: number) => number, size: number, isEqual: boolean): void => {
    const there = masses.reduce((sum, mass, i) => sum + row(i) * mass, 0) / size;
    constraints.set(name, isEqual ? { equal: -there } : { max: -there });
    for (const column of columns) column.row.set(name, (row(column.i) * (units[column.i] ?? 0)) / size);
  };
  limits.forEach(({ top, bottom, target, allowed }, k) => {
    const size = (Math.abs(target) * dot(bottom, masses) || dot(top, masses) || 1) * scale;
    const [least, most] = [target - allowed, target + allowed];
    const above = (i: number): number => (top[i] ?? 0) - most * (bottom[i] ?? 0);
    const below = (i: number): number => least * (bottom[i] ?? 0) - (top[i] ?? 0);
    if (allowed === 0) constrain(`${k}`, above, size, true);
    else {
      constrain(`${k} most`, above, size, false);
      constrain(`${k} least`, below, size, false);
    }
  });
  for (const { i, row } of columns) row.set('added', (units[i] ?? 0) / whole / scale);
  const found = solve(
    {
      direction: 'minimize',
      objective: 'added',
      constraints,
      variables: columns.map(({ i, row }) => [i, row] as const),
      integers: steps !== undefined,
    },
    // Few enough branches for a tenth of a second; what they do not find is looked for in finer steps.
    { precision: steps === undefined ? 1e-12 : 1e-9, maxIterations: 2000 },
  );
  if (found.status !== 'optimal') return undefined;
  const additions = masses.map(() => 0);
  for (const [i, share] of found.variables) {
    additions[i] = Math.max(0, (steps === undefined ? share : Math.round(share)) * (units[i] ?? 0));
  }
  return additions;
}
