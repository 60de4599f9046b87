import { balanceFlags } from '../cli/balance-flags.ts';
import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { lotFlags } from '../cli/lot-flags.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';
import { sizeFlags } from '../cli/size-flags.ts';

/** Where a figure comes from: its equation, the numbers put in, their sources and uncertainties. */
export default class Explain extends BaseCommand {
  static override summary = 'where a figure comes from: equations, numbers put in, sources, uncertainty';
  static override examples = [
    'explain recipes/ma/peo-lzon.yaml "mass of LiTFSI"',
    'explain recipes/ma/peo-lzon.yaml "LZO of total by volume"',
    'explain recipes/ma/peo-lzon.yaml "O/Li" --full',
    'explain recipes/ma/peo-lzon.yaml',
    'explain recipes/guo/lfp-25c-cell.yaml "Wh/kg at active"',
    'explain recipes/li/latp.yaml "mass of Li2CO3"',
  ];
  static override args = {
    recipe: Args.string({
      description: 'a recipe, cell, batch, synthesis, study or measurement, or - for standard input',
      required: true,
    }),
    quantity: Args.string({
      description: 'such as "mass of LiTFSI", "O/Li", "density"; a list of all where left out',
    }),
  };
  static override flags = {
    full: Flags.boolean({ description: 'every equation with what is put in, down to atomic weights' }),
    point: Flags.string({
      description: 'of a study, which point',
      helpValue: '3-5-2',
    }),
    ...sizeFlags,
    ...lotFlags,
    ...balanceFlags,
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Explain);
    const { runExplain } = await import('../cli/run-explain.ts');
    return runExplain(args.recipe, args.quantity, flags);
  }
}
