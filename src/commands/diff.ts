import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { pipelineOptions, recipeFlags } from '../cli/recipe-flags.ts';

/** What differs between two documents of one kind, or two revisions of one. */
export default class Diff extends BaseCommand {
  static override summary = 'what differs between two documents of one kind: statements, and what they lead to';
  static override examples = [
    'diff recipes/ma/peo-litfsi.yaml recipes/ma/peo-lzon.yaml',
    'diff git:HEAD~1:recipes/ma/peo-lzon.yaml recipes/ma/peo-lzon.yaml',
    'diff recipes/nguyen/ncm811-1-5mg-cell.yaml recipes/nguyen/ncm811-5-2mg-cell.yaml',
    'diff recipes/ma/lzo-nanofibres.yaml recipes/syntheses/lzo-by-assay.yaml',
    'diff git:main:recipes/ma/peo-lzon.yaml recipes/ma/peo-lzon.yaml --format markdown',
  ];
  static override args = {
    old: Args.string({ description: 'a document of any kind, or git:REV:PATH as "git show" has it', required: true }),
    new: Args.string({ description: 'another, or the same later', required: true }),
  };
  static override flags = {
    format: Flags.string({ description: 'how to print it', options: ['text', 'markdown', 'json'], default: 'text' }),
    'exit-code': Flags.boolean({ description: 'end with 1 where they differ' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Diff);
    const { runDiff } = await import('../cli/run-diff.ts');
    return runDiff({
      old: args.old,
      new: args.new,
      format: flags.json ? 'json' : (flags.format as 'text' | 'markdown' | 'json'),
      exitCode: flags['exit-code'],
      pipeline: pipelineOptions(flags),
    });
  }
}
