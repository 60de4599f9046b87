import { checkWeighing, openLab, type Result, type Sheet, weighOnBalances } from '../index.ts';
import { balancesWanted } from './balance-flags.ts';
import { problemError } from './problem-error.ts';

/** A sheet on the lab's own balances, where there are any, and what they do not weigh well enough. */
export function bringToBalances(
  sheet: Sheet,
  composition: NonNullable<Result['composition']>,
  flags: Parameters<typeof balancesWanted>[0],
): Pick<Result, 'findings' | 'documents'> & { readonly sheet: Sheet | undefined } {
  const wanted = balancesWanted(flags);
  const opened = openLab(composition, wanted);
  if (!opened.ok) throw problemError(opened.problem);
  if (opened.value === undefined) return { sheet, findings: [], documents: [] };
  const { lab, findings, documents } = opened.value;
  if (lab === undefined) return { sheet: undefined, findings, documents };
  const found = checkWeighing(weighOnBalances(sheet, composition, lab, wanted.chosen), composition, lab, wanted.chosen);
  return {
    sheet: weighOnBalances(sheet, composition, lab, wanted.chosen),
    findings: [...findings, ...found],
    documents,
  };
}
