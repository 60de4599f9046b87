import { Args, BaseCommand, Flags } from '../cli/base-command.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { pipelineOptions, recipeFlags } from '../cli/recipe-flags.ts';
import { formats } from '../report/validation-formats.ts';

/** Checks recipes: syntax, shape, composition, chemistry, and what each recipe expects of itself. */
export default class Validate extends BaseCommand {
  static override summary = 'check recipes: syntax, composition, chemistry, and their own expectations';
  static override examples = [
    'validate recipes',
    'validate "recipes/**/*.yaml" --strict --format github',
    'validate recipes --output sarif=formulyte.sarif --output junit=junit.xml',
    'validate - --stdin-filename recipes/ma/film.yaml < film.yaml',
    'validate recipes --fix --dry-run',
  ];
  static override strict = false;
  static override args = {
    paths: Args.string({
      description: 'files, folders, globs, or - for standard input; the current folder where left out',
    }),
  };
  static override flags = {
    strict: Flags.boolean({ description: 'warnings fail, too' }),
    format: Flags.string({ description: 'how to print', options: Object.keys(formats) }),
    output: Flags.string({ description: 'also write a report to a file', helpValue: 'FORMAT=FILE', multiple: true }),
    force: Flags.boolean({ description: 'let --output and --update-baseline replace files that exist' }),
    quiet: Flags.boolean({ description: 'show errors only' }),
    'max-problems': Flags.integer({ description: 'show at most so many', min: 0 }),
    notes: Flags.boolean({ description: 'show notes, too, such as a source that prints another figure' }),
    expectations: Flags.boolean({ description: 'show every "expect": stated, computed, difference, tolerance' }),
    'stdin-filename': Flags.string({ description: 'the name that standard input goes by', helpValue: 'NAME' }),
    baseline: Flags.string({ description: 'do not report what this file knows', helpValue: 'FILE' }),
    'update-baseline': Flags.boolean({ description: 'write what is found now to the baseline file' }),
    fix: Flags.boolean({ description: 'mend what is not chemistry: key order, unit spelling, the schema comment' }),
    'dry-run': Flags.boolean({ description: 'with --fix: show the diff and write nothing', dependsOn: ['fix'] }),
    cache: Flags.boolean({ description: 'keep verdicts in .formulyte-cache and reuse those of unchanged files' }),
    threads: Flags.integer({
      description: 'judge on so many threads; as many as the machine has where left out',
      min: 1,
    }),
    ...recipeFlags,
  };

  override async execute(): Promise<ExitCode> {
    const { argv, flags } = await this.parse(Validate);
    const { runValidation } = await import('../cli/run-validation.ts');
    const paths = (argv as string[]).length > 0 ? (argv as string[]) : ['.'];
    return runValidation({ ...flags, paths, pipeline: pipelineOptions(flags), version: this.config.version });
  }
}
