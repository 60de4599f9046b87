import {
  type Finding,
  type OpenStudy,
  pointId,
  readMeasurements,
  readText,
  type StudyGrid,
  tableDocument,
} from '../index.ts';
import { problemError } from './problem-error.ts';
import { beside, largestResults } from './study-results.ts';

/** The text of a study's results, those on the command line before those it names, and all that cannot be used of it. */
export function studyMeasurements({ space }: OpenStudy, grid: StudyGrid, data: string | undefined) {
  const { results, file } = space.study;
  const named = data ?? (results && beside(file, results.file.name));
  if (named === undefined) return undefined;
  const read = readText(named, largestResults);
  if (!read.ok) throw problemError(read.problem);
  const shares = new Map(
    Array.from({ length: grid.count }, (_, i) => [
      pointId(grid.coordinates, i),
      grid.coordinates.map((column) => (column[i] ?? 0) / grid.steps),
    ]),
  );
  const known = { ids: [...shares.keys()], sharesOf: (id: string) => shares.get(id) };
  const { columns, refused } = readMeasurements(read.value, named, space.names, known);
  const response = columns.filter(({ name }) => results === undefined || name === results.response);
  const findings = [...refused, ...response.flatMap((one) => one.refused)].map(
    ({ problem, place }): Finding => ({ ...problem, severity: 'error', place }) as Finding,
  );
  return {
    file: named.replace(/^.*[/\\]/, ''),
    text: read.value,
    findings,
    document: tableDocument(read.value, named),
  };
}
