import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** Recipes, cells, batches and measurements as one table. */
export default class Table extends BaseCommand {
  static override summary = 'recipes, cells, batches and measurements as one table, or what SQL asks of it';
  static override examples = [
    'table recipes/ma/measurements',
    'table recipes --kind measurement --columns file,temperature_degc,conductivity_s_cm',
    'table recipes --sql "select title, sigma from measurements where sigma > 1e-4 order by sigma desc"',
    'table recipes --format xlsx --output table.xlsx',
  ];
  static override strict = false;
  static override args = {
    paths: Args.string({ description: 'files, folders or globs; the current folder where left out' }),
  };
  static override flags = {
    kind: Flags.string({
      description: 'rows of this kind only',
      options: ['mixture', 'cell', 'synthesis', 'study', 'batch', 'measurement'],
      multiple: true,
    }),
    columns: Flags.string({ description: 'these columns only, by name', helpValue: 'file,o_li' }),
    sql: Flags.string({
      description: 'a question to the table "documents"; its columns are named as in --json',
      helpValue: '"select …"',
    }),
    format: Flags.string({
      description: 'how to print it',
      options: ['table', 'markdown', 'csv', 'json', 'parquet', 'xlsx'],
      default: 'table',
    }),
    output: Flags.string({ description: 'write it to this file', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'let --output replace a file that exists' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Table);
    const { runTable } = await import('../cli/run-table.ts');
    return runTable(argv.map(String), flags);
  }
}
