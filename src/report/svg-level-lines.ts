import { inkOn, scaleColour } from './colour-scale.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { isoLines } from './svg-iso-lines.ts';
import { type Point, svgPath } from './svg-path.ts';
import type { Scale } from './svg-scale.ts';
import { svgStated } from './svg-stated.ts';
import { labelValueLines } from './svg-value-labels.ts';

/** What is mapped, where its columns and rows lie in px, and the levels to draw. */
export interface Mapped {
  readonly values: readonly number[];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly levels: readonly number[];
  readonly scale: Scale;
}

/** Lines of equal value, each labelled with its level where it is longest and the label covers the least of the others. */
export function drawLevelLines({ values, columns, rows, levels, scale }: Mapped, plot: Box): string[] {
  // Between two values of a log scale, the middle is their geometric mean.
  const flat = (value: number) => (scale.log ? Math.log10(value) : value);
  const grid = { columns: columns.length, rows: rows.length, values: values.map(flat) };
  const inside = levels.filter((level) => level > scale.from && level < scale.to);
  const drawn = inside.flatMap((level) =>
    isoLines(grid, flat(level)).map((line) => ({
      line: line.map(([i, j]): Point => [along(columns, i), along(rows, j)]),
      label: svgStated(level),
      set: { on: scaleColour(scale.place(level)) },
    })),
  );
  const labels = labelValueLines(drawn, { within: inset(plot, 4), taken: [], points: [] });
  return [...drawn.map(({ line, set }) => drawLevelLine(line, set.on)), ...labels.elements];
}

/** A line of equal value on the colour of its level. */
export function drawLevelLine(line: readonly Point[], colour: string): string {
  return svgElement('path', {
    d: svgPath(line),
    fill: 'none',
    stroke: inkOn(colour),
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
  });
}

/** The place of an index that may lie between two columns. */
function along(places: readonly number[], index: number): number {
  const [before, after] = [places[Math.floor(index)] ?? 0, places[Math.ceil(index)] ?? 0];
  return before + (index - Math.floor(index)) * (after - before);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
