import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** A study for another program. */
export default class Export extends BaseCommand {
  static override summary = 'a study and its results for another program: BoFire, Ax, any statistics package';
  static override description = [
    'bofire: a Domain and experiments. ax: what its client is configured with, and trials.',
    'Both have the bounds and constraints of the study in the shares of what is varied.',
    'csv: shares, pseudo-components, masses and the response of each measurement, or the',
    'points of the lattice where nothing is measured.',
  ].join('\n');
  static override examples = [
    'export recipes/nguyen/mema-sn-salts-study.yaml --to bofire --output study.json',
    'export recipes/nguyen/mema-sn-salts-study.yaml --to ax',
    'export recipes/nguyen/mema-sn-salts-study.yaml --to csv --output study.csv',
  ];
  static override args = {
    study: Args.string({ description: 'the study, or - for standard input', required: true }),
  };
  static override flags = {
    to: Flags.string({ description: 'for which program', options: ['bofire', 'ax', 'csv'], required: true }),
    data: Flags.string({ description: 'the results, instead of those that the study names', helpValue: 'RESULTS.csv' }),
    response: Flags.string({ description: 'the column of the response', helpValue: 'conductivity' }),
    scale: Flags.string({ description: 'hand over the response, or its logarithm', options: ['plain', 'log'] }),
    better: Flags.string({ description: 'whether more or less of it is wanted', options: ['high', 'low'] }),
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Export);
    const { runExport } = await import('../cli/run-export.ts');
    return runExport(args.study, flags);
  }
}
