import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** Which weighed cathode discs go with which anode discs. */
export default class Match extends BaseCommand {
  static override summary = 'pairs weighed cathode and anode discs within limits of N/P';
  static override description = [
    'DISCS has the columns id, side (cathode or anode) and mass (mg) and, where they were',
    'measured, foil mass (mg) and diameter (mm). What it does not have follows from the',
    'cell: a foil from its collector, a diameter from its size. No two pairs share a',
    'disc, and there are as many pairs as there can be.',
  ].join('\n');
  static override examples = [
    'match recipes/cells/discs-example.csv --cell recipes/cells/coin-example.yaml --np 1.1 --tolerance "5 %"',
    'match recipes/cells/discs-example.csv --cell recipes/cells/coin-example.yaml --np 1.1 --least 1.05 --most 1.2',
  ];
  static override args = {
    discs: Args.string({ description: 'a CSV table of weighed discs, or - for standard input', required: true }),
  };
  static override flags = {
    cell: Flags.string({ description: 'the cell that they are for, or -', helpValue: 'FILE', required: true }),
    np: Flags.string({ description: 'N/P that a pair should have', helpValue: '1.1', required: true }),
    tolerance: Flags.string({ description: 'how far from it a pair may be', helpValue: '"5 %"' }),
    least: Flags.string({ description: 'or the least N/P of a pair, with --most', helpValue: '1.05' }),
    most: Flags.string({ description: 'and the greatest', helpValue: '1.2' }),
    objective: Flags.string({
      description: 'what is least over the pairs: the sum of |ln(N/P : target)|, or of its squares',
      options: ['squared', 'absolute'],
      default: 'squared',
    }),
    format: Flags.string({ description: 'how to print it', options: ['table', 'csv', 'json'], default: 'table' }),
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Match);
    const { runMatch } = await import('../cli/run-match.ts');
    return runMatch(args.discs, flags);
  }
}
