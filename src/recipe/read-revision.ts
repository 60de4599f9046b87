import { posix, relative, resolve, sep } from 'node:path';
import type { Parsed } from '../diagnostics/facts.ts';
import type { FileSource } from './file-source.ts';
import { decode } from './read-text.ts';
import { runGit } from './run-git.ts';

/** A recipe in a revision of the repository, with everything around it as it was then. */
export interface Revision {
  /** Where the recipe would lie in the work tree, from the current folder. */
  readonly file: string;
  readonly source: FileSource;
  /** A file of the revision in the words of the command line, `git:HEAD~1:recipes/film.yaml`. */
  readonly nameOf: (file: string) => string;
}

/** As for files on the disk: a recipe is a page of text. */
const largest = 1024 * 1024;
/** A colon in braces belongs to the revision, as in `HEAD^{/fix: salt}`; a file called `git:x` is `./git:x`. */
const address = /^git:((?:[^:{]|\{[^}]*\})*):(.*)$/s;

export function isRevision(name: string): boolean {
  return name.startsWith('git:');
}

/**
 * Finds `git:REV:PATH`; as git has it, PATH counts from the repository's root, or from the current folder where it starts
 * with `./` or `../`.
 *
 * Files are read with `git cat-file blob`: no shell, no filter, nothing checked out. The revision is looked up once, so
 * that a recipe and its inner recipes are of one tree.
 */
export function readRevision(name: string): Parsed<Revision, 'file-unreadable'> {
  const fail = (reason: string): Parsed<Revision, 'file-unreadable'> => ({
    ok: false,
    problem: { code: 'file-unreadable', facts: { file: name, reason } },
  });
  const [, revision = '', path = ''] = address.exec(name) ?? [];
  if (revision === '' || path === '' || posix.isAbsolute(path)) return fail('it is not of the form git:REV:PATH');
  // Git would take it for an option.
  if (revision.startsWith('-')) return fail('a revision does not start with "-"');
  if (/[\0\n]/.test(name)) return fail('a revision and a path have one line');

  const gitUpTo = (limit: number, ...args: string[]) => runGit(args, { limit: limit + 1 });
  const git = (...args: string[]) => gitUpTo(largest, ...args);
  const top = git('rev-parse', '--show-toplevel');
  if (top.error) return fail(`git cannot be run: ${(top.error as NodeJS.ErrnoException).code ?? top.error.message}`);
  if (top.status !== 0) {
    // Common in a container, where the checkout belongs to somebody else.
    const isForeign = top.stderr.includes('dubious ownership');
    return fail(
      isForeign
        ? 'git does not trust a folder of another owner (see safe.directory in "git help config")'
        : 'the current folder is in no work tree of git',
    );
  }
  const found = git('rev-parse', '--verify', '--quiet', `${revision}^{tree}`);
  const tree = found.stdout.toString('utf8').trim();
  if (found.status !== 0 || !/^[0-9a-f]{40,64}$/.test(tree)) return fail(`there is no revision "${revision}"`);

  const root = resolve(line(top.stdout));
  const way = (file: string): string => relative(root, resolve(file)).split(sep).join('/');
  const isOutside = (inside: string): boolean =>
    inside === '..' || inside.startsWith('../') || posix.isAbsolute(inside);
  const file = relative(process.cwd(), /^\.\.?\//.test(path) ? resolve(path) : resolve(root, path)) || '.';
  const nameOf = (one: string): string => `git:${revision}:${way(one)}`;

  const read: FileSource['read'] = (one, limit = largest) => {
    const inside = way(one);
    const unreadable = (reason: string): ReturnType<FileSource['read']> => ({
      ok: false,
      problem: { code: 'file-unreadable', facts: { file: nameOf(one), reason } },
    });
    if (isOutside(inside)) return unreadable('it lies outside the repository');
    const blob = gitUpTo(limit, 'cat-file', 'blob', `${tree}:${inside}`);
    if ((blob.error as NodeJS.ErrnoException | undefined)?.code === 'ENOBUFS' || blob.stdout.length > limit) {
      return {
        ok: false,
        problem: { code: 'file-too-large', facts: { bytes: blob.stdout.length, limit } },
      };
    }
    return blob.status === 0 ? decode(blob.stdout) : unreadable(`there is no such file in "${revision}"`);
  };
  const list: FileSource['list'] = (folder) => {
    const inside = way(folder);
    if (isOutside(inside)) return undefined;
    const names = git('ls-tree', '-z', '--name-only', inside === '' ? tree : `${tree}:${inside}`);
    return names.status === 0 ? names.stdout.toString('utf8').split('\0').filter(Boolean) : undefined;
  };
  return { ok: true, value: { file, source: { read, list }, nameOf } };
}

/** What git prints, without the line break behind it; a folder's name may end with a blank. */
function line(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}
