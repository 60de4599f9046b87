import type { Dimension, DimensionName } from './dimension.ts';
import type { Ratio } from './unit.ts';

/** A unit symbol that is no product of others. */
export interface Atom {
  readonly dimension: Dimension;
  readonly ratio: Ratio;
  /** The prefixes that people put on it; `u` stands for both micro signs too. */
  readonly prefixes?: string;
  /** See Unit. */
  readonly names?: DimensionName;
  /** Has a meaning only by itself: there is no `C/min`. */
  readonly alone?: true;
  /** In K, where the atom stands alone to the first power. */
  readonly offset?: number;
  /** How it is printed, where another code point means the same. */
  readonly print?: string;
}

const one: Ratio = [1, 1];
const volume: Dimension = [0, 3, 0, 0, 0, 0];
const energy: Dimension = [1, 2, -2, 0, 0, 0];
const pressure: Dimension = [1, -1, -2, 0, 0, 0];
const time: Dimension = [0, 0, 1, 0, 0, 0];
const perTime: Dimension = [0, 0, -1, 0, 0, 0];
const length: Dimension = [0, 1, 0, 0, 0, 0];
const none: Dimension = [0, 0, 0, 0, 0, 0];

const litre: Atom = { dimension: volume, ratio: [1, 1000], prefixes: 'mu' };
const ohm: Atom = { dimension: [1, 2, -3, -2, 0, 0], ratio: one, prefixes: 'mkM' };
const angstrom: Atom = { dimension: length, ratio: [1, 1e10], print: 'Å' };
const kelvin: Atom = { dimension: [0, 0, 0, 0, 1, 0], ratio: one };
const celsius: Atom = { ...kelvin, offset: 273.15 };
const degree: Atom = { dimension: none, ratio: [Math.PI, 180], names: 'angle', alone: true };

/**
 * Every unit symbol without its prefix. No `Mg` (a slip for mg), no `mPa` (a slip for MPa), no Da (a mass, used for a
 * molar mass) and no
 * coulomb (C is the rate): a symbol with two readings is not in the list.
 * Electronvolt: CODATA 2022 (exact). Bar and inch: exact by definition; atm: CGPM 1954.
 */
export const atoms: Readonly<Record<string, Atom>> = {
  g: { dimension: [1, 0, 0, 0, 0, 0], ratio: [1, 1000], prefixes: 'kmun' },
  m: { dimension: length, ratio: one, prefixes: 'kcmunp' },
  in: { dimension: length, ratio: [127, 5000] },
  Å: angstrom,
  '\u212b': angstrom,
  'A\u030a': angstrom,
  L: litre,
  l: litre,
  s: { dimension: time, ratio: one, prefixes: 'mun' },
  min: { dimension: time, ratio: [60, 1] },
  h: { dimension: time, ratio: [3600, 1] },
  d: { dimension: time, ratio: [86400, 1] },
  mol: { dimension: [0, 0, 0, 0, 0, 1], ratio: one, prefixes: 'mun' },
  M: { dimension: [0, -3, 0, 0, 0, 1], ratio: [1000, 1], prefixes: 'mu' },
  K: kelvin,
  '\u212a': { ...kelvin, print: 'K' },
  degC: celsius,
  '°C': celsius,
  '℃': { ...celsius, print: '°C' },
  A: { dimension: [0, 0, 0, 1, 0, 0], ratio: one, prefixes: 'mun' },
  Ah: { dimension: [0, 0, 1, 1, 0, 0], ratio: [3600, 1], prefixes: 'mu' },
  V: { dimension: [1, 2, -3, -1, 0, 0], ratio: one, prefixes: 'mku' },
  W: { dimension: [1, 2, -3, 0, 0, 0], ratio: one, prefixes: 'mku' },
  Wh: { dimension: energy, ratio: [3600, 1], prefixes: 'mk' },
  J: { dimension: energy, ratio: one, prefixes: 'mkM' },
  eV: { dimension: energy, ratio: [1.602176634e-19, 1], prefixes: 'mk' },
  S: { dimension: [-1, -2, 3, 2, 0, 0], ratio: one, prefixes: 'mun' },
  ohm: ohm,
  F: { dimension: [-1, -2, 4, 2, 0, 0], ratio: one, prefixes: 'munp' },
  H: { dimension: [1, 2, -2, -2, 0, 0], ratio: one, prefixes: 'mun' },
  Ω: ohm,
  '\u2126': { ...ohm, print: 'Ω' },
  N: { dimension: [1, 1, -2, 0, 0, 0], ratio: one, prefixes: 'mk' },
  Pa: { dimension: pressure, ratio: one, prefixes: 'hkMG', names: 'pressure' },
  bar: { dimension: pressure, ratio: [100000, 1], prefixes: 'm', names: 'pressure' },
  atm: { dimension: pressure, ratio: [101325, 1], names: 'pressure' },
  Hz: { dimension: perTime, ratio: one, prefixes: 'mkMG', names: 'frequency' },
  rpm: { dimension: perTime, ratio: [1, 60], names: 'frequency', alone: true },
  C: { dimension: perTime, ratio: [1, 3600], names: 'rate', alone: true },
  '°': degree,
  deg: degree,
  rad: { ...degree, ratio: one },
};

export const prefixes: Readonly<Record<string, Ratio>> = {
  G: [1e9, 1],
  M: [1e6, 1],
  k: [1000, 1],
  h: [100, 1],
  c: [1, 100],
  m: [1, 1000],
  u: [1, 1e6],
  n: [1, 1e9],
  p: [1, 1e12],
};

/** The kinds of fraction, by their spelling without white space and full stops. */
export const shares = {
  'wt%': { share: 'wt', ratio: [1, 100] },
  'vol%': { share: 'vol', ratio: [1, 100] },
  'mol%': { share: 'mol', ratio: [1, 100] },
  '%': { share: 'plain', ratio: [1, 100] },
  ppm: { share: 'wt', ratio: [1, 1e6] },
  // A share as a fraction of one, in the SI's own spelling: 0.7 g/g is 70 wt%.
  'g/g': { share: 'wt', ratio: [1, 1] },
  'mL/mL': { share: 'vol', ratio: [1, 1] },
  'mol/mol': { share: 'mol', ratio: [1, 1] },
} as const;
