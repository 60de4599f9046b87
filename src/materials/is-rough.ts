import type { Property } from './material.ts';

const room = 298.15;
/** K: within it a density of a solid or liquid changes by about a per cent. */
const near = 15;

/** Whether a number is only a guide at 25 degC: nobody measured it, or it was measured far from there. */
export function isRough(property: Property | undefined): boolean {
  return property !== undefined && (property.estimate || Math.abs((property.at ?? room) - room) > near);
}

/** What a rough number rests on. */
export function whyRough({ why, at, source }: Property): string {
  return why ?? `taken at ${Math.round((at ?? room) - 273.15)} degC: ${source}`;
}
