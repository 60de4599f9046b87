import { runSynthesis } from '../../src/pipeline.ts';
import type { PlannedSynthesis } from '../../src/synthesis/planned-synthesis.ts';
import { runReaction } from '../../src/synthesis/run-reaction.ts';
import { withWater } from '../../src/synthesis/water-readings.ts';
import type { Outcome } from '../../src/weigh/reaction.ts';

/** A synthesis given by its lines below `kind:`, or by its whole text; throws with its findings where it has errors. */
export function planned(lines: readonly string[] | string): PlannedSynthesis {
  const text = typeof lines === 'string' ? lines : ['kind: synthesis', ...lines, ''].join('\n');
  const { synthesis, findings } = runSynthesis('synthesis.yaml', { text });
  const errors = findings.filter((one) => one.severity === 'error');
  if (synthesis === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return synthesis;
}

/** Every coefficient by formula; what is taken up is below zero. */
export function coefficientsOf({ balances }: PlannedSynthesis): Record<string, number> {
  const balance = balances[0]?.balance;
  return Object.fromEntries([
    ...(balance?.precursors.map(({ precursor, coefficient }) => [precursor.name, coefficient] as const) ?? []),
    ...(balance?.exchanged.map(({ species, coefficient }) => [species.formula, coefficient] as const) ?? []),
  ]);
}

export function outcomeOf({ formulation, composition, balances }: PlannedSynthesis, at = 0): Outcome {
  const one = balances[at];
  if (one === undefined) throw new Error('no such reading');
  return runReaction(withWater(formulation, one.waters), one.balance, composition.masses);
}
