import { formatNumber } from '../units/format-number.ts';
import type { Sheet } from '../weigh/sheet.ts';

/** The densities that made masses of a volume that was asked for, in words; undefined where it leans on none. */
export function saySizeDensities({ sizing: { densities } }: Pick<Sheet, 'sizing'>): string | undefined {
  if (densities.length === 0) return undefined;
  const said = densities.map(({ material, value, estimate }) => {
    const number = formatNumber(Number((value / 1e3).toPrecision(4)));
    return `${material} ${number}${estimate ? ' (estimate)' : ''}`;
  });
  return `leans on the densities of ${said.join(', ')} g/cm^3`;
}
