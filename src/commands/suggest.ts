import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { fittingFlags } from '../cli/fitting-flags.ts';

/** The compositions to measure next. */
export default class Suggest extends BaseCommand {
  static override summary = 'which compositions of a study to measure next, and why';
  static override examples = [
    'suggest recipes/nguyen/mema-sn-salts-study.yaml --points 4',
    'suggest recipes/nguyen/mema-sn-salts-study.yaml --by variance --model gp',
  ];
  static override args = {
    study: Args.string({ description: 'the study, or - for standard input', required: true }),
  };
  static override flags = {
    points: Flags.integer({ description: 'how many', min: 1, max: 100, default: 4 }),
    by: Flags.string({
      description: 'what a point is chosen for: to be better, or to make the surface surer',
      options: ['improvement', 'variance'],
      default: 'improvement',
    }),
    steps: Flags.integer({ description: 'steps of the lattice that they are chosen from', min: 1, max: 1000 }),
    again: Flags.boolean({ description: 'measured points may be chosen, too' }),
    ...fittingFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Suggest);
    const { runSuggest } = await import('../cli/run-suggest.ts');
    return runSuggest(args.study, flags);
  }
}
