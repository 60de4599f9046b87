import type { Problem } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';

/** A problem of a scalar, as a finding at its path. */
export function findingAt(problem: Problem, path: Path, file: string): Finding {
  const { span, ...rest } = problem;
  return { ...rest, severity: 'error', place: { file, path, ...(span ? { span } : {}) } } as Finding;
}
