import { complex } from './complex.ts';
import type { ImpedancePoint } from './impedance-point.ts';

/** How much a residual counts: by its share of |Z|, alike, or each part by its share of itself. */
export type Weighting = 'modulus' | 'unit' | 'proportional';

/** A part of an impedance that is less than this share of the whole is not weighed by itself: it may be zero. */
const leastShare = 1e-3;

/** What the residuals of the real and of the imaginary part are multiplied with, for every point. */
export function fitWeights(
  points: readonly ImpedancePoint[],
  weighting: Weighting,
): (readonly [real: number, imaginary: number])[] {
  return points.map(({ z }) => {
    const size = complex.size(z);
    if (weighting === 'unit') return [1, 1];
    if (weighting === 'modulus') return [1 / size, 1 / size];
    const [real, imaginary] = z.map((part) => 1 / Math.max(Math.abs(part), leastShare * size));
    return [real ?? 0, imaginary ?? 0];
  });
}
