import type { Optimum } from '../mixture/find-optimum.ts';

/** Where an optimum lies: `inside all bounds`, or on which. */
export function sayBounds({ bounds }: Pick<Optimum, 'bounds'>): string {
  return bounds.length === 0 ? 'inside all bounds' : `on the bound${bounds.length > 1 ? 's' : ''} ${bounds.join(', ')}`;
}
