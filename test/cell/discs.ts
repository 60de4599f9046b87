import type { Disc } from '../../src/cell/disc-match.ts';

/** A disc of an areal capacity in mAh/cm^2 (1 mAh/cm^2 = 3.6 C / 1e-4 m2 = 36 000 C/m2), weighed as if it held 150 mAh/g. */
export function disc(id: string, milliampereHours: number, line = 2): Disc {
  const loading = (milliampereHours / 150) * 10;
  // 1.13 cm^2 of it on 5.6 mg of foil.
  return {
    id,
    line,
    arealCapacity: milliampereHours * 36_000,
    weighed: { mass: 5.6e-6 + loading * 1.13e-4, foil: 5.6e-6, loading },
  };
}
