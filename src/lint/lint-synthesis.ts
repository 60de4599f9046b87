import type { Finding } from '../diagnostics/finding.ts';
import type { PlannedSynthesis } from '../synthesis/planned-synthesis.ts';
import { synthesisRules } from './synthesis-rules.ts';

/** What every rule about syntheses has to say about one. */
export function lintSynthesis(synthesis: PlannedSynthesis): Finding[] {
  return synthesisRules.flatMap((rule) =>
    rule.check(synthesis).map((remark) => ({ code: rule.code, severity: rule.severity, ...remark }) as Finding),
  );
}
