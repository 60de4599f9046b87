import { Args, BaseCommand } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';

/** The recipe that a printed sheet belongs to. */
export default class Find extends BaseCommand {
  static override summary = 'the recipe and the commit that a sheet was printed from, by its content';
  static override description = [
    'CONTENT is what the sheet and its QR code say, sha256:… or its first eight digits or',
    'more. The recipes below FOLDER are looked through as they are now, then the commits of',
    'its repository, the newest first; records of that sheet are named as well.',
  ].join('\n');
  static override examples = ['find sha256:d06c2978e506 recipes', 'find d06c2978e506 --json'];
  static override args = {
    content: Args.string({ description: "the sheet's content", required: true }),
    folder: Args.string({ description: 'where to look', default: '.' }),
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Find);
    const { runFind } = await import('../cli/run-find.ts');
    return runFind(args.content, args.folder, flags);
  }
}
