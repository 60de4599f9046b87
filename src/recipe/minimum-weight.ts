import type { Instrument } from './lab.ts';

/**
 * The least net mass that a balance of such a repeatability weighs to 0.10 % at k = 2: 2000 · s, where s counts as 0.41 d
 * at least. USP General Chapter <41> Balances.
 */
export function minimumWeight({
  readability,
  repeatability,
}: Pick<Instrument, 'readability' | 'repeatability'>): NonNullable<Instrument['minimum']> {
  const least = 0.41 * readability;
  return repeatability >= least
    ? { value: 2000 * repeatability, from: 'repeatability' }
    : { value: 2000 * least, from: 'readability' };
}
