import { axisTitle } from './svg-axis-title.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import type { TernaryAxis } from './svg-ternary-axes.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** The share of its side along which an arrow runs. */
export const arrowShare = 0.62;

/** Of each axis: the way straight out of its side, and how its title is turned to lie along it. */
const directions = [
  { normal: [Math.sqrt(3) / 2, -0.5], turned: 60 },
  { normal: [-Math.sqrt(3) / 2, -0.5], turned: -60 },
  { normal: [0, 1], turned: 0 },
] as const;

/** An arrow along a side the way that the share rises, outside the labels that reach `reach` px out, and the title in it. */
export function drawTernaryArrow({ component, index }: TernaryAxis, frame: TernaryFrame, reach: number): string[] {
  const { turned } = directions[index];
  const { middle, rise, half } = arrowOf(index, frame, reach);
  const title = axisTitle({ label: component.label, unit: component.unit ?? '' });
  const room = 2 * half - 76;
  const aside = Math.min(textWidth(title), room) / 2 + 8;
  const along = (by: number): Point => [middle[0] + by * rise[0], middle[1] + by * rise[1]];
  const shaft = `${svgPath([along(-half), along(-aside)])}${svgPath([along(aside), along(half)])}`;
  // The baseline lies a little below the middle of the letters, in their own turned frame.
  const angle = (turned * Math.PI) / 180;
  const place = { x: middle[0] - 4.5 * Math.sin(angle), y: middle[1] + 4.5 * Math.cos(angle) };
  return [
    svgElement('path', { class: 'axis', d: shaft }),
    svgElement('path', { class: 'total', d: `${svgPath(headAt(along(half - 2), rise))}Z` }),
    svgText(title, { ...place, anchor: 'middle', width: room, ...(turned === 0 ? {} : { rotate: turned }) }),
  ];
}

/** What an arrow and its title cover, in small squares along it. */
export function arrowBoxes({ index }: TernaryAxis, frame: TernaryFrame, reach: number): Box[] {
  const { middle, rise, half } = arrowOf(index, frame, reach);
  const ends = [-half, half + 8].map((by): Point => [middle[0] + by * rise[0], middle[1] + by * rise[1]]);
  return sampleLine(ends, 8).map(([x, y]) => ({ x: x - 9, y: y - 9, width: 18, height: 18 }));
}

/** Where the middle of an arrow lies, which way it points, and half its length. */
function arrowOf(index: 0 | 1 | 2, { corners, side }: TernaryFrame, reach: number) {
  const [low, high] = [corners[(index + 2) % 3] ?? corners[0], corners[index]];
  const { normal } = directions[index];
  const rise: Point = [(high[0] - low[0]) / side, (high[1] - low[1]) / side];
  const middle: Point = [
    (low[0] + high[0]) / 2 + (reach + 20) * normal[0],
    (low[1] + high[1]) / 2 + (reach + 20) * normal[1],
  ];
  return { middle, rise, half: (arrowShare * side) / 2 };
}

function headAt([x, y]: Point, [right, down]: Point): Point[] {
  return [
    [x + 9 * right, y + 9 * down],
    [x - 4 * down, y + 4 * right],
    [x + 4 * down, y - 4 * right],
  ];
}
