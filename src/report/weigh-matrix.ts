import type { WeighMatrix } from '../mixture/weigh-matrix.ts';
import type { MatrixReadings } from '../mixture/weigh-points-on-balances.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { RealisedFigure } from '../weigh/weighing.ts';
import { csvCell } from './csv-cell.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { foldLines } from './fold-lines.ts';
import { tablesOf } from './matrix-tables.ts';
import { round12 } from './round.ts';
import { sayLot, sayStock } from './say-bottle.ts';
import { sayMassUncertainty, sayWithUncertainty } from './say-uncertainty.ts';
import { sayInstrument } from './say-weighing.ts';
import { decimalsOfStep } from './sheet-figures.ts';
import { lotData } from './sheet-json.ts';
import { instrumentData, readingData } from './weighing-json.ts';

const width = 80;

/** A day's weighing with what stands beside it: what the lab's balances make of it, and notes. */
export interface MatrixFacts {
  readonly matrix: WeighMatrix;
  readonly readings?: MatrixReadings | undefined;
  readonly notes?: readonly string[];
}

/** A day's weighing for a terminal: a line for each point, a column for each reagent; wide ones in several tables. */
export function matrixText(facts: MatrixFacts): string {
  const { matrix, readings } = facts;
  const { rows, total } = cells(facts);
  const remarks = remarksOf(facts).flatMap((text) => foldLines(text, width));
  return [
    matrix.title,
    sizeOf(matrix),
    '',
    ...tablesOf(['point', ...matrix.reagents.map((one) => `${one.name} / g`)], [...rows, total]),
    ...(readings ? ['', madeBy, ...tablesOf(madeHeads(readings), madeRows(matrix, readings))] : []),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
  ].join('\n');
}

/** The same as GitHub-flavoured Markdown. */
export function matrixMarkdown(facts: MatrixFacts): string {
  const { matrix, readings } = facts;
  const { rows, total } = cells(facts);
  const line = (row: readonly string[]) => `| ${row.map((cell) => plain(cell)).join(' | ')} |`;
  const table = (heads: readonly string[], body: readonly (readonly string[])[]) => [
    line(heads),
    `| --- |${heads
      .slice(1)
      .map(() => ' ---: |')
      .join('')}`,
    ...body.map(line),
  ];
  const remarks = remarksOf(facts);
  return [
    `# ${plain(matrix.title)}`,
    '',
    sizeOf(matrix),
    '',
    ...table(['point', ...matrix.reagents.map((one) => `${one.name} / g`)], [...rows, total]),
    ...(readings ? ['', `${madeBy}:`, '', ...table(madeHeads(readings), madeRows(matrix, readings))] : []),
    ...(remarks.length > 0 ? ['', ...remarks.map((one) => `- ${plain(one)}`)] : []),
  ].join('\n');
}

