import {
  type AskedSize,
  checkLeft,
  openSynthesisLots,
  runSynthesis,
  sizeSynthesis,
  weighSynthesis,
  weighSynthesisOnBalances,
} from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { bringToBalances } from './bring-to-balances.ts';
import type { ExitCode } from './exit-codes.ts';
import type { LotFlags } from './lot-flags.ts';
import { lotsWanted } from './lots-wanted.ts';
import { printSheet, type SheetFlags } from './print-sheet.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { askedSize } from './size-flags.ts';
import { UsageError } from './usage-error.ts';

/** The ways to size that make sense of a powder. */
const ways = ['batch', 'for', 'overage'];

/** Prints what to weigh for a synthesis, whose text has been read: from the lab's bottles, on its balances. */
export async function runSynthesisWeigh(
  file: string,
  flags: SheetFlags & AskedSize & LotFlags & BalanceFlags & { readonly record?: string | undefined },
  text?: string,
): Promise<ExitCode> {
  const other = Object.keys(askedSize(flags) ?? {}).find((key) => !ways.includes(key));
  if (other !== undefined) {
    throw new UsageError(
      `--${other} is no size of a synthesis.`,
      'Say how much comes out, --batch "10 g", or --for "Li2CO3=2 g".',
    );
  }
  const options = pipelineOptions(flags);
  const recipe = runSynthesis(file, { ...options, ...(text === undefined ? {} : { text }) });
  const lots = recipe.substances && openSynthesisLots(recipe.substances, lotsWanted(flags), options);
  if (lots && !lots.ok) throw problemError(lots.problem);
  const bottles = lots?.value;
  const synthesis = bottles ? bottles.synthesis : recipe.synthesis;
  // The water of a hydrate that the recipe leaves open is for its bottle to say; what both have against it is told once.
  const found = bottles?.synthesis ? recipe.findings.filter((one) => one.code !== 'hydrate-unknown') : recipe.findings;
  const said = new Set(found.map((one) => JSON.stringify(one)));
  const own = [...found, ...(bottles?.findings ?? []).filter((one) => !said.has(JSON.stringify(one)))];
  const sized = synthesis && sizeSynthesis(synthesis, flags);
  if (sized && !sized.ok) throw problemError(sized.problem);
  const planned = sized?.value.synthesis;
  const weighed =
    sized &&
    planned &&
    bringToBalances(weighSynthesis(sized.value, bottles?.stock), planned.composition, flags, {
      weigh: (sheet, lab, chosen) => weighSynthesisOnBalances(sheet, planned, lab, chosen),
    });
  const left = planned ? checkLeft(planned.composition) : [];
  const told = {
    ...recipe,
    findings: [...own, ...left, ...(weighed?.findings ?? [])],
    documents: [...recipe.documents, ...(bottles?.documents ?? []), ...(weighed?.documents ?? [])],
  };
  const sheet = weighed?.sheet;
  const { record, force } = flags;
  if (record !== undefined && sheet && planned) {
    const { writeRecord } = await import('./write-record.ts');
    writeRecord(file, sheet, planned.composition, { record, force });
  }
  return printSheet(told, sheet, flags);
}
