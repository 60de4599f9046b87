import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import { type ExitCode, exitCode } from '../cli/exit-codes.ts';
import { problemError } from '../cli/problem-error.ts';
import { pipelineOptions, recipeFlags } from '../cli/recipe-flags.ts';
import { askedSize, sizeFlags } from '../cli/size-flags.ts';
import { tellFindings } from '../cli/tell-findings.ts';
import { explainable, explainFigure, runPipeline, sizeComposition, targetOf } from '../index.ts';
import { findingData } from '../report/findings.ts';

/** Where a figure comes from: the statements, molar masses, densities and sources behind it. */
export default class Explain extends BaseCommand {
  static override summary = 'where a figure comes from: statements, molar masses, densities, sources';
  static override examples = [
    'explain recipes/ma/peo-lzon.yaml "mass of LiTFSI"',
    'explain recipes/ma/peo-lzon.yaml "LZO of total by volume"',
    'explain recipes/ma/peo-lzon.yaml "O/Li" --full',
    'explain recipes/ma/peo-lzon.yaml',
  ];
  static override args = {
    recipe: Args.string({ description: 'the recipe, or - for standard input', required: true }),
    quantity: Args.string({
      description: 'such as "mass of LiTFSI", "O/Li", "LZO of total", "density"; every mass and ratio where left out',
    }),
  };
  static override flags = {
    full: Flags.boolean({ description: 'every equation with what is put in, down to atomic weights' }),
    ...sizeFlags,
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Explain);
    const result = runPipeline(args.recipe, pipelineOptions(flags));
    const told = tellFindings(result, { json: flags.json, notes: false });
    const { composition } = result;
    if (composition === undefined) {
      if (flags.json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
      return told.isUnreadable ? exitCode.usage : exitCode.findings;
    }
    const size = askedSize(flags);
    const sized = size && sizeComposition(composition, size);
    if (sized && !sized.ok) throw problemError(sized.problem);
    const solved = sized?.value.composition ?? composition;
    const asked = (name: string) => {
      const target = targetOf(name, solved.formulation);
      if (!target.ok) throw problemError(target.problem);
      if (solved.scale === 'free' && target.value.kind === 'sum') {
        const component = solved.formulation.constituents[0]?.name ?? '';
        throw problemError({ code: 'size-missing', facts: { title: solved.formulation.recipe.title, component } });
      }
      return { name, target: target.value };
    };
    const questions = args.quantity === undefined ? explainable(solved) : [asked(args.quantity)];
    const explanations = questions.map(({ name, target }) => {
      const explained = explainFigure(name, target, solved, sized?.value.size);
      if (!explained.ok) throw problemError(explained.problem);
      return explained.value;
    });
    const { explanationsText, explanationsData } = await import('../report/explanation.ts');
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ explanations: explanationsData(explanations, result.documents), findings: told.located.map(findingData) }, null, 2)}\n`
        : `${explanationsText(explanations, result.documents, told.paint, flags.full)}\n`,
    );
    return told.hasErrors ? exitCode.findings : exitCode.clean;
  }
}
