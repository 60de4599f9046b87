import {
  checkDocument,
  compareDocuments,
  compareRecipes,
  type DocumentComparison,
  type DocumentSide,
  documentFigures,
  isRevision,
  isSameRecipe,
  type PipelineOptions,
  type Result,
  readRevision,
  writtenData,
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
  const isWhole = sides.every(({ result }) => isComparable(result));
  const comparison = isWhole ? compareMixtures(sides) : undefined;
  const documents = isWhole && comparison === undefined ? compareOthers(sides) : undefined;
  if (request.format !== 'json') {
    // What is unusual about either is not the question. Errors are told: those that stop the comparison, else all.
    const told = sides.filter(({ result }) => isWhole || !isComparable(result));
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

/** What kind a document says it is, whether or not the rest of it can be read. */
function kindOf({ documents }: Result): string | undefined {
  const { kind } = (documents[0]?.data ?? {}) as { readonly kind?: unknown };
  return typeof kind === 'string' ? kind : undefined;
}

/** Whether a document came as far as it has to for what it leads to to be compared. */
function isComparable(result: Result): boolean {
  switch (kindOf(result)) {
    case 'mixture':
      return result.composition !== undefined;
    case 'cell':
      return result.cell !== undefined;
    case 'study':
      return result.study !== undefined;
    case 'synthesis':
      return result.synthesis !== undefined;
    case 'batch':
      return result.made !== undefined;
    case 'measurement':
      return result.measurement !== undefined;
    // What is only read, and what is no kind, which is an error.
    default:
      return result.documents.length > 0 && !result.findings.some((one) => one.severity === 'error');
  }
}

function requireOneKind([one, other]: Sides): void {
  const [was, is] = [kindOf(one.result), kindOf(other.result)];
  const isKnown = [one, other].every(({ result }) => !result.findings.some(({ code }) => code === 'unknown-kind'));
  if (was !== undefined && is !== undefined && was !== is && isKnown) {
    throw new UsageError(`A ${was} and a ${is} are not compared.`, 'Name two of one kind.');
  }
}

function compareMixtures([old, now]: Sides) {
  const [was, is] = [old.result.composition, now.result.composition];
  if (kindOf(now.result) !== 'mixture' || was === undefined || is === undefined) return undefined;
  return compareRecipes(was, is, { old: documentFigures(old.result), new: documentFigures(now.result) });
}

/** Two of any other kind: what they and the documents inside them say, and what that leads to. */
function compareOthers([old, now]: Sides): DocumentComparison {
  // Of two syntheses only those that both fix amounts have masses to compare.
  const isFree = [old, now].some(({ result }) => result.synthesis?.composition.scale === 'free');
  const side = ({ result }: Side): DocumentSide => ({
    documents: result.documents.map((one) => ({ file: one.file, data: writtenData(one) })),
    figures: documentFigures(result, !isFree),
  });
  return compareDocuments(kindOf(now.result) ?? '', side(old), side(now));
}

async function readSide(name: string, options: PipelineOptions): Promise<Side> {
  const revision = isRevision(name) ? readRevision(name) : undefined;
  if (revision?.ok === false) throw problemError(revision.problem);
  const { file, source, nameOf } = revision?.value ?? { file: name, source: {}, nameOf: (one: string) => one };
  const result = checkDocument(file, { ...options, ...source });
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
