import { levels } from '../cell/cell-plan.ts';
import type { Result } from '../pipeline.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { oxygenPerLithium } from '../solve/oxygen-per-lithium.ts';
import type { Dimension } from '../units/dimension.ts';
import type { Quantity } from '../units/quantity.ts';
import { mixtureDensity } from '../weigh/mixture-density.ts';

/** A number that a document comes to, in SI, with the unit that it is shown in. */
export interface DocumentFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** wt% of every substance of what stays, O/Li where it has one reading, and the density of the pore-free mixture. */
export function compositionFigures(composition: Composition): DocumentFigure[] {
  const { formulation, masses } = composition;
  const dry = formulation.constituents.filter((one) => !one.removed);
  const whole = dry.reduce((sum, one) => sum + (masses[one.index] ?? 0), 0);
  const shares = new Map<string, number>();
  for (const { material, index } of dry) {
    shares.set(material.id, (shares.get(material.id) ?? 0) + (masses[index] ?? 0) / whole);
  }
  const ratio = oxygenPerLithium(dry);
  const oxygen = ratio && functionalValue(ratio.top, composition) / functionalValue(ratio.bottom, composition);
  const density = mixtureDensity(composition);
  return [
    ...[...shares].map(([id, value]) => ({ name: `${id} of total`, value, unit: 'wt%' })),
    ...(oxygen !== undefined && Number.isFinite(oxygen) ? [{ name: 'O/Li', value: oxygen, unit: '' }] : []),
    ...(density === undefined ? [] : [{ name: 'density', value: density, unit: 'g/cm^3' }]),
  ];
}

/** The ratios and shares that were made, under the names of the batch. */
export function madeFigures({ made }: Pick<Result, 'made'>): DocumentFigure[] {
  return (made?.figures ?? []).flatMap(({ name, kind, made: value }) =>
    value === undefined ? [] : [{ name: `${name} as made`, value, unit: kind === 'ratio' ? '' : `${kind}%` }],
  );
}

const ofCells: readonly (readonly [name: string, unit: string])[] = [
  ...levels.map((level) => [`Wh/kg at ${level}`, 'Wh/kg'] as const),
  ...levels.map((level) => [`Wh/L at ${level}`, 'Wh/L'] as const),
  ['areal capacity', 'mAh/cm^2'],
  ['capacity', 'mAh'],
  ['N/P', ''],
  ['cathode loading', 'mg/cm^2'],
  ['separator thickness', 'um'],
  ['area-specific resistance', 'ohm cm^2'],
];

/** What a cell comes to, as far as it follows. */
export function cellFigures({ cell }: Pick<Result, 'cell'>): DocumentFigure[] {
  return ofCells.flatMap(([name, unit]) => {
    const value = cell?.figure(name)?.value;
    return value === undefined ? [] : [{ name, value, unit }];
  });
}

/** The unit that measured quantities of a kind are shown in, so that all of a column can be compared. */
export function unitOf({ unit }: Quantity): string {
  const usual = usualUnits.find(({ dimension }) => dimension.every((one, i) => one === unit.dimension[i]));
  return usual?.unit ?? unit.symbol;
}

const usualUnits: readonly { readonly dimension: Dimension; readonly unit: string }[] = [
  { dimension: [-1, -3, 3, 2, 0, 0], unit: 'S/cm' },
  { dimension: [1, 2, -3, -2, 0, 0], unit: 'ohm' },
  { dimension: [1, 4, -3, -2, 0, 0], unit: 'ohm cm^2' },
  { dimension: [1, 2, -2, 0, 0, 0], unit: 'eV' },
  { dimension: [1, 2, -2, 0, 0, -1], unit: 'kJ/mol' },
  { dimension: [0, 2, -1, 0, 0, 0], unit: 'cm^2/s' },
  { dimension: [0, 0, 0, 0, 1, 0], unit: 'degC' },
  { dimension: [1, 2, -3, -1, 0, 0], unit: 'V' },
  { dimension: [0, -2, 0, 1, 0, 0], unit: 'mA/cm^2' },
  { dimension: [-1, 0, 1, 1, 0, 0], unit: 'mAh/g' },
  { dimension: [0, -2, 1, 1, 0, 0], unit: 'mAh/cm^2' },
  { dimension: [1, -3, 0, 0, 0, 0], unit: 'g/cm^3' },
  { dimension: [0, 1, 0, 0, 0, 0], unit: 'um' },
  { dimension: [0, 2, 0, 0, 0, 0], unit: 'cm^2' },
  { dimension: [1, -1, -2, 0, 0, 0], unit: 'MPa' },
];
