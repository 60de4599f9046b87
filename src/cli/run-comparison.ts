import { cellEnergy } from '../index.ts';
import { toJson } from '../report/disarm.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf, openCell } from './run-energy.ts';
import { UsageError } from './usage-error.ts';

/** Prints cells side by side; one that cannot be planned ends it, with its findings. */
export async function runComparison(
  files: readonly string[],
  flags: { json: boolean; format: string; materials?: string | undefined; 'allow-outside': boolean },
): Promise<ExitCode> {
  if (files.length < 2) throw new UsageError('One cell compares with nothing.', 'Name two or more.');
  if (files.length > 26) throw new UsageError(`${files.length} cells do not fit one table.`, 'Name at most 26.');
  const json = flags.json || flags.format === 'json';
  const opened = files.map((file) => openCell(file, pipelineOptions(flags), json));
  const worst = opened.find(({ cell }) => cell === undefined);
  const findings = opened.flatMap(({ told }) => told.located.map(findingData));
  const cells = opened.flatMap(({ cell }) => (cell ? [cellEnergy(cell)] : []));
  const { comparisonText, comparisonData } = await import('../report/comparison-text.ts');
  if (json) {
    const data = worst ? { findings } : { comparison: comparisonData(cells), findings };
    process.stdout.write(`${toJson(data, 2)}\n`);
  } else if (worst === undefined) process.stdout.write(`${comparisonText(cells)}\n`);
  return worst ? codeOf(worst.told) : exitCode.clean;
}
