import { BaseCommand, Flags } from '../../cli/base-command.ts';
import type { ExitCode } from '../../cli/exit-codes.ts';
import { measureFlags, measureTable, readingFlags } from '../../cli/measure-flags.ts';
import { crystallinity, crystallinityReadings, fusionEnthalpies, type Melting } from '../../index.ts';

/** Crystallinity of a polymer by its melting peak. */
export default class MeasureCrystallinity extends BaseCommand {
  static override summary =
    'crystallinity by DSC: divided by the share of polymer, beside what dilution alone would do';
  static override examples = [
    'measure crystallinity --enthalpy "61.5 J/g" --polymer-fraction "60 wt%" --melting PCL --neat "41.33 %"',
    'measure crystallinity recipes/li/crystallinity.csv --melting PCL',
  ];
  static override args = measureTable;
  static override flags = {
    ...readingFlags(crystallinityReadings),
    melting: Flags.string({
      description: 'the polymer whose crystal melts: takes its enthalpy from a cited list',
      options: Object.keys(fusionEnthalpies),
      exclusive: ['full-enthalpy'],
    }),
    ...measureFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MeasureCrystallinity);
    const { runMeasure } = await import('../../cli/run-measure.ts');
    return runMeasure(crystallinity(flags.melting as Melting | undefined), args.table, flags);
  }
}
