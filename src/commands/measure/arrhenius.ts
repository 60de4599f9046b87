import { BaseCommand, Flags } from '../../cli/base-command.ts';
import type { ExitCode } from '../../cli/exit-codes.ts';
import { measureFlags, measureTable, readingFlags } from '../../cli/measure-flags.ts';
import { arrhenius, arrheniusReadings } from '../../index.ts';

/** Activation energy of a series over temperature. */
export default class MeasureArrhenius extends BaseCommand {
  static override summary = 'activation energy from conductivities over temperature, both forms, by segments';
  static override examples = [
    'measure arrhenius recipes/ma/table-s2.csv',
    'measure arrhenius recipes/ma/table-s2.csv --segments 2',
    'measure arrhenius recipes/ma/table-s2.csv --format svg --output arrhenius.svg',
  ];
  static override args = measureTable;
  static override flags = {
    ...readingFlags(arrheniusReadings),
    segments: Flags.integer({ description: 'straight pieces, cut where they fit best', min: 1, max: 5 }),
    break: Flags.string({
      description: 'or a temperature where two of them meet',
      helpValue: '"58 degC"',
      multiple: true,
      exclusive: ['segments'],
    }),
    ...measureFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MeasureArrhenius);
    const { runMeasure, temperatureOf } = await import('../../cli/run-measure.ts');
    const { segments } = flags;
    const breaks = (flags.break ?? []).map(temperatureOf);
    return runMeasure(arrhenius({ segments, breaks }), args.table, flags);
  }
}
