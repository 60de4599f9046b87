import type { Shares } from './svg-ternary-frame.ts';

/** Lower bounds that leave little around these places, in steps of five per cent; the whole triangle where that gains little. */
export function ternaryWindow(places: readonly Shares[]): Shares {
  const low = ([0, 1, 2] as const).map((k) =>
    Math.max(0, Math.floor(Math.min(...places.map((at) => at[k])) * 20 + 1e-9) / 20),
  );
  const [a = 0, b = 0, c = 0] = low;
  return 1 - a - b - c < 0.75 && places.length > 0 ? [a, b, c] : [0, 0, 0];
}
