import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { areaSpecificResistance } from '../transport/area-specific-resistance.ts';
import { comparePrinted } from './compare-printed.ts';
import { areaReadings, electrodeArea } from './electrode-area.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { givenOf } from './given-of.ts';
import { judgeConductivity } from './judge-conductivity.ts';
import { judgeImplied, judgeResistances } from './judge-resistances.ts';
import { judgeTemperatures, temperatureReading } from './judge-temperatures.ts';
import type { MeasuredFigure, MeasuredGroup } from './measured.ts';
import type { Measurement } from './measurement.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

const readings: readonly Reading[] = [
  {
    name: 'thickness',
    also: ['L', 'film thickness'],
    description: 'thickness between the electrodes',
    measures: ['length'],
    example: '110 um',
  },
  {
    name: 'resistance',
    also: ['R', 'Rb', 'bulk resistance'],
    description: 'resistance of the electrolyte',
    measures: ['resistance'],
    example: '1200 ohm',
  },
  ...areaReadings,
  {
    name: 'leads',
    also: ['lead resistance'],
    description: 'resistance of leads and contacts, to be taken off',
    measures: ['resistance'],
    example: '0.6 ohm',
    sign: 'not below zero',
  },
  {
    name: 'conductivity',
    also: ['sigma', 'ionic conductivity'],
    description: 'as somebody printed it, or where it is something else that is sought',
    measures: ['conductivity'],
    example: '4.56e-6 S/cm',
  },
  temperatureReading,
];

/**
 * The ionic conductivity of a flat layer between two electrodes that cover it; of thickness, resistance, area and
 * conductivity any three give the fourth, and conductivity and resistance alone the ratio of thickness to area.
 */
export const conductivity: Measurement = {
  topic: 'conductivity',
  readings,
  measure: (rows) => {
    const done = rows.map(measureRow);
    return {
      topic: 'conductivity',
      title: 'Ionic conductivity',
      equations: ['sigma = L / (R A)'],
      references: ["Ohm's law, for a flat layer between electrodes that cover it"],
      groups: [...done.map(({ group }) => group), ...sameDisc(done)],
      notes: [],
      findings: [...done.flatMap((one) => one.findings), ...judgeResistances(rows), ...judgeTemperatures(rows)],
    };
  },
};

interface MeasuredRow {
  readonly group: MeasuredGroup;
  readonly findings: readonly Finding[];
  /** m⁻¹, where it follows from a conductivity and a resistance. */
  readonly ratio?: Estimate;
  /** m², where it follows from that. */
  readonly implied?: Estimate;
}

function measureRow(row: Readings): MeasuredRow {
  const estimate = (name: string) => {
    const quantity = row.values.get(name);
    return quantity && estimateOf(quantity);
  };
  const [thickness, stated, given, leads] = ['thickness', 'resistance', 'conductivity', 'leads'].map(estimate);
  const resistance = stated && leads ? propagate([stated, leads], (r = 0, l = 0) => r - l) : stated;
  const { area, findings } = electrodeArea(row);
  const group = { name: row.sample ?? '', ...(row.line ? { line: row.line } : {}), given: givenOf(readings, row) };
  const tell = (
    figures: readonly MeasuredFigure[],
    more: readonly Finding[] = [],
    behind: Pick<MeasuredRow, 'ratio' | 'implied'> = {},
  ): MeasuredRow => ({ group: { ...group, figures }, findings: [...findings, ...more], ...behind });

  // Nothing is left without the leads: a finding says so, and there is no figure.
  if (resistance && resistance.value <= 0) return tell([]);
  if (thickness && resistance && area) {
    const value = propagate([thickness, resistance, area], (l = 0, r = 0, a = 0) => l / (r * a));
    const specific = propagate([resistance, area], (r = 0, a = 0) => r * a);
    const figure = { name: 'conductivity', unit: 'S/cm', ...value };
    const compared = comparePrinted(figure, row, 'conductivity');
    return tell(
      [compared.figure, { name: 'area-specific resistance', unit: 'ohm cm^2', ...specific }],
      [...compared.findings, ...judgeConductivity(value, row)],
    );
  }
  if (given && thickness && area) {
    const own = propagate([thickness, given, area], (l = 0, s = 0, a = 0) => areaSpecificResistance(l, s) / a);
    const specific = propagate([thickness, given], (l = 0, s = 0) => areaSpecificResistance(l, s));
    return tell(
      [
        { name: 'resistance', unit: 'ohm', of: 'that the electrolyte has', ...own },
        { name: 'area-specific resistance', unit: 'ohm cm^2', ...specific },
      ],
      [...judgeConductivity(given, row), ...judgeImplied(own, row)],
    );
  }
  if (given && resistance) {
    const ratio = propagate([given, resistance], (s = 0, r = 0) => s * r);
    const implied = thickness && propagate([thickness, ratio], (l = 0, q = 0) => l / q);
    const thick = area && propagate([area, ratio], (a = 0, q = 0) => a * q);
    const figures: MeasuredFigure[] = [
      { name: 'cell constant', unit: '1/cm', of: 'thickness / area', ...ratio },
      ...(implied ? [{ name: 'area', unit: 'cm^2', of: 'that was computed with', ...implied }] : []),
      ...(thick ? [{ name: 'thickness', unit: 'um', of: 'that was computed with', ...thick }] : []),
    ];
    return tell(figures, judgeConductivity(given, row), { ratio, ...(implied ? { implied } : {}) });
  }
  return tell([], [readingMissing(row, ...lacking(thickness, resistance ?? given))]);
}

function lacking(thickness: Estimate | undefined, electric: Estimate | undefined): readonly [string, string] {
  if (electric === undefined) return ['resistance', '1200 ohm'];
  return thickness === undefined ? ['thickness', '110 um'] : ['diameter', '16 mm'];
}

/** Rows of one disc have one ratio of thickness to area, whatever the temperature. */
function sameDisc(rows: readonly MeasuredRow[]): MeasuredGroup[] {
  const ratios = rows.flatMap(({ ratio }) => ratio ?? []);
  const areas = rows.flatMap(({ implied }) => implied ?? []);
  if (ratios.length < 2) return [];
  const mean = meanOf(ratios);
  const values = ratios.map(({ value }) => value);
  const spread = (Math.max(...values) - Math.min(...values)) / mean.value;
  const figures: MeasuredFigure[] = [
    { name: 'cell constant', unit: '1/cm', of: 'mean', ...mean },
    ...(areas.length > 1 ? [{ name: 'area', unit: 'cm^2', of: 'mean', ...meanOf(areas) }] : []),
    { name: 'spread', unit: '%', of: 'largest less smallest cell constant', value: spread, rounding: 5e-4 },
  ];
  return [{ name: 'all rows', given: [], figures }];
}

/** Each was rounded by itself: the mean is as open as the narrowest of them. */
function meanOf(estimates: readonly Estimate[]): Estimate {
  const value = estimates.reduce((sum, one) => sum + one.value, 0) / estimates.length;
  return { value, rounding: Math.min(...estimates.map(({ rounding }) => rounding)) };
}
