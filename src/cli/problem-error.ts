import type { Problem } from '../diagnostics/facts.ts';
import { sayFinding } from '../diagnostics/messages.ts';
import { UsageError } from './usage-error.ts';

/** A problem of an argument, as the error that ends the program with exit code 2. */
export function problemError(problem: Problem): UsageError {
  const { what, remedy } = sayFinding(problem);
  return new UsageError(what, remedy);
}
