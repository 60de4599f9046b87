import type { CutCalculation } from '../calculation/cut-calculation.ts';
import type { QuotientColumn, StudyColumn } from '../mixture/compute-columns.ts';
import type { BlendedSheet } from '../weigh/blend-sheets.ts';
import type { Sheet } from '../weigh/sheet.ts';

/** All that a page needs to explore a study by itself: points, bounds, and forms that give every figure anywhere. */
export interface StudyExplorer {
  readonly title: string;
  readonly source?: string;
  readonly doi?: string;
  readonly notes: readonly string[];
  readonly names: readonly string[];
  /** What the shares count. */
  readonly by: 'mass' | 'moles' | 'volume';
  readonly steps: number;
  /** Whole steps of every point, component by component. */
  readonly points: readonly (readonly number[])[];
  /** Corners of what can be made, in order. */
  readonly outline: readonly (readonly [number, number, number])[];
  /** `coefficients · shares <= bound`, and how the study says it. */
  readonly bounds: readonly {
    readonly label: string;
    readonly coefficients: readonly number[];
    readonly bound: number;
  }[];
  readonly columns: readonly ColumnData[];
  /** Every constituent that stays, on each basis that its properties allow. */
  readonly composition: readonly ConstituentData[];
  /** Names of columns: the one in colour, and those with lines of equal value. */
  readonly colour: string | undefined;
  readonly lines: readonly string[];
  /** Of each varied component alone, for a varied sum of one; blends of them are all other sheets. */
  readonly sheets: readonly BlendedSheet[];
  readonly estimates: Sheet['estimates'];
  readonly handling: Sheet['handling'];
  readonly overridden: readonly string[];
  /** How much of each point, as written. */
  readonly batch: string;
  readonly results?: { readonly file: string; readonly text: string };
  /** What the results are expected to measure. */
  readonly response?: { readonly name: string; readonly log: boolean };
}

/** A column of a study as plain data; constants that JSON has no number for, such as `Infinity`, are text. */
export interface ColumnData {
  readonly name: string;
  readonly unit: string;
  readonly counted?: string;
  readonly factor: number;
  readonly top?: readonly number[];
  readonly bottom?: readonly number[];
  readonly shares?: readonly ColumnData[];
  readonly calculation?: Omit<CutCalculation, 'steps'> & {
    readonly steps: readonly (
      | CutCalculation['steps'][number]
      | { readonly kind: 'constant'; readonly value: string }
    )[];
  };
}

/** Shares of one constituent in what stays. */
interface ConstituentData {
  readonly name: string;
  readonly wt?: ColumnData;
  readonly vol?: ColumnData;
  readonly mol?: ColumnData;
}

/** A column as data. */
export function columnData(column: StudyColumn): ColumnData {
  if (!('compute' in column)) return quotientData(column);
  const { name, unit, source } = column;
  const { shares, calculation, factor } = source;
  const steps = calculation.steps.map((step) =>
    step.kind === 'constant' && !Number.isFinite(step.value) ? { ...step, value: `${step.value}` } : step,
  );
  return { name, unit, factor, shares: shares.map(quotientData), calculation: { ...calculation, steps } };
}

function quotientData({ name, unit, counted, top, bottom, factor }: QuotientColumn): ColumnData {
  return { name, unit, ...(counted ? { counted } : {}), factor, top: [...top], bottom: [...bottom] };
}
