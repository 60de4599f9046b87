import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { realPath } from './read-text.ts';

/** The folder that a recipe may read from: the nearest one around it with a .git or package.json, else its own. */
export function projectRoot(file: string): string {
  const own = file === '-' ? realPath('.') : dirname(realPath(file));
  for (let here = own; ; here = dirname(here)) {
    if (existsSync(join(here, '.git')) || existsSync(join(here, 'package.json'))) return here;
    if (dirname(here) === here) return own;
  }
}

/** Whether a file lies below a folder once links are followed. */
export function isInside(file: string, root: string): boolean {
  const way = relative(realPath(root), realPath(resolve(file)));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
