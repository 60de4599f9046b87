import {
  compareDocuments,
  compareRecipes,
  type DocumentComparison,
  type DocumentSide,
  evaluatedFigures,
  isRevision,
  isSameRecipe,
  type PipelineOptions,
  type Result,
  readRevision,
  runCell,
  runPipeline,
  runStudy,
  saidOf,
  studyFigures,
} from '../index.ts';
import { paint } from '../report/colour.ts';
import { toJson } from '../report/disarm.ts';
import { findingData, findingsText, type Located } from '../report/findings.ts';
import { locateFindings } from '../report/locate-findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

export interface DiffRequest {
  readonly old: string;
  readonly new: string;
  readonly format: 'text' | 'markdown' | 'json';
  readonly exitCode: boolean;
  readonly pipeline: PipelineOptions;
}

/** From two recipes to a report of what differs and an exit code. */
export async function runDiff(request: DiffRequest): Promise<ExitCode> {
  if (request.old === '-' && request.new === '-') {
    throw new UsageError('Both recipes cannot come from standard input.', 'Name a file for one of them.');
  }
  const names = { old: request.old, new: request.new };
  const sides = [await readSide(request.old, request.pipeline), await readSide(request.new, request.pipeline)] as const;
  requireOneKind(sides);
  const [old, now] = sides.map(({ result }) => result.composition);
  const comparison = old && now ? compareRecipes(old, now) : undefined;
  const documents = compareOthers(sides);
  if (request.format !== 'json') {
    // What is unusual about either is not the question. Errors are told: those that stop the comparison, else all.
    const told = sides.filter(({ result }) => comparison || documents || !isWhole(result));
    const errors = told.flatMap(({ located }) => located.filter(({ finding }) => finding.severity === 'error'));
    if (errors.length > 0) process.stderr.write(`${findingsText(errors, paint(hasColour(process.stderr)))}\n`);
  }
  if (request.format === 'json') {
    const { diffData } = await import('../report/diff-json.ts');
    const data = {
      ...names,
      ...(comparison ? { comparison: diffData(comparison) } : {}),
      ...(documents ? { documents: (await import('../report/diff-documents.ts')).documentsData(documents) } : {}),
      findings: sides.flatMap(({ located }) => located.map(findingData)),
    };
    process.stdout.write(`${toJson(data, 2)}\n`);
  } else if (comparison) {
    const text =
      request.format === 'markdown'
        ? (await import('../report/diff-markdown.ts')).diffMarkdown(comparison, names)
        : (await import('../report/diff-text.ts')).diffText(comparison, names, paint(hasColour(process.stdout)));
    process.stdout.write(`${text}\n`);
  }
  if (documents && request.format !== 'json') {
    const report = await import('../report/diff-documents.ts');
    const text =
      request.format === 'markdown'
        ? report.documentsMarkdown(documents, names)
        : report.documentsText(documents, names, paint(hasColour(process.stdout)));
    process.stdout.write(`${text}\n`);
  }
  if (documents) {
    const isSame = documents.statements.length === 0 && documents.results.length === 0;
    return request.exitCode && !isSame ? exitCode.findings : exitCode.clean;
  }
  if (comparison === undefined) return sides.some((side) => side.isUnreadable) ? exitCode.usage : exitCode.findings;
  return request.exitCode && !isSameRecipe(comparison) ? exitCode.findings : exitCode.clean;
}

interface Side {
  readonly result: Result;
  /** What was found, in files as the command line would name them. */
  readonly located: readonly Located[];
  /** The file itself could not be opened: that is a wrong call, not a wrong recipe. */
  readonly isUnreadable: boolean;
}

type Sides = readonly [Side, Side];

/** A mixture, a cell or a study through the program. */
function runKind(file: string, options: PipelineOptions): Result {
  const result = runPipeline(file, options);
  const kind = result.findings.find((one) => one.code === 'unknown-kind')?.facts.kind;
  if (kind === 'cell') return runCell(file, options);
  return kind === 'study' ? runStudy(file, options) : result;
}

function isWhole({ composition, cell, study }: Result): boolean {
  return composition !== undefined || cell !== undefined || study !== undefined;
}

function kindOf({ composition, cell, study }: Result): 'mixture' | 'cell' | 'study' | undefined {
  return composition ? 'mixture' : cell ? 'cell' : study ? 'study' : undefined;
}

function requireOneKind([one, other]: Sides): void {
  const [was, is] = [kindOf(one.result), kindOf(other.result)];
  if (was !== undefined && is !== undefined && was !== is) {
    throw new UsageError(`A ${was} and a ${is} are not compared.`, 'Name two of one kind.');
  }
}

/** Two cells, or two studies: what they and the recipes inside them say, and what that leads to. */
function compareOthers([old, now]: Sides): DocumentComparison | undefined {
  const kind = kindOf(now.result);
  if ((kind !== 'cell' && kind !== 'study') || kindOf(old.result) !== kind) return undefined;
  return compareDocuments(kind, sideOf(old.result), sideOf(now.result));
}

function sideOf({ documents, cell, study }: Result): DocumentSide {
  return {
    said: saidOf(documents),
    figures: cell ? evaluatedFigures(cell) : study ? studyFigures(study.space, study.region) : [],
  };
}

async function readSide(name: string, options: PipelineOptions): Promise<Side> {
  const revision = isRevision(name) ? await readRevision(name) : undefined;
  if (revision?.ok === false) throw problemError(revision.problem);
  const { file, source, nameOf } = revision?.value ?? { file: name, source: {}, nameOf: (one: string) => one };
  const result = runKind(file, { ...options, ...source });
  const documents = new Set(result.documents.map((one) => one.file));
  const rename = <T extends { readonly file: string }>(at: T): T =>
    documents.has(at.file) || at.file === file ? { ...at, file: nameOf(at.file) } : at;
  const located = locateFindings(result.findings, result.documents).map((one) => ({
    ...one,
    location: rename(one.location),
    related: one.related.map(rename),
  }));
  const isUnreadable =
    result.documents.length === 0 && located.some(({ finding }) => finding.code === 'file-unreadable');
  return { result, located, isUnreadable };
}
