import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import type { TernaryAxis } from './svg-ternary-axes.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { ruleAt } from './svg-ternary-grid.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** Of each axis: the way out along its grid lines, and how its labels are turned to lie along them. */
const directions = [
  { out: [1, 0], turned: 0 },
  { out: [-0.5, -Math.sqrt(3) / 2], turned: 60 },
  { out: [-0.5, Math.sqrt(3) / 2], turned: -60 },
] as const;

const small = { size: 12 };

/** Of a tick, and from its end to its label, in px. */
const length = 6;
const gap = 5;

/** How far the longest label of these axes reaches out of its side, in px. */
export function tickReach(axes: readonly TernaryAxis[]): number {
  const widths = axes.flatMap(({ ticks }) => ticks.map(({ label }) => textWidth(label, small)));
  return ((length + gap + Math.max(0, ...widths)) * Math.sqrt(3)) / 2;
}

/** Ticks that go on from the grid lines, with labels along them. */
export function drawTernaryTicks({ index, ticks }: TernaryAxis, frame: TernaryFrame): string[] {
  const { out, turned } = directions[index];
  return ticks.flatMap(({ value, label }) => {
    const at = ruleAt(value, index, frame)[0];
    const [x, y] = move(at, out, length + gap);
    // The baseline lies a little below the middle of the letters, in their own turned frame.
    const angle = (turned * Math.PI) / 180;
    const place = { x: x - 4.3 * Math.sin(angle), y: y + 4.3 * Math.cos(angle) };
    const anchor = index === 0 ? 'start' : 'end';
    return [
      svgElement('path', { class: 'axis', d: svgPath([at, move(at, out, length)]) }),
      svgText(label, { ...place, anchor, role: 'muted', ...small, ...(turned === 0 ? {} : { rotate: turned }) }),
    ];
  });
}

/** What ticks and their labels cover, in small squares along them. */
export function tickBoxes({ index, ticks }: TernaryAxis, frame: TernaryFrame): Box[] {
  const { out } = directions[index];
  return ticks.flatMap(({ value, label }) => {
    const at = ruleAt(value, index, frame)[0];
    const along = sampleLine([at, move(at, out, length + gap + textWidth(label, small))], 8);
    return along.map(([x, y]) => ({ x: x - 6.5, y: y - 6.5, width: 13, height: 13 }));
  });
}

function move([x, y]: Point, [right, down]: readonly [number, number], by: number): Point {
  return [x + right * by, y + down * by];
}
