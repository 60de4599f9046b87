import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { printable } from './say-plainly.ts';

/** What `--fix` would do to a file, as a patch for `git apply` or `patch -p1`; empty where it would do nothing. Plain text. */
export function unifiedDiff(old: string, now: string, file: string): string {
  if (old === now) return '';
  const name = printable(file.replaceAll('\\', '/').replace(/^\.\//, ''));
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, old, now, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
