import { svgUnit } from './svg-unit.ts';

/** What an axis or a column shows, and in which unit: `Thickness (µm)`. */
export function axisTitle({ label, unit }: { readonly label: string; readonly unit: string }): string {
  return unit === '' ? label : `${label} (${svgUnit(unit)})`;
}
