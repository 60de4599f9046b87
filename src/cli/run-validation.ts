import { findRecipes, type PipelineOptions, readBytes, readText } from '../index.ts';
import { paint } from '../report/colour.ts';
import type { Validation } from '../report/validation.ts';
import { formats, type ValidationFormat } from '../report/validation-formats.ts';
import { type KnownFindings, readBaseline, writeBaseline } from './baseline-file.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { gather, type Verdict } from './gather-verdicts.ts';
import { hasColour } from './has-colour.ts';
import { helpersFor } from './helpers-for.ts';
import { readOutputs, requireFree } from './read-outputs.ts';
import { repositoryRoot } from './repository-root.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

export interface ValidationRequest {
  readonly paths: readonly string[];
  readonly pipeline: PipelineOptions;
  readonly version: string;
  readonly json: boolean;
  readonly strict: boolean;
  readonly format?: string | undefined;
  readonly output?: readonly string[] | undefined;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly 'max-problems'?: number | undefined;
  readonly expectations: boolean;
  readonly notes: boolean;
  readonly 'stdin-filename'?: string | undefined;
  readonly baseline?: string | undefined;
  readonly 'update-baseline': boolean;
  readonly fix: boolean;
  readonly 'dry-run': boolean;
  readonly cache: boolean;
  readonly threads?: number | undefined;
}

type Pages = typeof import('../diagnostics/pages.ts').pages;

const home = 'https://github.com/formulyte/formulyte';

/** Formats for programs and reviews carry the notes; elsewhere they are asked for. */
const withNotes: ReadonlySet<string> = new Set(['json', 'jsonl', 'sarif']);

/** From paths to reports and an exit code. */
export async function runValidation(request: ValidationRequest): Promise<ExitCode> {
  const start = performance.now();
  requireSense(request);
  const outputs = readOutputs(request.output ?? []);
  const found = await findRecipes(request.paths);
  const { unasked, missing } = found;
  // What an editor holds stands for what is on the disk.
  const files = found.files.filter((file) => file !== request['stdin-filename']);
  if (missing.length > 0)
    throw new UsageError(
      `Nothing is at ${missing.map((path) => `"${path}"`).join(', ')}.`,
      'Check the path; quote a glob.',
    );
  if (files.length === 0) throw noRecipe();
  requireFree(outputs, files, request.force);
  if (request.fix) {
    const { fixFiles } = await import('./fix-files.ts');
    fixFiles(files, unasked, request['dry-run']);
    if (request['dry-run']) return exitCode.clean;
  }

  const judged = await judge(files, unasked, request);
  const verdicts = judged.filter((verdict) => verdict !== undefined);
  if (verdicts.length === 0) throw noRecipe();
  const renewed = request['update-baseline'] ? renewBaseline(verdicts, request) : undefined;
  if (renewed && !request.json) return sayBaseline(renewed, verdicts.length);
  const known = renewed ?? knownTo(request);
  const maxProblems = request['max-problems'];
  const validation: Validation = {
    ...gather(verdicts, {
      ...(known && 'baseline' in known ? known : {}),
      ...(maxProblems === undefined ? {} : { maxProblems }),
      quiet: request.quiet,
    }),
    skipped: judged.length - verdicts.length,
    seconds: (performance.now() - start) / 1e3,
  };
  for (const { format, file } of outputs) {
    writeResult(await render(format, validation, request, false), { output: file, force: request.force });
  }
  const format = request.json ? 'json' : ((request.format as ValidationFormat | undefined) ?? defaultFormat());
  const report = await render(format, validation, request, hasColour(process.stdout));
  if (report !== '') process.stdout.write(`${report}\n`);
  if (request.expectations && (format === 'text' || format === 'codeframe')) {
    const { expectationsText } = await import('../report/expectations-text.ts');
    process.stdout.write(`${expectationsText(validation)}\n`);
  }
  if (
    verdicts.some(
      (verdict) => verdict.isUnreadable && verdict.findings.some(({ finding }) => finding.code === 'file-unreadable'),
    )
  ) {
    return exitCode.usage;
  }
  return validation.errors > 0 || (request.strict && validation.warnings > 0) ? exitCode.findings : exitCode.clean;
}

/** Flags that would go unheard. */
function requireSense({ json, output = [], paths, ...request }: ValidationRequest): void {
  if (request['stdin-filename'] !== undefined && !paths.includes('-')) {
    throw new UsageError('--stdin-filename names standard input, and that is not read.', 'Write - among the paths.');
  }
  if (request['dry-run'] && (json || output.length > 0 || request['update-baseline'])) {
    const flag = json ? '--json' : output.length > 0 ? '--output' : '--update-baseline';
    throw new UsageError(`--dry-run shows a diff and nothing else.`, `Leave out ${flag}.`);
  }
}

