import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import { type Candidate, placeLabel, type Surroundings } from './svg-place-label.ts';
import { sampleLine } from './svg-sample-line.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** Markers with their names, and how many of them had no room for one. */
interface DrawnMarkers {
  readonly elements: readonly string[];
  readonly unnamed: number;
}

interface Place extends Candidate {
  /** Where a line from the marker meets the label, if it is so far off that it needs one. */
  readonly leader?: Point;
}

const set = { size: 12 };
const high = 16;

/** What a diamond covers. */
export function markerBox([x, y]: Point): Box {
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}

/** Draws diamonds, each named beside it where its name covers no other and as little as may be of the lines. */
export function drawMarkers(
  markers: readonly { readonly label: string; readonly at: Point }[],
  plot: Box,
  { points: passed, taken: named }: Pick<Surroundings, 'points' | 'taken'>,
): DrawnMarkers {
  const taken: Box[] = [...named, ...markers.map(({ at }) => markerBox(at))];
  const points = [...passed];
  const names: string[] = [];
  const leaders: string[] = [];
  let unnamed = 0;
  for (const { label, at } of markers) {
    const width = Math.min(textWidth(label, set), plot.width / 2);
    const own = around(at, width);
    const place = placeLabel(own, { within: plot, taken, points });
    if (place === undefined) {
      unnamed++;
      continue;
    }
    const { box, leader } = place;
    taken.push(box);
    if (leader) {
      leaders.push(svgElement('path', { class: 'axis', d: svgPath([at, leader]) }));
      points.push(...sampleLine([at, leader], 3));
    }
    names.push(svgText(label, { x: box.x, y: box.y + 12.5, role: 'ink clear', width: width + 0.5, ...set }));
  }
  const marks = markers.map(({ label, at: [x, y] }) => {
    const diamond: Point[] = [
      [x, y - 6],
      [x + 6, y],
      [x, y + 6],
      [x - 6, y],
    ];
    return svgElement(
      'path',
      { class: 'mark', d: `${svgPath(diamond)}Z` },
      svgElement('title', {}, escapeXml(printable(label))),
    );
  });
  return { elements: [...leaders, ...marks, ...names], unnamed };
}

/** Places for a label of this width around a marker, the nearest cheapest, and right of it before left of it. */
function around([x, y]: Point, width: number): Place[] {
  return [10, 22, 36, 54, 76, 104, 140].flatMap((off, ring) =>
    Array.from({ length: 12 }, (_, i): Place => {
      const angle = (i * Math.PI) / 6;
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const centre: Point = [x + off * right + (width / 2) * sign(right), y + off * down + (high / 2) * sign(down)];
      const box = { x: centre[0] - width / 2, y: centre[1] - high / 2, width, height: high };
      const leader: Point = [clamp(x, box.x, box.x + width), clamp(y, box.y, box.y + high)];
      return { box, cost: ring * 4 + (right > 0.5 ? 0 : right < -0.5 ? 1 : 0.5), ...(ring > 0 ? { leader } : {}) };
    }),
  );
}

/** −1, 0 or 1, with a right angle taken for exact. */
function sign(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : Math.sign(value);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
