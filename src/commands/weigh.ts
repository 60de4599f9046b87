import { balanceFlags } from '../cli/balance-flags.ts';
import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import { bringToBalances } from '../cli/bring-to-balances.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { lotFlags, lotsWanted } from '../cli/lot-flags.ts';
import { printSheet } from '../cli/print-sheet.ts';
import { problemError } from '../cli/problem-error.ts';
import { pipelineOptions, recipeFlags } from '../cli/recipe-flags.ts';
import { sizeFlags } from '../cli/size-flags.ts';
import { refuseStudyFlags, studyWeighFlags } from '../cli/study-weigh-flags.ts';
import { checkLeft, openLots, runPipeline, sizeComposition, weighOut } from '../index.ts';

/** What to weigh for a recipe. */
export default class Weigh extends BaseCommand {
  static override summary = 'what to weigh for a recipe';
  static override examples = [
    'weigh recipes/ma/peo-lzon.yaml',
    'weigh recipes/guo/peo-sn-litfsi.yaml --batch "2 g"',
    'weigh recipes/ma/peo-litfsi.yaml --for "PEO=0.7342 g" --format markdown',
    'weigh recipes/ma/peo-lzon.yaml --film "16 mm x 110 um" --discs 12 --overage "20 %" --format html,xlsx,pdf',
    'weigh recipes/ma/peo-lzon.yaml --record batches/today.yaml',
  ];
  static override args = {
    recipe: Args.string({ description: 'the recipe, synthesis or study, or - for standard input', required: true }),
  };
  static override flags = {
    ...sizeFlags,
    ...lotFlags,
    ...balanceFlags,
    ...studyWeighFlags,
    record: Flags.string({
      description: 'write the skeleton of a batch record, for "formulyte made"',
      helpValue: 'FILE',
    }),
    format: Flags.string({
      description: 'how to print it, several by commas: table, markdown, csv, json, html, xlsx, pdf',
      helpValue: 'html,pdf',
      default: 'table',
    }),
    output: Flags.string({
      description: 'write to a file, to a folder, or to files whose names begin so',
      helpValue: 'NAME',
    }),
    force: Flags.boolean({ description: 'replace files that are there' }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { args, flags } = await this.parse(Weigh);
    const result = runPipeline(args.recipe, pipelineOptions(flags));
    const kind = result.findings.find((one) => one.code === 'unknown-kind')?.facts.kind;
    // Standard input can be read once.
    const text = result.documents[0]?.text;
    if (kind === 'study') {
      const { runStudyWeigh } = await import('../cli/run-study-weigh.ts');
      return runStudyWeigh(args.recipe, flags, text);
    }
    refuseStudyFlags(flags);
    if (kind === 'synthesis') {
      const { runSynthesisWeigh } = await import('../cli/run-synthesis-weigh.ts');
      return runSynthesisWeigh(args.recipe, flags, text);
    }
    if (result.composition === undefined) return printSheet(result, undefined, flags);
    const lots = openLots(result.composition, lotsWanted(flags), pipelineOptions(flags));
    if (!lots.ok) throw problemError(lots.problem);
    const { composition, findings = [], documents = [], stock } = lots.value ?? { composition: result.composition };
    const sized = composition && sizeComposition(composition, flags);
    if (sized && !sized.ok) throw problemError(sized.problem);
    const left = sized ? checkLeft(sized.value.composition) : [];
    const weighed = sized && bringToBalances(weighOut(sized.value, stock), sized.value.composition, flags);
    const told = {
      ...result,
      findings: [...result.findings, ...findings, ...left, ...(weighed?.findings ?? [])],
      documents: [...result.documents, ...documents, ...(weighed?.documents ?? [])],
    };
    const sheet = weighed?.sheet;
    const { record, force } = flags;
    if (record !== undefined && sheet && composition) {
      const { writeRecord } = await import('../cli/write-record.ts');
      writeRecord(args.recipe, sheet, composition, { record, force });
    }
    return printSheet(told, sheet, flags);
  }
}
