import { round12 } from './round.ts';
import { axisTitle } from './svg-axis-title.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import type { Shares, TernaryFrame } from './svg-ternary-frame.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { chartTicks, type Tick } from './svg-ticks.ts';

/** A component, and the unit of its share: `wt%`, or another with a `%`; without one, shares run to 1. */
export interface TernaryCorner {
  readonly label: string;
  readonly unit?: string;
}

/** An axis along its side: the first on the right, the second on the left, the third below; all rise anticlockwise. */
export interface TernaryAxis {
  readonly component: TernaryCorner;
  readonly index: 0 | 1 | 2;
  readonly ticks: readonly Tick[];
}

/** Of each axis: out along its grid lines, out of its side, and how its labels and its title are turned. */
const directions = [
  { out: [1, 0], normal: [Math.sqrt(3) / 2, -0.5], label: 0, title: 60 },
  { out: [-0.5, -Math.sqrt(3) / 2], normal: [-Math.sqrt(3) / 2, -0.5], label: 60, title: -60 },
  { out: [-0.5, Math.sqrt(3) / 2], normal: [0, 1], label: -60, title: 0 },
] as const;

const small = { size: 12 };
const stub = 6;
const gap = 5;

/** Ticks at round figures of the unit, 40 px apart at least. */
export function ternaryAxis(
  component: TernaryCorner,
  index: 0 | 1 | 2,
  { lower, span, side }: TernaryFrame,
): TernaryAxis {
  const full = shareUnit(component);
  const from = round12((lower[index] ?? 0) * full);
  const to = round12(((lower[index] ?? 0) + span) * full);
  const count = Math.min(10, Math.floor(side / 40));
  const ticks = chartTicks({ from, to, log: false, place: (value) => (value - from) / (to - from) }, count);
  return { component, index, ticks: ticks.map(({ value, label }) => ({ value: value / full, label })) };
}

/** What the whole is in the unit of a component: 100 %, or 1. */
export function shareUnit({ unit = '' }: TernaryCorner): 1 | 100 {
  return unit.includes('%') ? 100 : 1;
}

/** How far the longest label of these axes reaches out of its side, in px. */
export function tickReach(axes: readonly TernaryAxis[]): number {
  const widths = axes.flatMap(({ ticks }) => ticks.map(({ label }) => textWidth(label, small)));
  return ((stub + gap + Math.max(0, ...widths)) * Math.sqrt(3)) / 2;
}

/** The lines of constant share that lie within the triangle. */
export function drawTernaryGrid(axes: readonly TernaryAxis[], frame: TernaryFrame): string {
  const rules = axes.flatMap(({ index, ticks }) =>
    ticks.flatMap(({ value }) => {
      const low = frame.lower[index] ?? 0;
      const share = (value - low) / frame.span;
      return share < 1e-6 || share > 1 - 1e-6 ? [] : [svgPath(ruleAt(value, index, frame))];
    }),
  );
  return svgElement('path', { class: 'axis', d: rules.join(''), 'stroke-width': 0.75, opacity: 0.5 });
}

/** Ticks that go on from the grid lines, labels along them, and the title on an arrow the way that the share rises. */
export function drawTernaryAxis(
  { component, index, ticks }: TernaryAxis,
  frame: TernaryFrame,
  reach: number,
): string[] {
  const { out, normal, label: turned, title: along } = directions[index];
  const marks = ticks.flatMap(({ value, label }) => {
    const [at] = ruleAt(value, index, frame);
    const anchor = index === 0 ? 'start' : 'end';
    const place = below(move(at, out, stub + gap), turned, 4.3);
    return [
      svgElement('path', { class: 'axis', d: svgPath([at, move(at, out, stub)]) }),
      svgText(label, { ...place, anchor, role: 'muted', ...small, ...(turned === 0 ? {} : { rotate: turned }) }),
    ];
  });
  const { middle, rise, half } = arrowOf(index, frame, reach, normal);
  const title = axisTitle({ label: component.label, unit: component.unit ?? '' });
  const room = 2 * half - 76;
  const aside = Math.min(textWidth(title), room) / 2 + 8;
  const tip = move(middle, rise, half);
  return [
    ...marks,
    svgElement('path', {
      class: 'axis',
      d: `${svgPath([move(middle, rise, -half), move(middle, rise, -aside)])}${svgPath([move(middle, rise, aside), tip])}`,
    }),
    svgElement('path', { class: 'total', d: `${svgPath(arrowHead(tip, rise))}Z` }),
    svgText(title, {
      ...below(middle, along, 4.5),
      anchor: 'middle',
      width: room,
      ...(along === 0 ? {} : { rotate: along }),
    }),
  ];
}

/** What labels, ticks and the title of an axis cover, in small squares along them. */
export function tickBoxes({ index, ticks }: TernaryAxis, frame: TernaryFrame, reach: number): Box[] {
  const { out, normal } = directions[index];
  const labels = ticks.flatMap(({ value, label }) => {
    const [at] = ruleAt(value, index, frame);
    return sampleLine([at, move(at, out, stub + gap + textWidth(label, small))], 8).map((point) => squareAt(point, 13));
  });
  const { middle, rise, half } = arrowOf(index, frame, reach, normal);
  const arrow = sampleLine([move(middle, rise, -half), move(middle, rise, half + 8)], 8);
  return [...labels, ...arrow.map((point) => squareAt(point, 18))];
}

function squareAt([x, y]: Point, size: number): Box {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** The share of its side along which an arrow runs. */
export const arrowShare = 0.62;

/** Where the middle of an axis' arrow lies, which way it points, and half its length. */
function arrowOf(index: 0 | 1 | 2, { corners, side }: TernaryFrame, reach: number, normal: readonly [number, number]) {
  const low = corners[(index + 2) % 3] ?? corners[0];
  const high = corners[index];
  const rise: Point = [(high[0] - low[0]) / side, (high[1] - low[1]) / side];
  const middle = move([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2], normal, reach + 20);
  return { middle, rise, half: (arrowShare * side) / 2 };
}

/** A line of constant share: first where its axis has the tick. */
function ruleAt(value: number, index: 0 | 1 | 2, { lower, place }: TernaryFrame): readonly [Point, Point] {
  const [next, last] = [(index + 1) % 3, (index + 2) % 3];
  const ends = [next, last].map((low) => {
    const other = low === next ? last : next;
    const shares = [0, 0, 0];
    shares[index] = value;
    shares[low] = lower[low] ?? 0;
    shares[other] = 1 - value - (lower[low] ?? 0);
    return place([shares[0] ?? 0, shares[1] ?? 0, shares[2] ?? 0] satisfies Shares);
  });
  return [ends[0] ?? [0, 0], ends[1] ?? [0, 0]];
}

function move([x, y]: Point, [right, down]: readonly [number, number], by: number): Point {
  return [x + right * by, y + down * by];
}

/** Where the baseline of a text begins that is to stand `by` px above it, in its own turned frame. */
function below([x, y]: Point, degrees: number, by: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: x - by * Math.sin(angle), y: y + by * Math.cos(angle) };
}

function arrowHead(tip: Point, [right, down]: Point): Point[] {
  const back = move(tip, [right, down], -2);
  const sides: Point = [-down, right];
  return [move(back, [right, down], 9), move(back, sides, 4), move(back, sides, -4)];
}
