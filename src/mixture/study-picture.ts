import { columnAt, type QuotientColumn, type StudyColumn } from './compute-columns.ts';
import { outlineRegion, type Shares, sharesOf } from './outline-region.ts';
import type { Region } from './region.ts';
import type { StudyGrid } from './study-grid.ts';

/** What a ternary diagram of a study shows: plain data, and the value of the coloured quantity anywhere. */
export interface StudyPicture {
  readonly title: string;
  readonly corners: readonly [string, string, string];
  /** Corners of the region, in order around it. */
  readonly region: readonly Shares[];
  readonly points: readonly { readonly id: string; readonly at: Shares; readonly value?: number }[];
  /** Measured mixtures, with the value of the coloured quantity. */
  readonly measured?: readonly {
    readonly id: string;
    readonly at: Shares;
    readonly value?: number;
    readonly label?: string;
  }[];
  /** The coloured quantity; without `valueAt` it is known where it was measured only. */
  readonly colour?: {
    readonly name: string;
    readonly unit: string;
    readonly log?: boolean;
    readonly valueAt?: (at: Shares) => number;
  };
  /** Straight lines of equal value. */
  readonly lines: readonly {
    readonly name: string;
    readonly unit: string;
    /** The line of a value through the triangle; nothing where it does not cross it. */
    readonly lineAt: (value: number) => readonly [Shares, Shares] | undefined;
    readonly range: readonly [number, number];
  }[];
}

/** The picture of a grid of three components: `colour` by value, `lines` of equal value exactly straight. */
export function pictureStudy(
  title: string,
  region: Region,
  grid: StudyGrid,
  colour: StudyColumn | undefined,
  lines: readonly QuotientColumn[],
): StudyPicture | undefined {
  return region.names.length === 3 ? pictureWithin(title, outlineRegion(region), grid, colour, lines) : undefined;
}

/** The same where the corners of the region are known, as doubles. */
export function pictureWithin(
  title: string,
  vertices: readonly Shares[],
  grid: StudyGrid,
  colour: StudyColumn | undefined,
  lines: readonly QuotientColumn[],
): StudyPicture {
  const [a = '', b = '', c = ''] = grid.names;
  const at = colour ? grid.columns.indexOf(colour) : -1;
  return {
    title,
    corners: [a, b, c],
    region: vertices,
    points: Array.from({ length: grid.count }, (_, i) => {
      const value = grid.values[at]?.[i];
      const shares = grid.coordinates.map((column) => (column[i] ?? 0) / grid.steps);
      const id = grid.coordinates.map((column) => column[i]).join('-');
      return { id, at: sharesOf(shares), ...(value === undefined ? {} : { value }) };
    }),
    ...(colour
      ? { colour: { name: colour.name, unit: colour.unit, valueAt: (shares) => columnAt(colour, shares) } }
      : {}),
    lines: lines.map((column) => ({
      name: column.name,
      unit: column.unit,
      lineAt: (value) => lineAt(column, value),
      range: rangeOf(
        vertices.map((shares) => columnAt(column, shares)),
        grid.values[grid.columns.indexOf(column)] ?? new Float64Array(),
      ),
    })),
  };
}

/**
 * What lines of equal value are drawn between: over a convex region the extremes of a quotient are at corners. Where it has no
 * value at one, as O/Li where there is no lithium, it grows without bound: then up to what four fifths of the points have.
 */
function rangeOf(atCorners: readonly number[], atPoints: Float64Array): readonly [number, number] {
  const known = atPoints.filter(Number.isFinite).sort();
  if (atCorners.every(Number.isFinite) || known.length === 0) {
    const values = atCorners.filter(Number.isFinite);
    return [Math.min(...values), Math.max(...values)];
  }
  return [known[0] ?? 0, known[Math.floor(0.8 * (known.length - 1))] ?? 0];
}

/** top - value bottom = 0 is a straight line: where it meets two sides of the triangle. */
function lineAt({ top, bottom, factor }: QuotientColumn, value: number): readonly [Shares, Shares] | undefined {
  const form = [0, 1, 2].map((k) => factor * (top[k] ?? 0) - value * (bottom[k] ?? 0));
  const ends: Shares[] = [];
  for (const [i, j] of [
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const) {
    const [p = 0, q = 0] = [form[i], form[j]];
    if (p === q || p * q > 0) continue;
    const share = q / (q - p);
    const end: [number, number, number] = [0, 0, 0];
    end[i] = share;
    end[j] = 1 - share;
    if (!ends.some((other) => other.every((one, k) => Math.abs(one - (end[k] ?? 0)) < 1e-12))) ends.push(end);
  }
  const [from, to] = ends;
  return from && to ? [from, to] : undefined;
}
