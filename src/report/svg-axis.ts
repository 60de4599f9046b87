import { axisTitle } from './svg-axis-title.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import type { ChartAxis, Scale } from './svg-scale.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { chartTicks, type Tick } from './svg-ticks.ts';

/** An axis as it is drawn along an edge of a plot. */
export interface DrawnAxis {
  readonly axis: ChartAxis;
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
}

/** Text of ticks, in px. */
const small = { size: 12 };

/** As many ticks as have room along `length` px, where labels lie side by side or one above the other. */
export function fitAxis(axis: ChartAxis, scale: Scale, length: number, along: 'x' | 'y'): DrawnAxis {
  for (let count = Math.max(2, Math.round(length / 60)); count > 1; count--) {
    const ticks = chartTicks(scale, count);
    if (haveRoom(ticks, scale, length, along)) return { axis, scale, ticks };
  }
  return { axis, scale, ticks: chartTicks(scale, 2).slice(0, 1) };
}

function haveRoom(ticks: readonly Tick[], scale: Scale, length: number, along: 'x' | 'y'): boolean {
  const labels = ticks.filter(({ label }) => label !== '');
  return labels.every(({ value, label }, i) => {
    const next = labels[i + 1];
    if (next === undefined) return true;
    const needed = along === 'y' ? 18 : (textWidth(label, small) + textWidth(next.label, small)) / 2 + 12;
    return Math.abs(scale.place(next.value) - scale.place(value)) * length >= needed;
  });
}

/** The room in px that the widest label needs. */
export function widestLabel({ ticks }: DrawnAxis): number {
  return Math.max(0, ...ticks.map(({ label }) => textWidth(label, small)));
}

/** The horizontal axis below a plot: ticks, their labels, and its title in the 46 px under it. */
export function drawXAxis({ axis, scale, ticks }: DrawnAxis, plot: Box, grid: boolean): string[] {
  const { x, y, width, height } = plot;
  const bottom = y + height;
  const title = { x: x + width / 2, y: bottom + 42, anchor: 'middle', width: width + 2 * Math.min(x, 40) } as const;
  return [
    ...ticks.flatMap(({ value, label }) => {
      const at = x + scale.place(value) * width;
      const mark = svgElement('line', { class: 'axis', x1: at, x2: at, y1: bottom, y2: bottom + (label ? 5 : 3) });
      if (label === '') return [mark];
      const rule = svgElement('line', { class: 'grid', x1: at, x2: at, y1: y, y2: bottom });
      const text = svgText(label, { x: at, y: bottom + 19, anchor: 'middle', role: 'muted', ...small });
      return [...(grid ? [rule] : []), mark, text];
    }),
    svgText(axisTitle(axis), title),
  ];
}

/** The vertical axis at the left of a plot: ticks and their labels; its title stands above the plot. */
export function drawYAxis({ scale, ticks }: DrawnAxis, plot: Box, grid: boolean): string[] {
  const { x, y, width, height } = plot;
  return ticks.flatMap(({ value, label }) => {
    const at = y + (1 - scale.place(value)) * height;
    const mark = svgElement('line', { class: 'axis', x1: x - (label ? 5 : 3), x2: x, y1: at, y2: at });
    if (label === '') return [mark];
    const rule = svgElement('line', { class: 'grid', x1: x, x2: x + width, y1: at, y2: at });
    const text = svgText(label, { x: x - 9, y: at + 4.5, anchor: 'end', role: 'muted', ...small });
    return [...(grid ? [rule] : []), mark, text];
  });
}
