import { nearest } from '../diagnostics/nearest.ts';
import {
  askedColumn,
  cellColumn,
  type OpenStudy,
  type PipelineOptions,
  runStudy,
  type StudyColumn,
  usualColumns,
} from '../index.ts';
import { problemError } from './problem-error.ts';
import { type Told, tellFindings } from './tell-findings.ts';

/** A study's file as a study that can be computed, its findings told. */
export function openStudy(
  file: string,
  options: PipelineOptions,
  json: boolean,
): { readonly told: Told; readonly study: OpenStudy | undefined } {
  const result = runStudy(file, options);
  const told = tellFindings(result, { json, notes: result.study === undefined });
  return { told, study: told.hasErrors ? undefined : result.study };
}

/** What is asked for by the study and on the command line, then what every study has; each once. */
export function columnsOf({ space, cell }: OpenStudy, asked: readonly string[]): StudyColumn[] {
  const phrases = [...asked, ...space.study.show.map((one) => one.name)];
  const wanted = phrases.map((phrase) => {
    const column =
      (cell && cellColumn(space, cell, phrase)) ??
      askedColumn(space, phrase) ??
      usualColumns(space).find((one) => one.name === phrase);
    if (column) return column;
    const figures = cell ? [...cell.figures.keys()].filter((one) => one.startsWith('Wh/')) : [];
    const known = [...figures, ...usualColumns(space).map((one) => one.name)];
    throw problemError({ code: 'unknown-name', facts: { name: phrase, known, nearest: nearest(phrase, known) } });
  });
  const all = [...wanted, ...usualColumns(space)];
  return all.filter((one, i) => all.findIndex((other) => other.name === one.name) === i);
}
