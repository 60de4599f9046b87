import { missOf } from '../weigh/advise-order.ts';
import { dot } from '../weigh/made-figures.ts';
import type { Live, Reagent } from '../weigh/sheet.ts';
import type { OrderAdvice, RealisedFigure } from '../weigh/weighing.ts';

/**
 * What to weigh first where several ratios have to come out at once: all others are brought to what the first came to, so
 * that its own miss changes no ratio. That is the line whose miss is the largest share of its mass; the ratio that it moves
 * most is named, with what it is sure to so and otherwise.
 */
export function adviseFirst(
  { constituents, figures }: Live,
  reagents: readonly Reagent[],
  realised: readonly RealisedFigure[],
): OrderAdvice[] {
  const onLines = (row: readonly number[]) =>
    reagents.map((one) =>
      one.brings.reduce(
        (sum, { id, share }) => sum + share * (row[constituents.findIndex((c) => c.id === id)] ?? 0),
        0,
      ),
    );
  const readings = reagents.map((one) => one.reading?.mass ?? one.weigh);
  const slopesOf = ({ top, bottom }: Live['figures'][number]) => {
    const [above, below] = [onLines(top), onLines(bottom)];
    const whole = dot(below, readings);
    const value = dot(above, readings) / whole;
    return { value, slopes: readings.map((_, i) => ((above[i] ?? 0) - value * (below[i] ?? 0)) / whole) };
  };
  const rows = figures.map((one) => ({ name: one.name, ...slopesOf(one) }));
  const counted = reagents.map((_, i) => i).filter((i) => rows.some(({ slopes }) => slopes[i] !== 0));
  if (counted.length < 2 || counted.some((i) => reagents[i]?.reading === undefined)) return [];
  const misses = reagents.map((one) => missOf(one));
  const isDosed = counted.every((i) => misses[i] !== undefined);
  const shareOf = (i: number) => (isDosed ? (misses[i] ?? 0) : 1) / (reagents[i]?.weigh ?? 1);
  const [first = 0, ...others] = counted.toSorted((a, b) => shareOf(b) - shareOf(a));
  if (!(shareOf(first) > 0)) return [];
  const moved = ({ value, slopes }: (typeof rows)[number]) => Math.abs((slopes[first] ?? 0) / value);
  const worst = rows.reduce((most, one) => (moved(one) > moved(most) ? one : most));
  const order = [first, ...others];
  const sure = realised[rows.indexOf(worst)]?.uncertainty ?? 0;
  const missed = (some: readonly number[]) =>
    Math.hypot(sure, ...some.map((i) => (worst.slopes[i] ?? 0) * (misses[i] ?? 0)));
  const nameOf = (i: number) => reagents[i]?.name ?? '';
  return [
    {
      figure: worst.name,
      order: order.map(nameOf),
      toFirst: others.map((i) => (reagents[i]?.weigh ?? 0) / (reagents[first]?.weigh ?? 1)),
      slopes: order.map((i) => worst.slopes[i] ?? 0),
      ...(isDosed ? { adapted: missed(others), apart: missed(order) } : {}),
    },
  ];
}
