import {
  type Baseline,
  findRecipes,
  makeBaseline,
  type PipelineOptions,
  parseBaseline,
  readBytes,
  readText,
  unreadable,
} from '../index.ts';
import { paint } from '../report/colour.ts';
import type { Validation } from '../report/validation.ts';
import { formats, type ValidationFormat } from '../report/validation-formats.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { judgeInParallel } from './judge-in-parallel.ts';
import { UsageError } from './usage-error.ts';
import { gather, type Verdict, validateFile } from './validate-files.ts';
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

const home = 'https://github.com/formulyte/formulyte';

/** Formats for programs and reviews carry the notes; elsewhere they are asked for. */
const withNotes: ReadonlySet<string> = new Set(['json', 'jsonl', 'sarif']);

/** From paths to reports and an exit code. */
export async function runValidation(request: ValidationRequest): Promise<ExitCode> {
  const start = performance.now();
  const outputs = (request.output ?? []).map(readOutput);
  const { files, unasked, missing } = await findRecipes(request.paths);
  if (missing.length > 0)
    throw new UsageError(
      `Nothing is at ${missing.map((path) => `"${path}"`).join(', ')}.`,
      'Check the path; quote a glob.',
    );
  if (files.length === 0) throw noRecipe();
  if (request.fix) {
    const { fixFiles } = await import('./fix-files.ts');
    fixFiles(files, unasked, request['dry-run']);
    if (request['dry-run']) return exitCode.clean;
  }

  const judged = await judge(files, unasked, request);
  const verdicts = judged.filter((verdict) => verdict !== undefined);
  if (verdicts.length === 0) throw noRecipe();
  const baseline = readBaseline(request);
  if (request['update-baseline']) return updateBaseline(verdicts, request);
  const maxProblems = request['max-problems'];
  const validation: Validation = {
    ...gather(verdicts, {
      ...(baseline ? { baseline } : {}),
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
  if (files.includes('-')) return files.map((file) => validateFile(named(file), options(file)));
  const program = request.cache ? programBytes() : undefined;
  if (program === undefined || request.pipeline.materials !== undefined) {
    return judgeInParallel(
      files,
      unasked,
      { ...request.pipeline, withFigures: showsFigures(request) },
      request.threads,
    );
  }
  const { VerdictCache, withTexts } = await import('./verdict-cache.ts');
  const cache = new VerdictCache('.formulyte-cache', program, request.pipeline);
  const verdicts = files.map((file) => {
    const known = cache.get(file);
    if (known) return withTexts(known);
    const verdict = validateFile(file, request.pipeline, unasked.has(file));
    if (verdict) cache.put(verdict);
    return verdict;
  });
  cache.save();
  return verdicts;
}

/** Whether a report says what was expected and what came out: the others only say whether it holds. */
function showsFigures({ expectations, json, format, output = [] }: ValidationRequest): boolean {
  return expectations || json || format === 'json' || output.some((text) => readOutput(text).format === 'json');
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
  const { pages } = await import('../diagnostics/pages.ts');
  return draw(notes || withNotes.has(format) ? validation : withoutNotes(validation), {
    paint: paint(colour),
    version,
    home,
    strict,
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

function readOutput(text: string): { format: ValidationFormat; file: string } {
  const [, format = '', file = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (!Object.hasOwn(formats, format)) {
    throw new UsageError(
      `"${text}" is no report to write.`,
      `Write --output FORMAT=FILE with one of ${Object.keys(formats).join(', ')}.`,
    );
  }
  return { format: format as ValidationFormat, file };
}

function readBaseline(request: ValidationRequest): Baseline | undefined {
  const file = request.baseline;
  if (file === undefined || request['update-baseline']) return undefined;
  const text = readText(file, 64 * 1024 * 1024);
  if (!text.ok) throw new UsageError(`The baseline "${file}" cannot be read.`, 'Make one with --update-baseline.');
  const baseline = parseBaseline(text.value);
  if (baseline === undefined)
    throw new UsageError(`"${file}" is no baseline of formulyte.`, 'Make one with --update-baseline.');
  return baseline;
}

/** A baseline is only made from files that could all be read: one that failed would lose what it knows. */
function updateBaseline(verdicts: readonly Verdict[], request: ValidationRequest): ExitCode {
  const file = request.baseline ?? 'formulyte-baseline.json';
  const broken = verdicts.filter((verdict) => verdict.findings.some(({ finding }) => unreadable.has(finding.code)));
  if (broken.length > 0) {
    const names = broken.map((verdict) => verdict.file).join(', ');
    process.stderr.write(`The baseline was not written: ${names} cannot be read as YAML.\nMend that first.\n`);
    return exitCode.findings;
  }
  const validation = gather(verdicts, { quiet: false });
  const baseline = makeBaseline(validation.files);
  // The file named as the baseline is the one to renew; any other is only replaced when told to.
  const force = request.force || request.baseline !== undefined;
  writeResult(JSON.stringify(baseline, null, 2), { output: file, force });
  const count = Object.values(baseline.files).reduce(
    (sum, own) => sum + Object.values(own).reduce((a, b) => a + b, 0),
    0,
  );
  process.stdout.write(
    `${file}: ${count} known finding${count === 1 ? '' : 's'} in ${Object.keys(baseline.files).length} of ${verdicts.length} files\n`,
  );
  return exitCode.clean;
}
