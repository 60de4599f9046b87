import { inkOn, scaleColour } from './colour-scale.ts';
import type { DrawnAxis } from './svg-axis.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { svgText } from './svg-text.ts';

/** So many pieces that none is seen. */
const pieces = 128;

/** The colours of a heat map from bottom to top, ticks with labels at their right, and a line across at each level. */
export function drawColourBar(
  { scale, ticks }: DrawnAxis,
  levels: readonly number[],
  { x, y, width, height }: Box,
): string[] {
  const at = (value: number) => y + (1 - scale.place(value)) * height;
  // Each on the one above it and down to the end, so that no seam shows between them.
  const rects = Array.from({ length: pieces }, (_, i) => {
    const top = (i / pieces) * height;
    const fill = scaleColour((pieces - i - 0.5) / pieces);
    return svgElement('rect', { x, y: y + top, width, height: height - top, fill });
  });
  const within = levels.filter((level) => level > scale.from && level < scale.to);
  return [
    svgElement('g', { 'shape-rendering': 'crispEdges' }, ...rects),
    ...within.map((level) => {
      const stroke = inkOn(scaleColour(scale.place(level)));
      return svgElement('line', { x1: x, x2: x + width, y1: at(level), y2: at(level), stroke, 'stroke-width': 1.25 });
    }),
    svgElement('rect', { class: 'axis', x, y, width, height }),
    ...ticks.flatMap(({ value, label }) => {
      const tick = { class: 'axis', x1: x + width, x2: x + width + (label ? 5 : 3), y1: at(value), y2: at(value) };
      const text = { x: x + width + 9, y: at(value) + 4.5, role: 'muted', size: 12 };
      return [svgElement('line', tick), ...(label ? [svgText(label, text)] : [])];
    }),
  ];
}
