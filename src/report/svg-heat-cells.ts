import { scaleColour } from './colour-scale.ts';
import { svgElement } from './svg-element.ts';
import { svgNumber } from './svg-number.ts';
import type { Scale } from './svg-scale.ts';

/** Where the cells of a grid begin and end, in px: one more than there are cells. */
export interface Edges {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Halfway between neighbours, with the ends of the axis outside: a value at an end has half a cell. */
export function cellEdges(centres: readonly number[], from: number, to: number): number[] {
  return [from, ...centres.slice(1).map((centre, i) => (centre + (centres[i] ?? centre)) / 2), to];
}

/** One path for each colour, so that a fine grid stays a small file; what is missing is hatched. */
export function drawHeatCells(values: readonly number[], scale: Scale, { columns, rows }: Edges): string[] {
  const wide = columns.length - 1;
  const paths = new Map<string, string>();
  for (let j = 0; j < rows.length - 1; j++) {
    for (let i = 0; i < wide; ) {
      const colour = colourOf(values[j * wide + i], scale);
      let end = i + 1;
      while (end < wide && colourOf(values[j * wide + end], scale) === colour) end++;
      const [left, right] = [svgNumber(columns[i] ?? 0), svgNumber(columns[end] ?? 0)];
      const [bottom, top] = [svgNumber(rows[j] ?? 0), svgNumber(rows[j + 1] ?? 0)];
      paths.set(colour, `${paths.get(colour) ?? ''}M${left} ${bottom}H${right}V${top}H${left}Z`);
      i = end;
    }
  }
  const hatched = paths.has(missing) ? [missingPattern] : [];
  const cells = [...paths].map(([fill, d]) => svgElement('path', { fill, d }));
  return [...hatched, svgElement('g', { 'shape-rendering': 'crispEdges' }, ...cells)];
}

/** How a missing value is filled; `drawHeatCells` brings the pattern along. */
export const missing = 'url(#formulyte-missing)';

/** The pattern of `missing`, for the picture that uses it. */
export const missingPattern = svgElement(
  'pattern',
  { id: 'formulyte-missing', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  svgElement('rect', { class: 'paper', width: 7, height: 7 }),
  svgElement('line', { class: 'hatch', x1: 0, x2: 0, y1: 0, y2: 7, 'stroke-width': 1.5 }),
);

function colourOf(value: number | undefined, scale: Scale): string {
  return value !== undefined && Number.isFinite(value) ? scaleColour(scale.place(value)) : missing;
}
