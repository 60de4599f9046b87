import type { Finding } from '../diagnostics/finding.ts';
import type { BatchRecord } from '../recipe/batch-record.ts';
import type { Lab } from '../recipe/lab.ts';
import { scaleOf } from '../weigh/adapt-remaining.ts';
import { holdBatch } from '../weigh/hold-batch.ts';
import type { Made, MadeLine, MadeReaction } from '../weigh/made.ts';
import { asWritten } from '../weigh/size-composition.ts';
import { elementFigures } from './element-figures.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';
import { withWater } from './water-readings.ts';
import { weighSynthesis } from './weigh-synthesis.ts';

/**
 * Holds what was weighed of precursors against a synthesis: the ratios of the elements that were really weighed in, how far
 * they are from those of the recipe, and which precursor limits. Aids and solvents are shown, and scale nothing.
 */
export function assessSynthesis(
  batch: BatchRecord,
  synthesis: PlannedSynthesis,
  lab?: Lab,
): { readonly made?: Made; readonly findings: readonly Finding[] } {
  const { formulation, composition } = synthesis;
  const sheet = weighSynthesis({ synthesis, ...asWritten(composition) });
  const { made, findings } = holdBatch(
    batch,
    {
      sheet,
      whole: 'precursors',
      formulation: composition.formulation,
      tolerances: formulation.recipe.tolerances,
      hasAmounts: composition.scale === 'fixed',
      aids: formulation.recipe.aids.map((one) => one.name),
      figures: (lines, masses) => elementFigures(synthesis, lines, masses),
      targets: (lines, masses) => {
        const scale = scaleOf(lines, masses);
        return masses.map((mass) => mass * scale);
      },
    },
    lab,
  );
  if (made === undefined) return { findings };
  const reaction = reactionOf(synthesis, made.lines);
  return { made: { ...made, ...(reaction ? { reaction } : {}) }, findings };
}

/** What the weighed precursors come to; undefined before all of them were. */
function reactionOf({ formulation, balances }: PlannedSynthesis, lines: readonly MadeLine[]): MadeReaction | undefined {
  const masses = formulation.precursors.map((_, i) =>
    lines.reduce((sum, line) => sum + (line.weighed ?? 0) * (line.brings[i] ?? 0), 0),
  );
  if (masses.some((mass) => !(mass > 0))) return undefined;
  const readings = balances.map(({ waters, balance }) => ({
    ...(waters === undefined ? {} : { waters }),
    outcome: runReaction(withWater(formulation, waters), balance, masses, true),
  }));
  return { target: formulation.target.name, readings };
}
