import { type OpenStudy, type ReadResults, readResults, readText } from '../index.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** Which results are meant: those on the command line, else those that the study names. */
export interface ResultsAsked {
  readonly data?: string | undefined;
  readonly response?: string | undefined;
}

/** Reads the results of a study; without `rows` where findings stand in the way. */
export function studyResults({ space }: OpenStudy, asked: ResultsAsked): ReadResults {
  const { results, file } = space.study;
  const named = asked.data ?? (results && beside(file, results.file.name));
  const response = asked.response ?? results?.response;
  if (named === undefined)
    throw new UsageError('Which results?', 'Say --data results.csv, or "results:" in the study.');
  if (response === undefined) throw new UsageError('Which column is the response?', 'Say --response conductivity.');
  const text = readText(named, largestResults);
  if (!text.ok) throw problemError(text.problem);
  return readResults(text.value, named, space.names, response);
}

/** In bytes: as any table. */
export const largestResults = 8 * 1024 * 1024;

/** A file that a study names is relative to the study. */
export function beside(study: string, name: string): string {
  return /^([/\\]|[A-Za-z]:)/.test(name) ? name : study.replace(/[^/\\]*$/, '') + name;
}
