import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';
import { printable } from './say-plainly.ts';

/** Beyond so many changed lines the search for the shortest patch takes minutes, and nobody reads it. */
const mostEdits = 4000;

/**
 * What `--fix` would do to a file, as a patch for `git apply` or `patch -p1`; empty where it would do nothing. Plain text.
 */
export function unifiedDiff(old: string, now: string, file: string): string {
  if (old === now) return '';
  const name = printable(file.replaceAll('\\', '/').replace(/^(\.?\/)+/, ''));
  const names = [`a/${name}`, `b/${name}`] as const;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY, maxEditLength: mostEdits };
  return createTwoFilesPatch(...names, old, now, undefined, undefined, options) ?? wholePatch(...names, old, now);
}

/** Every line out, every line in. */
function wholePatch(oldName: string, newName: string, old: string, now: string): string {
  const side = (text: string, sign: string): string[] => {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const signed = lines.map((line) => sign + line);
    return last === '' ? signed : [...signed, sign + last, '\\ No newline at end of file'];
  };
  const [out, into] = [side(old, '-'), side(now, '+')];
  const count = (lines: readonly string[]): number => lines.filter((line) => !line.startsWith('\\')).length;
  const hunk = { oldStart: 1, oldLines: count(out), newStart: 1, newLines: count(into), lines: [...out, ...into] };
  const patch = {
    oldFileName: oldName,
    newFileName: newName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [hunk],
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