function noRecipe(): UsageError {
  return new UsageError('There is no recipe here.', 'Name a file or folder, for example: formulyte validate recipes');
}

async function judge(
  files: readonly string[],
  unasked: ReadonlySet<string>,
  request: ValidationRequest,
): Promise<(Verdict | undefined)[]> {
  const name = request['stdin-filename'];
  const options = (file: string): PipelineOptions => {
    if (file !== '-' || name === undefined) return request.pipeline;
    const text = readText('-');
    return text.ok ? { ...request.pipeline, text: text.value } : request.pipeline;
  };
  const named = (file: string): string => (file === '-' && name !== undefined ? name : file);
  if (files.includes('-')) {
    const { validateFile } = await import('./validate-file.ts');
    return files.map((file) => validateFile(named(file), options(file)));
  }
  const program = request.cache ? programBytes() : undefined;
  if (program === undefined || request.pipeline.materials !== undefined) {
    const judging = { ...request.pipeline, withFigures: showsFigures(request) };
    const helpers = helpersFor(files.length, request.threads);
    if (helpers > 0) {
      const { judgeInParallel } = await import('./judge-in-parallel.ts');
      return judgeInParallel(files, unasked, judging, helpers);
    }
    const { validateFile } = await import('./validate-file.ts');
    return files.map((file) => validateFile(file, judging, unasked.has(file)));
  }
  const { VerdictCache, withTexts } = await import('./verdict-cache.ts');
  const { validateFile } = await import('./validate-file.ts');
  const cache = new VerdictCache('.formulyte-cache', program, request.pipeline);
  const verdicts = files.map((file) => {
    const known = cache.get(file, unasked.has(file));
    if (known) return withTexts(known);
    const verdict = validateFile(file, request.pipeline, unasked.has(file));
    if (verdict) cache.put(verdict, unasked.has(file));
    return verdict;
  });
  cache.save();
  return verdicts;
}

/** Whether a report says what was expected and what came out: the others only say whether it holds. */
function showsFigures({ expectations, json, format, output = [] }: ValidationRequest): boolean {
  return expectations || json || format === 'json' || output.some((text) => text.startsWith('json='));
}

/** The program itself is part of what a verdict follows from. */
function programBytes(): Uint8Array | undefined {
  return readBytes(typeof __filename === 'string' ? __filename : (process.argv[1] ?? ''));
}

async function render(
  format: ValidationFormat,
  validation: Validation,
  { version, notes, strict }: ValidationRequest,
  colour: boolean,
): Promise<string> {
  const draw = await formats[format]();
  const shown = notes || withNotes.has(format) ? validation : withoutNotes(validation);
  // Where nothing was found no code is explained.
  const isClean = shown.files.every((one) => one.findings.length === 0);
  const pages = isClean ? ({} as Pages) : (await import('../diagnostics/pages.ts')).pages;
  return draw(shown, {
    paint: paint(colour),
    version,
    home,
    strict,
    ...repositoryRoot(),
    docs: (code) => ({ ...pages[code], url: `${home}/blob/main/docs/diagnostics.md#${code}` }),
  });
}

function withoutNotes(validation: Validation): Validation {
  const files = validation.files.map((one) => ({
    ...one,
    findings: one.findings.filter(({ finding }) => finding.severity !== 'note'),
  }));
  return { ...validation, files };
}

/** The formats that a place asks for by itself: annotations on GitHub, excerpts for a person, lines for a pipe. */
function defaultFormat(): ValidationFormat {
  if (process.env.GITHUB_ACTIONS === 'true') return 'github';
  return process.stdout.isTTY ? 'codeframe' : 'text';
}

function knownTo({ baseline }: ValidationRequest): KnownFindings | undefined {
  return baseline === undefined ? undefined : readBaseline(baseline);
}

function renewBaseline(verdicts: readonly Verdict[], { baseline: named, force }: ValidationRequest): Renewed {
  // The file named as the baseline is the one to renew; any other is only replaced when told to.
  return writeBaseline(verdicts, {
    file: named ?? 'formulyte-baseline.json',
    force: force || named !== undefined,
  });
}

type Renewed = ReturnType<typeof writeBaseline>;

function sayBaseline(renewed: Renewed, count: number): ExitCode {
  if ('broken' in renewed) {
    const names = renewed.broken.join(', ');
    process.stderr.write(`The baseline was not written: ${names} cannot be read as YAML.\nMend that first.\n`);
    return exitCode.findings;
  }
  const files = Object.values(renewed.baseline.files);
  const known = files.reduce((sum, own) => sum + Object.values(own).reduce((a, b) => a + b, 0), 0);
  const said = `${known} known finding${known === 1 ? '' : 's'} in ${files.length} of ${count} files`;
  process.stdout.write(`${renewed.file}: ${said}\n`);
  return exitCode.clean;
}
