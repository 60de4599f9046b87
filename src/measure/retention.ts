import { fitLine } from '../calculation/fit-line.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Reading, Readings } from '../recipe/reading.ts';
import { convertTo } from '../units/convert.ts';
import { formatQuantity } from '../units/format-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { comparePrinted } from './compare-printed.ts';
import type { Estimate } from './estimate.ts';
import { estimateOf } from './estimate-of.ts';
import { givenOf } from './given-of.ts';
import { measureRows, type RowMeasured } from './measure-rows.ts';
import type { MeasuredChart, MeasuredFigure, MeasuredGroup } from './measured.ts';
import type { Measurement } from './measurement.ts';
import { printedReading } from './printed-reading.ts';
import { propagate } from './propagate.ts';
import { readingMissing } from './reading-missing.ts';

const kinds = ['specific capacity', 'capacity', 'areal capacity'] as const;
const readings: readonly Reading[] = [
  {
    name: 'initial',
    also: ['initial capacity', 'Q1'],
    description: 'capacity at the start',
    measures: kinds,
    example: '172.4 mAh/g',
  },
  {
    name: 'final',
    also: ['final capacity', 'Qn'],
    description: 'capacity at the end',
    measures: kinds,
    example: '105.1 mAh/g',
  },
  { name: 'cycles', also: ['n'], description: 'cycles from one to the other', measures: ['number'], example: '400' },
  {
    name: 'cycle',
    also: ['cycle number'],
    description: 'of a table with a cycle a row: its number',
    measures: ['number'],
    example: '1',
  },
  {
    name: 'capacity',
    also: ['discharge capacity', 'Q'],
    description: 'and its capacity',
    measures: kinds,
    example: '172.4 mAh/g',
  },
  printedReading(['fraction', 'number'], '61 %'),
];

const head = {
  topic: 'retention',
  title: 'Capacity retention',
  equations: [
    'retention = Q_n / Q_1',
    'fade = 1 - retention^(1/n), the same share each cycle',
    'fade = (1 - retention) / n, the same amount each cycle',
  ],
  references: [],
  readings,
} as const;

const pairs = measureRows({ ...head, measureRow });

/** What is left of a capacity: of two values with the cycles between them, or of a table with a cycle a row. */
export const retention: Measurement = {
  topic: 'retention',
  readings,
  measure: (rows) => {
    const isSeries = rows.length > 1 && rows.every(({ values }) => values.has('cycle') && values.has('capacity'));
    return isSeries ? measureSeries(rows) : pairs.measure(rows);
  },
};

function measureRow(row: Readings, of: (name: string) => Estimate | undefined): RowMeasured {
  const [initial, final, cycles] = [of('initial'), of('final'), of('cycles')];
  if (initial === undefined) return { figures: [], findings: [readingMissing(row, 'initial', '172.4 mAh/g')] };
  if (final === undefined) return { figures: [], findings: [readingMissing(row, 'final', '105.1 mAh/g')] };
  const [first, last] = [row.values.get('initial'), row.values.get('final')];
  if (first && last && first.unit.dimension.join() !== last.unit.dimension.join()) {
    const texts = [formatQuantity(first), formatQuantity(last)];
    return {
      figures: [],
      findings: [{ code: 'units-mixed', severity: 'error', place: row.placeOf('final'), facts: { texts } }],
    };
  }
  return figuresOf(row, initial, final, cycles);
}

