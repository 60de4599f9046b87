import { formatNumber } from '../units/format-number.ts';
import { axisTitle } from './svg-axis-title.ts';
import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { svgFigure } from './svg-figure.ts';
import { drawStaircase } from './svg-staircase.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { seriesRole } from './svg-theme.ts';
import type { Measure } from './svg-waterfall.ts';
import { lineHeight, type Span, type WaterfallLine } from './svg-waterfall-lines.ts';
import { wrapText } from './svg-wrap-text.ts';

/** What a panel shows of a line. */
export interface PanelLine extends Pick<WaterfallLine, 'label' | 'isLevel' | 'group'> {
  readonly bar: Span | undefined;
  readonly density: number | undefined;
}

const small = { size: 12 };

/** Bars of one quantity, each beginning where the one above ends, and the staircase of energy densities beside them. */
export function drawPanel(
  measures: { readonly amount: Measure; readonly density: Measure | undefined },
  lines: readonly PanelLine[],
  box: Box,
): string[] {
  const hasStairs = measures.density !== undefined && lines.some(({ density }) => density !== undefined);
  const bars = { ...box, width: hasStairs ? box.width * 0.53 : box.width };
  const stairs = { ...box, x: box.x + bars.width + 24, width: box.width - bars.width - 24 };
  const total = Math.max(0, ...lines.map(({ bar }) => bar?.to ?? 0));
  const shares = lines.map(({ bar, isLevel }) => (bar && !isLevel && total > 0 ? sayShare(bar, total) : ''));
  const figures = lines.map(({ bar }) => (bar ? svgFigure(bar.value) : '–'));
  const room = figures.map((figure, i) => textWidth(figure, { bold: true }) + 8 + textWidth(shares[i] ?? '', small));
  // Values of 1e300 times px would leave the range of a double: shares first.
  const length = (value: number) => (total > 0 ? (value / total) * (bars.width - Math.max(0, ...room) - 8) : 0);
  const base = svgElement('line', { class: 'axis', x1: bars.x, x2: bars.x, y1: box.y, y2: box.y + box.height });
  return [
    ...drawHead(measures.amount, 'with the share of all', bars),
    base,
    ...lines.flatMap((line, i) => {
      const y = box.y + i * lineHeight;
      const from = bars.x + length(line.bar?.from ?? 0);
      const to = bars.x + length(line.bar?.to ?? 0);
      const baseline = y + lineHeight / 2 + 4.5;
      const figure = figures[i] ?? '';
      const next = to + 8 + textWidth(figure, { bold: line.isLevel });
      return [
        ...drawBar(line, from, to, y),
        svgText(figure, { x: to + 6, y: baseline, bold: line.isLevel, role: line.bar ? 'ink' : 'muted' }),
        ...(shares[i] ? [svgText(shares[i], { x: next + 6, y: baseline, role: 'muted', ...small })] : []),
      ];
    }),
    ...(hasStairs && measures.density
      ? [...drawHead(measures.density, 'of all parts so far', stairs), ...drawStaircase(lines, stairs)]
      : []),
  ];
}

/** A part in the colour of its group, or the sum of all above as a thinner bar from zero. */
function drawBar({ bar, isLevel, group }: PanelLine, from: number, to: number, y: number): string[] {
  if (bar === undefined) return [];
  const high = isLevel ? 7 : 17;
  const role = isLevel ? 'total' : seriesRole(group?.index ?? 0, 'fill');
  // A part that weighs next to nothing is still seen.
  const width = bar.value > 0 ? Math.max(1, to - from) : 0;
  const shape = { class: role, x: from, y: y + (lineHeight - high) / 2, width, height: high };
  const connector = svgElement('line', {
    class: 'axis',
    x1: to,
    x2: to,
    y1: y + (lineHeight + high) / 2,
    y2: y + lineHeight,
  });
  return [svgElement('rect', shape), ...(isLevel ? [] : [connector])];
}

function drawHead(measure: Measure, note: string, { x, y, width }: Box): string[] {
  const setting = { bold: true };
  const lines = wrapText(axisTitle(measure), width, 2, setting);
  return [
    ...lines.map((line, i) => svgText(line, { x, y: y - 28 - 17 * (lines.length - 1 - i), ...setting })),
    svgText(note, { x, y: y - 11, role: 'muted', width, ...small }),
  ];
}

function sayShare({ value }: Span, total: number): string {
  const percent = (value / total) * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent === 0 ? '0' : formatNumber(percent, { significant: 2 })} %`;
}
