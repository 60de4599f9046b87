import { dot } from './made-figures.ts';
import type { Reagent, Sheet } from './sheet.ts';
import type { DoubtfulBottle, RealisedFigure } from './weighing.ts';

/**
 * What the readings of a sheet make of each of its figures, and how sure that is.
 *
 * A figure f = T/B is a quotient of two sums over the same lines, so the slope for the reading of a line that brings b is
 * (T·b − f B·b)/B: what stands above and below is correlated by construction. Lots of one bottle share the error of its
 * purity. u² = Σ (∂f/∂r_i · u_i)² + Σ (∂f/∂w_k · u(w_k))²; JCGM 100:2008 (GUM), 5.1.2.
 */
export function realiseFigures(
  { constituents: named, figures }: Sheet['live'],
  reagents: readonly Reagent[],
  bottles: readonly DoubtfulBottle[],
): RealisedFigure[] {
  const at = new Map(named.map(({ id }, i) => [id, i]));
  const brings = reagents.map((one) => {
    const row = named.map(() => 0);
    for (const { id, share } of one.brings) row[at.get(id) ?? -1] = share;
    return row;
  });
  const readings = reagents.map((one) => one.reading?.mass ?? one.weigh);
  return figures.map(({ top, bottom }) => {
    const [above, below] = [top, bottom].map((row) => brings.map((own) => dot(own, row))) as [number[], number[]];
    const whole = dot(below, readings);
    const value = dot(above, readings) / whole;
    if (!Number.isFinite(value)) return { value: Number.NaN };
    const slopes = readings.map((_, i) => ((above[i] ?? 0) - value * (below[i] ?? 0)) / whole);
    const isUnknown = reagents.some(
      (one, i) => one.reading === undefined && one.weigh > 0 && ((above[i] ?? 0) !== 0 || (below[i] ?? 0) !== 0),
    );
    if (isUnknown) return { value };
    const squares = slopes.map((slope, i) => slope * (reagents[i]?.reading?.uncertainty ?? 0));
    for (const { uncertainty, moves } of bottles) {
      const slope = moves.reduce(
        (sum, { line, index, by }) =>
          sum + ((readings[line] ?? 0) * by * ((top[index] ?? 0) - value * (bottom[index] ?? 0))) / whole,
        0,
      );
      squares.push(slope * uncertainty);
    }
    return { value, uncertainty: Math.hypot(...squares) };
  });
}
