import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import type { TernaryRegion } from './svg-ternary-region.ts';

/** How what cannot be made is filled. */
export const outside = 'url(#formulyte-outside)';

/** Thin lines on nothing, so that what lies below is still seen. */
const outsidePattern = svgElement(
  'pattern',
  { id: 'formulyte-outside', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
  svgElement('line', { class: 'hatch', x1: 0, x2: 0, y1: 0, y2: 7, 'stroke-width': 1, opacity: 0.4 }),
);

/** Fades what lies outside a region and draws its outline; one without area is drawn as the line or the point that it is. */
export function drawOutside(region: TernaryRegion, frame: TernaryFrame): string[] {
  const polygon = region.polygon.map(frame.place);
  const hole = polygon.length > 2 ? `${svgPath(polygon)}Z` : '';
  const d = `${svgPath(frame.corners)}Z${hole}`;
  return [
    outsidePattern,
    svgElement('path', { class: 'paper', d, 'fill-rule': 'evenodd', opacity: 0.55 }),
    svgElement('path', { fill: outside, d, 'fill-rule': 'evenodd' }),
    ...drawOutline(polygon),
  ];
}

function drawOutline(polygon: readonly Point[]): string[] {
  const [only] = polygon;
  if (only === undefined) return [];
  if (polygon.length === 1)
    return [svgElement('circle', { class: 'rim', cx: only[0], cy: only[1], r: 4, 'stroke-width': 2 })];
  return [
    svgElement('path', { class: 'rim', d: `${svgPath(polygon)}Z`, 'stroke-width': 2, 'stroke-linejoin': 'round' }),
  ];
}
