import { BaseCommand } from '../../cli/base-command.ts';
import type { ExitCode } from '../../cli/exit-codes.ts';
import { measureFlags, measureTable, readingFlags } from '../../cli/measure-flags.ts';
import { vtf } from '../../index.ts';

/** The curve of Vogel, Tammann and Fulcher through a series over temperature. */
export default class MeasureVtf extends BaseCommand {
  static override summary = 'Vogel-Tammann-Fulcher parameters of conductivities over temperature, with limits of T0';
  static override examples = ['measure vtf recipes/ma/table-s2.csv', 'measure vtf series.csv --format svg'];
  static override args = measureTable;
  static override flags = { ...readingFlags(vtf.readings), ...measureFlags };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MeasureVtf);
    const { runMeasure } = await import('../../cli/run-measure.ts');
    return runMeasure(vtf, args.table, flags);
  }
}
