import { type ChartOptions, svgDocument } from './svg-document.ts';
import { drawHeading } from './svg-heading.ts';
import { describeWaterfall } from './svg-waterfall-description.ts';
import { drawLabels, edge, measureColumns } from './svg-waterfall-labels.ts';
import { layLines, lineHeight } from './svg-waterfall-lines.ts';
import { drawPanel } from './svg-waterfall-panel.ts';

/** A part of a cell. */
export interface WaterfallRow {
  readonly label: string;
  /** What it has in common with others, `cathode`; they are coloured alike. */
  readonly group?: string;
  readonly mass: number;
  /** Its thickness or volume, where it has one of its own. */
  readonly size?: number;
}

/** A level at which energy densities are stated: of all rows up to and with the one of index `after`. */
interface WaterfallLevel {
  readonly name: string;
  readonly after: number;
  readonly perMass?: number;
  readonly perSize?: number;
}

/** What a column shows, and in which unit. */
export interface Measure {
  readonly label: string;
  readonly unit: string;
}

/** Who carries the weight of a cell, from the active material outwards, and what that leaves of its energy density. */
export interface Waterfall {
  readonly title: string;
  readonly subtitle?: string;
  /** In the order in which they are added up. */
  readonly rows: readonly WaterfallRow[];
  readonly levels: readonly WaterfallLevel[];
  readonly mass: Measure;
  /** Energy by mass. */
  readonly perMass: Measure;
  /** Thickness or volume, for a second panel, and energy by it. */
  readonly size?: Measure;
  readonly perSize?: Measure;
}

/**
 * A bar waterfall of mass, and beside it of thickness or volume, with the energy density at each level as a staircase.
 *
 * Throws a RangeError where there are no rows, where a mass, a size or a density is negative or no finite number, and where a
 * level comes after a row that is not there.
 */
export function waterfallSvg(chart: Waterfall, options: ChartOptions = {}): string {
  const lines = layLines(chart);
  const width = chart.size === undefined ? 820 : 1320;
  const heading = drawHeading(chart.title, chart.subtitle, width - 2 * edge);
  const top = heading.bottom + 66;
  const bottom = top + lines.length * lineHeight;
  const columns = measureColumns(lines);
  const left = edge + columns.group + columns.label + 14;
  const gap = 44;
  const panels = chart.size === undefined ? 1 : 2;
  const each = (width - edge - left - gap * (panels - 1)) / panels;
  const right = left + each + gap;
  return svgDocument(
    { width, height: bottom + 24, title: chart.title, description: describeWaterfall(chart) },
    options,
    [
      ...heading.elements,
      ...lines.flatMap((line, i) => drawLabels(lines, line, i, top + i * lineHeight, columns, width)),
      ...drawPanel(
        { amount: chart.mass, density: chart.perMass },
        lines.map(({ mass, perMass, ...line }) => ({ ...line, bar: mass, density: perMass })),
        { x: left, y: top, width: each, height: bottom - top },
      ),
      ...(chart.size === undefined
        ? []
        : drawPanel(
            { amount: chart.size, density: chart.perSize },
            lines.map(({ size, perSize, ...line }) => ({ ...line, bar: size, density: perSize })),
            { x: right, y: top, width: each, height: bottom - top },
          )),
    ],
  );
}
