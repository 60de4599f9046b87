import { round12 } from './round.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { chartTicks, type Tick } from './svg-ticks.ts';

/** A component, and the unit of its share: `wt%`, or another with a `%`; without one, shares run to 1. */
export interface TernaryCorner {
  readonly label: string;
  readonly unit?: string;
}

/** An axis along its side: the first on the right, the second on the left, the third below; all rise anticlockwise. */
export interface TernaryAxis {
  readonly component: TernaryCorner;
  readonly index: 0 | 1 | 2;
  readonly ticks: readonly Tick[];
}

/** Ticks at round figures of the unit, 40 px apart at least. */
export function ternaryAxis(
  component: TernaryCorner,
  index: 0 | 1 | 2,
  { lower, span, side }: TernaryFrame,
): TernaryAxis {
  const full = shareUnit(component);
  const from = round12((lower[index] ?? 0) * full);
  const to = round12(((lower[index] ?? 0) + span) * full);
  const count = Math.min(10, Math.floor(side / 40));
  const ticks = chartTicks({ from, to, log: false, place: (value) => (value - from) / (to - from) }, count);
  return { component, index, ticks: ticks.map(({ value, label }) => ({ value: value / full, label })) };
}

/** What the whole is in the unit of a component: 100 %, or 1. */
export function shareUnit({ unit = '' }: TernaryCorner): 1 | 100 {
  return unit.includes('%') ? 100 : 1;
}
