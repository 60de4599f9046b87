import { Args, BaseCommand } from '../cli/base-command.ts';
import { type ExitCode, exitCode } from '../cli/exit-codes.ts';
import { hasColour } from '../cli/has-colour.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Code } from '../diagnostics/facts.ts';
import { codes } from '../diagnostics/messages.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { paint } from '../report/colour.ts';

/** What formulyte can find, or one code explained. */
export default class Rules extends BaseCommand {
  static override summary = 'what can be found, by code; or one code explained';
  static override examples = ['rules', 'rules basis-missing', 'rules --json'];
  static override args = { code: Args.string({ description: 'the code to explain; all of them where left out' }) };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Rules);
    const { ruleData, rulesText, ruleText } = await import('../report/rules-text.ts');
    const asked = args.code === undefined ? codes : [known(args.code)];
    const colours = paint(hasColour(process.stdout));
    const [only] = asked;
    const text = args.code === undefined || only === undefined ? rulesText(colours) : ruleText(only, colours);
    const print = flags.json ? JSON.stringify({ rules: asked.map(ruleData) }, null, 2) : text;
    process.stdout.write(`${print}\n`);
    return exitCode.clean;
  }
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
