import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { pictureFlags } from '../cli/picture-flags.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** The points of a study's lattice with what each of them is. */
export default class Ternary extends BaseCommand {
  static override summary =
    'the grid of a study: every composition, O/Li, density; as a table, file or ternary diagram';
  static override examples = [
    'ternary recipes/nguyen/mema-sn-salts-study.yaml',
    'ternary recipes/nguyen/mema-sn-salts-study.yaml --format svg --output ternary.svg',
    'ternary recipes/nguyen/mema-sn-salts-study.yaml --format html --output study.html',
    'ternary recipes/nguyen/mema-sn-salts-study.yaml --steps 100 --format csv --output grid.csv',
    'ternary recipes/nguyen/mema-sn-salts-study.yaml --steps 1000 --format parquet --output grid.parquet',
  ];
  static override args = {
    study: Args.string({ description: 'the study, or - for standard input', required: true }),
  };
  static override flags = {
    steps: Flags.integer({ description: 'steps of the lattice along a side', min: 1, max: 100000 }),
    show: Flags.string({
      description: 'a quantity to compute besides the usual ones; the first one colours the diagram',
      helpValue: '"O/Li"',
      multiple: true,
    }),
    lines: Flags.string({
      description: 'a quantity to draw lines of equal value of',
      helpValue: '"O/Li"',
      multiple: true,
    }),
    format: Flags.string({
      description: 'how to print it',
      options: ['table', 'csv', 'svg', 'png', 'html', 'parquet', 'json'],
      default: 'table',
    }),
    ...pictureFlags,
    data: Flags.string({
      description: 'measured results for the page, instead of those that the study names',
      helpValue: 'results.csv',
    }),
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Ternary);
    const { runTernary } = await import('../cli/run-ternary.ts');
    return runTernary(args.study, flags);
  }
}
