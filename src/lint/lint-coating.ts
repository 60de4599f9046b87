import type { Code } from '../diagnostics/facts.ts';
import type { Finding, Severity } from '../diagnostics/finding.ts';
import { capacityBeyondTheory } from './capacity-beyond-theory.ts';
import { coatingSlips } from './coating-slips.ts';
import type { JudgedCoating } from './judged-coating.ts';
import type { Remark } from './rule.ts';
import { solidsBeyondCoating } from './solids-beyond-coating.ts';

/** What the rules about coatings have to say about one that is in no cell: that of a mixture's own recipe. */
export function lintCoating(coating: JudgedCoating): Finding[] {
  return [
    ...found('magnitude-slip', 'warning', coatingSlips(coating)),
    ...found('volume-overflow', 'error', solidsBeyondCoating(coating)),
    ...found('capacity-above-theory', 'warning', capacityBeyondTheory(coating)),
  ];
}

function found<C extends Code>(code: C, severity: Severity, remarks: readonly Remark<C>[]): Finding[] {
  return remarks.map((remark) => ({ code, severity, ...remark }) as Finding);
}
