import type { Instrument } from '../recipe/lab.ts';

/**
 * Standard uncertainty of one reading, in the instrument's own unit: repeatability, and the step of what it shows as a
 * rectangular distribution of that width (d/√12), combined. JCGM 100:2008 (GUM), 4.3.7 and F.2.2.1.
 */
export function readingUncertainty({ readability, repeatability }: Instrument): number {
  return Math.hypot(repeatability, readability / Math.sqrt(12));
}
