import { extremeVertices } from './extreme-vertices.ts';
import type { Goal } from './find-optimum.ts';
import type { Observation } from './observation.ts';
import { type PlainRegion, plainRegion, withoutLast } from './plain-region.ts';
import { toNumber } from './rational.ts';
import type { Region } from './region.ts';
import { rowNumbers } from './row-numbers.ts';
import type { ResponseScale } from './scale-responses.ts';
import type { StudySpace } from './study-space.ts';
import { type WeighMatrix, weighMatrix } from './weigh-matrix.ts';

/** A space of shares in doubles: an interval for each, and rows `coefficients · shares <= bound` about several of them. */
interface NumericSpace {
  readonly names: readonly string[];
  readonly bounds: readonly (readonly [least: number, most: number])[];
  readonly rows: readonly { readonly coefficients: readonly number[]; readonly bound: number }[];
}

/** What another program needs to go on with a study: its space, its goal, what was measured. */
export interface HandOver {
  readonly title: string;
  /** Shares that sum to one. */
  readonly space: NumericSpace;
  /** The same in all shares but the last; the last is one less their sum. */
  readonly reduced: NumericSpace;
  /** The least share of each in the region: 0 in coordinates that start there and sum to one (pseudo-components). */
  readonly least: readonly number[];
  readonly response?: {
    readonly name: string;
    readonly unit: string;
    readonly scale: ResponseScale;
    readonly goal: Goal;
  };
  /** Shares, and the response in its unit where there is one. */
  readonly points: readonly {
    readonly id: string;
    readonly shares: readonly number[];
    readonly response?: number;
  }[];
  /** What is weighed into each point, where the study says how much of it is made. */
  readonly weighed?: WeighMatrix;
}

/** A study and its results as plain numbers; `points` are what was measured, or else what is to be. */
export function handOver(
  space: StudySpace,
  region: Region,
  points: HandOver['points'],
  response?: HandOver['response'],
): HandOver {
  const plain = plainRegion(region);
  const vertices = extremeVertices(region).points;
  const { batch } = space.study;
  const weighed = batch && weighMatrix(space, points, batch.quantity.value);
  return {
    title: space.study.title,
    space: inDoubles(plain),
    reduced: inDoubles(withoutLast(plain)),
    least: region.names.map((_, k) => Math.min(...vertices.map((one) => one[k] ?? 0))),
    ...(response ? { response } : {}),
    points,
    ...(weighed ? { weighed } : {}),
  };
}

/** Measured rows as points, by their line in the table. */
export function measuredPoints(rows: readonly Observation[]): HandOver['points'] {
  return rows.map(({ row, shares, response }) => ({
    id: `line ${row}`,
    // 0.6 where a sum made 0.6000000000000001: no point lies beyond its bound by the last digit.
    shares: Array.from(shares, (share) => Number(share.toPrecision(12))),
    ...(response === undefined ? {} : { response }),
  }));
}

function inDoubles({ names, bounds, rows }: PlainRegion): NumericSpace {
  return {
    names,
    bounds: bounds.map(([least, most]) => [toNumber(least), toNumber(most)]),
    rows: rows.map(rowNumbers),
  };
}
