import { type DrawnAxis, drawXAxis, drawYAxis, fitAxis, widestLabel } from './svg-axis.ts';
import { type AxisAbove, drawAxisAbove, heightAbove } from './svg-axis-above.ts';
import { axisTitle } from './svg-axis-title.ts';
import type { Box } from './svg-box.ts';
import { type ChartOptions, svgDocument } from './svg-document.ts';
import { svgElement } from './svg-element.ts';
import { equalScales } from './svg-equal-scales.ts';
import { drawHeading } from './svg-heading.ts';
import { sayLeftOut } from './svg-left-out.ts';
import { drawLineNames, nameGap } from './svg-line-names.ts';
import { describeLines } from './svg-lines-description.ts';
import { drawMarkers, markerBox } from './svg-markers.ts';
import { isFinitePoint, type Point, svgPath } from './svg-path.ts';
import { sampleLine } from './svg-sample-line.ts';
import { type ChartAxis, chartScale } from './svg-scale.ts';
import { svgText } from './svg-text.ts';
import { textWidth } from './svg-text-width.ts';
import { colours, seriesRole } from './svg-theme.ts';
import { wrapText } from './svg-wrap-text.ts';

/** A line: where one of its coordinates is no finite number, it has a gap. */
interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Each point by itself, as it was measured. */
  readonly dots?: boolean;
}

/** A published or measured point beside the lines. */
interface Marker {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** One quantity against another, in the units of its axes. */
export interface LineChart {
  readonly title: string;
  readonly subtitle?: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly series: readonly Series[];
  readonly markers?: readonly Marker[];
  /** One scale for both axes: a circle is round. */
  readonly isEqual?: boolean;
  /** The x axis in other figures, along the upper edge. */
  readonly above?: AxisAbove;
}

const width = 820;

/**
 * A line chart as an SVG file, each line named at its end, each marker beside it.
 *
 * Throws a RangeError where there is no point at all, or one that its axis cannot show (see `chartScale`).
 */
export function linesSvg(chart: LineChart, options: ChartOptions = {}): string {
  const drawn = chart.series.map((one, index) => ({ ...one, index, points: one.points.filter(isFinitePoint) }));
  const named = drawn.filter(({ points }) => points.length > 0);
  const markers = (chart.markers ?? []).filter(({ x, y }) => isFinitePoint([x, y]));
  const all = [...named.flatMap(({ points }) => points), ...markers.map(({ x, y }) => [x, y] as const)];
  const heading = drawHeading(chart.title, chart.subtitle, width - 48);
  // A plot whose axes have one scale starts at zero on both, and has room for what is higher than wide.
  const nought = chart.isEqual ? [0] : [];
  const wide = chartScale([...nought, ...all.map(([x]) => x)], chart.x, true);
  const high = chartScale([...nought, ...all.map(([, y]) => y)], chart.y, true);
  const names = Math.min(230, Math.max(0, ...named.map(({ name }) => textWidth(name))));
  const margin = Math.max(40, names + 40);
  const equal = chart.isEqual ? equalScales(wide, high, width - 80 - margin) : undefined;
  const tall = Math.max(equal?.height ?? 340, named.length * nameGap);
  const [across, up] = equal ? [equal.across, equal.up] : [wide, high];
  const yAxis = fitAxis(chart.y, up, tall, 'y');
  const left = chart.isEqual ? 80 : 24 + Math.max(20, widestLabel(yAxis) + 9);
  const top = heading.bottom + 34 + (chart.above ? heightAbove : 0);
  const plot = { x: left, y: top, width: width - left - margin, height: tall };
  const xAxis = fitAxis(chart.x, across, plot.width, 'x');
  const at = ([x, y]: Point): Point => [
    plot.x + across.place(x) * plot.width,
    plot.y + (1 - up.place(y)) * plot.height,
  ];

  const lines = chart.series.map(({ points }) => unbroken(points).map((part) => part.map(at)));
  const isDotted = (index: number) => chart.series[index]?.dots ?? false;
  const passed = lines.flatMap((parts, i) =>
    isDotted(i) ? parts.flat() : parts.flatMap((part) => sampleLine(part, 3)),
  );
  const ends = named.map(({ name, index, points }) => ({ name, index, end: at(points.at(-1) ?? [0, 0]) }));
  const marks = markers.map((one) => ({ label: one.label, at: at([one.x, one.y]) }));
  const lineNames = drawLineNames(ends, plot, names, { points: passed, taken: marks.map(({ at }) => markerBox(at)) });
  const marked = drawMarkers(marks, plot, { points: passed, taken: lineNames.taken });
  const notes = sayLeftOut(chart, marked.unnamed);
  const noteLines = notes.flatMap((note) => wrapText(note, width - 48, 3, { size: 12 }));
  const below = plot.y + plot.height + 58;
  return svgDocument(
    { width, height: below + 18 * noteLines.length + 8, title: chart.title, description: describeLines(chart) },
    options,
    [
      ...heading.elements,
      svgText(axisTitle(chart.y), { x: 24, y: heading.bottom + 18, width: width - 48 }),
      ...(chart.above ? drawAxisAbove(chart.above, across, plot) : []),
      ...drawAxes(xAxis, yAxis, plot),
      ...lines.flatMap((parts, index) =>
        isDotted(index)
          ? parts.flat().map((point) => drawDot(point, index))
          : parts.map((part) => drawLine(part, index)),
      ),
      ...lineNames.elements,
      ...marked.elements,
      ...noteLines.map((line, i) => svgText(line, { x: 24, y: below + 18 * i, role: 'muted', size: 12 })),
    ],
  );
}

function drawAxes(xAxis: DrawnAxis, yAxis: DrawnAxis, plot: Box): string[] {
  const { x, y, width, height } = plot;
  const line = svgElement('line', { class: 'axis', x1: x, x2: x + width, y1: y + height, y2: y + height });
  return [...drawYAxis(yAxis, plot, true), ...drawXAxis(xAxis, plot, false), line];
}

/** A line, or a dot where a single point stands alone; the colours come round again with dashes. */
function drawLine(points: readonly Point[], index: number): string {
  const [first] = points;
  if (first !== undefined && points.length === 1) return drawDot(first, index);
  const round = Math.floor(index / colours.light.series.length);
  return svgElement('path', {
    class: seriesRole(index, 'stroke'),
    d: svgPath(points),
    'stroke-width': 2.25,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    'stroke-dasharray': round === 0 ? undefined : ['7 5', '2 5', '10 4 2 4'][(round - 1) % 3],
  });
}

function drawDot([x, y]: Point, index: number): string {
  return svgElement('circle', { class: seriesRole(index, 'fill'), cx: x, cy: y, r: 3.5 });
}

/** The parts of a line between its gaps. */
function unbroken(points: Series['points']): Point[][] {
  const parts: Point[][] = [[]];
  for (const point of points) {
    if (isFinitePoint(point)) parts.at(-1)?.push(point);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
