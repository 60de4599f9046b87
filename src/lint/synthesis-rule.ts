import type { Code } from '../diagnostics/facts.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { PlannedSynthesis } from '../synthesis/planned-synthesis.ts';
import type { Remark } from './rule.ts';

/** One check of one kind on a synthesis that balances. */
export interface SynthesisRule<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  check(synthesis: PlannedSynthesis): readonly Remark<C>[];
}

/** A rule about syntheses with its code's facts checked by type. */
export function synthesisRule<C extends Code>(one: SynthesisRule<C>): SynthesisRule<C> {
  return one;
}
