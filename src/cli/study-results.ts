import {
  checkDocument,
  findRecipes,
  type OpenStudy,
  pointOf,
  type ReadResults,
  readResults,
  readText,
  resultsOfRecords,
} from '../index.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** Which results are meant: those on the command line, else those that the study names. */
export interface ResultsAsked {
  readonly data?: string | undefined;
  readonly response?: string | undefined;
  readonly materials?: string | undefined;
}

/**
 * Reads the results of a study, from a table or from a folder of measurement records; without `rows` where findings stand in the
 * way.
 */
export async function studyResults({ space }: OpenStudy, asked: ResultsAsked): Promise<ReadResults> {
  const { results, file } = space.study;
  const named = asked.data ?? (results && beside(file, results.file.name));
  const response = asked.response ?? results?.response;
  if (named === undefined)
    throw new UsageError('Which results?', 'Say --data results.csv, or "results:" in the study.');
  if (response === undefined) throw new UsageError('Which column is the response?', 'Say --response conductivity.');
  const { files, unasked } = await findRecipes([named]);
  if (unasked.size > 0 || /\.ya?ml$/.test(named)) {
    const options = asked.materials === undefined ? {} : { materials: asked.materials };
    const measured = files.map((one) => checkDocument(one, options));
    const wrong = measured.flatMap((one) => one.findings.filter(({ severity }) => severity === 'error'));
    const documents = measured.flatMap((one) => one.documents);
    const table = resultsOfRecords(measured, { file, names: space.names }, response);
    const read = readResults(table, named, space.names, response);
    // A record that cannot be read is no row that is left out in silence.
    const { rows: _, ...stopped } = read;
    return wrong.length === 0 ? read : { ...stopped, findings: wrong, documents };
  }
  const text = readText(named, largestResults);
  if (!text.ok) throw problemError(text.problem);
  const { steps } = space.study;
  return readResults(text.value, named, space.names, response, (id) => latticePoint(id, space.names, steps));
}

/** A point by its name: in the steps of the study, where it says how many. */
function latticePoint(id: string, names: readonly string[], steps: number | undefined) {
  const point = pointOf(id, names);
  const sum = id.split('-').reduce((total, one) => total + Number(one), 0);
  if (!point.ok || steps === undefined || sum === steps) return point;
  const facts = { point: id, why: `its steps sum to ${sum}, not to ${steps}`, names };
  return { ok: false as const, problem: { code: 'point-unknown' as const, facts } };
}

/** In bytes: as any table. */
export const largestResults = 8 * 1024 * 1024;

/** A file that a study names is relative to the study. */
export function beside(study: string, name: string): string {
  return /^([/\\]|[A-Za-z]:)/.test(name) ? name : study.replace(/[^/\\]*$/, '') + name;
}
