import type { Reading } from '../recipe/reading.ts';
import { comparePrinted } from './compare-printed.ts';
import { judgePolarisation } from './judge-polarisation.ts';
import { measureRows } from './measure-rows.ts';
import type { MeasuredFigure } from './measured.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';
import { reference as bulkReference, transferenceAbraham } from './transference-abraham-1997.ts';
import { type Polarisation, reference, transferenceEvans } from './transference-evans-1987.ts';

const current = { measures: ['current'], example: '17.54 uA', isRequired: true } as const;
const resistance = { measures: ['resistance'], sign: 'not below zero' } as const;

const readings: readonly Reading[] = [
  {
    name: 'voltage',
    also: ['dV', 'polarisation'],
    description: 'the step that is applied',
    measures: ['voltage'],
    example: '10 mV',
    isRequired: true,
  },
  { name: 'initial current', also: ['I0'], description: 'current at once after the step', ...current },
  {
    name: 'steady current',
    also: ['Is', 'Iss'],
    description: 'current that is left in the end',
    ...current,
    example: '10.78 uA',
  },
  {
    name: 'initial interface',
    also: ['R0', 'Ri0', 'initial interface resistance'],
    description: 'resistance of the interfaces before, not of the electrolyte',
    example: '243 ohm',
    ...resistance,
  },
  {
    name: 'steady interface',
    also: ['Rs', 'Ris', 'Rss', 'steady interface resistance'],
    description: 'the same at the end',
    example: '250 ohm',
    ...resistance,
  },
  {
    name: 'initial bulk',
    also: ['Rb0', 'initial bulk resistance'],
    description: 'resistance of the electrolyte before',
    measures: ['resistance'],
    example: '100 ohm',
  },
  {
    name: 'steady bulk',
    also: ['Rbs', 'steady bulk resistance'],
    description: 'the same at the end',
    measures: ['resistance'],
    example: '105 ohm',
  },
  printedReading(['number'], '0.58'),
];

/** The transference number by polarisation of a cell between two lithium electrodes, in three forms. */
export const transference = measureRows({
  topic: 'transference',
  title: 'Transference number by polarisation',
  equations: [
    't+ = Is (dV - I0 R0) / (I0 (dV - Is Rs))',
    't+ = Is Rb,s (dV - I0 R0) / (I0 Rb,0 (dV - Is Rs))       with the bulk',
  ],
  references: [reference, bulkReference],
  readings,
  notes: [
    'It is the share of the current that is left to Li+ in the steady state; t+ itself only in an ideal dilute salt.',
  ],
  measureRow: (row, of) => {
    const [voltage, start, end] = [of('voltage'), of('initial current'), of('steady current')];
    const [before, after] = [of('initial interface'), of('steady interface')];
    const [bulkBefore, bulkAfter] = [of('initial bulk'), of('steady bulk')];
    if (voltage === undefined || start === undefined || end === undefined) return { figures: [] };
    const bare: MeasuredFigure = {
      ...{ name: 'Is/I0', unit: '', of: 'without the interfaces, for comparison' },
      ...propagate([end, start], (s = 0, i = 0) => s / i),
    };
    if (before === undefined || after === undefined) {
      return { figures: [bare], findings: judgePolarisation(row, bare) };
    }
    const cell = [voltage, start, end, before, after];
    const plain: MeasuredFigure = {
      ...{ name: 't+', unit: '' },
      ...propagate(cell, (...values) => transferenceEvans(polarisation(values))),
    };
    const withBulk: MeasuredFigure | undefined = bulkBefore &&
      bulkAfter && {
        ...{ name: 't+ with the bulk', unit: '' },
        ...propagate([...cell, bulkBefore, bulkAfter], (...values) => {
          return transferenceAbraham(polarisation(values), values[5] ?? 0, values[6] ?? 0);
        }),
      };
    const compared = comparePrinted(withBulk ?? plain, row);
    const figures = withBulk ? [plain, compared.figure, bare] : [compared.figure, bare];
    return { figures, findings: [...judgePolarisation(row, withBulk ?? plain), ...compared.findings] };
  },
});

function polarisation(values: readonly number[]): Polarisation {
  const [voltage = 0, initialCurrent = 0, steadyCurrent = 0, initialInterface = 0, steadyInterface = 0] = values;
  return { voltage, initialCurrent, steadyCurrent, initialInterface, steadyInterface };
}
