import { inkOn, scaleColour } from './colour-scale.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { isoLines } from './svg-iso-lines.ts';
import { type Point, svgPath } from './svg-path.ts';
import { placeLabel } from './svg-place-label.ts';
import { sampleLine } from './svg-sample-line.ts';
import type { Scale } from './svg-scale.ts';
import { svgStated } from './svg-stated.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** What is mapped, where its columns and rows lie in px, and the levels to draw. */
export interface Mapped {
  readonly values: readonly number[];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly levels: readonly number[];
  readonly scale: Scale;
}

/** More would be read by nobody; noise in the data makes thousands of lines. */
const mostLabels = 60;
const mostPlaces = 60;

const set = { size: 12, bold: true };

/** Lines of equal value, each labelled with its level where it is longest and the label covers the least of the others. */
export function drawLevelLines({ values, columns, rows, levels, scale }: Mapped, plot: Box): string[] {
  // Between two values of a log scale, the middle is their geometric mean.
  const flat = (value: number) => (scale.log ? Math.log10(value) : value);
  const grid = { columns: columns.length, rows: rows.length, values: values.map(flat) };
  const inside = levels.filter((level) => level > scale.from && level < scale.to);
  const drawn = inside.flatMap((level) =>
    isoLines(grid, flat(level)).map((line) => ({
      level,
      line: line.map(([i, j]): Point => [along(columns, i), along(rows, j)]),
    })),
  );
  const sampled = drawn.map(({ line }) => sampleLine(line, 4));
  const taken: Box[] = [];
  const byLength = drawn.map((_, i) => i).sort((a, b) => lengthOf(sampled, b) - lengthOf(sampled, a) || a - b);
  const labels = byLength.slice(0, mostLabels).flatMap((index) => {
    const level = drawn[index]?.level ?? 0;
    const label = svgStated(level);
    const points = sampled[index] ?? [];
    const width = textWidth(label, set);
    // A line that its label would hide says nothing.
    if (points.length * 4 < 2 * width) return [];
    const others = sampled.flatMap((other, i) => (i === index ? [] : other));
    const every = Math.ceil(points.length / mostPlaces);
    const candidates = points.flatMap(([x, y], i) => {
      const box = { x: x - width / 2, y: y - 8, width, height: 16 };
      return i % every === 0 ? [{ box, cost: Math.abs(i / points.length - 0.5) }] : [];
    });
    const place = placeLabel(candidates, { within: inset(plot, 4), taken, points: others });
    if (place === undefined) return [];
    const { box } = place;
    taken.push(box);
    const on = scaleColour(scale.place(level));
    return [svgText(label, { x: box.x + width / 2, y: box.y + 12.5, anchor: 'middle', on, ...set })];
  });
  const lines = drawn.map(({ level, line }) => {
    const stroke = inkOn(scaleColour(scale.place(level)));
    return svgElement('path', {
      d: svgPath(line),
      fill: 'none',
      stroke,
      'stroke-width': 1.25,
      'stroke-linejoin': 'round',
    });
  });
  return [...lines, ...labels];
}

function lengthOf(sampled: readonly (readonly Point[])[], index: number): number {
  return sampled[index]?.length ?? 0;
}

/** The place of an index that may lie between two columns. */
function along(places: readonly number[], index: number): number {
  const [before, after] = [places[Math.floor(index)] ?? 0, places[Math.ceil(index)] ?? 0];
  return before + (index - Math.floor(index)) * (after - before);
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
