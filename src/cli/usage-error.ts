/**
 * The program was used wrongly: a bad flag, a missing argument, a file that cannot be read. Ends it with exit code 2.
 * The message says what is wrong; the hint, on a line of its own, what to type next.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
