import { calculatedColumn } from '../mixture/calculated-column.ts';
import { columnAt, computeColumns, type QuotientColumn, type StudyColumn } from '../mixture/compute-columns.ts';
import { pointId, type StudyGrid } from '../mixture/study-grid.ts';
import type { KnownPoints } from '../recipe/read-measurements.ts';
import type { ColumnData, StudyExplorer } from '../report/study-explorer.ts';
import { type BlendedSheet, blendSheets } from '../weigh/blend-sheets.ts';

/** A share beyond a bound by less than this is on it: doubles stand for what the study says exactly. */
const rounding = 1e-9;

/** A study as the page computes it: every figure from the forms that the program wrote into it. */
export class ExploredStudy {
  readonly data: StudyExplorer;
  readonly columns: readonly StudyColumn[];
  readonly grid: StudyGrid;
  readonly points: KnownPoints;
  readonly #composition;

  constructor(data: StudyExplorer) {
    this.data = data;
    this.columns = data.columns.map(columnOf);
    this.#composition = data.composition.map(({ name, wt, vol, mol }) => ({
      name,
      wt: wt && columnOf(wt),
      vol: vol && columnOf(vol),
      mol: mol && columnOf(mol),
    }));
    const coordinates = data.points.map((steps) => Int32Array.from(steps));
    const count = coordinates[0]?.length ?? 0;
    const values = this.columns.map(() => new Float64Array(count));
    computeColumns(this.columns, coordinates, count, values);
    this.grid = { steps: data.steps, names: data.names, columns: this.columns, coordinates, values, count };
    const ids = Array.from({ length: count }, (_, i) => pointId(coordinates, i));
    const places = new Map(ids.map((id, i) => [id, i]));
    const sharesOf = (id: string) => {
      const at = places.get(id);
      return at === undefined ? undefined : this.sharesAt(at);
    };
    this.points = { ids, sharesOf };
  }

  /** The shares of the point with this index. */
  sharesAt(i: number): [number, number, number] {
    const at = (k: number) => (this.grid.coordinates[k]?.[i] ?? 0) / this.data.steps;
    return [at(0), at(1), at(2)];
  }

  /** What the study says of a composition that it leaves out; nothing where it can be made. */
  brokenBounds(shares: readonly number[]): string[] {
    const { bounds, names } = this.data;
    const below = names.filter((_, k) => (shares[k] ?? 0) < -rounding).map((name) => `${name} >= 0 %`);
    const broken = bounds.filter(({ coefficients, bound }) => {
      const sum = coefficients.reduce((total, one, k) => total + one * (shares[k] ?? 0), 0);
      const size = coefficients.reduce((most, one) => Math.max(most, Math.abs(one)), Math.abs(bound));
      return sum - bound > rounding * size;
    });
    return [...new Set([...below, ...broken.map(({ label }) => label)])];
  }

  /** The value of a column at a composition; NaN where it has none. */
  valueAt(column: StudyColumn, shares: readonly number[]): number {
    return columnAt(column, shares);
  }

  /** Every constituent that stays, in % of what stays by mass, volume and moles. */
  compositionAt(shares: readonly number[]) {
    const share = (column: StudyColumn | undefined) => (column ? columnAt(column, shares) : Number.NaN);
    return this.#composition.map(({ name, wt, vol, mol }) => ({
      name,
      wt: share(wt),
      vol: share(vol),
      mol: share(mol),
    }));
  }

  /** What to weigh for a composition, in a batch of so many kg of what stays. */
  sheetAt(shares: readonly number[], batch: number): BlendedSheet | undefined {
    return blendSheets(this.data.sheets, shares, batch);
  }
}

function columnOf(data: ColumnData): StudyColumn {
  const { name, unit, factor, shares = [], calculation } = data;
  if (calculation === undefined) return quotientOf(data);
  const steps = calculation.steps.map((step) =>
    step.kind === 'constant' ? { kind: step.kind, value: Number(step.value) } : step,
  );
  return calculatedColumn({
    name,
    unit,
    factor,
    shares: shares.map(quotientOf),
    calculation: { ...calculation, steps },
  });
}

function quotientOf({ top = [], bottom = [], ...rest }: ColumnData): QuotientColumn {
  return { ...rest, top: Float64Array.from(top), bottom: Float64Array.from(bottom) };
}