function figuresOf(row: Readings, initial: Estimate, final: Estimate, cycles: Estimate | undefined): RowMeasured {
  const value = propagate([final, initial], (q = 0, q1 = 0) => q / q1);
  const { figure, findings } = comparePrinted({ name: 'retention', unit: '%', ...value }, row);
  const lost = propagate([final, initial], (q = 0, q1 = 0) => 1 - q / q1);
  const count = cycles?.value ?? 0;
  const perCycle: MeasuredFigure[] =
    count > 0
      ? [
          {
            name: 'fade, geometric',
            unit: '%',
            of: 'of what is left, each cycle',
            ...propagate([final, initial], (q = 0, q1 = 0) => 1 - (q / q1) ** (1 / count)),
          },
          {
            name: 'fade, linear',
            unit: '%',
            of: 'of the first, each cycle',
            ...propagate([final, initial], (q = 0, q1 = 0) => (1 - q / q1) / count),
          },
        ]
      : [];
  const rises: Finding[] =
    value.value > 1 ? [{ code: 'retention-above-whole', severity: 'warning', place: row.placeOf(), facts: {} }] : [];
  return {
    figures: [figure, { name: 'lost', unit: '%', of: 'of the first', ...lost }, ...perCycle],
    findings: [...rises, ...findings],
  };
}

function measureSeries(rows: readonly Readings[]) {
  const points = rows
    .flatMap((row) => {
      const [cycle, capacity] = [row.values.get('cycle'), row.values.get('capacity')];
      return cycle && capacity ? [{ row, cycle: cycle.value, capacity: estimateOf(capacity), written: capacity }] : [];
    })
    .toSorted((a, b) => a.cycle - b.cycle);
  const [first, last] = [points[0], points.at(-1)];
  const base = {
    topic: head.topic,
    title: head.title,
    equations: head.equations,
    references: head.references,
    notes: [],
  };
  if (first === undefined || last === undefined || first.cycle === last.cycle) {
    return { ...base, groups: [], findings: [readingMissing(rows[0] as Readings, 'cycle', '1')] };
  }
  const kind = first.written.unit.dimension.join();
  const other = points.find(({ written }) => written.unit.dimension.join() !== kind);
  if (other) {
    const texts = [formatQuantity(first.written), formatQuantity(other.written)];
    const place = other.row.placeOf('capacity');
    return {
      ...base,
      groups: [],
      findings: [{ code: 'units-mixed', severity: 'error', place, facts: { texts } } as const],
    };
  }
  const count = { value: last.cycle - first.cycle, rounding: 0 };
  const { figures, findings = [] } = figuresOf(first.row, first.capacity, last.capacity, count);
  const cycles = points.map(({ cycle }) => cycle);
  const shares = points.map(({ capacity }) => capacity.value / first.capacity.value);
  const group: MeasuredGroup = {
    name: `cycle ${first.cycle} to ${last.cycle}`,
    given: givenOf(readings, { ...first.row, values: new Map() }),
    figures,
  };
  return {
    ...base,
    groups: [group, ...fitsOf(cycles, shares)],
    findings,
    chart: chartOf(first.written.unit.symbol, points),
  };
}

/** A straight line through all cycles, and one through the logarithms. */
function fitsOf(cycles: readonly number[], shares: readonly number[]): MeasuredGroup[] {
  if (cycles.length < 3) return [];
  const doubt = (error: number | undefined) => (error === undefined ? {} : { uncertainty: error });
  const straight = fitLine(cycles, shares);
  const log = fitLine(cycles, shares.map(Math.log));
  return [
    {
      name: 'all cycles',
      given: [],
      figures: [
        {
          name: 'fade, linear',
          unit: '%',
          of: 'of the first, each cycle',
          value: -straight.slope,
          rounding: 0,
          ...doubt(straight.slopeError),
        },
        { name: 'r2, linear', unit: '', value: straight.determination, rounding: 2e-4 },
        {
          name: 'fade, geometric',
          unit: '%',
          of: 'of what is left, each cycle',
          value: -Math.expm1(log.slope),
          rounding: 0,
          ...doubt(log.slopeError),
        },
        { name: 'r2, geometric', unit: '', value: log.determination, rounding: 2e-4 },
      ],
    },
  ];
}

function chartOf(
  unit: string,
  points: readonly { readonly cycle: number; readonly written: Quantity }[],
): MeasuredChart {
  return {
    x: { label: 'Cycle', unit: '' },
    y: { label: 'Capacity', unit },
    series: [
      {
        name: 'measured',
        isMeasured: true,
        points: points.map(({ cycle, written }) => [cycle, convertTo(written, unit)] as const),
      },
    ],
  };
}
