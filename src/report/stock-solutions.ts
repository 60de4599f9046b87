import type { NoStockPlan, StockPlan } from '../mixture/stock-plan.ts';
import type { WeighMatrix } from '../mixture/weigh-matrix.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { foldLines } from './fold-lines.ts';
import { tablesOf } from './matrix-tables.ts';
import { round12 } from './round.ts';
import { type Column, drawTable } from './table.ts';

/** Stock solutions for a day's matrix, and how they are pipetted. */
export interface StockFacts {
  readonly matrix: WeighMatrix;
  readonly plan: StockPlan;
  readonly solvent: string;
  /** Reagents that are weighed as they are, by index. */
  readonly others: readonly number[];
  /** Materials whose density is an estimate. */
  readonly estimates: readonly string[];
  /** m3 */
  readonly step: number;
  readonly least: number;
}

const width = 80;
/** Reasons that a person reads. */
const mostReasons = 6;
const uL = (volume: number) => volume * 1e9;
const grams = (mass: number) => formatNumber(fromSI(mass, 'g'), { significant: 4 });
const percent = (share: number) => String(round12(100 * share));

/** Of a solute without a density nobody knows a solution's volume. */
function isKnown({ density }: StockPlan['stocks'][number]): boolean {
  return Number.isFinite(density);
}

/** The solutions to make and the pipetting matrix, for a terminal. */
export function stockText(facts: StockFacts): string {
  const { matrix, plan, solvent, others, estimates, step, least } = facts;
  const { stocks, volumes, fills } = plan;
  const decimals = (String(round12(uL(step))).split('.')[1] ?? '').length;
  const say = (volume: number) =>
    volume === 0 ? '-' : formatNumber(Math.round(volume / step) * uL(step), { decimals });
  const milligrams = (mass: number) => (mass === 0 ? '-' : formatNumber(mass * 1e6, { decimals: 1 }));
  const each = `${matrix.points.length} points, ${grams(matrix.batch)} g each of what stays, in ${formatNumber(plan.solvent * 1e6, { significant: 4 })} mL of ${solvent}`;
  const solutions = drawTable(
    [
      { head: 'stock solution', align: 'left' },
      ...['wt%', 'solute / g', `${solvent} / g`, 'g/mL'].map((head): Column => ({ head, align: 'right' })),
    ],
    stocks.map((one) => [
      one.name,
      percent(one.share),
      grams(one.solute),
      grams(one.solvent),
      isKnown(one) ? formatNumber(one.density * 1e-3, { significant: 3 }) : '-',
    ]),
  );
  const columns = [
    'point',
    ...stocks.map((one) => `${one.name} / ${isKnown(one) ? 'uL' : 'mg'}`),
    `${solvent} / uL`,
    ...others.map((at) => `${matrix.reagents[at]?.name} / g`),
  ];
  const rows = matrix.points.map(({ id }, i) => [
    id,
    ...stocks.map((one, k) => (isKnown(one) ? say(volumes[k]?.[i] ?? 0) : milligrams(plan.masses[k]?.[i] ?? 0))),
    say(fills[i] ?? 0),
    ...others.map((at) => formatNumber(fromSI(matrix.masses[at]?.[i] ?? 0, 'g'), { decimals: 4 })),
  ]);
  const pipetted = volumes.filter((_, k) => stocks[k] && isKnown(stocks[k]));
  const smallest = Math.min(...pipetted.flat().filter((one) => one > 0));
  const unknown = stocks.filter((one) => !isKnown(one)).map((one) => one.name);
  const small = fills.some((one) => one > 0 && one < least);
  const notes = [
    ...(Number.isFinite(smallest)
      ? [
          `smallest aliquot ${formatNumber(uL(smallest), { significant: 3 })} uL; rounded to ${formatNumber(uL(step))} uL, it is off by ${formatNumber((50 * step) / smallest, { significant: 2 })} % at most`,
          `volumes as if those of solute and solvent added up${estimates.length > 0 ? `, with estimated densities of ${estimates.join(', ')}` : ''}: an estimate; the masses of the same aliquots, in --format csv, are exact`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `no density tells the volume of ${unknown.join(', ')}: weigh it; each aliquot has at least ${formatNumber(uL(least))} uL of solvent`,
        ]
      : []),
    `made for all points without reserve; the ${solvent} is on top of what stays and has to leave`,
    ...(small ? [`pure ${solvent} of less than ${formatNumber(uL(least))} uL may be left out: it leaves`] : []),
  ];
  return [
    matrix.title,
    each,
    '',
    ...solutions,
    '',
    ...tablesOf(columns, rows),
    '',
    ...notes.flatMap((one) => foldLines(one, width)),
  ].join('\n');
}

