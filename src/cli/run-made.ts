import { resolve } from 'node:path';
import type { Problem } from '../diagnostics/facts.ts';
import {
  type Against,
  type BatchRecord,
  type Finding,
  isRevision,
  type Made,
  type PipelineOptions,
  type Result,
  readRevision,
  readWeighed,
  runBatch,
  runWeighed,
  smallestTopUp,
  type TopUp,
} from '../index.ts';
import { type Paint, paint } from '../report/colour.ts';
import { findingData } from '../report/findings.ts';
import { isFolder } from '../report/write-file.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

export interface MadeFlags {
  readonly weighed?: string | undefined;
  readonly closed?: string[] | undefined;
  readonly point?: string | undefined;
  readonly recipe?: string | undefined;
  readonly balance?: string | undefined;
  readonly lab?: string | undefined;
  readonly lot?: string[] | undefined;
  readonly json: boolean;
  readonly format: string;
  readonly strict: boolean;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** What the report itself says, where there is one. */
const said: ReadonlySet<string> = new Set(['composition-off', 'composition-unsure', 'weighed-missing']);

/** What can be weighed, and how that is said of it. */
const asked: Readonly<Record<string, { readonly is: string; readonly say: string }>> = {
  mixture: { is: 'recipe', say: '--weighed "PEO=0.7342 g, LiTFSI=0.2700 g"' },
  synthesis: { is: 'synthesis', say: '--weighed "Li2CO3=1.3540 g, TiO2=3.3451 g"' },
  study: { is: 'study', say: '--point 3-5-2 --weighed "PEO=0.7342 g, LiTFSI=0.2700 g"' },
};

/** Prints what was made of a recipe; a tolerance that is not kept is a warning, an error with --strict. */
export async function runMade(file: string, flags: MadeFlags): Promise<ExitCode> {
  if (file !== '-' && isFolder(file)) {
    throw new UsageError(`"${file}" is a folder.`, `Name one record; "formulyte table ${file}" has a row for each.`);
  }
  if (flags.output !== undefined && resolve(flags.output) === resolve(file))
    throw new UsageError('What is printed would replace what it is of.', 'Name another file with --output.');
  const against = flags.weighed === undefined ? againstOf(flags.recipe) : undefined;
  const result =
    flags.weighed === undefined ? runBatch(file, optionsOf(flags), against) : weighedOf(file, flags.weighed, flags);
  const kind = result.findings.find((one) => one.code === 'unknown-kind' && one.place.file === file)?.facts;
  const own = kind && 'kind' in kind ? asked[String(kind.kind)] : undefined;
  if (flags.weighed === undefined && own) {
    throw new UsageError(
      `"${file}" is a ${own.is}: what was weighed of it?`,
      `Say ${own.say}, or name a batch record.`,
    );
  }
  const json = flags.json || flags.format === 'json';
  const made = result.made && { ...result.made, ...(flags.recipe === undefined ? {} : { recipe: flags.recipe }) };
  const told = tellFindings(
    made && !json ? { ...result, findings: result.findings.filter((one) => !said.has(one.code)) } : result,
    { json, notes: made === undefined },
  );
  const topUps = made ? await smallestTopUp(made) : [];
  if (json) {
    const { madeData } = await import('../report/made-json.ts');
    const data = { ...(made ? { made: madeData(made, topUps) } : {}), findings: told.located.map(findingData) };
    writeResult(JSON.stringify(data, null, 2), flags);
  } else if (made) {
    const colours = flags.output === undefined ? hasColour(process.stdout) : false;
    writeResult(await textOf(made, topUps, flags.format, paint(colours)), flags);
  }
  if (told.isUnreadable) return exitCode.usage;
  const isWarned = flags.strict && result.findings.some((one) => one.severity === 'warning');
  return told.hasErrors || isWarned ? exitCode.findings : exitCode.clean;
}

/** Which lot each name was taken from. */
function lotsOf(asked: readonly string[], { weighed }: BatchRecord): Map<string, string> {
  return new Map(
    asked.map((text): [string, string] => {
      const name = weighed.map((one) => one.name).find((one) => text.trim().startsWith(`${one}=`));
      const lot = text.trim().slice((name?.length ?? 0) + 1);
      if (name !== undefined && lot.trim() !== '') return [name, lot.trim()];
      const expected = 'a name that was weighed with its lot, such as "LiTFSI=A1234"';
      throw problemError({ code: 'wrong-value', facts: { expected, found: `"${text}"` } });
    }),
  );
}

/** How files are read, with the balances that are asked for. */
function optionsOf(flags: MadeFlags): PipelineOptions {
  const { lab } = flags;
  return { ...pipelineOptions(flags), ...(lab === undefined ? {} : { lab }) };
}

/** The recipe that is asked for, on the disk or in a revision. */
function againstOf(name: string | undefined): Against | undefined {
  if (name === undefined) return undefined;
  if (name.trim() === '') throw new UsageError('Which recipe?', 'Name a recipe, or git:REV:PATH.');
  if (!isRevision(name)) return { file: name };
  const revision = readRevision(name);
  if (!revision.ok) throw problemError(revision.problem);
  const { file, source } = revision.value;
  return { file, source };
}

/** What is wrong with an argument is a wrong call. */
function weighedOf(file: string, text: string, flags: MadeFlags): Result {
  const read = readWeighed(text, file, flags.closed);
  if (!read.ok) throw problemError(read.problem);
  const { point } = flags;
  const { balance } = flags;
  const lots = lotsOf(flags.lot ?? [], read.value);
  const weighed = read.value.weighed.map((one) => {
    const lot = lots.get(one.name);
    const beside = {
      ...(balance === undefined ? {} : { balance }),
      ...(lot === undefined ? {} : { lot: { name: lot, path: one.path } }),
    };
    return { ...one, portions: one.portions.map((portion) => ({ ...portion, ...beside })) };
  });
  const batch = { ...read.value, weighed, ...(point === undefined ? {} : { point: { is: point, path: ['point'] } }) };
  const { file: recipe, source } = againstOf(file) ?? { file };
  const result = runWeighed(recipe, batch, { ...optionsOf(flags), ...source });
  const isAsked = ({ severity, code, place }: Finding) =>
    place.file === '' && (severity === 'error' || code === 'balance-unknown');
  const wrong = result.findings.find(isAsked);
  if (wrong) throw problemError(wrong as unknown as Problem);
  if (balance !== undefined && result.made && result.made.lab === undefined)
    throw problemError({ code: 'lab-missing', facts: { balance } });
  return result;
}

async function textOf(made: Made, topUps: readonly TopUp[], format: string, colours: Paint): Promise<string> {
  if (format === 'markdown') return (await import('../report/made-markdown.ts')).madeMarkdown(made, topUps);
  // The last line ends as the others do: writing it adds the LF.
  if (format === 'csv') return `${(await import('../report/made-csv.ts')).madeCsv(made, topUps)}\r`;
  return (await import('../report/made-text.ts')).madeText(made, topUps, colours);
}
