import { type AskedSize, checkLeft, openLots, runPipeline, sizeComposition, weighOut } from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { bringToBalances } from './bring-to-balances.ts';
import type { ExitCode } from './exit-codes.ts';
import type { LotFlags } from './lot-flags.ts';
import { lotsWanted } from './lots-wanted.ts';
import { printSheet, type SheetFlags } from './print-sheet.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { refuseStudyFlags, type StudyWeighAsked } from './study-weigh-flags.ts';

type WeighFlags = SheetFlags &
  LotFlags &
  BalanceFlags &
  AskedSize &
  StudyWeighAsked & { readonly record?: string | undefined };

/** From a recipe, a synthesis or a study to the sheet that says what to weigh. */
export async function runWeigh(file: string, flags: WeighFlags): Promise<ExitCode> {
  const result = runPipeline(file, pipelineOptions(flags));
  const kind = result.findings.find((one) => one.code === 'unknown-kind')?.facts.kind;
  // Standard input can be read once.
  const text = result.documents[0]?.text;
  if (kind === 'study') {
    const { runStudyWeigh } = await import('./run-study-weigh.ts');
    return runStudyWeigh(file, flags, text);
  }
  refuseStudyFlags(flags);
  if (kind === 'synthesis') {
    const { runSynthesisWeigh } = await import('./run-synthesis-weigh.ts');
    return runSynthesisWeigh(file, flags, text);
  }
  if (result.composition === undefined) return printSheet(result, undefined, flags);
  const lots = openLots(result.composition, lotsWanted(flags), pipelineOptions(flags));
  if (!lots.ok) throw problemError(lots.problem);
  const { composition, findings = [], documents = [], stock } = lots.value ?? { composition: result.composition };
  const sized = composition && sizeComposition(composition, flags);
  if (sized && !sized.ok) throw problemError(sized.problem);
  const left = sized ? checkLeft(sized.value.composition) : [];
  const weighed = sized && bringToBalances(weighOut(sized.value, stock), sized.value.composition, flags);
  const told = {
    ...result,
    findings: [...result.findings, ...findings, ...left, ...(weighed?.findings ?? [])],
    documents: [...result.documents, ...documents, ...(weighed?.documents ?? [])],
  };
  const sheet = weighed?.sheet;
  const { record, force } = flags;
  if (record !== undefined && sheet && composition) {
    const { writeRecord } = await import('./write-record.ts');
    writeRecord(file, sheet, composition, { record, force });
  }
  return printSheet(told, sheet, flags);
}
