import type { Complex } from './complex.ts';

/** Impedance at one frequency; SI. */
export interface ImpedancePoint {
  /** 2 pi times the frequency, 1/s. */
  readonly omega: number;
  /** ohm; the imaginary part of a capacitor is below zero. */
  readonly z: Complex;
}
