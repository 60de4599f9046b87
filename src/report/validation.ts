import type { Code } from '../diagnostics/facts.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Paint } from './colour.ts';
import type { Located } from './findings.ts';
import type { RepositoryRoot } from './repository-path.ts';

/** One file's verdict. */
export interface ValidatedFile {
  /** As the user named it, with forward slashes. */
  readonly file: string;
  readonly kind?: string;
  /** Sorted by place, each mistake once; silenced and baselined ones are not among them. */
  readonly findings: readonly Located[];
  /** How many there are in all, shown or not. */
  readonly counts?: Readonly<Record<'errors' | 'warnings' | 'notes', number>>;
  /** `expect` lines that hold, or differ as they say they do. */
  readonly expectations: number;
  /** Every `expect` line of the file: what is stated, what came out. */
  readonly checks?: readonly {
    readonly quantity: string;
    readonly outcome: 'holds' | 'differs as said' | 'fails' | 'unknown';
    readonly stated?: string;
    readonly computed?: string;
    readonly difference?: string;
    readonly tolerance?: string;
  }[];
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
  /** YAML files of the folders that are no recipes. */
  readonly skipped: number;
  /** Wall time; only reports for people print it. */
  readonly seconds?: number;
}

/** What a code is about, and where one can read more. */
interface CodePage {
  readonly summary: string;
  readonly url: string;
  readonly why?: string;
  readonly severity?: Severity;
}

/** What a report needs beside the findings; a format asks for the part it uses. */
export interface ValidationContext {
  /** Colours of the stream it goes to. */
  readonly paint: Paint;
  /** The program's version. */
  readonly version: string;
  /** The program's own page. */
  readonly home: string;
  readonly docs: (code: Code) => CodePage;
  /** Whether warnings count as failures, as with --strict. */
  readonly strict?: boolean;
  /** Where the program runs in a repository that a service checked out. */
  readonly root?: RepositoryRoot;
}

/** Every finding of every file, in order. */
export function everyFinding(validation: Validation): readonly Located[] {
  return validation.files.flatMap((one) => one.findings);
}
