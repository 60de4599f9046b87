import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { nameMarkers } from './svg-marker-names.ts';
import { type Point, svgPath } from './svg-path.ts';
import type { Surroundings } from './svg-place-label.ts';

/** Markers with their names, and how many of them had no room for one. */
interface DrawnMarkers {
  readonly elements: readonly string[];
  readonly unnamed: number;
}

/** What a diamond covers. */
export function markerBox([x, y]: Point): Box {
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}

/** Draws diamonds, each named beside it where its name covers no other and as little as may be of the lines. */
export function drawMarkers(
  markers: readonly { readonly label: string; readonly at: Point }[],
  plot: Box,
  { points, taken: named }: Pick<Surroundings, 'points' | 'taken'>,
): DrawnMarkers {
  const taken = [...named, ...markers.map(({ at }) => markerBox(at))];
  const { leaders, names, unnamed } = nameMarkers(markers, { within: plot, taken, points });
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
