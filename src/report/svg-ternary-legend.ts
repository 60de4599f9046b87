import { svgElement } from './svg-element.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';

/** A sample of what is drawn, in the 26 px right of `[x, y]`, and what it stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly sample: (x: number, y: number) => readonly string[];
}

/** A legend, and how high it is in px. */
export interface DrawnLegend {
  readonly elements: readonly string[];
  readonly height: number;
}

const line = 24;
const sampleRoom = 32;

/** Entries side by side in as many lines as they need, `width` px wide, the first at `[x, y]`. */
export function drawLegend(entries: readonly LegendEntry[], x: number, y: number, width: number): DrawnLegend {
  let [right, down] = [0, 0];
  const elements = entries.flatMap(({ label, sample }) => {
    const room = Math.min(width, sampleRoom + textWidth(label));
    if (right > 0 && right + room > width) [right, down] = [0, down + line];
    const [left, middle] = [x + right, y + down];
    right += room + 26;
    const text = { x: left + sampleRoom, y: middle + 4.5, width: room - sampleRoom + 0.5 };
    return [svgElement('g', {}, ...sample(left, middle)), svgText(label, text)];
  });
  return { elements, height: entries.length === 0 ? 0 : down + line };
}
