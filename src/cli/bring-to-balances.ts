import { checkWeighing, openLab, type Result, type Sheet, weighOnBalances } from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { balancesWanted } from './balances-wanted.ts';
import { problemError } from './problem-error.ts';

type Composition = NonNullable<Result['composition']>;
type OnLab = Parameters<typeof weighOnBalances> extends [unknown, unknown, ...infer Lab] ? Lab : never;

interface How {
  /** How a sheet of its kind is brought to balances. */
  readonly weigh?: (sheet: Sheet, ...lab: OnLab) => Sheet;
  /** What the lab's file is looked for beside, where that is not the recipe. */
  readonly beside?: string;
}

/** A sheet on the lab's own balances, where there are any, and what they do not weigh well enough. */
export function bringToBalances(
  sheet: Sheet,
  composition: Composition,
  flags: BalanceFlags,
  { weigh, beside }: How = {},
): Pick<Result, 'findings' | 'documents'> & { readonly sheet: Sheet | undefined } {
  const wanted = balancesWanted(flags);
  const opened = openLab(composition, { ...wanted, ...(beside === undefined ? {} : { beside }) });
  if (!opened.ok) throw problemError(opened.problem);
  if (opened.value === undefined) return { sheet, findings: [], documents: [] };
  const { lab, findings, documents } = opened.value;
  if (lab === undefined) return { sheet: undefined, findings, documents };
  const { chosen } = wanted;
  const weighed = weigh?.(sheet, lab, chosen) ?? weighOnBalances(sheet, composition, lab, chosen);
  const found = checkWeighing(weighed, composition, lab, chosen);
  return { sheet: weighed, findings: [...findings, ...found], documents };
}
