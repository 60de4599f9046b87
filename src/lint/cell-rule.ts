import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { Code } from '../diagnostics/facts.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Remark } from './rule.ts';

/** One check of one kind on a cell whose figures are known. */
export interface CellRule<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  check(cell: EvaluatedCell): readonly Remark<C>[];
}

/** A rule about cells with its code's facts checked by type. */
export function cellRule<C extends Code>(one: CellRule<C>): CellRule<C> {
  return one;
}
