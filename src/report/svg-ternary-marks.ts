import { escapeXml } from './escape-xml.ts';
import { printable } from './say-plainly.ts';
import { type Attributes, svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';

/** What a point stands for: of a grid, made and measured, planned, proposed, or the best that the model sees. */
export type PointKind = 'lattice' | 'done' | 'design' | 'suggested' | 'optimum';

/** The colour of its value, `open` where it has none yet, `solid` where nothing has one. */
export type MarkFill = { readonly colour: string } | 'open' | 'solid';

/** From the first to be covered to the one that is always on top. */
export const kindsInOrder = ['lattice', 'design', 'done', 'suggested', 'optimum'] as const satisfies PointKind[];

/** From the middle of a mark to its rim in px; those of a grid stand closer the finer it is. */
export const markRadius = { lattice: 6, done: 5.5, design: 5, suggested: 7, optimum: 10 } as const satisfies Readonly<
  Record<PointKind, number>
>;

/** A mark. Kinds differ in shape, so that they are told apart without colour. */
export function drawMark(
  kind: PointKind,
  at: Point,
  fill: MarkFill,
  { radius = markRadius[kind], tooltip }: { readonly radius?: number; readonly tooltip?: string } = {},
): string {
  const title = tooltip === undefined ? [] : [svgElement('title', {}, escapeXml(printable(tooltip)))];
  if (kind === 'lattice' && typeof fill === 'string')
    return shape(kind, at, Math.min(radius, 3), { class: 'mark' }, title);
  const rim = (inside: readonly string[]) => shape(kind, at, radius + 1, { class: 'mark' }, inside);
  if (fill === 'solid') return rim(title);
  const inside = fill === 'open' ? { class: 'paper' } : { fill: fill.colour };
  return svgElement('g', {}, ...title, rim([]), shape(kind, at, radius - (fill === 'open' ? 1 : 0.5), inside, []));
}

/** A circle, a square, a diamond or a star. */
function shape(kind: PointKind, [x, y]: Point, radius: number, look: Attributes, inside: readonly string[]): string {
  if (kind === 'lattice' || kind === 'done')
    return svgElement('circle', { ...look, cx: x, cy: y, r: radius }, ...inside);
  const corners = kind === 'optimum' ? 10 : 4;
  const turned = kind === 'design' ? Math.PI / 4 : 0;
  const points = Array.from({ length: corners }, (_, i): Point => {
    const angle = turned + (i / corners) * 2 * Math.PI;
    const reach = kind === 'optimum' && i % 2 === 1 ? radius * 0.45 : kind === 'design' ? radius * 1.2 : radius;
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
  });
  return svgElement('path', { ...look, d: `${svgPath(points)}Z` }, ...inside);
}
