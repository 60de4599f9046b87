import { svgElement } from './svg-element.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { seriesRole } from './svg-theme.ts';
import { lineHeight, type WaterfallLine } from './svg-waterfall-lines.ts';

/** The left and right margin of a waterfall in px. */
export const edge = 24;

/** Widths in px of the columns of groups and of names. */
export interface Columns {
  readonly group: number;
  readonly label: number;
}

/** As wide as the widest, within limits: what is longer is cut short. */
export function measureColumns(lines: readonly WaterfallLine[]): Columns {
  const widest = (texts: readonly string[], bold: boolean) =>
    Math.max(0, ...texts.map((one) => textWidth(one, { bold })));
  const groups = widest(
    lines.map(({ group }) => group?.name ?? ''),
    false,
  );
  const group = groups === 0 ? 0 : Math.min(130, groups) + 22;
  const parts = lines.filter(({ isLevel }) => !isLevel).map(({ label }) => label);
  const levels = lines.filter(({ isLevel }) => isLevel).map(({ label }) => label);
  return { group, label: Math.min(190, Math.max(widest(parts, false), widest(levels, true) - group)) };
}

/** What stands left of the bars: group, name; a level lies on a band. */
export function drawLabels(
  lines: readonly WaterfallLine[],
  line: WaterfallLine,
  index: number,
  y: number,
  columns: Columns,
  width: number,
): string[] {
  const baseline = y + lineHeight / 2 + 4.5;
  if (line.isLevel) {
    const band = svgElement('rect', {
      class: 'band',
      x: edge - 8,
      y,
      width: width - 2 * edge + 16,
      height: lineHeight,
    });
    return [band, svgText(line.label, { x: edge, y: baseline, bold: true, width: columns.group + columns.label })];
  }
  const name = svgText(line.label, { x: edge + columns.group, y: baseline, width: columns.label });
  if (line.group === undefined) return [name];
  const before = lines.slice(0, index).findLast(({ isLevel }) => !isLevel);
  const { name: group, index: colour } = line.group;
  const strip = svgElement('rect', {
    class: seriesRole(colour, 'fill'),
    x: edge + columns.group - 14,
    y: y + 1,
    width: 4,
    height: lineHeight - 2,
  });
  const first = before?.group?.name !== group;
  const said = first ? [svgText(group, { x: edge, y: baseline, role: 'muted', width: columns.group - 22 })] : [];
  return [...said, strip, name];
}
