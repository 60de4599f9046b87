import type { Code } from '../diagnostics/facts.ts';
import { codes } from '../diagnostics/messages.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { paint } from '../report/colour.ts';
import { ruleData, rulesText, ruleText } from '../report/rules-text.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { UsageError } from './usage-error.ts';

/** Prints one code, or all. */
export function runRules(code: string | undefined, json: boolean): ExitCode {
  const asked = code === undefined ? codes : [known(code)];
  const colours = paint(hasColour(process.stdout));
  const [only] = asked;
  const text = code === undefined || only === undefined ? rulesText(colours) : ruleText(only, colours);
  const print = json ? JSON.stringify({ rules: asked.map(ruleData) }, null, 2) : text;
  process.stdout.write(`${print}\n`);
  return exitCode.clean;
}

function known(word: string): Code {
  const code = codes.find((one) => one === word);
  if (code !== undefined) return code;
  const [meant] = nearest(word, codes, 1);
  throw new UsageError(
    `There is no code "${word}".`,
    meant === undefined ? '"formulyte rules" lists them all.' : `Did you mean "formulyte rules ${meant}"?`,
  );
}
