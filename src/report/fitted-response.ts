import type { HandOver } from '../mixture/hand-over.ts';

/** A response as it is fitted: itself, or its decimal logarithm; named with its unit. */
export function fitted({ name, unit, scale }: NonNullable<HandOver['response']>): {
  readonly name: string;
  readonly of: (value: number) => number;
} {
  const own = unit === '' ? name : `${name} (${unit})`;
  return scale === 'log10' ? { name: `log10 ${own}`, of: Math.log10 } : { name: own, of: (value) => value };
}
