import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { fittingFlags } from '../cli/fitting-flags.ts';

/** A mixture model of measured results, and the best composition by it. */
export default class Fit extends BaseCommand {
  static override summary = 'a model of measured results: coefficients, how good it is, the best composition';
  static override examples = [
    'fit recipes/nguyen/mema-sn-salts-study.yaml',
    'fit recipes/nguyen/mema-sn-salts-study.yaml --model gp --at 35:45:20',
    'fit recipes/nguyen/mema-sn-salts-study.yaml --format svg --output surface.svg',
    'fit study.yaml --data results.csv --response conductivity --scale log',
  ];
  static override args = {
    study: Args.string({ description: 'the study, or - for standard input', required: true }),
  };
  static override flags = {
    at: Flags.string({
      description: 'predict this composition, too: parts in the order of the study',
      helpValue: '30:50:20',
      multiple: true,
    }),
    ...fittingFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Fit);
    const { runFit } = await import('../cli/run-fit.ts');
    return runFit(args.study, flags);
  }
}
