import { BaseCommand } from '../../cli/base-command.ts';
import type { ExitCode } from '../../cli/exit-codes.ts';
import { measureFlags, measureTable, readingFlags } from '../../cli/measure-flags.ts';
import { conductivity } from '../../index.ts';

/** Conductivity of a flat layer. */
export default class MeasureConductivity extends BaseCommand {
  static override summary = 'ionic conductivity from thickness, resistance and area; or what is missing of the four';
  static override examples = [
    'measure conductivity --thickness "110 um" --resistance "1200 ohm" --area "2.01 cm^2"',
    'measure conductivity recipes/ma/table-s2.csv --thickness "110 um" --diameter "16 mm"',
    'measure conductivity --thickness "9 um" --conductivity "5.62e-4 S/cm" --diameter "16 mm"',
  ];
  static override args = measureTable;
  static override flags = { ...readingFlags(conductivity.readings), ...measureFlags };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MeasureConductivity);
    const { runMeasure } = await import('../../cli/run-measure.ts');
    return runMeasure(conductivity, args.table, flags);
  }
}
