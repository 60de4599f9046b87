import { fromSI } from '../../units/convert.ts';
import { formatNumber } from '../../units/format-number.ts';

/** The unit in which a frequency (Hz) is a number from 1 to 1000, from mHz to MHz. */
export function frequencyUnit(frequency: number): string {
  // As it is told: 999.9999 Hz is 1 kHz.
  const told = Number(frequency.toPrecision(3));
  return told >= 1e6 ? 'MHz' : told >= 1e3 ? 'kHz' : told >= 1 ? 'Hz' : 'mHz';
}

/** A frequency in such a unit, to three digits and without noughts at their end. */
export function sayFrequency(frequency: number): string {
  const unit = frequencyUnit(frequency);
  return `${formatNumber(Number(fromSI(frequency, unit).toPrecision(3)))} ${unit}`;
}
