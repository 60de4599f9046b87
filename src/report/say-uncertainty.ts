import { formatNumber } from '../units/format-number.ts';

/**
 * A value beside its standard uncertainty, to the digit that it is sure of: two digits of the uncertainty from 1.0 to 3.5,
 * else one (Particle Data Group, Review of Particle Physics, 5.3); `15.998 ± 0.005`.
 */
export function sayWithUncertainty(value: number, uncertainty: number): string {
  if (!(uncertainty > 0)) return formatNumber(Number(value.toPrecision(6)));
  const places = Math.min(12, Math.max(placesOf(uncertainty), 0));
  return `${formatNumber(value, { decimals: places })} ± ${sayUncertainty(uncertainty)}`;
}

/** A standard uncertainty alone, with the digits that it deserves. */
export function sayUncertainty(uncertainty: number): string {
  const places = placesOf(uncertainty);
  return places > 0
    ? formatNumber(uncertainty, { decimals: Math.min(places, 12) })
    : formatNumber(Math.round(uncertainty * 10 ** places) / 10 ** places);
}

/** Decimals that show it to its last digit. */
function placesOf(uncertainty: number): number {
  const power = Math.floor(Math.log10(uncertainty));
  const head = uncertainty / 10 ** power;
  return head < 3.55 ? 1 - power : -power;
}

/** A mass's standard uncertainty: `± 0.09 mg`. */
export function sayMassUncertainty(kilograms: number): string {
  const [value, unit] =
    kilograms >= 1e-3 ? [kilograms * 1e3, 'g'] : kilograms >= 1e-9 ? [kilograms * 1e6, 'mg'] : [kilograms * 1e9, 'ug'];
  return `± ${sayUncertainty(value)} ${unit}`;
}
