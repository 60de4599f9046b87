import { Args, BaseCommand } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';

/** What formulyte can find, or one code explained. */
export default class Rules extends BaseCommand {
  static override summary = 'what can be found, by code; or one code explained';
  static override examples = ['rules', 'rules basis-missing', 'rules --json'];
  static override args = { code: Args.string({ description: 'the code to explain; all of them where left out' }) };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Rules);
    const { runRules } = await import('../cli/run-rules.ts');
    return runRules(args.code, flags.json);
  }
}
