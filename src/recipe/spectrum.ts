import type { Place } from '../diagnostics/finding.ts';

/** The program that wrote a spectrum's file. */
export type SpectrumFormat = 'Gamry' | 'EC-Lab' | 'ZView' | 'CSV';

/** Impedance at one frequency, as it stands in its file; SI. */
export interface SpectrumPoint {
  /** Hz */
  readonly frequency: number;
  /** ohm */
  readonly real: number;
  /** ohm; that of a capacitor is below zero, whatever the file's own sign. */
  readonly imaginary: number;
  /** Line in its file, from 1. */
  readonly line: number;
  /** Where the row stands, or its frequency or one of its parts. */
  placeOf(part?: 'frequency' | 'real' | 'imaginary'): Place;
}

/** An impedance spectrum, in the order of its file. */
export interface Spectrum {
  readonly format: SpectrumFormat;
  readonly points: readonly SpectrumPoint[];
  /** What was taken for granted in reading it. */
  readonly notes: readonly string[];
}
