import type { Salt } from '../../src/transport/salt.ts';

/** Salt concentrations along the layer, stripping side first, and the time in s at which they are so. */
export interface Profile {
  readonly time: number;
  readonly stripping: number;
  readonly plating: number;
}

const faraday = 96485.33212;

/**
 * A constant current through a layer at rest, by explicit finite volumes: salt enters at one electrode at
 * i (1 - t+) / F per area, leaves at the other, and diffuses between. Ends at `until` (s) or when the plating side
 * is empty.
 *
 * It knows nothing of limiting currents or of Sand.
 */
export function polarise(salt: Salt, thickness: number, currentDensity: number, until: number, cells = 200): Profile {
  const { diffusivity, concentration, transference } = salt;
  const width = thickness / cells;
  const step = (0.4 * width ** 2) / diffusivity;
  // A wrong time must fail a test, not run for hours.
  if (!(until / step < 1e6)) throw new RangeError(`${until} s is too many steps of ${step} s`);
  const flux = (currentDensity * (1 - transference)) / faraday;
  const levels = new Float64Array(cells).fill(concentration);
  const flows = new Float64Array(cells + 1).fill(flux);
  // The wall is half a cell away, where the slope is known.
  const toWall = (flux / diffusivity) * (width / 2);
  const walls = () => ({ stripping: (levels[0] ?? 0) + toWall, plating: (levels[cells - 1] ?? 0) - toWall });
  let time = 0;
  while (time < until && walls().plating > 0) {
    for (let at = 1; at < cells; at++) {
      flows[at] = (diffusivity * ((levels[at - 1] ?? 0) - (levels[at] ?? 0))) / width;
    }
    for (let at = 0; at < cells; at++) {
      levels[at] = (levels[at] ?? 0) + (((flows[at] ?? 0) - (flows[at + 1] ?? 0)) * step) / width;
    }
    time += step;
  }
  return { time, ...walls() };
}
