import type { Constituent } from '../recipe/formulation.ts';
import type { Reagent, Sheet } from './sheet.ts';
import type { DoubtfulBottle } from './weighing.ts';

/** The bottles whose share is stated with an uncertainty, each once, however many lines are weighed from it. */
export function doubtfulBottles(
  reagents: readonly Reagent[],
  constituents: readonly Constituent[],
  live: Pick<Sheet['live'], 'constituents'>,
): DoubtfulBottle[] {
  const at = new Map(live.constituents.map(({ id }, i) => [id, i]));
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
