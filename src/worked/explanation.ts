import type { Account } from './account-for.ts';
import type { WorkedFigure } from './worked-figure.ts';

/** A figure with how it is worked out, how sure it is, and what each number that is put in has to do with it. */
export interface Explanation {
  readonly figure: WorkedFigure;
  readonly account: Account;
  /** The size that was asked for, in words, where figures grow with it. */
  readonly size?: string;
}
