import { sayFinding } from '../diagnostics/messages.ts';
import {
  type AskedSize,
  type Composition,
  compareOnHand,
  composeAt,
  type OpenStudy,
  parseQuantity,
  planStocks,
  pointId,
  type Sheet,
  sizeComposition,
  studyGrid,
  type WeighMatrix,
  weighMatrix,
  weighOut,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { besideSheet } from './beside-sheet.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { notWeighed } from './not-weighed.ts';
import { openStudy } from './open-study.ts';
import { problemError } from './problem-error.ts';
import { readOnHand } from './read-on-hand.ts';
import { readStockSolutions } from './read-stock-solutions.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { parseSheetFormats } from './sheet-formats.ts';
import { askedSize } from './size-flags.ts';
import type { StudyWeighAsked } from './study-weigh-flags.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';
import { writeSheets } from './write-sheets.ts';

export interface StudyWeighFlags extends AskedSize, StudyWeighAsked {
  readonly json: boolean;
  readonly format: string;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly record?: string | undefined;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints what to weigh for the points of a study: one matrix for the day, or the sheet of one point. */
export async function runStudyWeigh(file: string, flags: StudyWeighFlags, text?: string): Promise<ExitCode> {
  const formats = parseSheetFormats(flags.format);
  const [format] = formats;
  const json = flags.json || (formats.length === 1 && format === 'json');
  const { told, study } = openStudy(file, { ...pipelineOptions(flags), ...(text === undefined ? {} : { text }) }, json);
  if (study === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const points = pointsOf(study);
  if (flags.point !== undefined) {
    const { sheet, composition } = weighPoint(study, points, flags);
    const { record, force, point } = flags;
    if (record !== undefined) {
      const { writeRecord } = await import('./write-record.ts');
      writeRecord(file, sheet, composition, { record, force, point });
    }
    const beside = { ...besideSheet(told.located, told.paint), notes: [] };
    await writeSheets(formats, sheet, beside, { ...flags, name: `${file}-${flags.point}` });
    return exitCode.clean;
  }
  if (flags.record !== undefined)
    throw new UsageError('A record is of one point of a study.', 'Say which with --point, such as --point 3-5-2.');
  const others = Object.keys(askedSize(flags) ?? {}).filter((key) => key !== 'batch');
  if (others.length > 0) {
    throw new UsageError(
      `A study is weighed in batches of one mass; --${others[0]} sizes a single sheet.`,
      'Say --batch "1 g", or name the point with --point.',
    );
  }
  const batch = batchOf(study, flags.batch);
  if (formats.length > 1 || !(json || format === 'table' || format === 'markdown' || format === 'csv')) {
    throw new UsageError(
      'All points of a study are one table, not sheets.',
      'Take --format table, markdown, csv or json; or --point for the sheet of one.',
    );
  }
  const matrix = weighMatrix(study.space, points, batch.value);
  const short = points.find((_, i) => matrix.masses.some((of) => (of[i] ?? 0) < 0));
  if (short) {
    throw new UsageError(
      `A stock solution brings more solvent than the point ${short.id} is to have.`,
      `Say --point ${short.id} for the masses; take a stronger stock, or bound the study.`,
    );
  }
  const answer = await answerOf(study, matrix, flags, format ?? 'table');
  const findings = told.located.map(findingData);
  const printed = json
    ? JSON.stringify({ ...answer.data, findings }, null, 2)
    : answer.print(format as 'table' | 'markdown' | 'csv');
  writeResult(printed, flags);
  return answer.code;
}

interface Answer {
  readonly data: object;
  readonly code: ExitCode;
  print(format: 'table' | 'markdown' | 'csv'): string;
}

/** The matrix by balance, or by pipette; and what is on hand for it. */
async function answerOf(
  study: OpenStudy,
  matrix: WeighMatrix,
  flags: StudyWeighFlags,
  format: string,
): Promise<Answer> {
  const { matrixData, matrixText, matrixMarkdown, matrixCsv } = await import('../report/weigh-matrix.ts');
  const plain = { matrix: matrixData(matrix) };
  const materials = study.options.shelf.of(study.space.base);
  if (flags['stock-solutions'] !== undefined) {
    if (flags['on-hand'] !== undefined)
      throw new UsageError('--on-hand and --stock-solutions are two questions.', 'Ask one at a time.');
    if (format === 'markdown')
      throw new UsageError('Stock solutions have no format markdown.', 'Its formats are table, csv, json.');
    const { constituents } = study.space.formulation;
    const isDissolved = (at: number) => constituents[at]?.bottle?.solution !== undefined;
    const { request, ...own } = readStockSolutions(matrix, flags, materials, isDissolved);
    const plan = planStocks(request);
    const report = await import('../report/stock-solutions.ts');
    if ('needs' in plan) {
      const facts = { least: request.least, solvent: own.solvent };
      return {
        data: { ...plain, noStockSolutions: report.noStockData(plan, matrix) },
        code: exitCode.findings,
        print: () => report.noStockText(plan, matrix, facts),
      };
    }
    const facts = { matrix, plan, least: request.least, ...own };
    return {
      data: { ...plain, stockSolutions: report.stockData(facts) },
      code: exitCode.clean,
      print: (as) => (as === 'csv' ? report.stockCsv(facts) : report.stockText(facts)),
    };
  }
  const print = (as: 'table' | 'markdown' | 'csv') =>
    ({ table: matrixText, markdown: matrixMarkdown, csv: matrixCsv })[as](matrix);
  if (flags['on-hand'] === undefined) return { data: plain, code: exitCode.clean, print };
  if (format === 'markdown' || format === 'csv')
    throw new UsageError(`--on-hand has no format ${format}.`, 'Its formats are table, json.');
  const { compared, unknown } = compareOnHand(matrix, readOnHand(flags['on-hand'], materials));
  if (unknown[0] !== undefined) throw notWeighed(unknown[0], matrix);
  const { onHandText, onHandData } = await import('../report/on-hand-text.ts');
  return {
    data: { ...plain, onHand: onHandData(compared) },
    code: compared.some((one) => one.needed > one.there) ? exitCode.findings : exitCode.clean,
    print: (as) => `${print(as)}\n\n${onHandText(compared)}`,
  };
}

type Points = readonly { readonly id: string; readonly shares: readonly number[] }[];

function weighPoint(
  study: OpenStudy,
  points: Points,
  flags: StudyWeighFlags,
): { sheet: Sheet; composition: Composition } {
  const { point } = flags;
  const found = points.find((one) => one.id === point);
  if (found === undefined) {
    throw new UsageError(
      `The study has no point "${point}".`,
      `It has ${points
        .slice(0, 6)
        .map((one) => one.id)
        .join(', ')} and so on.`,
    );
  }
  const { composition, findings } = composeAt(study.space, found.shares, study.options);
  const [why] = findings;
  if (composition === undefined) {
    throw new UsageError(`The point ${point} has no sheet${why ? `: ${sayFinding(why).what}` : '.'}`);
  }
  const sized = sizeComposition(composition, askedSize(flags) ?? { batch: batchOf(study, undefined).text });
  if (!sized.ok) throw problemError(sized.problem);
  const sheet = { ...weighOut(sized.value), title: `${study.space.study.title}, ${found.id}` };
  return { sheet, composition: sized.value.composition };
}

function pointsOf({ space, region }: OpenStudy): Points {
  const { steps } = space.study;
  if (steps === undefined) throw new UsageError('Which points are weighed?', 'Say "steps: 10" in the study.');
  const grid = studyGrid(region, steps, []);
  if (grid.count > 1000) throw new UsageError(`${grid.count} points are more than a lab weighs.`, 'Take fewer steps.');
  return Array.from({ length: grid.count }, (_, i) => ({
    id: pointId(grid.coordinates, i),
    shares: grid.coordinates.map((column) => (column[i] ?? 0) / steps),
  }));
}

function batchOf({ space }: OpenStudy, asked: string | undefined) {
  const { batch, title } = space.study;
  if (asked === undefined) {
    if (batch) return { value: batch.quantity.value, text: batch.quantity.text };
    throw new UsageError(`How much of each point of "${title}"?`, 'Say --batch "1 g", or "batch: 1 g" in the study.');
  }
  const read = parseQuantity(asked, ['mass']);
  if (!read.ok) throw problemError(read.problem);
  if (!(read.value.value > 0)) throw problemError({ code: 'negative-amount', facts: { text: asked } });
  return { value: read.value.value, text: asked };
}
