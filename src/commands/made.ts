import { balanceFlags } from '../cli/balance-flags.ts';
import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** What was really made of a recipe, and the smallest addition that repairs it. */
export default class MadeCommand extends BaseCommand {
  static override summary = 'what was made, as weighed: composition, deviation, smallest top-up';
  static override description = [
    'BATCH is a record of what was weighed (kind: batch), or a recipe with --weighed. Where',
    'only some of it was weighed, the rest is what the recipe asks for beside it. What may',
    'differ says "tolerance:" in the recipe.',
  ].join('\n');
  static override examples = [
    'made recipes/batches/peo-lzon-example.yaml',
    'made recipes/ma/peo-litfsi.yaml --weighed "PEO=0.7342 g, LiTFSI=0.2700 g"',
    'made recipes/ma/peo-litfsi.yaml --weighed "PEO=0.7342 g"',
  ];
  static override args = {
    batch: Args.string({ description: 'the batch record, or a recipe; - for standard input', required: true }),
  };
  static override flags = {
    weighed: Flags.string({
      description: 'of a recipe, what the balance read',
      helpValue: '"PEO=0.7342 g, LiTFSI=0.2700 g"',
    }),
    closed: Flags.string({
      description: 'with --weighed, of what nothing can be added any more: names, or all',
      helpValue: 'NAME',
      multiple: true,
      dependsOn: ['weighed'],
    }),
    point: Flags.string({
      description: 'with --weighed, of a study: which point',
      helpValue: '3-5-2',
      dependsOn: ['weighed'],
    }),
    balance: Flags.string({
      description: "with --weighed, the lab's balance that readings without ± were read on",
      helpValue: 'NAME',
      dependsOn: ['weighed'],
    }),
    lab: balanceFlags.lab,
    lot: Flags.string({
      description: 'with --weighed, which bottle; may be repeated',
      helpValue: '"LiTFSI=A1234"',
      multiple: true,
      dependsOn: ['weighed'],
    }),
    recipe: Flags.string({
      description: 'hold a record against this instead of the recipe that it names',
      helpValue: 'FILE|git:REV:PATH',
      exclusive: ['weighed'],
    }),
    format: Flags.string({
      description: 'how to print it',
      options: ['table', 'markdown', 'csv', 'json'],
      default: 'table',
    }),
    strict: Flags.boolean({ description: 'warnings fail: exit 1 where a tolerance is not kept' }),
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MadeCommand);
    const { runMade } = await import('../cli/run-made.ts');
    return runMade(args.batch, flags);
  }
}
