import type { Band } from './slip-outside.ts';

const wrongLength = { above: 'mm for um, cm for mm', below: 'nm for um, um for mm' };

/** What laboratories make, SI: house bands, as docs/diagnostics.md states them. A slip is 10 to 1000 times; these are wide. */
export const labBands = {
  layer: { least: 1e-6, most: 1e-3, say: '1 um to 1 mm', ...wrongLength },
  coating: { least: 2e-6, most: 1e-3, say: '2 um to 1 mm', ...wrongLength },
  foil: { least: 1e-6, most: 2e-3, say: '1 um to 2 mm', ...wrongLength },
  collector: { least: 4e-6, most: 1e-4, say: '4 to 100 um', ...wrongLength },
  disc: {
    least: 8e-3,
    most: 30e-3,
    say: '8 to 30 mm',
    above: 'cm for mm',
    below: 'mm for cm, or a radius for the diameter',
  },
  loading: { least: 2e-3, most: 1, say: '0.2 to 100 mg/cm^2', above: 'g for mg', below: 'ug for mg, m^2 for cm^2' },
  arealCapacity: {
    least: 1800,
    most: 1.08e6,
    say: '0.05 to 30 mAh/cm^2',
    above: 'Ah for mAh',
    below: 'uAh for mAh, m^2 for cm^2',
  },
  capacity: {
    least: 36_000,
    most: 1.62e7,
    say: '10 to 4500 mAh/g',
    above: 'Ah for mAh, kg for g',
    below: 'mAh/g for Ah/g',
  },
} as const satisfies Readonly<Record<string, Band>>;
