import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { svgFigure } from './svg-figure.ts';
import { svgNumber } from './svg-number.ts';
import type { Point } from './svg-path.ts';
import { svgStated } from './svg-stated.ts';
import type { TernaryDiagram, TernaryPoint } from './svg-ternary.ts';
import { shareUnit } from './svg-ternary-axes.ts';
import { drawMark, markRadius } from './svg-ternary-marks.ts';
import type { SeenPoint, TernaryScene } from './svg-ternary-scene.ts';
import { svgUnit } from './svg-unit.ts';

/** More points of a grid than this are dots without a tooltip, for a file that still opens. */
const mostMarks = 1500;

/** All points, those of a grid below the others. */
export function drawPoints(scene: TernaryScene): string[] {
  const radius = latticeRadius(scene);
  const lattice = scene.points.filter(({ kind }) => kind === 'lattice');
  const isCrowded = lattice.length > mostMarks;
  const others = isCrowded ? scene.points.filter(({ kind }) => kind !== 'lattice') : scene.points;
  return [
    ...(isCrowded ? drawDots(lattice, radius) : []),
    ...others.map((point) =>
      drawMark(point.kind, point.place, point.fill, {
        tooltip: sayPoint(point, scene.diagram),
        ...(point.kind === 'lattice' ? { radius } : {}),
      }),
    ),
  ];
}

/** What labels may not cover: marks, but for dots. */
export function hardBoxes(scene: TernaryScene): Box[] {
  const radius = latticeRadius(scene);
  return scene.points.flatMap((point) => {
    if (isDot(point, radius)) return [];
    const reach = (point.kind === 'lattice' ? radius : markRadius[point.kind]) + 1;
    const [x, y] = point.place;
    return [{ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }];
  });
}

/** What labels should rather not cover: the dots of a grid, each as bad as a piece of a line where there is room. */
export function softPoints(scene: TernaryScene): Point[] {
  const radius = latticeRadius(scene);
  const weight = isFine(radius) ? 1 : 6;
  return scene.points.flatMap((point) => (isDot(point, radius) ? Array<Point>(weight).fill(point.place) : []));
}

/** A point in words: its shares, and its value. */
export function sayPoint(
  { id, at, value }: Pick<TernaryPoint, 'id' | 'at' | 'value'>,
  diagram: TernaryDiagram,
): string {
  const shares = diagram.corners.map((corner, k) => {
    const full = shareUnit(corner);
    const share = Number(((at[k] ?? 0) * full).toFixed(full === 1 ? 4 : 2));
    return `${corner.label} ${svgStated(share)} ${svgUnit(corner.unit ?? '')}`.trim();
  });
  const named = `${id}: ${shares.join(', ')}`;
  if (value === undefined || !Number.isFinite(value) || diagram.value === undefined) return named;
  return `${named}; ${diagram.value.label} ${svgFigure(value)} ${svgUnit(diagram.value.unit)}`.trim();
}

function isDot({ kind, fill }: SeenPoint, radius: number): boolean {
  return kind === 'lattice' && (fill === 'open' || isFine(radius));
}

/** Of a grid so fine that no label would find room between its points. */
function isFine(radius: number): boolean {
  return radius < 4;
}

/** Smaller where points stand closer: the usual step between the shares that occur, of the component with the least. */
function latticeRadius({ points, frame }: TernaryScene): number {
  const own = points.filter(({ kind }) => kind === 'lattice');
  const steps = [0, 1, 2].map((k) => {
    const shares = [...new Set(own.map(({ at }) => Number((at[k] ?? 0).toFixed(9))))].sort((a, b) => a - b);
    const gaps = shares.slice(1).map((share, i) => share - (shares[i] ?? 0));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  });
  const apart = (Math.min(...steps) / frame.span) * frame.side;
  return Math.min(markRadius.lattice, Math.max(0.75, 0.32 * apart));
}

/** One path for each colour: stretches of no length have round ends. */
function drawDots(points: readonly SeenPoint[], radius: number): string[] {
  const places = new Map<string, string>();
  for (const {
    place: [x, y],
    fill,
  } of points) {
    const colour = typeof fill === 'string' ? '' : fill.colour;
    places.set(colour, `${places.get(colour) ?? ''}M${svgNumber(x)} ${svgNumber(y)}h0`);
  }
  return [...places].map(([colour, d]) => {
    const look = colour === '' ? { class: 'axis' } : { stroke: colour, fill: 'none' };
    const wide = 2 * (colour === '' ? Math.min(radius, 2) : radius);
    return svgElement('path', { ...look, d, 'stroke-width': wide, 'stroke-linecap': 'round' });
  });
}
