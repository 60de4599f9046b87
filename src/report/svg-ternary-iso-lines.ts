import { svgElement } from './svg-element.ts';
import { svgPath } from './svg-path.ts';
import { svgStated } from './svg-stated.ts';
import type { TernaryLines } from './svg-ternary.ts';
import { clipLine } from './svg-ternary-clip.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { textWidth } from './svg-text-width.ts';
import type { ValueLine } from './svg-value-labels.ts';

/** A line of a quantity other than the one in colour. */
export interface IsoLine extends ValueLine {
  /** The same for all lines of a quantity; empty for a line without a gap. */
  readonly dash: string;
  /** Its value alone, for want of room. */
  readonly short: string;
}

/** One for each quantity in turn; where the surface has lines of its own, theirs is the first. */
const dashes = ['', '8 4', '2 4', '10 4 2 4'];

/** A name that is longer than this many px stands in the legend only. */
const longName = 70;

/** The lines as far as they are seen, each to be labelled with its value, after the name of its quantity where that is short. */
export function seenIsoLines(
  all: readonly TernaryLines[],
  besideLevels: boolean,
  { sides, place }: TernaryFrame,
): IsoLine[] {
  return all.flatMap(({ name, lines }, index) =>
    lines.flatMap(({ value, through }) =>
      clipLine(through, sides).map((line) => ({
        line: line.map(place),
        label: textWidth(name) <= longName ? `${name} ${svgStated(value)}` : svgStated(value),
        set: { role: 'ink clear' },
        short: svgStated(value),
        dash: dashOf(index, besideLevels),
      })),
    ),
  );
}

/** How the lines of the quantity with this index are drawn. */
export function dashOf(index: number, besideLevels: boolean): string {
  return dashes[(index + (besideLevels ? 1 : 0)) % dashes.length] ?? '';
}

/** A line in ink with an edge of paper, so that it is seen on every colour. */
export function drawIsoLine({ line, dash }: Pick<IsoLine, 'line' | 'dash'>): string {
  const d = svgPath(line);
  return svgElement(
    'g',
    { 'stroke-linejoin': 'round' },
    svgElement('path', { class: 'grid', d, 'stroke-width': 3.5, opacity: 0.7 }),
    svgElement('path', { class: 'rim', d, 'stroke-width': 1.5, 'stroke-dasharray': dash === '' ? undefined : dash }),
  );
}
