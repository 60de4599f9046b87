import { createHash } from 'node:crypto';
import { projectRoot, readText } from '../index.ts';
import { writeWhole } from '../report/write-file.ts';
import type { Verdict } from './gather-verdicts.ts';

interface Entry {
  /** Content hash of every file that was read for the verdict. */
  readonly read: Readonly<Record<string, string>>;
  /** The folder that inner recipes had to stay in. */
  readonly root: string;
  /** The file was found in a folder and taken for one of ours; else it was asked for by name, whatever it is. */
  readonly isFound: boolean;
  readonly verdict: Verdict;
}

interface Stored {
  readonly key: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/**
 * Verdicts of an earlier run, by content: of the program, of its options and of every file that was read.
 *
 * A verdict that depended on something that was not there is never kept, so nothing can come into being unnoticed. The
 * file's first line is the digest of the rest: one that was damaged or edited counts for nothing.
 */
export class VerdictCache {
  readonly #file: string;
  readonly #key: string;
  readonly #before: Stored['entries'];
  readonly #after: Record<string, Entry> = {};
  readonly #hashes = new Map<string, string | undefined>();

  constructor(file: string, program: Uint8Array, options: unknown) {
    this.#file = file;
    this.#key = `${hash(program)} ${JSON.stringify(options)}`;
    const stored = read(file);
    this.#before = stored?.key === this.#key ? stored.entries : {};
  }

  /**
   * The verdict on a file, if all that it was made from is as it was; on one that is found in a folder (`isFound`), only
   * where it was found to be one of ours.
   */
  get(file: string, isFound: boolean): Verdict | undefined {
    const entry = Object.hasOwn(this.#before, file) ? this.#before[file] : undefined;
    if (entry === undefined || (isFound && !entry.isFound)) return undefined;
    const isSame = Object.entries(entry.read).every(([one, was]) => this.#hashOf(one) === was);
    // One file alone has no way out of its folder.
    if (!isSame || (Object.keys(entry.read).length > 1 && projectRoot(file) !== entry.root)) return undefined;
    this.#after[file] = entry;
    return entry.verdict;
  }

  put(verdict: Verdict, isFound: boolean): void {
    const leaned = verdict.findings.some(
      ({ finding }) => finding.code === 'file-unreadable' || finding.code === 'outside-project',
    );
    if (verdict.isUnreadable || verdict.usesFolder || leaned) return;
    const hashes = verdict.read.map((file) => [file, this.#hashOf(file)] as const);
    if (hashes.some(([, own]) => own === undefined)) return;
    const slim = { ...verdict, findings: verdict.findings.map((one) => ({ ...one, text: '' })) };
    const read = Object.fromEntries(hashes) as Entry['read'];
    const entry = { read, root: projectRoot(verdict.file), isFound, verdict: slim };
    this.#after[verdict.file] = entry;
  }

  /** Writes what is known now; a cache that cannot be written is only slow next time. */
  save(): void {
    const text = JSON.stringify({ key: this.#key, entries: this.#after } satisfies Stored);
    try {
      writeWhole(this.#file, `${hash(text)}\n${text}`, true);
    } catch {
      // Read-only folders are no reason to fail.
    }
  }

  #hashOf(file: string): string | undefined {
    if (!this.#hashes.has(file)) {
      const text = readText(file);
      this.#hashes.set(file, text.ok ? hash(text.value) : undefined);
    }
    return this.#hashes.get(file);
  }
}

/** The text of a file that an excerpt is cut from: a cached verdict does not carry it. */
export function withTexts(verdict: Verdict): Verdict {
  if (verdict.findings.length === 0) return verdict;
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    if (!texts.has(file)) {
      const text = readText(file);
      texts.set(file, text.ok ? text.value : '');
    }
    return texts.get(file) ?? '';
  };
  return { ...verdict, findings: verdict.findings.map((one) => ({ ...one, text: textOf(one.location.file) })) };
}

function read(file: string): Stored | undefined {
  const text = readText(file, Number.POSITIVE_INFINITY);
  if (!text.ok) return undefined;
  try {
    const [sum = '', ...rest] = text.value.split('\n');
    const json = rest.join('\n');
    if (hash(json) !== sum) return undefined;
    const stored = JSON.parse(json) as Partial<Stored> | null;
    return typeof stored?.key === 'string' && typeof stored.entries === 'object' && stored.entries !== null
      ? (stored as Stored)
      : undefined;
  } catch {
    return undefined;
  }
}

function hash(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64');
}