/** Why there is none: which points need more, and what of. */
export function noStockText(
  { needs, small }: NoStockPlan,
  { points }: WeighMatrix,
  { least, solvent }: { readonly least: number; readonly solvent: string },
): string {
  const volume = formatNumber(uL(least), { significant: 4 });
  const reasons = [
    ...needs.map(({ point, solvent: needed, most, because }) => {
      const why =
        because === 'share'
          ? `${most} is not to be more concentrated`
          : `the smallest aliquot of ${most} is to be ${volume} uL`;
      return `${points[point]?.id}: needs ${formatNumber(needed * 1e6, { significant: 3 })} mL of ${solvent}, most of it because ${why}`;
    }),
    ...small.map(
      ({ name, point, volume: own }) =>
        `${points[point]?.id}: ${formatNumber(uL(own), { significant: 3 })} uL of ${name} as it is made already, less than ${volume} uL`,
    ),
  ];
  const shown = reasons.slice(0, mostReasons);
  const left = reasons.length - shown.length;
  return [
    'no stock solutions make all points:',
    ...shown.flatMap((one) => foldLines(one, width)),
    ...(left > 0 ? [`and ${left} more points; --json has them`] : []),
  ].join('\n');
}

/** Volumes as they are pipetted and masses, point by point (RFC 4180), at full precision; then what to make. */
export function stockCsv({ matrix, plan, solvent, others }: StockFacts): string {
  const { stocks, masses, volumes, fills } = plan;
  const heads = [
    'point',
    ...stocks.flatMap(({ name, share }) => [
      `${name} ${percent(share)} wt% / uL`,
      `${name} ${percent(share)} wt% / mg`,
    ]),
    `${solvent} / uL`,
    ...others.map((at) => `${matrix.reagents[at]?.name} / g`),
  ];
  const rows = matrix.points.map(({ id }, i) => [
    id,
    ...stocks.flatMap((one, k) => [
      isKnown(one) ? say(uL(volumes[k]?.[i] ?? 0)) : '',
      say((masses[k]?.[i] ?? 0) * 1e6),
    ]),
    say(uL(fills[i] ?? 0)),
    ...others.map((at) => say(fromSI(matrix.masses[at]?.[i] ?? 0, 'g'))),
  ]);
  return [heads, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** The same as plain data (schemas/weigh.schema.json): wt%, g, g/mL, uL. */
export function stockData({ matrix, plan, solvent, others, estimates, step, least }: StockFacts) {
  return {
    solvent,
    solventVolume: round12(plan.solvent * 1e6),
    leastVolume: round12(uL(least)),
    volumeStep: round12(uL(step)),
    estimates,
    stocks: plan.stocks.map((one) => ({
      name: one.name,
      share: round12(100 * one.share),
      ...(isKnown(one) ? { density: round12(one.density * 1e-3) } : {}),
      solute: round12(fromSI(one.solute, 'g')),
      solvent: round12(fromSI(one.solvent, 'g')),
    })),
    weighed: others.map((at) => matrix.reagents[at]?.name ?? ''),
    points: matrix.points.map(({ id }, i) => ({
      id,
      volumes: plan.volumes.map((column, k) =>
        plan.stocks[k] && isKnown(plan.stocks[k]) ? round12(uL(column[i] ?? 0)) : null,
      ),
      masses: plan.masses.map((column) => round12(fromSI(column[i] ?? 0, 'g'))),
      fill: round12(uL(plan.fills[i] ?? 0)),
    })),
  };
}

/** Why there is no plan, as plain data: mL and uL. */
export function noStockData({ needs, small }: NoStockPlan, { points }: WeighMatrix) {
  return {
    needs: needs.map(({ point, solvent, most, because }) => ({
      point: points[point]?.id ?? '',
      solventVolume: round12(solvent * 1e6),
      most,
      because,
    })),
    small: small.map(({ name, point, volume }) => ({
      name,
      point: points[point]?.id ?? '',
      volume: round12(uL(volume)),
    })),
  };
}

function say(value: number): string {
  return String(round12(value));
}
