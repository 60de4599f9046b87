import { svgElement } from './svg-element.ts';
import { svgPath } from './svg-path.ts';
import { svgStated } from './svg-stated.ts';
import type { TernaryLines } from './svg-ternary.ts';
import { clipLine } from './svg-ternary-clip.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { textWidth } from './svg-text-width.ts';
import type { ValueLine } from './svg-value-labels.ts';

/** A line of a quantity other than the one in colour, and the place of that quantity among the others. */
export interface IsoLine extends ValueLine {
  readonly index: number;
}

/** A name that is longer than this many px stands in the legend only. */
const longName = 70;

/** The lines as far as they are seen, each to be labelled with its value, after the name of its quantity where that is short. */
export function seenIsoLines(all: readonly TernaryLines[], { sides, place }: TernaryFrame): IsoLine[] {
  return all.flatMap(({ name, lines }, index) =>
    lines.flatMap(({ value, through }) =>
      clipLine(through, sides).map((line) => ({
        line: line.map(place),
        label: textWidth(name) <= longName ? `${name} ${svgStated(value)}` : svgStated(value),
        set: { role: 'ink clear' },
        index,
      })),
    ),
  );
}

/** A line in ink with an edge of paper, so that it is seen on every colour. */
export function drawIsoLine({ line, index }: Pick<IsoLine, 'line' | 'index'>): string {
  const d = svgPath(line);
  const dashes = [undefined, '8 4', '2 4', '10 4 2 4'][index % 4];
  return svgElement(
    'g',
    { 'stroke-linejoin': 'round' },
    svgElement('path', { class: 'clear', fill: 'none', d, opacity: 0.6 }),
    svgElement('path', { class: 'rim', d, 'stroke-width': 1.5, 'stroke-dasharray': dashes }),
  );
}
