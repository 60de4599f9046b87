import type { EvaluatedCell } from '../cell/evaluate-cell.ts';
import type { EvaluatedElectrode } from '../cell/evaluate-electrode.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { cellRules } from './cell-rules.ts';
import { coatingOfRecipe } from './judged-coating.ts';
import { lintCoating } from './lint-coating.ts';

/** What every rule about cells has to say about one. */
export function lintCell(cell: EvaluatedCell): Finding[] {
  return cellRules.flatMap((rule) =>
    rule.check(cell).map((remark) => ({ code: rule.code, severity: rule.severity, ...remark }) as Finding),
  );
}

/** The same for the coating of a mixture. */
export function lintElectrode(electrode: EvaluatedElectrode): Finding[] {
  return lintCoating(coatingOfRecipe(electrode));
}
