import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { pictureFlags } from '../cli/picture-flags.ts';
import { recipeFlags } from '../cli/recipe-flags.ts';

/** The compositions of a study from which a model can be told best. */
export default class Design extends BaseCommand {
  static override summary = 'which compositions of a study to make: a mixture design, in random order';
  static override examples = [
    'design recipes/nguyen/mema-sn-salts-study.yaml --kind centroid',
    'design recipes/nguyen/mema-sn-salts-study.yaml --kind optimal --runs 10 --seed 7 --fresh',
    'design recipes/nguyen/mema-sn-salts-study.yaml --kind i-optimal --runs 4',
  ];
  static override args = {
    study: Args.string({ description: 'the study, or - for standard input', required: true }),
  };
  static override flags = {
    kind: Flags.string({
      description: 'the sort of design; optimal is D-optimal',
      options: ['lattice', 'centroid', 'vertices', 'optimal', 'i-optimal', 'space-filling'],
      required: true,
    }),
    runs: Flags.integer({ description: 'how many points to choose', min: 1, max: 1000 }),
    model: Flags.string({
      description: 'the Scheffé model that it is for',
      options: ['linear', 'quadratic', 'special-cubic', 'cubic'],
    }),
    steps: Flags.integer({ description: 'steps of the lattice that points are chosen from', min: 1, max: 1000 }),
    axial: Flags.boolean({ description: 'add the points midway between the centroid and each vertex' }),
    repeat: Flags.boolean({ description: 'a point may be chosen more than once' }),
    fresh: Flags.boolean({ description: 'count nothing as done' }),
    data: Flags.string({ description: 'the results so far, instead of those of the study', helpValue: 'RESULTS.csv' }),
    response: Flags.string({ description: 'their column of the response', helpValue: 'conductivity' }),
    seed: Flags.integer({ description: 'of all that is random', min: 0, max: 4294967295, default: 1 }),
    blocks: Flags.integer({ description: 'days or batches to spread the runs over', min: 1, max: 100, default: 1 }),
    restarts: Flags.integer({ description: 'random starts of the search', min: 1, max: 1000, default: 10 }),
    format: Flags.string({
      description: 'how to print it',
      options: ['table', 'csv', 'svg', 'png', 'json'],
      default: 'table',
    }),
    ...pictureFlags,
    output: Flags.string({ description: 'write it to a file instead', helpValue: 'FILE' }),
    force: Flags.boolean({ description: 'replace the file that --output names' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Design);
    const { runDesign } = await import('../cli/run-design.ts');
    return runDesign(args.study, flags);
  }
}
