import { svgElement } from './svg-element.ts';
import { type Point, svgPath } from './svg-path.ts';
import type { TernaryAxis } from './svg-ternary-axes.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';

/** The lines of constant share that lie within the triangle. */
export function drawTernaryGrid(axes: readonly TernaryAxis[], frame: TernaryFrame): string {
  const rules = axes.flatMap(({ index, ticks }) =>
    ticks.flatMap(({ value }) => {
      const low = frame.lower[index] ?? 0;
      const share = (value - low) / frame.span;
      return share < 1e-6 || share > 1 - 1e-6 ? [] : [svgPath(ruleAt(value, index, frame))];
    }),
  );
  return svgElement('path', { class: 'axis', d: rules.join(''), 'stroke-width': 0.75, opacity: 0.5 });
}

/** A line of constant share: first where its axis has the tick. */
export function ruleAt(value: number, index: 0 | 1 | 2, { lower, place }: TernaryFrame): readonly [Point, Point] {
  const [next, last] = [(index + 1) % 3, (index + 2) % 3];
  const ends = [next, last].map((low) => {
    const other = low === next ? last : next;
    const shares = [0, 0, 0];
    shares[index] = value;
    shares[low] = lower[low] ?? 0;
    shares[other] = 1 - value - (lower[low] ?? 0);
    return place([shares[0] ?? 0, shares[1] ?? 0, shares[2] ?? 0]);
  });
  return [ends[0] ?? [0, 0], ends[1] ?? [0, 0]];
}
