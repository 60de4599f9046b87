import type { Finding } from '../diagnostics/finding.ts';

/** What a legacy folder is known to have: how often each finding occurs in each file. */
export interface Baseline {
  readonly version: 1;
  /** By file, then by what `knownAs` makes of a finding. */
  readonly files: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A finding's name in a baseline: its code and the keys down to it. Lines move and figures change; what is wrong stays. */
function knownAs({ code, place }: Finding): string {
  return `${code} ${JSON.stringify(place.path)}`;
}

/** Splits a file's findings into those that a baseline knows, as often as it knows them, and new ones. */
export function splitByBaseline<T extends { readonly finding: Finding }>(
  file: string,
  findings: readonly T[],
  baseline: Baseline,
): { readonly fresh: readonly T[]; readonly known: number } {
  const left = new Map(Object.entries(Object.hasOwn(baseline.files, file) ? (baseline.files[file] ?? {}) : {}));
  const fresh = findings.filter(({ finding }) => {
    const name = knownAs(finding);
    const count = left.get(name) ?? 0;
    if (count === 0) return true;
    left.set(name, count - 1);
    return false;
  });
  return { fresh, known: findings.length - fresh.length };
}

/** The baseline that knows exactly these findings; notes are none to be known. */
export function makeBaseline(
  files: readonly { readonly file: string; readonly findings: readonly { readonly finding: Finding }[] }[],
): Baseline {
  const entries = files.flatMap(({ file, findings }) => {
    const counts = new Map<string, number>();
    for (const { finding } of findings) {
      if (finding.severity !== 'note') counts.set(knownAs(finding), (counts.get(knownAs(finding)) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return counts.size > 0 ? [[file, Object.fromEntries(sorted)] as const] : [];
  });
  return { version: 1, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Reads a baseline's text; undefined where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const data = JSON.parse(text) as Partial<Baseline> | null;
    const isCounted = (file: unknown): boolean =>
      typeof file === 'object' &&
      file !== null &&
      !Array.isArray(file) &&
      Object.values(file).every((count) => Number.isInteger(count) && count > 0);
    if (data?.version !== 1 || typeof data.files !== 'object' || data.files === null || Array.isArray(data.files))
      return undefined;
    return Object.values(data.files).every(isCounted) ? (data as Baseline) : undefined;
  } catch {
    return undefined;
  }
}

/** Findings that kept a file from being read: what it would say when mended is unknown, so no baseline is made from it. */
export const unreadable: ReadonlySet<string> = new Set([
  'file-unreadable',
  'file-too-large',
  'not-text',
  'empty-file',
  'yaml-syntax',
  'duplicate-key',
  'too-many-aliases',
  'too-deep',
]);
