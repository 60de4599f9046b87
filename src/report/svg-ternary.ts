import { widestLabel } from './svg-axis.ts';
import { axisTitle } from './svg-axis-title.ts';
import { drawColourBar } from './svg-colour-bar.ts';
import { type ChartOptions, svgDocument } from './svg-document.ts';
import { drawHeading } from './svg-heading.ts';
import type { ChartAxis } from './svg-scale.ts';
import { arrowBoxes, drawTernaryArrow } from './svg-ternary-arrow.ts';
import type { TernaryCorner } from './svg-ternary-axes.ts';
import { checkShares } from './svg-ternary-check.ts';
import { cornerRoom, drawCorners } from './svg-ternary-corners.ts';
import { describeTernary } from './svg-ternary-description.ts';
import type { Shares, TernaryFrame } from './svg-ternary-frame.ts';
import { pictureLayout, type TernaryLayout } from './svg-ternary-layout.ts';
import { drawLegend } from './svg-ternary-legend.ts';
import { legendEntries } from './svg-ternary-legend-entries.ts';
import { drawLocator } from './svg-ternary-locator.ts';
import type { PointKind } from './svg-ternary-marks.ts';
import { drawTernaryPlot } from './svg-ternary-plot.ts';
import { type SeenColour, ternaryScene } from './svg-ternary-scene.ts';
import { checkSurface, type TernarySurface } from './svg-ternary-surface.ts';
import { drawTernaryTicks, tickBoxes } from './svg-ternary-ticks.ts';
import { svgText } from './svg-text.ts';
import { wrapText } from './svg-wrap-text.ts';

/** A composition to be marked. */
export interface TernaryPoint {
  /** Said in its tooltip. */
  readonly id: string;
  readonly at: Shares;
  readonly kind: PointKind;
  /** What it is coloured by. */
  readonly value?: number;
  /** Written beside it. */
  readonly label?: string;
}

/** Lines of equal value of a quantity, through compositions: two for a straight one. */
export interface TernaryLines {
  readonly name: string;
  readonly unit: string;
  readonly lines: readonly { readonly value: number; readonly through: readonly Shares[] }[];
}

/** Compositions of three components. */
export interface TernaryDiagram {
  readonly title: string;
  readonly subtitle?: string;
  /** Up, at the lower left and at the lower right. */
  readonly corners: readonly [TernaryCorner, TernaryCorner, TernaryCorner];
  /** The least share of each component, to show what lies above all three; the whole triangle if not said. */
  readonly window?: Shares;
  readonly points: readonly TernaryPoint[];
  /** What the values of points and field are; needed as soon as there is one. */
  readonly value?: ChartAxis;
  /** A surface in colour, with lines at `levels`: round figures if not said. */
  readonly field?: TernarySurface & { readonly levels?: readonly number[] };
  readonly isoLines?: readonly TernaryLines[];
  /** The corners of the convex region that can be made; what lies outside is faded. Everything can if not said. */
  readonly region?: readonly Shares[];
  /** Names for the legend instead of the usual ones. */
  readonly legend?: Readonly<Partial<Record<PointKind | 'outside' | 'missing', string>>>;
  /** Sentences below it all, in two lines each at most. */
  readonly notes?: readonly string[];
}

/** A diagram as an SVG file, and where compositions lie in it. */
export interface DrawnTernary {
  readonly svg: string;
  readonly frame: TernaryFrame;
}

/**
 * A ternary diagram as an SVG file: axes that rise anticlockwise with labels along their grid lines, the region that can be
 * made, a surface in colour with its lines of equal value, lines of other quantities, and marks with their labels.
 *
 * What is no finite number is missing, and on a log scale what is not above zero. Throws a RangeError where shares do not sum
 * to 1 (within 1e-6), where the parts of the field do not fit together, where the window leaves nothing, where values have no
 * name, and for those that a scale cannot show (see `chartScale`).
 */
export function ternarySvg(diagram: TernaryDiagram, options: ChartOptions = {}): string {
  return drawTernary(diagram, options).svg;
}

/** The same in a layout of its own, for who has to find compositions in it. */
export function drawTernary(
  diagram: TernaryDiagram,
  options: ChartOptions = {},
  layout: TernaryLayout = pictureLayout,
): DrawnTernary {
  checkDiagram(diagram);
  const { width, edge } = layout;
  const heading = layout.hasHeading
    ? drawHeading(diagram.title, diagram.subtitle, width - 2 * edge)
    : { elements: [], bottom: 0 };
  const scene = ternaryScene(diagram, layout, heading.bottom);
  const { axes, frame, reach, colour, points } = scene;
  const margin = frame.corners[1][0] - edge;
  const bottom = frame.corners[1][1] + cornerRoom(scene, margin)[1];
  const plot = drawTernaryPlot(
    scene,
    axes.flatMap((axis) => [...tickBoxes(axis, frame), ...arrowBoxes(axis, frame, reach)]),
  );
  const legend = drawLegend(legendEntries(scene), edge, bottom + 30, width - 2 * edge);
  const below = bottom + (legend.height > 0 ? legend.height + 20 : 0);
  const notes = [...(diagram.notes ?? []), ...sayLeftOut(diagram.points.length - points.length, plot.unnamed)];
  const noteLines = notes.flatMap((note) => wrapText(note, width - 2 * edge, 2, { size: 12 }));
  const svg = svgDocument(
    { width, height: below + 18 * noteLines.length + 16, title: diagram.title, description: describeTernary(scene) },
    options,
    [
      ...heading.elements,
      ...axes.flatMap((axis) => [...drawTernaryTicks(axis, frame), ...drawTernaryArrow(axis, frame, reach)]),
      ...plot.elements,
      ...drawCorners(scene, margin),
      ...drawLocator(frame, { x: edge, y: heading.bottom + 24, width: layout.locator }),
      ...(colour ? drawBar(diagram.value, colour, layout, heading.bottom) : []),
      ...legend.elements,
      ...noteLines.map((line, i) => svgText(line, { x: edge, y: below + 18 * i + 16, role: 'muted', size: 12 })),
    ],
  );
  return { svg, frame };
}

function drawBar(
  value: ChartAxis | undefined,
  { bar, levels }: SeenColour,
  { width, edge, barHeight }: TernaryLayout,
  top: number,
): string[] {
  const box = { x: width - edge - 27 - Math.max(20, widestLabel(bar)), y: top + 36, width: 18, height: barHeight };
  const title = value
    ? [svgText(axisTitle(value), { x: width - edge, y: top + 18, anchor: 'end', width: width - 2 * edge })]
    : [];
  return [...title, ...drawColourBar(bar, levels, box)];
}

function checkDiagram({ points, field, value, isoLines = [], region = [] }: TernaryDiagram): void {
  for (const { id, at } of points) checkShares(id, at);
  for (const at of region) checkShares('a corner of the region', at);
  for (const { name, lines } of isoLines)
    for (const { through } of lines) for (const at of through) checkShares(`a line of ${name}`, at);
  if (field) checkSurface(field);
  if (value === undefined && (field || points.some((point) => point.value !== undefined)))
    throw new RangeError('nobody says what the values are');
}

function sayLeftOut(beyond: number, unnamed: number): string[] {
  return [
    ...(beyond > 0 ? [`Points outside the window: ${beyond}`] : []),
    ...(unnamed > 0 ? [`Points without their label, for want of room: ${unnamed}`] : []),
  ];
}
