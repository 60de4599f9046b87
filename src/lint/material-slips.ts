import type { Material, PropertyName } from '../materials/material.ts';
import { labBands } from './lab-bands.ts';
import type { Remark } from './rule.ts';
import { type Band, slipOutside } from './slip-outside.ts';

/** SI. From an aerogel to osmium; and no electrode lies further from lithium. */
const bands: Readonly<Partial<Record<PropertyName, Band>>> = {
  density: {
    least: 50,
    most: 25_000,
    say: '0.05 to 25 g/cm^3',
    above: 'g/cm^3 for kg/m^3, kg/L for g/L',
    below: 'kg/m^3 for g/cm^3',
  },
  'practical capacity': labBands.capacity,
  'nominal voltage': { least: -0.5, most: 6, say: '-0.5 to 6 V against lithium', above: 'mV for V', below: 'its sign' },
  'charge cut-off': { least: 0.05, most: 6, say: '0.05 to 6 V against lithium', above: 'mV for V', below: 'mV for V' },
};

/** Properties of a material file that no substance has: a density in kg/m3 that was meant in g/cm3. */
export function materialSlips({ properties, state, id }: Material, file: string): Remark<'magnitude-slip'>[] {
  return (Object.keys(bands) as PropertyName[]).flatMap((name) => {
    const property = properties[name];
    const band = bands[name];
    if (property === undefined || band === undefined || (name === 'density' && state === 'gas')) return [];
    return slipOutside(property, band, `the ${name} of ${id}`, { file, path: ['properties', name, 'value'] });
  });
}
