import type { Instrument, Lab } from '../recipe/lab.ts';
import { readingUncertainty } from './reading-uncertainty.ts';

/**
 * What one line is weighed on or measured out with: the finest that can carry it beside the vessel; the largest, in
 * portions, where none can. `amount` in kg, or in m3 for a pipette, as is the `room` for one portion.
 */
export function chooseInstrument(
  { instruments, vessel }: Lab,
  kind: Instrument['kind'],
  amount: number,
  named?: string,
): { readonly instrument: Instrument; readonly portions: number; readonly room: number } | undefined {
  const own = instruments.filter((one) => one.kind === kind && (named === undefined || one.name === named));
  const room = (one: Instrument) => one.capacity - (kind === 'balance' ? vessel : 0);
  const portionsOn = (one: Instrument) => Math.max(1, Math.ceil((amount / room(one)) * (1 - 1e-12)));
  const rank = (one: Instrument) => readingUncertainty(one);
  const [best] = own.toSorted(
    (a, b) =>
      Number(portionsOn(a) > 1) - Number(portionsOn(b) > 1) ||
      (portionsOn(a) > 1 ? b.capacity - a.capacity : rank(a) - rank(b) || a.capacity - b.capacity),
  );
  return best && { instrument: best, portions: portionsOn(best), room: room(best) };
}
