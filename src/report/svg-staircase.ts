import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { svgFigure } from './svg-figure.ts';
import { type Point, svgPath } from './svg-path.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { lineHeight } from './svg-waterfall-lines.ts';
import type { PanelLine } from './svg-waterfall-panel.ts';

/** A block for each level, as wide as its energy density and as high as the lines that came with it. */
export function drawStaircase(lines: readonly PanelLine[], { x, y, width }: Box): string[] {
  const steps = lines.flatMap(({ density }, i) => (density === undefined ? [] : [{ density, line: i }]));
  const highest = Math.max(...steps.map(({ density }) => density));
  const setting = { bold: true };
  const room = Math.max(...steps.map(({ density }) => textWidth(svgFigure(density), setting))) + 8;
  const rim: Point[] = [];
  let top = y;
  const blocks = steps.flatMap(({ density, line }) => {
    const right = x + (highest > 0 ? (density / highest) * (width - room) : 0);
    const bottom = y + (line + 1) * lineHeight;
    rim.push([right, top], [right, bottom]);
    const block = { class: 'block', x, y: top, width: right - x, height: bottom - top };
    top = bottom;
    const baseline = bottom - lineHeight / 2 + 4.5;
    return [svgElement('rect', block), svgText(svgFigure(density), { x: right + 7, y: baseline, ...setting })];
  });
  return [...blocks, svgElement('path', { class: 's0', d: svgPath(rim), 'stroke-width': 2.25 })];
}
