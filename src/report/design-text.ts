import type { DesignQuality } from '../mixture/design-quality.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { foldSentence } from './fold-sentence.ts';
import { round12 } from './round.ts';
import { shareTable } from './share-table.ts';

export interface DesignFacts {
  readonly title: string;
  readonly names: readonly string[];
  readonly kind: 'lattice' | 'centroid' | 'vertices' | 'optimal' | 'i-optimal' | 'space-filling';
  readonly model?: string;
  readonly seed: number;
  readonly blocks: number;
  /** How often each chosen point is made. */
  readonly replicates: number;
  /** Runs that are measured already and counted in. */
  readonly done: number;
  /** Different points. */
  readonly points: number;
  /** In the order in which they are done. */
  readonly runs: readonly { readonly id: string; readonly shares: Float64Array; readonly block: number }[];
  /** Of the runs done and these together. */
  readonly quality?: DesignQuality;
  /** The point where the prediction is least sure. */
  readonly worst?: string;
  /** Why there is no quality. */
  readonly lacking?: string;
}

const width = 80;
const kinds = {
  lattice: 'simplex lattice',
  centroid: 'vertices and centroids of the faces',
  vertices: 'extreme vertices',
  optimal: 'D-optimal',
  'i-optimal': 'I-optimal',
  'space-filling': 'space-filling',
} as const;

/** What sort of design it is, and of how many runs. */
export function sayDesign({ kind, points, replicates, seed, done, runs }: DesignFacts): string {
  const number = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return [
    kinds[kind],
    replicates === 1 ? number(runs.length, 'run') : `${number(points, 'point')}, each made ${replicates} times`,
    ...(done > 0 ? [`${number(done, 'run')} done are counted in`] : []),
    `order by seed ${seed}`,
  ].join('; ');
}

/** A design for a terminal: 80 columns. */
export function designText(facts: DesignFacts): string {
  const { title, names, blocks, runs } = facts;
  const table = shareTable(
    names,
    [
      { head: 'run', align: 'right' },
      ...(blocks > 1 ? [{ head: 'block', align: 'right' } as const] : []),
      { head: 'point', align: 'left' },
    ],
    blocks > 1 ? 3 : 2,
    runs.map(({ id, shares, block }, i) => ({
      cells: [`${i + 1}`, ...(blocks > 1 ? [`${block + 1}`] : []), id],
      shares,
    })),
  );
  const quality = qualityLines(facts).flatMap((line) => foldSentence(line, width));
  return [
    title,
    ...foldSentence(sayDesign(facts), width),
    '',
    ...table,
    ...(quality.length > 0 ? ['', ...quality] : []),
  ].join('\n');
}

function qualityLines({ model, quality, worst, lacking, done, runs }: DesignFacts): string[] {
  if (model === undefined) return [];
  const all = done > 0 ? `all ${done + runs.length} runs` : 'these runs';
  if (quality === undefined) return [`${model} model: ${lacking ?? ''}`];
  const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;
  const say = (value: number) => formatNumber(value, { significant: 3 });
  return [
    `${model} model, ${quality.coefficients} coefficients, from ${all}:`,
    `D-efficiency ${percent(quality.determinantEfficiency)} (to compare designs of this region), G-efficiency ${percent(quality.varianceEfficiency)}, condition ${say(quality.condition)}`,
    `prediction variance, in variances of one measurement: ${say(quality.averageVariance)} on average, ${say(quality.maximumVariance)} at most (at ${worst ?? ''})`,
  ];
}

/** A design as CSV, in the order of the runs: with a column of the response it can be fitted. */
export function designCsv({ names, runs, blocks }: DesignFacts): string {
  const head = ['run', ...(blocks > 1 ? ['block'] : []), 'point', ...names.map((name) => `${name} (%)`)];
  const rows = runs.map(({ id, shares, block }, i) => [
    `${i + 1}`,
    ...(blocks > 1 ? [`${block + 1}`] : []),
    id,
    ...Array.from(shares, (share) => String(round12(100 * share))),
  ]);
  return [head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** A design as plain data (schemas/design.schema.json). */
export function designData(facts: DesignFacts) {
  const { title, names, kind, model, seed, replicates, done, points, runs, quality, worst, lacking } = facts;
  return {
    title,
    names,
    kind,
    ...(model === undefined ? {} : { model }),
    seed,
    replicates,
    done,
    points,
    runs: runs.map(({ id, shares, block }) => ({ id, shares: Array.from(shares, round12), block: block + 1 })),
    ...(quality
      ? {
          quality: {
            coefficients: quality.coefficients,
            logDeterminant: round12(quality.logDeterminant),
            determinantEfficiency: round12(quality.determinantEfficiency),
            varianceEfficiency: round12(quality.varianceEfficiency),
            averageVariance: round12(quality.averageVariance),
            maximumVariance: round12(quality.maximumVariance),
            worst,
            condition: round12(quality.condition),
          },
        }
      : {}),
    ...(lacking === undefined ? {} : { lacking }),
  };
}
