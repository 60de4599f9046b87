import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { missing, missingPattern } from './svg-heat-cells.ts';
import { drawLevelLine } from './svg-level-lines.ts';
import { nameMarkers } from './svg-marker-names.ts';
import { type Point, svgPath } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import { drawTernaryGrid } from './svg-ternary-axes.ts';
import { drawField, fieldLines } from './svg-ternary-field.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { drawIsoLine, seenIsoLines } from './svg-ternary-iso-lines.ts';
import { drawOutside } from './svg-ternary-outside.ts';
import { drawPoints, hardBoxes, softPoints } from './svg-ternary-points.ts';
import type { TernaryScene } from './svg-ternary-scene.ts';
import { labelValueLines } from './svg-value-labels.ts';

/** What is inside the triangle of a diagram, and how many labels of points found no room. */
export interface TernaryPlot {
  readonly elements: readonly string[];
  readonly unnamed: number;
}

/** Draws what is inside the triangle; `kept` are places around it at which no label of a point may stand. */
export function drawTernaryPlot(scene: TernaryScene, kept: readonly Box[]): TernaryPlot {
  const { frame, field, colour, region, axes, diagram } = scene;
  const levels = field && colour ? fieldLines(field, colour.levels, colour.bar.scale, frame) : [];
  const isoLines = seenIsoLines(diagram.isoLines ?? [], frame);
  const triangle = `${svgPath(frame.corners)}Z`;
  const feasible = region?.polygon.map(frame.place) ?? frame.corners;
  const marks = hardBoxes(scene);
  const dots = softPoints(scene);

  const around = { within: boundsOf(frame), taken: marks, points: dots };
  const passed = (lines: readonly { readonly line: readonly Point[] }[]) =>
    lines.flatMap(({ line }) => sampleLine(line, 4));
  const unwanted = (box: Box) =>
    isInside(box, frame.corners, 2) ? (isInside(box, feasible, 0) ? 0 : 6) : Number.POSITIVE_INFINITY;
  const isoLabels = labelValueLines(isoLines, { ...around, points: [...dots, ...passed(levels)], unwanted });
  const covered = [...marks, ...isoLabels.taken];
  const levelLabels = labelValueLines(levels, {
    ...around,
    taken: covered,
    points: [...dots, ...passed(isoLines)],
    unwanted,
  });
  const rims = [frame.corners, feasible].flatMap((ring) => sampleLine([...ring, ...ring.slice(0, 1)], 3));
  const names = nameMarkers(
    scene.points
      .toReversed()
      .flatMap(({ label, place }) => (label === undefined || label === '' ? [] : [{ label, at: place }])),
    {
      within: boundsOf(frame, 60),
      taken: [...covered, ...levelLabels.taken, ...kept],
      points: [...dots, ...rims, ...passed(levels), ...passed(isoLines)],
    },
  );
  return {
    elements: [
      ...(field?.hasGaps ? [missingPattern, svgElement('path', { fill: missing, d: `${svgPath(feasible)}Z` })] : []),
      ...(field && colour ? drawField(field, colour.bar.scale, frame) : []),
      svgElement('g', field && colour ? { opacity: 0.35 } : {}, drawTernaryGrid(axes, frame)),
      ...levels.map(({ line, set }) => drawLevelLine(line, set.on ?? '')),
      ...isoLines.map(drawIsoLine),
      ...(region ? drawOutside(region, frame) : []),
      svgElement('path', { class: 'axis', d: triangle, 'stroke-linejoin': 'round', 'stroke-width': 1.25 }),
      ...levelLabels.elements,
      ...isoLabels.elements,
      ...names.leaders,
      ...drawPoints(scene),
      ...names.names,
    ],
    unnamed: names.unnamed,
  };
}

function boundsOf({ corners: [top, left, right] }: TernaryFrame, more = 0): Box {
  return {
    x: left[0] - more,
    y: top[1] - more / 2,
    width: right[0] - left[0] + 2 * more,
    height: left[1] - top[1] + more,
  };
}

/** Whether a box lies within a convex polygon, `by` px from its sides at least. */
function isInside({ x, y, width, height }: Box, polygon: readonly Point[], by: number): boolean {
  const corners: Point[] = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
  // Round the polygon by its lower left, its inside is on the left hand of a picture whose y points down.
  return polygon.every(([fromX, fromY], i) => {
    const [toX, toY] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    const length = Math.hypot(toX - fromX, toY - fromY);
    return corners.every(([px, py]) => (toY - fromY) * (px - fromX) - (toX - fromX) * (py - fromY) >= by * length);
  });
}
