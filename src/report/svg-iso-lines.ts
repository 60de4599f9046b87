import { contours } from 'd3-contour';
import type { Point } from './svg-path.ts';

/** Values on a grid, row by row: the value of column `i` and row `j` at `j · columns + i`. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: ArrayLike<number>;
}

/**
 * Where a level runs through a grid, linearly between its values: lines of points in columns and rows, counted from 0.
 *
 * A line ends at the edge of the grid and where it comes to a value that is missing.
 */
export function isoLines({ columns, rows, values }: Grid, level: number): Point[][] {
  if (columns < 2 || rows < 2) return [];
  const known = Array.from(values, (value) => (Number.isFinite(value) ? value : Number.NaN));
  // Unsmoothed, a point is halfway between two neighbours: which two can be told exactly.
  const { coordinates } = contours().size([columns, rows]).smooth(false).contour(known, level);
  const at = (i: number, j: number) => known[j * columns + i] ?? Number.NaN;
  const place = ([x = 0, y = 0]: readonly number[]): Point | undefined => {
    // d3 has the value of column i at i + 0.5 and goes round the outside of the grid.
    const [left, above] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
    if (x < 0.5 || y < 0.5 || x > columns - 0.5 || y > rows - 0.5) return undefined;
    const [right, below] = [Math.ceil(x - 0.5), Math.ceil(y - 0.5)];
    const [low, high] = [at(left, above), at(right, below)];
    const share = (level - low) / (high - low);
    if (Number.isNaN(share)) return undefined;
    return [left + share * (right - left), above + share * (below - above)];
  };
  return coordinates.flat().flatMap((ring) => openParts(ring.map(place)));
}

/** The stretches of a closed ring between its gaps; a ring without one comes back whole. */
function openParts(ring: readonly (Point | undefined)[]): Point[][] {
  const gap = ring.indexOf(undefined);
  if (gap < 0) return [ring.filter((point) => point !== undefined)];
  // Begun at a gap: the ring's own start is nowhere special. Its last point repeats its first.
  const turned = [...ring.slice(gap, -1), ...ring.slice(0, gap)];
  const parts: Point[][] = [[]];
  for (const point of turned) {
    if (point === undefined) parts.push([]);
    else parts.at(-1)?.push(point);
  }
  return parts.filter((part) => part.length > 1);
}
