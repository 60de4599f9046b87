import { svgText } from './svg-text.ts';
import { wrapText } from './svg-wrap-text.ts';

/** A chart's title and subtitle at its upper left, and the y in px where what comes below them begins. */
export interface Heading {
  readonly elements: readonly string[];
  readonly bottom: number;
}

/** Sets a title (three lines at most) and a subtitle (three lines at most) in so many px, 24 px from the edges. */
export function drawHeading(title: string, subtitle: string | undefined, width: number): Heading {
  const large = { size: 18, bold: true };
  const lines = wrapText(title, width, 3, large);
  const below = wrapText(subtitle ?? '', width, 3);
  const first = 40;
  const second = first + 23 * Math.max(0, lines.length - 1) + 22;
  const elements = [
    ...lines.map((line, i) => svgText(line, { x: 24, y: first + 23 * i, ...large })),
    ...below.map((line, i) => svgText(line, { x: 24, y: second + 18 * i, role: 'muted' })),
  ];
  return { elements, bottom: second + 18 * (below.length - 1) + 8 };
}
