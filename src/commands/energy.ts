import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { pictureFlags } from '../cli/picture-flags.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** What a cell weighs and holds, level by level. */
export default class Energy extends BaseCommand {
  static override summary = 'Wh/kg and Wh/L of a cell at named levels, and who carries the weight';
  static override examples = [
    'energy recipes/cells/pouch-lfp-llzo-li.yaml',
    'energy recipes/cells/pouch-lfp-llzo-li.yaml --solve "separator.thickness" --target "300 Wh/kg at stack"',
    'energy recipes/cells/pouch-lfp-llzo-li.yaml --vary "separator.thickness=5..100 um"',
  ];
  static override args = {
    cell: Args.string({ description: 'the cell, or - for standard input', required: true }),
  };
  static override flags = {
    format: Flags.string({
      description: 'how to print it',
      options: ['table', 'markdown', 'csv', 'svg', 'png', 'json'],
      default: 'table',
    }),
    solve: Flags.string({
      description: 'find the value of a stated figure that meets --target',
      helpValue: '"separator.thickness"',
      dependsOn: ['target'],
    }),
    target: Flags.string({
      description: 'what to reach: a value of a figure',
      helpValue: '"400 Wh/kg at stack"',
      dependsOn: ['solve'],
    }),
    between: Flags.string({ description: 'where --solve looks', helpValue: '"1..200 um"', dependsOn: ['solve'] }),
    vary: Flags.string({
      description: 'go through a stated figure; twice for a map',
      helpValue: '"separator.thickness=5..100 um"',
      multiple: true,
    }),
    steps: Flags.integer({ description: 'points along each --vary', min: 2, dependsOn: ['vary'] }),
    show: Flags.string({
      description: 'the figure to follow with --vary or --tornado',
      helpValue: '"Wh/kg at stack"',
    }),
    tornado: Flags.boolean({ description: 'what each input does to the figure, and what to measure better' }),
    ...pictureFlags,
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Energy);
    const { runEnergy } = await import('../cli/run-energy.ts');
    return runEnergy(args.cell, flags);
  }
}
