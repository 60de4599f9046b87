import { checkWeighing, openLab, type Result, type Sheet, weighOnBalances } from '../index.ts';
import { balancesWanted } from './balance-flags.ts';
import { problemError } from './problem-error.ts';

type Composition = NonNullable<Result['composition']>;
type OnBalances = (
  sheet: Sheet,
  ...lab: Parameters<typeof weighOnBalances> extends [unknown, unknown, ...infer L] ? L : never
) => Sheet;

/**
 * A sheet on the lab's own balances, where there are any, and what they do not weigh well enough. `weigh` is how a sheet of
 * its kind is brought to them.
 */
export function bringToBalances(
  sheet: Sheet,
  composition: Composition,
  flags: Parameters<typeof balancesWanted>[0],
  weigh: OnBalances = (exact, lab, chosen) => weighOnBalances(exact, composition, lab, chosen),
): Pick<Result, 'findings' | 'documents'> & { readonly sheet: Sheet | undefined } {
  const wanted = balancesWanted(flags);
  const opened = openLab(composition, wanted);
  if (!opened.ok) throw problemError(opened.problem);
  if (opened.value === undefined) return { sheet, findings: [], documents: [] };
  const { lab, findings, documents } = opened.value;
  if (lab === undefined) return { sheet: undefined, findings, documents };
  const weighed = weigh(sheet, lab, wanted.chosen);
  const found = checkWeighing(weighed, composition, lab, wanted.chosen);
  return { sheet: weighed, findings: [...findings, ...found], documents };
}
