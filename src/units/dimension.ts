/** Exponents of the base units of a coherent SI unit; the candela is left out. */
export type Dimension = readonly [kg: number, m: number, s: number, A: number, K: number, mol: number];

interface Named {
  readonly dimension: Dimension;
  /** As a recipe would write one, for "write, for example". */
  readonly examples: readonly string[];
}

/**
 * What a quantity can be, by the field's own names. Several names share a dimension; the first one listed is what a
 * unit that belongs to none of them in particular is called.
 */
export const dimensions = {
  mass: { dimension: [1, 0, 0, 0, 0, 0], examples: ['0.7 g', '15 mg'] },
  volume: { dimension: [0, 3, 0, 0, 0, 0], examples: ['15 mL', '20 uL'] },
  length: { dimension: [0, 1, 0, 0, 0, 0], examples: ['110 um', '16 mm'] },
  area: { dimension: [0, 2, 0, 0, 0, 0], examples: ['1.13 cm^2'] },
  amount: { dimension: [0, 0, 0, 0, 0, 1], examples: ['2 mmol', '0.1 mol'] },
  time: { dimension: [0, 0, 1, 0, 0, 0], examples: ['12 h', '30 min'] },
  temperature: { dimension: [0, 0, 0, 0, 1, 0], examples: ['25 degC', '298 K'] },
  number: { dimension: [0, 0, 0, 0, 0, 0], examples: ['16', '0.627'] },
  fraction: { dimension: [0, 0, 0, 0, 0, 0], examples: ['5 wt%', '200 ppm'] },
  angle: { dimension: [0, 0, 0, 0, 0, 0], examples: ['19.1 deg'] },
  'mass per area': { dimension: [1, -2, 0, 0, 0, 0], examples: ['1.4 mg/cm^2'] },
  capacity: { dimension: [0, 0, 1, 1, 0, 0], examples: ['2.5 mAh', '5 Ah'] },
  'specific capacity': { dimension: [-1, 0, 1, 1, 0, 0], examples: ['165 mAh/g'] },
  'areal capacity': { dimension: [0, -2, 1, 1, 0, 0], examples: ['3.3 mAh/cm^2'] },
  'volumetric capacity': { dimension: [0, -3, 1, 1, 0, 0], examples: ['2062 mAh/cm^3'] },
  'mass per capacity': { dimension: [1, 0, -1, -1, 0, 0], examples: ['2 g/Ah'] },
  'volume per capacity': { dimension: [0, 3, -1, -1, 0, 0], examples: ['1.7 mL/Ah'] },
  conductivity: { dimension: [-1, -3, 3, 2, 0, 0], examples: ['5.62e-4 S/cm', '1.117 mS/cm'] },
  conductance: { dimension: [-1, -2, 3, 2, 0, 0], examples: ['12 mS'] },
  resistance: { dimension: [1, 2, -3, -2, 0, 0], examples: ['90.97 ohm'] },
  capacitance: { dimension: [-1, -2, 4, 2, 0, 0], examples: ['50 pF', '10 uF'] },
  inductance: { dimension: [1, 2, -2, -2, 0, 0], examples: ['1 uH'] },
  'area-specific resistance': { dimension: [1, 4, -3, -2, 0, 0], examples: ['24.5 ohm cm^2'] },
  resistivity: { dimension: [1, 3, -3, -2, 0, 0], examples: ['900 ohm cm'] },
  'warburg coefficient': { dimension: [1, 2, -3.5, -2, 0, 0], examples: ['100 ohm s^-1/2'] },
  concentration: { dimension: [0, -3, 0, 0, 0, 1], examples: ['1 M', '2 mol/L'] },
  molality: { dimension: [-1, 0, 0, 0, 0, 1], examples: ['1 mol/kg'] },
  'molar mass': { dimension: [1, 0, 0, 0, 0, -1], examples: ['287.08 g/mol'] },
  'molar volume': { dimension: [0, 3, 0, 0, 0, -1], examples: ['40 cm^3/mol'] },
  density: { dimension: [1, -3, 0, 0, 0, 0], examples: ['1.13 g/cm^3'] },
  current: { dimension: [0, 0, 0, 1, 0, 0], examples: ['0.5 mA', '20 uA'] },
  'current density': { dimension: [0, -2, 0, 1, 0, 0], examples: ['0.4 mA/cm^2'] },
  'specific current': { dimension: [-1, 0, 0, 1, 0, 0], examples: ['17 mA/g'] },
  voltage: { dimension: [1, 2, -3, -1, 0, 0], examples: ['4.3 V', '10 mV'] },
  'scan rate': { dimension: [1, 2, -4, -1, 0, 0], examples: ['0.1 mV/s'] },
  rate: { dimension: [0, 0, -1, 0, 0, 0], examples: ['0.1 C'] },
  frequency: { dimension: [0, 0, -1, 0, 0, 0], examples: ['1 MHz', '400 rpm'] },
  energy: { dimension: [1, 2, -2, 0, 0, 0], examples: ['0.25 eV', '10 Wh'] },
  'specific energy': { dimension: [0, 2, -2, 0, 0, 0], examples: ['288.4 Wh/kg'] },
  'specific enthalpy': { dimension: [0, 2, -2, 0, 0, 0], examples: ['139.3 J/g'] },
  'specific heat': { dimension: [0, 2, -2, 0, -1, 0], examples: ['1.2 J/(g K)'] },
  'energy density': { dimension: [1, -1, -2, 0, 0, 0], examples: ['634 Wh/L'] },
  'areal energy': { dimension: [1, 0, -2, 0, 0, 0], examples: ['11 mWh/cm^2'] },
  stiffness: { dimension: [1, 0, -2, 0, 0, 0], examples: ['120 kN/m'] },
  'molar energy': { dimension: [1, 2, -2, 0, 0, -1], examples: ['24 kJ/mol'] },
  pressure: { dimension: [1, -1, -2, 0, 0, 0], examples: ['10 MPa', '1 bar'] },
  force: { dimension: [1, 1, -2, 0, 0, 0], examples: ['3 mN'] },
  power: { dimension: [1, 2, -3, 0, 0, 0], examples: ['50 W'] },
  'specific power': { dimension: [0, 2, -3, 0, 0, 0], examples: ['300 W/kg'] },
  diffusivity: { dimension: [0, 2, -1, 0, 0, 0], examples: ['3.2e-12 cm^2/s'] },
  'specific area': { dimension: [-1, 2, 0, 0, 0, 0], examples: ['4.6 m^2/g'] },
  'specific volume': { dimension: [-1, 3, 0, 0, 0, 0], examples: ['0.031 cm^3/g'] },
  'heating rate': { dimension: [0, 0, -1, 0, 1, 0], examples: ['5 degC/min'] },
  wavenumber: { dimension: [0, -1, 0, 0, 0, 0], examples: ['1636 cm^-1'] },
} as const satisfies Readonly<Record<string, Named>>;

export type DimensionName = keyof typeof dimensions;

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, i) => exponent === b[i]);
}
