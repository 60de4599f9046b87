import type { Box } from './svg-box.ts';
import type { Point } from './svg-path.ts';
import { type Candidate, placeLabel, type Surroundings } from './svg-place-label.ts';
import { sampleLine } from './svg-sample-line.ts';
import { svgText, type TextStyle } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** A line of equal value in px, with its label and how that is set. */
export interface ValueLine {
  readonly line: readonly Point[];
  readonly label: string;
  readonly set: Pick<TextStyle, 'role' | 'on'>;
}

/** What the labels of lines have to keep clear of; `unwanted` is what a place costs beside what it covers. */
export interface AroundLines extends Surroundings {
  readonly unwanted?: (box: Box) => number;
}

/** Labels of lines, and what they cover. */
export interface ValueLabels {
  readonly elements: readonly string[];
  readonly taken: readonly Box[];
}

/** More would be read by nobody; noise in the data makes thousands of lines. */
const mostLabels = 60;
const mostPlaces = 60;

const set = { size: 12, bold: true };

/** Labels each line where it is longest and the label covers the least of the others; a line too short for it has none. */
export function labelValueLines(lines: readonly ValueLine[], around: AroundLines): ValueLabels {
  const sampled = lines.map(({ line }) => sampleLine(line, 4));
  const lengthOf = (index: number) => sampled[index]?.length ?? 0;
  const byLength = lines.map((_, i) => i).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const taken: Box[] = [];
  const elements = byLength.slice(0, mostLabels).flatMap((index) => {
    const { label, set: style } = lines[index] ?? { label: '', set: {} };
    const points = sampled[index] ?? [];
    const width = textWidth(label, set);
    // A line that its label would hide says nothing.
    if (points.length * 4 < 2 * width) return [];
    const others = sampled.flatMap((other, i) => (i === index ? [] : other));
    const every = Math.ceil(points.length / mostPlaces);
    const candidates = points.flatMap(([x, y], i): Candidate[] => {
      const box = { x: x - width / 2, y: y - 8, width, height: 16 };
      const cost = Math.abs(i / points.length - 0.5) + (around.unwanted?.(box) ?? 0);
      return i % every === 0 ? [{ box, cost }] : [];
    });
    const place = placeLabel(candidates, {
      ...around,
      taken: [...around.taken, ...taken],
      points: [...around.points, ...others],
    });
    if (place === undefined) return [];
    const { box } = place;
    taken.push(box);
    return [svgText(label, { x: box.x + width / 2, y: box.y + 12.5, anchor: 'middle', ...style, ...set })];
  });
  return { elements, taken };
}
