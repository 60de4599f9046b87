import { type DrawnAxis, drawXAxis, drawYAxis, fitAxis, widestLabel } from './svg-axis.ts';
import { axisTitle } from './svg-axis-title.ts';
import { drawColourBar } from './svg-colour-bar.ts';
import { type ChartOptions, svgDocument } from './svg-document.ts';
import { svgElement } from './svg-element.ts';
import { svgFigure } from './svg-figure.ts';
import { drawHeading } from './svg-heading.ts';
import { cellEdges, drawHeatCells, missing } from './svg-heat-cells.ts';
import { drawLevelLines } from './svg-level-lines.ts';
import { type ChartAxis, chartScale, type Scale } from './svg-scale.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { svgUnit } from './svg-unit.ts';

/** One quantity over two others, on a grid. */
export interface HeatMap {
  readonly title: string;
  readonly subtitle?: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly z: ChartAxis;
  /** Each above the one before. */
  readonly xs: ArrayLike<number>;
  /** Each above the one before. */
  readonly ys: ArrayLike<number>;
  /** Row by row: the value at `xs[i]`, `ys[j]` is at `j · xs.length + i`. What is no finite number is missing. */
  readonly values: ArrayLike<number>;
  /** Levels to draw a line at; round figures if not said. */
  readonly contours?: readonly number[];
  /** What a missing value means, `cannot be made`; `no value` if not said. */
  readonly missing?: string;
}

const width = 820;
const tall = 400;

/**
 * A heat map as an SVG file: a rectangle of colour for each value, lines of equal value with their level, and a colour bar.
 *
 * Throws a RangeError where there is no value at all, where `xs` or `ys` does not rise, where the number of values is not
 * theirs, and for what an axis cannot show (see `chartScale`).
 */
export function heatMapSvg(chart: HeatMap, options: ChartOptions = {}): string {
  checkGrid(chart);
  const values = Array.from(chart.values);
  const heading = drawHeading(chart.title, chart.subtitle, width - 48);
  const across = chartScale(Array.from(chart.xs), chart.x, false);
  const up = chartScale(Array.from(chart.ys), chart.y, false);
  const colour = chartScale(values, chart.z, false);
  const yAxis = fitAxis(chart.y, up, tall, 'y');
  const bar = fitAxis(chart.z, colour, tall, 'y');
  const levels = chart.contours ?? roundLevels(bar);
  const left = 24 + Math.max(20, widestLabel(yAxis) + 9);
  const right = 24 + 18 + 9 + Math.max(20, widestLabel(bar)) + 24;
  const titles = { y: axisTitle(chart.y), z: axisTitle(chart.z) };
  // Side by side where both have room, else the colours' title a line higher.
  const beside = textWidth(titles.y) + textWidth(titles.z) + 24 <= width - 48;
  const top = heading.bottom + (beside ? 34 : 54);
  const plot = { x: left, y: top, width: width - left - right, height: tall };
  const columns = centres(across, chart.xs, (share) => plot.x + share * plot.width);
  const rows = centres(up, chart.ys, (share) => plot.y + (1 - share) * plot.height);
  const isMissing = values.some((value) => !Number.isFinite(value));
  const below = plot.y + plot.height + 62;
  return svgDocument(
    { width, height: below + (isMissing ? 16 : -8), title: chart.title, description: describe(chart, values) },
    options,
    [
      ...heading.elements,
      svgText(titles.y, { x: 24, y: top - 16, width: width - 48 }),
      svgText(titles.z, { x: width - 24, y: top - (beside ? 16 : 36), anchor: 'end', width: width - 48 }),
      ...drawHeatCells(values, colour, {
        columns: cellEdges(columns, plot.x, plot.x + plot.width),
        rows: cellEdges(rows, plot.y + plot.height, plot.y),
      }),
      ...drawLevelLines({ values, columns, rows, levels, scale: colour }, plot),
      svgElement('rect', { class: 'axis', ...plot }),
      ...drawYAxis(yAxis, plot, false),
      ...drawXAxis(fitAxis(chart.x, across, plot.width, 'x'), plot, false),
      ...drawColourBar(bar, levels, { x: plot.x + plot.width + 24, y: plot.y, width: 18, height: tall }),
      ...(isMissing
        ? [
            svgElement('rect', { x: plot.x, y: below - 12, width: 22, height: 15, fill: missing }),
            svgElement('rect', { class: 'axis', x: plot.x, y: below - 12, width: 22, height: 15 }),
            svgText(chart.missing ?? 'no value', { x: plot.x + 30, y: below, role: 'muted', width: plot.width - 30 }),
          ]
        : []),
    ],
  );
}

function checkGrid({ x, y, xs, ys, values }: HeatMap): void {
  for (const [axis, places] of [[x, xs] as const, [y, ys] as const]) {
    const all = Array.from(places);
    if (!all.every(Number.isFinite)) throw new RangeError(`${axis.label} has a place that is no finite number`);
    if (all.some((place, i) => i > 0 && !(place > (all[i - 1] ?? place))))
      throw new RangeError(`${axis.label} does not rise`);
  }
  if (values.length !== xs.length * ys.length)
    throw new RangeError(`${values.length} values for ${xs.length} columns and ${ys.length} rows`);
}

function centres(scale: Scale, places: ArrayLike<number>, at: (share: number) => number): number[] {
  return Array.from(places, (place) => at(scale.place(place)));
}

/** The ticks of the colour bar: what can be read off it can be found on the map. */
function roundLevels({ ticks }: DrawnAxis): number[] {
  return ticks.flatMap(({ value, label }) => (label === '' ? [] : [value]));
}

function describe({ x, y, z, missing = 'no value' }: HeatMap, values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const range = `from ${svgFigure(least)} to ${svgFigure(most)} ${svgUnit(z.unit)}`.trim();
  const left = values.length - known.length;
  const gaps = left > 0 ? ` ${missing}: ${left} of ${values.length}.` : '';
  return `${axisTitle(z)} over ${axisTitle(x)} and ${axisTitle(y)}: ${range}.${gaps}`;
}
