import type { Located } from './findings.ts';

/** One file's verdict. */
export interface ValidatedFile {
  /** As the user named it, with forward slashes. */
  readonly file: string;
  readonly kind?: string;
  /** Sorted by place, each mistake once; silenced and baselined ones are not among them. */
  readonly findings: readonly Located[];
  /** `expect` lines that hold, or differ as they say they do. */
  readonly expectations: number;
}

/** What every validation report is made from. */
export interface Validation {
  readonly files: readonly ValidatedFile[];
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Warnings that a recipe allows with a reason. */
  readonly allowed: number;
  /** Findings that the baseline knows. */
  readonly baselined: number;
  /** Findings cut by --max-problems. */
  readonly hidden: number;
  /** Wall time; only reports for people print it. */
  readonly seconds?: number;
}
