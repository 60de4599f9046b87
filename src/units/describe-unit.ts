import { type DimensionName, dimensions, sameDimension } from './dimension.ts';
import type { Unit } from './unit.ts';

const base = ['kg', 'm', 's', 'A', 'K', 'mol'] as const;

/** Whether a quantity in this unit can be what the name says: 1 Hz is no rate, 5 wt% is no number. */
export function measures(unit: Unit, name: DimensionName): boolean {
  if (!sameDimension(unit.dimension, dimensions[name].dimension)) return false;
  if (unit.names !== undefined) return unit.names === name;
  return name !== 'fraction' && name !== 'angle';
}

/** What a unit measures, by the field's name, else by its SI base units as `kg m^2`. */
export function describeUnit(unit: Unit): string {
  const names = Object.keys(dimensions) as DimensionName[];
  const name = unit.names ?? names.find((candidate) => measures(unit, candidate));
  if (name !== undefined) return name;
  const powers = unit.dimension.flatMap((exponent, i) => {
    if (exponent === 0) return [];
    return [exponent === 1 ? `${base[i]}` : `${base[i]}^${exponent}`];
  });
  return powers.join(' ');
}
