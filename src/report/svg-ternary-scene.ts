import { scaleColour } from './colour-scale.ts';
import { type DrawnAxis, fitAxis } from './svg-axis.ts';
import type { Point } from './svg-path.ts';
import { chartScale, type Scale } from './svg-scale.ts';
import type { TernaryDiagram, TernaryPoint } from './svg-ternary.ts';
import { type TernaryAxis, ternaryAxis } from './svg-ternary-axes.ts';
import { cornerRoom } from './svg-ternary-corners.ts';
import { type SeenField, seeField } from './svg-ternary-field.ts';
import { type TernaryFrame, ternaryFrame } from './svg-ternary-frame.ts';
import type { TernaryLayout } from './svg-ternary-layout.ts';
import { kindsInOrder, type MarkFill, type PointKind } from './svg-ternary-marks.ts';
import { type TernaryRegion, ternaryRegion } from './svg-ternary-region.ts';
import { tickReach } from './svg-ternary-ticks.ts';

/** A point that is seen. */
export interface SeenPoint extends TernaryPoint {
  readonly place: Point;
  readonly fill: MarkFill;
}

/** The bar of the colours, and the levels that lines are drawn at. */
export interface SeenColour {
  readonly bar: DrawnAxis;
  readonly levels: readonly number[];
}

/** All of a diagram that is seen, and where. */
export interface TernaryScene {
  readonly diagram: TernaryDiagram;
  readonly frame: TernaryFrame;
  readonly axes: readonly TernaryAxis[];
  /** How far the labels of ticks reach out of their side, in px. */
  readonly reach: number;
  readonly region?: TernaryRegion;
  readonly field?: SeenField;
  /** Where there is a value to be seen. */
  readonly colour?: SeenColour;
  /** From the first to be covered to the last. */
  readonly points: readonly SeenPoint[];
}

/** What of a diagram is seen, all of it below `top`. */
export function ternaryScene(
  diagram: TernaryDiagram,
  { side, barHeight, apex }: TernaryLayout,
  top: number,
): TernaryScene {
  const { corners, window: lower = [0, 0, 0], value } = diagram;
  const bounds = ternaryFrame([0, 0], side, lower);
  const axes = ([0, 1, 2] as const).map((index) => ternaryAxis(corners[index], index, bounds));
  const reach = tickReach(axes);
  const region = diagram.region && ternaryRegion(diagram.region, bounds);
  const isFlat = region !== undefined && region.sides.length === 0;
  const log = value?.log ?? false;
  const sides = [...bounds.sides, ...(region?.sides ?? [])];
  const field = diagram.field && !isFlat ? seeField(diagram.field, sides, log) : undefined;
  const inView = diagram.points.filter(({ at }) => at.every((share, k) => share >= (lower[k] ?? 0) - 1e-9));
  const knownValue = ({ value = Number.NaN }: TernaryPoint) =>
    Number.isFinite(value) && (!log || value > 0) ? value : undefined;
  const known = [...(field?.range ?? []), ...inView.flatMap((point) => knownValue(point) ?? [])];
  const scale = value && known.length > 0 ? chartScale(known, value, false) : undefined;
  const bar = value && scale && fitAxis(value, scale, barHeight, 'y');
  const room = cornerRoom({ diagram, frame: bounds, reach }, side)[0];
  // With a bar at its right, a line lower for the bar's title and to the left of the middle.
  const frame = ternaryFrame(bar ? [apex.besideBar, top + room + 20] : [apex.alone, top + room], side, lower);
  const points = kindsInOrder.flatMap((kind) =>
    inView.flatMap((point): SeenPoint[] => {
      if (point.kind !== kind) return [];
      const fill = fillOf(kind, scale, knownValue(point), field !== undefined && field.range.length > 0);
      return [{ ...point, place: frame.place(point.at), fill }];
    }),
  );
  const levels = diagram.field?.levels ?? bar?.ticks.flatMap(({ value, label }) => (label === '' ? [] : [value])) ?? [];
  return {
    diagram,
    frame,
    axes,
    reach,
    points,
    ...(region ? { region } : {}),
    ...(field ? { field } : {}),
    ...(bar ? { colour: { bar, levels: field ? levels : [] } } : {}),
  };
}

/** The best stands out from a surface, whose colour it would have; a grid on one needs none. */
function fillOf(kind: PointKind, scale: Scale | undefined, value: number | undefined, onSurface: boolean): MarkFill {
  if (kind === 'optimum') return 'solid';
  if (kind === 'lattice' && onSurface) return 'open';
  if (scale && value !== undefined) return { colour: scaleColour(scale.place(value)) };
  return scale === undefined && kind === 'done' ? 'solid' : 'open';
}
