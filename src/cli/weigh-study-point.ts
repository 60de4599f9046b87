import { sayFinding } from '../diagnostics/messages.ts';
import { type AskedSize, checkLeft, composeAt, type OpenStudy, openLots, sizeComposition, weighOut } from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { bringToBalances } from './bring-to-balances.ts';
import type { LotFlags } from './lot-flags.ts';
import { lotsWanted } from './lots-wanted.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { askedSize } from './size-flags.ts';
import { UsageError } from './usage-error.ts';

/** One point of a study as a sheet of its own: from the lab's bottles, on its balances. */
export function weighStudyPoint(
  file: string,
  { space, options }: OpenStudy,
  point: { readonly id: string; readonly shares: readonly number[] },
  batch: () => string,
  flags: AskedSize & LotFlags & BalanceFlags & Parameters<typeof pipelineOptions>[0],
) {
  const { composition: composed, findings: amiss } = composeAt(space, point.shares, options);
  const [why] = amiss;
  if (composed === undefined) {
    throw new UsageError(`The point ${point.id} has no sheet${why ? `: ${sayFinding(why).what}` : '.'}`);
  }
  const lots = openLots(composed, { ...lotsWanted(flags), beside: file }, pipelineOptions(flags));
  if (!lots.ok) throw problemError(lots.problem);
  const { composition: taken, findings = [], documents = [], stock } = lots.value ?? { composition: composed };
  const sized = taken && sizeComposition(taken, askedSize(flags) ?? { batch: batch() });
  if (sized && !sized.ok) throw problemError(sized.problem);
  const composition = sized?.value.composition;
  const weighed =
    sized && composition && bringToBalances(weighOut(sized.value, stock), composition, flags, { beside: file });
  const sheet = weighed?.sheet && { ...weighed.sheet, title: `${space.study.title}, ${point.id}` };
  return {
    sheet,
    composition,
    findings: [...findings, ...(composition ? checkLeft(composition) : []), ...(weighed?.findings ?? [])],
    documents: [space.base.document, ...documents, ...(weighed?.documents ?? [])],
  };
}
