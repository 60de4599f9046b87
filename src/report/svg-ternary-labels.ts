import type { Box } from './svg-box.ts';
import { type MarkerNames, nameMarkers } from './svg-marker-names.ts';
import type { Point } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import type { IsoLine } from './svg-ternary-iso-lines.ts';
import { kindsInOrder, markRadius } from './svg-ternary-marks.ts';
import { hardBoxes, softPoints } from './svg-ternary-points.ts';
import type { SeenPoint, TernaryScene } from './svg-ternary-scene.ts';
import { type AroundLines, labelValueLines, type ValueLabels, type ValueLine } from './svg-value-labels.ts';

/** The labels inside a triangle: of lines, and of points with lines to those that stand far off. */
export interface TernaryLabels {
  readonly lines: readonly string[];
  readonly points: MarkerNames;
}

/** Px between the places at which a line weighs against a label: it is crossed rather than left for another place. */
const apart = 9;

/** What a label outside the region, or outside the triangle, costs beside the rest. */
const beyondRegion = 6;
const beyondTriangle = 10;

/** Names of a grid's points are many: quiet, all on the same side as far as may be, and rather none than one far off. */
const ofLattice = { clear: 10, role: 'muted', side: 'above', worst: 18 } as const;

/** Labels lines first, then points, the best first: none on another, on a mark or at one of the places that are `kept`. */
export function labelTernary(
  scene: TernaryScene,
  levels: readonly ValueLine[],
  isoLines: readonly IsoLine[],
  kept: readonly Box[],
): TernaryLabels {
  const { frame, region, points } = scene;
  const triangle = frame.corners;
  const feasible = region && region.polygon.length > 2 ? region.polygon.map(frame.place) : triangle;
  const unwanted = (box: Box) =>
    isInside(box, triangle, 2) ? (isInside(box, feasible, 0) ? 0 : beyondRegion) : Number.POSITIVE_INFINITY;
  const [marks, dots] = [hardBoxes(scene), softPoints(scene)];
  const [levelPoints, isoPoints] = [levels, isoLines].map((lines) =>
    lines.flatMap(({ line }) => sampleLine(line, apart)),
  );
  const around = { within: boundsOf(frame, 0), unwanted };
  const iso = labelIsoLines(isoLines, { ...around, taken: marks, points: [...dots, ...(levelPoints ?? [])] });
  const level = labelValueLines(levels, {
    ...around,
    taken: [...marks, ...iso.taken],
    points: [...dots, ...(isoPoints ?? [])],
  });
  const rims = [triangle, feasible].flatMap((ring) => sampleLine([...ring, ...ring.slice(0, 1)], apart));
  const named = byImportance(points).flatMap(({ label = '', place: at, kind }) => {
    if (label === '') return [];
    const clear = Math.max(10, markRadius[kind] + 4.5);
    return [{ label, at, clear, ...(kind === 'lattice' ? ofLattice : {}) }];
  });
  const names = nameMarkers(named, {
    within: boundsOf(frame, 60),
    taken: [...marks, ...iso.taken, ...level.taken, ...kept],
    points: [...dots, ...rims, ...(levelPoints ?? []), ...(isoPoints ?? [])],
    unwanted: (box) => (isInside(box, triangle, 0) ? 0 : beyondTriangle),
  });
  return { lines: [...level.elements, ...iso.elements], points: names };
}

/** With the name of their quantity, or without it where that leaves more lines labelled. */
function labelIsoLines(lines: readonly IsoLine[], around: AroundLines): ValueLabels {
  const named = labelValueLines(lines, around);
  if (named.elements.length === lines.length) return named;
  const plain = labelValueLines(
    lines.map((line) => ({ ...line, label: line.short })),
    around,
  );
  return plain.elements.length > named.elements.length ? plain : named;
}

/** The best that the model sees first, each kind in its own order. */
function byImportance(points: readonly SeenPoint[]): SeenPoint[] {
  return kindsInOrder.toReversed().flatMap((kind) => points.filter((point) => point.kind === kind));
}

function boundsOf({ corners: [top, left, right] }: TernaryFrame, more: number): Box {
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
