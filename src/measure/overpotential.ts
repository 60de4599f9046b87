import { fitLine } from '../calculation/fit-line.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';
import { areaSpecificResistance } from '../transport/area-specific-resistance.ts';
import { firstOrderPolarisation } from '../transport/first-order-polarisation.ts';
import { ohmicDrop } from '../transport/ohmic-drop.ts';
import { fromSI } from '../units/convert.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { judgeConductivity } from './judge-conductivity.ts';
import { measureRows } from './measure-rows.ts';
import type { Measured, MeasuredFigure, MeasuredGroup } from './measured.ts';
import { propagate } from './propagate.ts';

/** What a plateau of plating and stripping is made of: the electrolyte, and what that leaves for the interfaces. */
export const overpotential = measureRows({
  topic: 'overpotential',
  title: 'Overpotential of plating and stripping',
  equations: ['U = i (L / sigma + R_int)'],
  references: [
    "Ohm's law; charge transfer as a resistance: Bard and Faulkner, Electrochemical Methods, 2nd ed. 2001, section 3.4",
  ],
  notes: ['R_int is that of both interfaces together. A salt adds its concentration overpotential with time.'],
  readings: [
    {
      name: 'current density',
      also: ['i', 'current'],
      description: 'current per area of the electrode',
      measures: ['current density'],
      example: '0.1 mA/cm^2',
      isRequired: true,
    },
    {
      name: 'thickness',
      also: ['L'],
      description: 'thickness of the electrolyte',
      measures: ['length'],
      example: '100 um',
      isRequired: true,
    },
    {
      name: 'conductivity',
      also: ['sigma'],
      description: 'its conductivity, at this temperature',
      measures: ['conductivity'],
      example: '1.117 mS/cm',
      isRequired: true,
    },
    {
      name: 'interfaces',
      also: ['R_int', 'Rct', 'interfacial resistance'],
      description: 'resistance times area of both interfaces together',
      measures: ['area-specific resistance'],
      example: '56 ohm cm^2',
      sign: 'not below zero',
    },
    {
      name: 'plateau',
      also: ['overpotential', 'U'],
      description: 'the overpotential that is measured',
      measures: ['voltage'],
      example: '6.5 mV',
    },
  ],
  measureRow: (row, of) => {
    const [current, thickness, conductivity] = [of('current density'), of('thickness'), of('conductivity')];
    const [interfaces, plateau] = [of('interfaces'), of('plateau')];
    if (current === undefined || thickness === undefined || conductivity === undefined) return { figures: [] };
    const layer = propagate([thickness, conductivity], (l = 0, s = 0) => areaSpecificResistance(l, s));
    const drop = propagate([current, thickness, conductivity], (i = 0, l = 0, s = 0) =>
      ohmicDrop(i, areaSpecificResistance(l, s)),
    );
    const findings: Finding[] = [...judgeConductivity(conductivity, row)];
    const figures: MeasuredFigure[] = [
      { name: 'L / sigma', unit: 'ohm cm^2', ...layer },
      { name: 'drop in the electrolyte', unit: 'mV', ...drop },
    ];
    if (interfaces) {
      const whole = propagate(
        [current, thickness, conductivity, interfaces],
        (i = 0, l = 0, s = 0, r = 0) => firstOrderPolarisation(i, areaSpecificResistance(l, s), r).total,
      );
      figures.push({ name: 'overpotential', unit: 'mV', of: 'to first order', ...whole });
      if (plateau) {
        const rest = propagate(
          [plateau, current, thickness, conductivity, interfaces],
          (u = 0, i = 0, l = 0, s = 0, r = 0) => u - firstOrderPolarisation(i, areaSpecificResistance(l, s), r).total,
        );
        figures.push({ name: 'plateau less that', unit: 'mV', of: 'not explained by these', ...rest });
      }
    }
    if (plateau && plateau.value < drop.value) {
      const written = row.values.get('plateau');
      const facts = { plateau: written ? formatQuantity(written) : '', drop: sayEstimate(drop, 'mV') };
      findings.push({ code: 'plateau-below-ohmic', severity: 'error', place: row.placeOf('plateau'), facts });
    } else if (plateau) {
      const rest = propagate(
        [plateau, current, thickness, conductivity],
        (u = 0, i = 0, l = 0, s = 0) => u / i - l / s,
      );
      const share = propagate(
        [plateau, current, thickness, conductivity],
        (u = 0, i = 0, l = 0, s = 0) => (i * l) / s / u,
      );
      figures.push(
        { name: 'plateau / i', unit: 'ohm cm^2', ...propagate([plateau, current], (u = 0, i = 0) => u / i) },
        { name: 'left for interfaces', unit: 'ohm cm^2', ...rest },
        { name: 'share of the electrolyte', unit: '%', ...share },
      );
    }
    return { figures, findings };
  },
  measureAll: allPlateaus,
});

/** Plateaus of one cell at several currents: a straight line through them is a resistance. */
function allPlateaus(rows: readonly Readings[]): Partial<Pick<Measured, 'groups' | 'chart'>> {
  const points = rows.flatMap(({ values }) => {
    const [current, plateau] = [values.get('current density'), values.get('plateau')];
    return current && plateau ? [{ current: estimateOf(current), plateau: estimateOf(plateau) }] : [];
  });
  const currents = points.map(({ current }) => current.value);
  if (new Set(currents).size < 3) return {};
  const line = fitLine(
    currents,
    points.map(({ plateau }) => plateau.value),
  );
  const doubt = (error: number | undefined) => (error === undefined ? {} : { uncertainty: error });
  const group: MeasuredGroup = {
    name: 'all rows, a straight line',
    given: [],
    figures: [
      { name: 'slope', unit: 'ohm cm^2', value: line.slope, rounding: 0, ...doubt(line.slopeError) },
      { name: 'at no current', unit: 'mV', value: line.intercept, rounding: 0, ...doubt(line.interceptError) },
      { name: 'r2', unit: '', value: line.determination, rounding: 2e-6 },
    ],
  };
  const at = (current: number) =>
    [fromSI(current, 'mA/cm^2'), fromSI(line.intercept + line.slope * current, 'mV')] as const;
  return {
    groups: [group],
    chart: {
      x: { label: 'Current density', unit: 'mA/cm^2' },
      y: { label: 'Overpotential', unit: 'mV' },
      series: [
        {
          name: `${sayEstimate({ value: fromSI(line.slope, 'ohm cm^2'), rounding: 0.05 }, '')} Ω cm²`,
          isMeasured: false,
          points: [at(Math.min(...currents)), at(Math.max(...currents))],
        },
        {
          name: 'measured',
          isMeasured: true,
          points: points.map(
            ({ current, plateau }) => [fromSI(current.value, 'mA/cm^2'), fromSI(plateau.value, 'mV')] as const,
          ),
        },
      ],
    },
  };
}
