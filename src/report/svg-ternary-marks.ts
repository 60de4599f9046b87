import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { svgElement } from './svg-element.ts';
import { svgNumber } from './svg-number.ts';
import { type Point, svgPath } from './svg-path.ts';

/** What a point stands for: of a grid, made and measured, planned, proposed, or the best that the model sees. */
export type PointKind = 'lattice' | 'done' | 'design' | 'suggested' | 'optimum';

/** How a mark is filled: a colour `#rrggbb` for its value, `open` where it has none yet, `solid` where nothing has one. */
export type MarkFill = string | 'open' | 'solid';

/** From the first to be covered to the one that is always on top. */
export const kindsInOrder = ['lattice', 'design', 'done', 'suggested', 'optimum'] as const satisfies readonly PointKind[];

/** From the middle of a mark to its rim in px; a grid has marks of its own size. */
export const markRadius: Readonly<Record<PointKind, number>> = {
  lattice: 4,
  done: 5.5,
  design: 5,
  suggested: 7,
  optimum: 10,
};

/** A mark with its tooltip. Kinds differ in shape, so that they are told apart without colour. */
export function drawMark(kind: PointKind, at: Point, fill: MarkFill, tooltip: string, radius = markRadius[kind]): string {
  const title = svgElement('title', {}, escapeXml(printable(tooltip)));
  if (kind === 'lattice' && !fill.startsWith('#')) {
    return svgElement('path', { class: 'total', d: shapeOf(kind, at, Math.min(radius, 2.5)) }, title);
  }
  const outer = svgElement('path', { class: 'mark', d: shapeOf(kind, at, radius + 1) });
  if (fill === 'solid') return svgElement('g', {}, title, outer);
  const inside = fill === 'open' ? { class: 'paper' } : { fill };
  const inner = svgElement('path', { ...inside, d: shapeOf(kind, at, radius - (kind === 'optimum' ? 1.5 : 0.5)) });
  return svgElement('g', {}, title, outer, inner);
}

/** The outline of a mark: a circle, a square, a diamond or a star. */
function shapeOf(kind: PointKind, [x, y]: Point, radius: number): string {
  if (kind === 'lattice' || kind === 'done') {
    const r = svgNumber(radius);
    const [left, right, middle] = [svgNumber(x - radius), svgNumber(x + radius), svgNumber(y)];
    return `M${left} ${middle}A${r} ${r} 0 1 1 ${right} ${middle}A${r} ${r} 0 1 1 ${left} ${middle}Z`;
  }
  const corners = kind === 'optimum' ? 10 : 4;
  const turned = kind === 'design' ? Math.PI / 4 : 0;
  const points = Array.from({ length: corners }, (_, i): Point => {
    const angle = turned + (i / corners) * 2 * Math.PI;
    const reach = kind === 'optimum' && i % 2 === 1 ? radius * 0.45 : kind === 'design' ? radius * 1.2 : radius;
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
  });
  return `${svgPath(points)}Z`;
}
