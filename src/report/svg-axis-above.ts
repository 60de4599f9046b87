import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import type { Scale } from './svg-scale.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** An axis along the upper edge whose figures are another function of x: °C above 1000/T. */
export interface AxisAbove {
  readonly label: string;
  /** By their place on the x axis. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** Px that it takes above the plot. */
export const heightAbove = 42;

const small = { size: 12 };

/** The axis with the ticks that are inside the scale and have room beside those before them. */
export function drawAxisAbove({ label, ticks }: AxisAbove, scale: Scale, { x, y, width }: Box): string[] {
  const inside = ticks
    .map((tick) => ({ ...tick, px: x + scale.place(tick.at) * width, half: textWidth(tick.label, small) / 2 }))
    .filter(({ px }) => px >= x - 0.5 && px <= x + width + 0.5)
    .toSorted((a, b) => a.px - b.px);
  let taken = Number.NEGATIVE_INFINITY;
  const shown = inside.filter(({ px, half }) => {
    if (px - half < taken + 10) return false;
    taken = px + half;
    return true;
  });
  return [
    svgElement('line', { class: 'axis', x1: x, x2: x + width, y1: y, y2: y }),
    ...shown.flatMap((tick) => [
      svgElement('line', { class: 'axis', x1: tick.px, x2: tick.px, y1: y - 5, y2: y }),
      svgText(tick.label, { x: tick.px, y: y - 10, anchor: 'middle', role: 'muted', ...small }),
    ]),
    svgText(label, { x: x + width / 2, y: y - 30, anchor: 'middle', width }),
  ];
}
