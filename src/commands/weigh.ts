import { balanceFlags } from '../cli/balance-flags.ts';
import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { lotFlags } from '../cli/lot-flags.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';
import { sizeFlags } from '../cli/size-flags.ts';
import { studyWeighFlags } from '../cli/study-weigh-flags.ts';

/** What to weigh for a recipe. */
export default class Weigh extends BaseCommand {
  static override summary = 'what to weigh for a recipe';
  static override examples = [
    'weigh recipes/ma/peo-lzon.yaml',
    'weigh recipes/guo/peo-sn-litfsi.yaml --batch "2 g"',
    'weigh recipes/ma/peo-litfsi.yaml --for "PEO=0.7342 g" --format markdown',
    'weigh recipes/ma/peo-lzon.yaml --film "16 mm x 110 um" --discs 12 --overage "20 %" --format html,xlsx,pdf',
    'weigh recipes/ma/peo-lzon.yaml --record batches/today.yaml',
  ];
  static override args = {
    recipe: Args.string({ description: 'the recipe, synthesis or study, or - for standard input', required: true }),
  };
  static override flags = {
    ...sizeFlags,
    ...lotFlags,
    ...balanceFlags,
    ...studyWeighFlags,
    record: Flags.string({
      description: 'write the skeleton of a batch record, for "formulyte made"',
      helpValue: 'FILE',
    }),
    format: Flags.string({
      description: 'how to print it, several by commas: table, markdown, csv, json, html, xlsx, pdf',
      helpValue: 'html,pdf',
      default: 'table',
    }),
    output: Flags.string({
      description: 'write to a file, to a folder, or to files whose names begin so',
      helpValue: 'NAME',
    }),
    force: Flags.boolean({ description: 'replace files that are there' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Weigh);
    const { runWeigh } = await import('../cli/run-weigh.ts');
    return runWeigh(args.recipe, flags);
  }
}
