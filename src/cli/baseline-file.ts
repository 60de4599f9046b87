import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, makeBaseline, parseBaseline, readText, unreadable } from '../index.ts';
import { gather, type Verdict } from './gather-verdicts.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

/** A baseline with what it calls a file: the path from its own folder, wherever the program is run. */
export interface KnownFindings {
  readonly file: string;
  readonly baseline: Baseline;
  readonly nameOf: (file: string) => string;
}

const largest = 64 * 1024 * 1024;

/** Reads a baseline; throws a UsageError where there is none. */
export function readBaseline(file: string): KnownFindings {
  const text = readText(file, largest);
  if (!text.ok) throw new UsageError(`The baseline "${file}" cannot be read.`, 'Make one with --update-baseline.');
  const baseline = parseBaseline(text.value);
  if (baseline === undefined)
    throw new UsageError(`"${file}" is no baseline of formulyte.`, 'Make one with --update-baseline.');
  return { file, baseline, nameOf: namedFrom(file) };
}

/**
 * Writes what is found now as the baseline. Of files that could not all be read none is made, it would lose what the old
 * one knows: then their names.
 */
export function writeBaseline(
  verdicts: readonly Verdict[],
  { file, force }: { readonly file: string; readonly force: boolean },
): KnownFindings | { readonly broken: readonly string[] } {
  const broken = verdicts.filter((verdict) => verdict.findings.some(({ finding }) => unreadable.has(finding.code)));
  if (broken.length > 0) return { broken: broken.map((verdict) => verdict.file) };
  const nameOf = namedFrom(file);
  const files = gather(verdicts, { quiet: false }).files.map((one) => ({ ...one, file: nameOf(one.file) }));
  const baseline = makeBaseline(files);
  writeResult(JSON.stringify(baseline, null, 2), { output: file, force });
  return { file, baseline, nameOf };
}

function namedFrom(baseline: string): (file: string) => string {
  const folder = dirname(resolve(baseline));
  return (file) => (file === '-' ? file : relative(folder, resolve(file)).split(sep).join('/'));
}