/** The same as CSV (RFC 4180), at full precision; on the lab's balances, what they are to show, and what that makes. */
export function matrixCsv({ matrix: { reagents, points, masses }, readings }: MatrixFacts): string {
  const grams = (mass: number) => String(round12(fromSI(mass, 'g')));
  const shown = (k: number, i: number) => readings?.readings[k]?.[i]?.mass ?? masses[k]?.[i] ?? 0;
  const percent = (one: RealisedFigure | undefined, factor: number) => [
    one && Number.isFinite(one.value) ? String(round12(one.value * factor)) : '',
    one?.uncertainty === undefined ? '' : String(round12(one.uncertainty * factor)),
  ];
  const heads = [
    'point',
    ...reagents.map((one) => `${one.name} / g`),
    ...(readings
      ? [
          ...reagents.flatMap((one, k) => (readings.readings[k]?.some(Boolean) ? [`${one.name} ± / mg`] : [])),
          ...readings.coordinates.flatMap((name) => [`${name} made / %`, `${name} made ± / %`]),
          ...readings.ratios.flatMap((name) => [`${name} made`, `${name} made ±`]),
        ]
      : []),
  ];
  const lines = points.map((point, i) => [
    point.id,
    ...reagents.map((_, k) => grams(shown(k, i))),
    ...(readings
      ? [
          ...readings.readings.flatMap((own) => {
            const uncertainty = own[i]?.uncertainty;
            return own.some(Boolean) ? [uncertainty === undefined ? '' : String(round12(uncertainty * 1e6))] : [];
          }),
          ...(readings.made[i]?.coordinates ?? []).flatMap((one) => percent(one, 100)),
          ...(readings.made[i]?.ratios ?? []).flatMap((one) => percent(one, 1)),
        ]
      : []),
  ]);
  const total = ['total', ...reagents.map((_, k) => grams(points.reduce((sum, __, i) => sum + shown(k, i), 0)))];
  const blank = heads.slice(total.length).map(() => '');
  return [heads, ...lines, [...total, ...blank]].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** The same as plain data; masses are exact, readings beside them what the balances show. */
export function matrixData({ matrix, readings }: MatrixFacts) {
  const { title, reagents, points, masses, batch, stock } = matrix;
  const figure = ({ value, uncertainty }: RealisedFigure, factor: number) => ({
    value: round12(value * factor),
    ...(uncertainty === undefined ? {} : { uncertainty: round12(uncertainty * factor) }),
  });
  return {
    title,
    batch: { value: round12(fromSI(batch, 'g')), unit: 'g' },
    reagents: reagents.map(({ name, material, removed, total, lot }) => ({
      name,
      material,
      removed,
      total: { value: round12(fromSI(total, 'g')), unit: 'g' },
      ...(lot ? { lot: lotData(lot) } : {}),
    })),
    points: points.map(({ id, shares }, i) => ({
      id,
      shares: shares.map(round12),
      masses: masses.map((column) => round12(fromSI(column[i] ?? 0, 'g'))),
      ...(readings
        ? {
            readings: readings.readings.map((own) => {
              const { cumulative: _, ...reading } = own[i] ?? {};
              return 'mass' in reading ? readingData(reading) : null;
            }),
            made: {
              shares: (readings.made[i]?.coordinates ?? []).map((one) => figure(one, 1)),
              ratios: (readings.made[i]?.ratios ?? []).flatMap((one, k) =>
                one && Number.isFinite(one.value) ? [{ name: readings.ratios[k] ?? '', ...figure(one, 1) }] : [],
              ),
            },
          }
        : {}),
    })),
    ...(stock ? { stock } : {}),
    ...(readings ? { weighing: { file: readings.file, instruments: readings.instruments.map(instrumentData) } } : {}),
  };
}

const madeBy = 'what the readings make, ± one standard uncertainty';

function sizeOf({ points, batch }: WeighMatrix): string {
  return `${points.length} points, ${formatNumber(fromSI(batch, 'g'), { significant: 4 })} g each of what stays`;
}

/** To a tenth of a milligram, which most balances show; on the lab's own balances what these do. */
function cells({ matrix, readings }: MatrixFacts): { rows: string[][]; total: string[] } {
  const { reagents, points, masses } = matrix;
  const say = (mass: number, decimals: number) => formatNumber(fromSI(mass, 'g'), { decimals });
  const decimalsOf = (step: number | undefined) => (step === undefined ? 4 : decimalsOfStep(fromSI(step, 'g')));
  const cell = (k: number, i: number) => {
    const [mass = 0, reading] = [masses[k]?.[i], readings?.readings[k]?.[i]];
    if (readings && mass === 0) return '-';
    return say(reading?.mass ?? mass, decimalsOf(reading?.step));
  };
  const total = reagents.map(({ total: exact }, k) => {
    const own = readings?.readings[k]?.flatMap((one) => one ?? []) ?? [];
    if (own.length === 0) return say(exact, 4);
    const finest = Math.max(...own.map((one) => decimalsOf(one.step)));
    return say(
      own.reduce((sum, one) => sum + one.mass, 0),
      finest,
    );
  });
  return {
    rows: points.map((point, i) => [point.id, ...reagents.map((_, k) => cell(k, i))]),
    total: ['total', ...total],
  };
}

function madeHeads({ coordinates, ratios }: MatrixReadings): string[] {
  return ['point', ...coordinates.map((name) => `${name} %`), ...ratios];
}

function madeRows({ points }: WeighMatrix, { made }: MatrixReadings): string[][] {
  const say = (one: RealisedFigure | undefined, factor: number) => {
    if (one === undefined || !Number.isFinite(one.value)) return '-';
    const { value, uncertainty } = one;
    if (value === 0) return '0';
    return uncertainty === undefined
      ? formatNumber(value * factor, { significant: 5 })
      : sayWithUncertainty(value * factor, uncertainty * factor);
  };
  return points.map(({ id }, i) => [
    id,
    ...(made[i]?.coordinates ?? []).map((one) => say(one, 100)),
    ...(made[i]?.ratios ?? []).map((one) => say(one, 1)),
  ]);
}

/** What is weighed from which bottle, on which balance, and what else there is to say. */
function remarksOf({ matrix, readings, notes = [] }: MatrixFacts): string[] {
  const { reagents, points, stock } = matrix;
  const bottles = reagents.flatMap((one) => (one.lot ? [`${one.name}: ${sayLot(one)}`] : []));
  const balances = (readings?.instruments ?? []).map((instrument) => {
    const on = reagents.flatMap(({ name }, k) => {
      const at = points.filter((_, i) => readings?.readings[k]?.[i]?.instrument === instrument);
      const whole = points.filter((_, i) => readings?.readings[k]?.[i] !== undefined);
      if (at.length === 0) return [];
      return [at.length === whole.length ? name : `${name} at ${at.map((one) => one.id).join(', ')}`];
    });
    const many = (readings?.instruments.length ?? 0) > 1 ? `; on it: ${on.join('; ')}` : '';
    const sure = uncertaintyOf(instrument, readings);
    return `${sayInstrument(instrument)}${sure}${many}`;
  });
  const portions = reagents.flatMap(({ name }, k) =>
    points.flatMap(({ id }, i) => {
      const count = readings?.readings[k]?.[i]?.portions ?? 1;
      return count > 1 ? [`${name} at ${id} in ${count} portions`] : [];
    }),
  );
  return [
    ...bottles,
    ...(stock ? [sayStock(stock)] : []),
    ...balances,
    ...portions,
    ...(readings
      ? [`± of the readings and of the lots' purity (${readings.file}); not of molar masses and densities`]
      : []),
    ...notes,
  ];
}

function uncertaintyOf(
  instrument: MatrixReadings['instruments'][number],
  readings: MatrixReadings | undefined,
): string {
  const one = readings?.readings.flat().find((reading) => reading?.instrument === instrument && reading.portions === 1);
  return one === undefined || instrument.kind === 'pipette' ? '' : `; a reading ${sayMassUncertainty(one.uncertainty)}`;
}
