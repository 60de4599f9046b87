import { fixRecipe, isOurs, readText, realPath } from '../index.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { writeWhole } from '../report/write-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * Mends what is not chemistry in each file and says so on standard error, or shows on standard output what it would do.
 * A file that cannot be read is left for the validation to report.
 */
export function fixFiles(files: readonly string[], unasked: ReadonlySet<string>, isDryRun: boolean): void {
  if (files.includes('-')) throw new UsageError('Standard input cannot be mended.', 'Name a file.');
  for (const file of files) {
    const text = readText(file);
    if (!text.ok || (unasked.has(file) && !isOurs(text.value))) continue;
    const fixed = fixRecipe(text.value, file);
    if (fixed.hasError && isDryRun) process.stderr.write(`${file}: left as it is, there is an error in it\n`);
    if (fixed.text === text.value) continue;
    if (isDryRun) {
      process.stdout.write(unifiedDiff(text.value, fixed.text, file));
      continue;
    }
    try {
      writeWhole(realPath(file), fixed.text, true);
    } catch (error) {
      throw new UsageError(`"${file}" cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
    }
    const kinds = [...new Set(fixed.fixes.map((fix) => fix.what.replace('-', ' ')))];
    process.stderr.write(`${file}: mended ${kinds.join(', ')}\n`);
  }
}
