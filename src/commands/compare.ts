import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** Cells side by side. */
export default class Compare extends BaseCommand {
  static override summary = 'cells side by side, what differs first';
  static override examples = ['compare recipes/cells/pouch-nmc811-graphite.yaml recipes/cells/pouch-lfp-llzo-li.yaml'];
  static override strict = false;
  static override args = {
    cell: Args.string({ description: 'a cell; name two or more', required: true }),
  };
  static override flags = {
    format: Flags.string({ description: 'how to print it', options: ['table', 'json'], default: 'table' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Compare);
    const { runComparison } = await import('../cli/run-comparison.ts');
    return runComparison(argv.map(String), flags);
  }
}
