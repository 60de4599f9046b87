import { posix } from 'node:path';

/** A checked-out repository, and the folder in it that the program runs in: empty where that is the root. */
export interface RepositoryRoot {
  readonly folder: string;
  readonly within: string;
}

/** A path as a host compares it with those of a commit: from the root where that is known, forward slashes, no `./` in front. */
export function repositoryPath(file: string, root?: RepositoryRoot): string {
  const path = file.replace(/^(\.\/+)+(?=.)/, '');
  if (root === undefined || path === '-') return path;
  const folder = root.folder.replaceAll('\\', '/').replace(/\/*$/, '/');
  if (path.startsWith(folder)) return path.slice(folder.length);
  if (/^(\/|[A-Za-z]:\/)/.test(path) || root.within === '') return path;
  const whole = posix.normalize(`${root.within}/${path}`);
  return whole.startsWith('../') ? path : whole;
}
