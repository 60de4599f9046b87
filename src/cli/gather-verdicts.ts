import { type Baseline, splitByBaseline } from '../index.ts';
import { comparePlaces } from '../report/compare-places.ts';
import type { Located } from '../report/findings.ts';
import type { ValidatedFile, Validation } from '../report/validation.ts';

/** One file's verdict before a baseline or a limit is applied: also what the cache keeps. */
export interface Verdict {
  readonly file: string;
  /** What it says it is; absent where that cannot be read. */
  readonly kind?: string;
  readonly findings: readonly Located[];
  readonly checks: ValidatedFile['checks'];
  readonly allowed: number;
  /** Every file that was read for it, the recipe first. */
  readonly read: readonly string[];
  readonly isUnreadable: boolean;
  /** A folder of the user's own materials had a say: a file that comes into it later must, too. */
  readonly usesFolder: boolean;
}

export interface GatherOptions {
  readonly baseline?: Baseline;
  /** What a file is called in the baseline. */
  readonly nameOf?: (file: string) => string;
  readonly quiet: boolean;
  readonly maxProblems?: number;
}

/**
 * All verdicts as one validation: a finding in an inner recipe counts once, under the file it is in, however many
 * recipes contain it.
 */
export function gather(verdicts: readonly Verdict[], options: GatherOptions): Validation {
  const files = new Map<string, { findings: Located[]; verdict?: Verdict }>();
  for (const verdict of verdicts) files.set(verdict.file, { findings: [], verdict });
  const seen = new Set<string>();
  // What a file's own run says of it comes first: seen from outside, its masses are those of another batch.
  for (const isOwn of [true, false]) {
    for (const { file, findings } of verdicts) {
      for (const one of findings) {
        const at = one.location.file === '' ? file : one.location.file;
        if ((at === file) !== isOwn) continue;
        const key = JSON.stringify([one.location, one.finding.code, isOwn ? one.finding.facts : null]);
        const bare = JSON.stringify([one.location, one.finding.code, null]);
        if (seen.has(key) || (!isOwn && seen.has(bare))) continue;
        seen.add(key).add(bare);
        const entry = files.get(at) ?? { findings: [] };
        files.set(at, entry);
        entry.findings.push(one);
      }
    }
  }
  const totals = { error: 0, warning: 0, note: 0 };
  let baselined = 0;
  let hidden = 0;
  let left = options.maxProblems ?? Number.POSITIVE_INFINITY;
  const validated = [...files].map(([file, { findings: gathered, verdict }]): ValidatedFile => {
    // What others find in a recipe that they contain stands among its own.
    const findings = gathered.toSorted(comparePlaces);
    const { fresh, known } = options.baseline
      ? splitByBaseline(options.nameOf?.(file) ?? file, findings, options.baseline)
      : { fresh: findings, known: 0 };
    baselined += known;
    const own = { error: 0, warning: 0, note: 0 };
    for (const { finding } of fresh) own[finding.severity]++;
    for (const severity of ['error', 'warning', 'note'] as const) totals[severity] += own[severity];
    const counts = { errors: own.error, warnings: own.warning, notes: own.note };
    const shown = fresh.filter(({ finding }) => {
      if (options.quiet && finding.severity !== 'error') return false;
      if (finding.severity === 'note') return true;
      if (left <= 0) {
        hidden++;
        return false;
      }
      left--;
      return true;
    });
    const checks = verdict?.checks ?? [];
    const holding = checks.filter((one) => one.outcome === 'holds' || one.outcome === 'differs as said').length;
    const { kind } = verdict ?? {};
    return {
      file,
      ...(kind === undefined ? {} : { kind }),
      findings: shown,
      counts,
      expectations: holding,
      checks,
    };
  });
  return {
    files: validated,
    errors: totals.error,
    warnings: totals.warning,
    notes: totals.note,
    allowed: verdicts.reduce((sum, verdict) => sum + verdict.allowed, 0),
    baselined,
    hidden,
    skipped: 0,
  };
}
