import { dot } from './made-figures.ts';
import type { Reagent, Sheet } from './sheet.ts';
import type { OrderAdvice, RealisedFigure } from './weighing.ts';

/**
 * In which order to weigh what a ratio counts, so that it comes out surest.
 *
 * A hand misses its target by more than a balance errs. What was missed of all lines but the last is read off and made
 * good by weighing the last to the ratio; what the last misses itself remains, and so do the errors of readings and lots. So
 * last comes the line whose miss moves the ratio least: of two at one balance the heavier. A miss of at most a counts as
 * rectangular, a/√3 (JCGM 100:2008, 4.3.7).
 */
export function adviseOrder(
  { constituents, figures }: Sheet['live'],
  reagents: readonly Reagent[],
  realised: readonly RealisedFigure[],
): OrderAdvice[] {
  return figures.flatMap(({ name, kind, top, bottom }, k): OrderAdvice[] => {
    if (kind !== 'ratio') return [];
    const onLines = (row: readonly number[]) =>
      reagents.map((one) =>
        dot(
          one.brings.map(({ share }) => share),
          one.brings.map(({ id }) => row[constituents.findIndex((other) => other.id === id)] ?? 0),
        ),
      );
    const [above, below] = [onLines(top), onLines(bottom)];
    const readings = reagents.map((one) => one.reading?.mass ?? one.weigh);
    const whole = dot(below, readings);
    const value = dot(above, readings) / whole;
    const counted = reagents.flatMap((line, i) => {
      const slope = ((above[i] ?? 0) - value * (below[i] ?? 0)) / whole;
      const isCounted = line.weigh > 0 && ((above[i] ?? 0) !== 0 || (below[i] ?? 0) !== 0);
      return isCounted ? [{ line, slope, miss: missOf(line) }] : [];
    });
    if (!Number.isFinite(value) || counted.length < 2 || counted.some(({ line }) => line.reading === undefined))
      return [];
    const isDosed = counted.every(({ miss }) => miss !== undefined);
    const moved = ({ slope, miss = 1 }: (typeof counted)[number]) => Math.abs(slope * (isDosed ? miss : 1));
    const ordered = counted.toSorted((a, b) => moved(b) - moved(a));
    const read = realised[k]?.uncertainty ?? 0;
    const last = ordered.at(-1);
    return [
      {
        figure: name,
        order: ordered.map(({ line }) => line.name),
        ...(ordered.length === 2 && last ? { times: last.line.weigh / (ordered[0]?.line.weigh ?? 0) } : {}),
        slopes: ordered.map(({ slope }) => slope),
        ...(isDosed && last
          ? { adapted: Math.hypot(read, moved(last)), apart: Math.hypot(read, ...ordered.map(moved)) }
          : {}),
      },
    ];
  });
}

/** By how much a hand misses a line's target: kg, standard; undefined where the lab does not say. */
export function missOf({ reading }: Reagent): number | undefined {
  const { kind, dosing } = reading?.instrument ?? {};
  // A pipette is set to its volume.
  if (kind === 'pipette') return 0;
  return dosing === undefined ? undefined : dosing / Math.sqrt(3);
}
