import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { type Candidate, placeLabel, type Surroundings } from './svg-place-label.ts';
import { spreadLabels } from './svg-spread-labels.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { seriesRole } from './svg-theme.ts';

/** A line to be named at its end. */
export interface NamedLine {
  readonly name: string;
  /** Of its colour. */
  readonly index: number;
  readonly end: Point;
}

/** Names of lines, and what of the plot they cover. */
export interface DrawnNames {
  readonly elements: readonly string[];
  readonly taken: readonly Box[];
}

/** Distance of names in the margin, in px. */
export const nameGap = 18;

/** Names lines at their ends: in the margin of `room` px, or in the plot where all that end short of the margin have room. */
export function drawLineNames(
  lines: readonly NamedLine[],
  plot: Box,
  room: number,
  around: Omit<Surroundings, 'within'>,
): DrawnNames {
  const right = plot.x + plot.width;
  const short = lines.filter(({ end }) => end[0] < right - 30);
  const inside = nameInside(short, { ...around, within: plot });
  const outside = inside.length < short.length ? lines : lines.filter((line) => !short.includes(line));
  const places = spreadLabels(
    outside.map(({ end }) => end[1]),
    nameGap,
    plot.y + 4,
    plot.y + plot.height - 4,
  );
  const margin = outside.flatMap(({ name, index, end }, i) => {
    const [x, y] = [right + 22, places[i] ?? 0];
    const text = svgText(name, { x, y: y + 4.5, role: seriesRole(index, 'fill'), width: room });
    return [...drawLeader(end, [x - 4, y], seriesRole(index, 'stroke')), text];
  });
  if (outside.length === lines.length) return { elements: margin, taken: [] };
  const within = short.flatMap(({ name, index }, i) => {
    const { x, y, width } = inside[i] ?? plot;
    return [svgText(name, { x, y: y + 13, role: `${seriesRole(index, 'fill')} clear`, width: width + 0.5 })];
  });
  return { elements: [...margin, ...within], taken: inside };
}

/** A box for each name beside the end of its line, on no other name and hardly on a line; fewer where one finds none. */
function nameInside(lines: readonly NamedLine[], around: Surroundings): Box[] {
  const taken: Box[] = [];
  for (const { name, end } of lines) {
    const width = textWidth(name);
    const place = placeLabel(besideEnd(end, width), { ...around, taken: [...around.taken, ...taken], worst: 8 });
    if (place === undefined) break;
    taken.push(place.box);
  }
  return taken;
}

function besideEnd([x, y]: Point, width: number): Candidate[] {
  const high = 18;
  return [0, -8, 8, -16, 16].flatMap((down, i) => [
    { box: { x: x + 9, y: y + down - high / 2, width, height: high }, cost: i },
    { box: { x: x - width / 2, y: y + (down <= 0 ? -high - 8 : 8) + down / 4, width, height: high }, cost: 4 + i },
  ]);
}

/** From the end of a line to its name, where that had to move aside. */
function drawLeader(from: Point, to: Point, role: string): string[] {
  if (Math.abs(from[1] - to[1]) < 3 && to[0] - from[0] < 20) return [];
  return [svgElement('path', { class: role, d: svgPath([from, to]), 'stroke-width': 1, opacity: 0.55 })];
}
