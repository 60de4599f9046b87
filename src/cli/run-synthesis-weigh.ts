import { type AskedSize, runSynthesis, sizeSynthesis, weighSynthesis } from '../index.ts';
import type { ExitCode } from './exit-codes.ts';
import { printSheet, type SheetFlags } from './print-sheet.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { askedSize } from './size-flags.ts';
import { UsageError } from './usage-error.ts';

/** The ways to size that make sense of a powder. */
const ways = ['batch', 'for', 'overage'];

/** Prints what to weigh for a synthesis, whose text has been read. */
export async function runSynthesisWeigh(
  file: string,
  flags: SheetFlags & AskedSize & { readonly record?: string | undefined },
  text?: string,
): Promise<ExitCode> {
  const other = Object.keys(askedSize(flags) ?? {}).find((key) => !ways.includes(key));
  if (other !== undefined) {
    throw new UsageError(
      `--${other} is no size of a synthesis.`,
      'Say how much comes out, --batch "10 g", or --for "Li2CO3=2 g".',
    );
  }
  const result = runSynthesis(file, { ...pipelineOptions(flags), ...(text === undefined ? {} : { text }) });
  const sized = result.synthesis && sizeSynthesis(result.synthesis, flags);
  if (sized && !sized.ok) throw problemError(sized.problem);
  const sheet = sized && weighSynthesis(sized.value);
  const { record, force } = flags;
  if (record !== undefined && sheet) {
    const { writeRecord } = await import('./write-record.ts');
    writeRecord(file, sheet, sized.value.synthesis.composition, { record, force });
  }
  return printSheet(result, sheet, flags);
}
