import type { Constituent } from '../recipe/formulation.ts';
import { dot } from './made-figures.ts';
import type { Reagent, Sheet } from './sheet.ts';
import type { RealisedFigure } from './weighing.ts';

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
  constituents: readonly Constituent[],
): RealisedFigure[] {
  const at = new Map(named.map(({ id }, i) => [id, i]));
  const brings = reagents.map((one) => {
    const row = named.map(() => 0);
    for (const { id, share } of one.brings) row[at.get(id) ?? -1] = share;
    return row;
  });
  const readings = reagents.map((one) => one.reading?.mass ?? one.weigh);
  const bottles = doubtfulBottles(reagents, constituents, at);
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

interface DoubtfulBottle {
  /** Standard, of the share of the substance. */
  readonly uncertainty: number;
  /** What of which line moves with that share: the substance with it, a solvent against it. */
  readonly moves: readonly { readonly line: number; readonly index: number; readonly by: number }[];
}

/** The bottles whose share is stated with an uncertainty, each once, however many lines are weighed from it. */
function doubtfulBottles(
  reagents: readonly Reagent[],
  constituents: readonly Constituent[],
  at: ReadonlyMap<string, number>,
): DoubtfulBottle[] {
  const found = new Map<string, DoubtfulBottle>();
  reagents.forEach((one, line) => {
    const own = constituents.find(({ id }) => id === one.id);
    const { bottle } = own ?? {};
    // Of what was made before, `brings` says what is in it; its bottles were opened then.
    if (bottle === undefined || !one.brings.some(({ id }) => id === one.id)) return;
    const relative = Math.hypot(...bottle.factors.map(({ effect, uncertainty = 0 }) => effect * uncertainty));
    if (relative === 0) return;
    const key = JSON.stringify([bottle.file, bottle.path]);
    const solvent = constituents[bottle.solvent ?? -1]?.id;
    const moves = [
      { line, index: at.get(one.id) ?? -1, by: 1 },
      ...(solvent === undefined ? [] : [{ line, index: at.get(solvent) ?? -1, by: -1 }]),
    ];
    const before = found.get(key)?.moves ?? [];
    found.set(key, { uncertainty: relative * bottle.share, moves: [...before, ...moves] });
  });
  return [...found.values()];
}
