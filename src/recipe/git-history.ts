import { decode } from './read-text.ts';
import { runGit } from './run-git.ts';

/** A file as a commit left it. */
export interface Version {
  readonly commit: string;
  /** When it was committed, ISO 8601. */
  readonly date: string;
  /** From the repository's root. */
  readonly path: string;
  /** The object that holds its text. */
  readonly blob: string;
}

/** What a repository remembers, as far as it was asked for and can be told; nothing where there is no git. */
export interface GitHistory {
  /** Absolute. */
  readonly root: string;
  /** What the newest commits made of every YAML file, on all branches; newest first. */
  ofAll(most: number): Version[];
  /** The same of one file, under every name that it had. */
  ofFile(path: string, most: number): Version[];
  /** The same of some, under the names that they have. */
  ofFiles(paths: readonly string[], most: number): Version[];
  /** Texts of objects, or of files as `commit:path`, those that are there and are text. */
  texts(names: readonly string[]): Map<string, string>;
}

const limits = { log: 64 * 1024 * 1024, texts: 256 * 1024 * 1024 };
const format = '--format=%x01%H %cI';

/** Opens the history of the repository around a folder; undefined where there is none, or no git. */
export function gitHistory(folder: string): GitHistory | undefined {
  const top = ask(['rev-parse', '--show-toplevel'], folder);
  if (top === undefined) return undefined;
  const root = top.toString('utf8').replace(/\r?\n$/, '');
  const log = (most: number, before: readonly string[], ...asked: string[]): Version[] => {
    const answer = ask([...before, 'log', `-n${most}`, '-m', '-z', '--raw', '--no-abbrev', format, ...asked], root);
    return answer === undefined ? [] : versionsOf(answer.toString('utf8'));
  };
  const literally = ['--literal-pathspecs'];
  return {
    root,
    ofAll: (most) => log(most, [], '--all', '--no-renames', '--', '*.yaml', '*.yml'),
    ofFile: (path, most) => log(most, literally, '--follow', '--', path),
    ofFiles: (paths, most) => (paths.length > 0 ? log(most, literally, '--no-renames', '--', ...paths) : []),
    texts: (names) => {
      // A line each is asked for; what lies outside the repository ends the whole answer.
      const own = [...new Set(names)].filter((name) => !/\n|:\.\.?(\/|$)/.test(name));
      const answer = own.length > 0 ? ask(['cat-file', '--batch'], root, `${own.join('\n')}\n`) : undefined;
      return answer === undefined ? new Map() : textsOf(answer, own);
    },
  };
}

function ask(args: readonly string[], folder: string, input?: string): Buffer | undefined {
  const limit = input === undefined ? limits.log : limits.texts;
  const { status, stdout, error } = runGit(args, { folder, limit, ...(input === undefined ? {} : { input }) });
  return status === 0 && error === undefined ? stdout : undefined;
}

/** Reads `git log -z --raw`: a commit, then for each file `:modes old new status`, its path, of a renamed one both. */
function versionsOf(log: string): Version[] {
  const versions: Version[] = [];
  let [commit = '', date = ''] = [''];
  const tokens = log.split('\0').map((token) => token.replace(/^\n/, ''));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (token.startsWith('\x01')) [commit = '', date = ''] = token.slice(1).trim().split(' ');
    const [, mode, blob = '', status = ''] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(token) ?? [];
    if (mode === undefined) continue;
    if (status === 'R' || status === 'C') i++;
    const path = tokens[++i] ?? '';
    // A file: neither taken away, nor a link, nor another repository.
    if (mode.startsWith('100')) versions.push({ commit, date, path, blob });
  }
  return versions;
}

/** Reads `git cat-file --batch`: `object type size`, the bytes and a line break for each that was asked for. */
function textsOf(answer: Buffer, names: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  for (const name of names) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    const text = type === 'blob' ? decode(answer.subarray(at, at + Number(size))) : undefined;
    if (text?.ok) texts.set(name, text.value);
    at += Number(size) + 1;
  }
  return texts;
}
