import type { Finding } from '../diagnostics/finding.ts';
import { pages } from '../diagnostics/pages.ts';
import type { TableProblem } from './table.ts';

/** A problem of a table, as a finding. */
export function findingInTable(problem: TableProblem): Finding {
  return { ...problem, severity: pages[problem.code].severity } as Finding;
}
