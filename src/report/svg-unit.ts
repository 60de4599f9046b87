import { svgRaised } from './svg-raised.ts';

/** A unit as it is set in print, `mg/cm²` for `mg/cm^2` and `µm` for `um`. */
export function svgUnit(unit: string): string {
  return unit
    .replace(/\^?(?<=[A-Za-zµΩ)]\^?)-?\d+/g, svgRaised)
    .replace(/\bu(?=(m|g|L|l|mol|s|S|A|V|W)(?![a-zA-Z]))/g, 'µ')
    .replace(/\bdegC\b/g, '°C')
    .replace(/ohm\b/g, 'Ω')
    .replaceAll('*', '·');
}
