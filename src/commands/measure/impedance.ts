import { Args, BaseCommand, Flags } from '../../cli/base-command.ts';
import type { ExitCode } from '../../cli/exit-codes.ts';
import { measureFlags, readingFlags } from '../../cli/measure-flags.ts';
import { impedanceReadings } from '../../index.ts';

const { column: _, ...flagsOfTelling } = measureFlags;

/** Resistances and capacitances of an impedance spectrum. */
export default class MeasureImpedance extends BaseCommand {
  static override summary = 'bulk resistance and capacitances from an impedance spectrum, with its Kramers-Kronig test';
  static override examples = [
    'measure impedance recipes/synthetic/impedance.csv --thickness "100 um" --diameter "16 mm"',
    'measure impedance recipes/synthetic/impedance.csv --circuit "p(R1,CPE1)-CPE2"',
    'measure impedance recipes/synthetic/impedance.csv --chart bode --format svg --output bode.svg',
  ];
  static override args = {
    spectrum: Args.string({ description: 'a .DTA, .mpt, .z or CSV file, or - for standard input', required: true }),
  };
  static override flags = {
    circuit: Flags.string({
      description: 'what to fit: R, C, L, CPE, W, Wo, Ws; several are compared',
      helpValue: '"R0-p(R1,CPE1)-W1"',
      multiple: true,
    }),
    guess: Flags.string({ description: 'a value to start from', helpValue: '"R1=1200 ohm"', multiple: true }),
    weighting: Flags.string({
      description: 'what a residual counts by',
      options: ['modulus', 'unit', 'proportional'],
      default: 'modulus',
    }),
    from: Flags.string({ description: 'lowest frequency to use', helpValue: '"1 Hz"' }),
    to: Flags.string({ description: 'highest frequency to use', helpValue: '"1 MHz"' }),
    bulk: Flags.string({ description: 'the resistors that are the bulk', helpValue: 'R0+R1' }),
    chart: Flags.string({
      description: 'which picture',
      options: ['nyquist', 'bode', 'residuals'],
      default: 'nyquist',
    }),
    ...readingFlags(impedanceReadings),
    ...flagsOfTelling,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(MeasureImpedance);
    const { runImpedance } = await import('../../cli/run-impedance.ts');
    return runImpedance(args.spectrum, flags);
  }
}
