import { type ExitCode, exitCode } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** Says what ended the program, to a person on stderr or as one JSON object on stdout, and with which exit code. */
export function fail(error: unknown, json: boolean): ExitCode {
  const usage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  if (json) {
    const hint = usage ? error.hint : report;
    const body = { kind: usage ? 'usage' : 'bug', message, ...(hint === undefined ? {} : { hint }) };
    process.stdout.write(`${JSON.stringify({ error: body }, null, 2)}\n`);
  } else if (usage) {
    process.stderr.write(`${message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
  } else {
    process.stderr.write(`This is a bug in formulyte: ${message}\n${report}\n`);
  }
  if (!usage && (process.env.FORMULYTE_DEBUG || process.env.DEBUG)) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return usage ? exitCode.usage : exitCode.bug;
}

const report =
  'Please report it to the authors with the command line and the recipe; FORMULYTE_DEBUG=1 shows where it happened.';
