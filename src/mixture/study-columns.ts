import type { CutCalculation } from '../calculation/cut-calculation.ts';
import { namesOf } from '../materials/names-of.ts';
import type { Constituent, Functional, Target } from '../recipe/formulation.ts';
import { targetOf } from '../recipe/resolve-target.ts';
import { MissingFigure } from '../solve/coefficients.ts';
import { oxygenPerLithium } from '../solve/oxygen-per-lithium.ts';
import { formsOf, type StudySpace } from './study-space.ts';

/** Coordinates of many points, component by component: shares, or whole steps of a lattice. */
export type Coordinates = readonly (Int32Array | Float64Array)[];

interface Named {
  readonly name: string;
  readonly unit: string;
  /** How it was counted, in words. */
  readonly counted?: string;
}

/** A column that is one linear form of the shares over another, times a factor. */
export interface QuotientColumn extends Named {
  /** Value at each corner, for a varied sum of one. */
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** From SI into the unit. */
  readonly factor: number;
}

/** How a calculation makes a column: shares of substances go in, one figure comes out. */
export interface ColumnCalculation extends Named {
  readonly shares: readonly QuotientColumn[];
  readonly calculation: CutCalculation;
  /** From SI into the unit. */
  readonly factor: number;
}

/** A column that a calculation gives. */
export interface ComputedColumn extends Named {
  /** The same as plain data. */
  readonly source: ColumnCalculation;
  /** Writes the values of the first `count` points, in the column's unit. */
  compute(coordinates: Coordinates, count: number, result: Float64Array): void;
}

/** One computed column of a study's points. */
export type StudyColumn = QuotientColumn | ComputedColumn;

/** The share of each varied component, every constituent's wt% of total, ratios, density, fillers by volume. */
export function usualColumns(space: StudySpace): StudyColumn[] {
  const { formulation } = space;
  const dry = formulation.constituents.filter((one) => !one.removed);
  const whole = sumOf('mass', dry);
  const columns: (StudyColumn | undefined)[] = dry.map((one) =>
    columnOf(space, `${one.name} of total`, 'wt%', quotient(sumOf('mass', [one]), whole, 'wt'), 100),
  );
  const ratio = oxygenPerLithium(dry);
  const column = ratio && columnOf(space, 'O/Li', '', quotient(ratio.top, ratio.bottom), 1);
  if (ratio && column) columns.push({ ...column, counted: `${ratio.top.label} : ${ratio.bottom.label}` });
  columns.push(columnOf(space, 'density', 'g/cm^3', quotient(whole, sumOf('volume', dry)), 1e-3));
  for (const filler of dry.filter((one) => one.role === 'filler')) {
    const target = quotient(sumOf('volume', [filler]), sumOf('volume', dry), 'vol');
    columns.push(columnOf(space, `${filler.name} of total by volume`, 'vol%', target, 100));
  }
  return columns.filter((one) => one !== undefined);
}

/** A column for a phrase as in `expect`; undefined where the phrase is none or a property is missing. */
export function askedColumn(space: StudySpace, phrase: string): StudyColumn | undefined {
  const target = targetOf(phrase, space.formulation);
  if (!target.ok) return undefined;
  const { value } = target;
  if (value.kind === 'sum') return undefined;
  const share = value.share;
  const isDensity = value.top.measure === 'mass' && value.bottom.measure === 'volume';
  return columnOf(
    space,
    phrase,
    share ? `${share}%` : isDensity ? 'g/cm^3' : '',
    value,
    share ? 100 : isDensity ? 1e-3 : 1,
  );
}

function columnOf(
  space: StudySpace,
  name: string,
  unit: string,
  target: Target,
  factor: number,
): QuotientColumn | undefined {
  try {
    const { top, bottom = new Float64Array(top.length).fill(1) } = formsOf(space, target);
    return { name, unit, top, bottom, factor };
  } catch (error) {
    // Without a density there is no volume: the column is left out.
    if (error instanceof MissingFigure) return undefined;
    throw error;
  }
}

function sumOf(measure: Functional['measure'], some: readonly Constituent[]): Functional {
  return { measure, over: some.map((one) => one.index), label: namesOf(some) };
}

function quotient(top: Functional, bottom: Functional, share?: 'wt' | 'vol' | 'mol'): Target {
  return { kind: 'quotient', top, bottom, share };
}

/** The value of a column at one point, given by its shares. */
export function columnAt(column: StudyColumn, shares: readonly number[]): number {
  const result = new Float64Array(1);
  computeColumns(
    [column],
    shares.map((share) => Float64Array.of(share)),
    1,
    [result],
  );
  return result[0] ?? Number.NaN;
}

/**
 * Computes columns for `count` points whose coordinates are whole steps: `results[c][i]` in the column's unit; NaN where
 * it divides by nothing. A loop over typed arrays, no object per point.
 */
export function computeColumns(
  columns: readonly StudyColumn[],
  coordinates: Coordinates,
  count: number,
  results: readonly Float64Array[],
): void {
  columns.forEach((column, c) => {
    const result = results[c];
    if (result === undefined) return;
    if ('compute' in column) {
      column.compute(coordinates, count, result);
      return;
    }
    const { top, bottom, factor } = column;
    if (coordinates.length === 3) {
      ternaryColumn(top, bottom, factor, coordinates, count, result);
      return;
    }
    for (let i = 0; i < count; i++) {
      let above = 0;
      let below = 0;
      for (let k = 0; k < coordinates.length; k++) {
        const x = (coordinates[k] as Float64Array)[i] as number;
        above += (top[k] as number) * x;
        below += (bottom[k] as number) * x;
      }
      result[i] = below === 0 ? Number.NaN : (factor * above) / below;
    }
  });
}

function ternaryColumn(
  top: Float64Array,
  bottom: Float64Array,
  factor: number,
  [first, second, third]: Coordinates,
  count: number,
  result: Float64Array,
): void {
  if (first === undefined || second === undefined || third === undefined) return;
  const [t0 = 0, t1 = 0, t2 = 0] = top;
  const [b0 = 0, b1 = 0, b2 = 0] = bottom;
  for (let i = 0; i < count; i++) {
    const a = first[i] as number;
    const b = second[i] as number;
    const c = third[i] as number;
    const below = b0 * a + b1 * b + b2 * c;
    result[i] = below === 0 ? Number.NaN : (factor * (t0 * a + t1 * b + t2 * c)) / below;
  }
}
