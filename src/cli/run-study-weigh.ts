import { sayFinding } from '../diagnostics/messages.ts';
import {
  type AskedSize,
  compareOnHand,
  type OpenStudy,
  parseQuantity,
  planStocks,
  pointId,
  studyGrid,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import type { MatrixFacts } from '../report/weigh-matrix.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { besideSheet } from './beside-sheet.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import type { LotFlags } from './lot-flags.ts';
import { notWeighed } from './not-weighed.ts';
import { openStudy } from './open-study.ts';
import { problemError } from './problem-error.ts';
import { readOnHand } from './read-on-hand.ts';
import { readStockSolutions } from './read-stock-solutions.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { parseSheetFormats, type SheetFormat } from './sheet-formats.ts';
import { askedSize } from './size-flags.ts';
import type { StudyWeighAsked } from './study-weigh-flags.ts';
import { type Told, tellFindings } from './tell-findings.ts';
import { UsageError } from './usage-error.ts';
import { weighStudyDay } from './weigh-study-day.ts';
import { weighStudyPoint } from './weigh-study-point.ts';
import { writeResult } from './write-result.ts';
import { writeSheets } from './write-sheets.ts';

export interface StudyWeighFlags extends AskedSize, StudyWeighAsked, LotFlags, BalanceFlags {
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
  const said = { told, formats, json };
  return flags.point === undefined
    ? weighAll(file, study, points, flags, said)
    : weighOne(file, study, points, flags, said);
}

interface Said {
  readonly told: Told;
  readonly formats: readonly SheetFormat[];
  readonly json: boolean;
}

/** The sheet of one point, in the formats asked for. */
async function weighOne(file: string, study: OpenStudy, points: Points, flags: StudyWeighFlags, said: Said) {
  const { told, formats, json } = said;
  const point = pointNamed(flags.point ?? '', points);
  const batch = () => batchOf(study, undefined).text;
  const { sheet, composition, ...found } = weighStudyPoint(file, study, point, batch, flags);
  const more = tellFindings(found, { json, notes: sheet === undefined });
  const located = [...told.located, ...more.located];
  if (sheet === undefined || composition === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: located.map(findingData) }, null, 2)}\n`);
    return exitCode.findings;
  }
  const { record, force } = flags;
  if (record !== undefined) {
    const { writeRecord } = await import('./write-record.ts');
    writeRecord(file, sheet, composition, { record, force, point: point.id });
  }
  // The notes of the study's own check are for whoever checks it.
  const { notes } = besideSheet(more.located, told.paint);
  const beside = { ...besideSheet(located, told.paint), notes };
  await writeSheets(formats, sheet, beside, { ...flags, name: `${file}-${point.id}` });
  return exitCode.clean;
}

/** All points as one table: from the lab's bottles, on its balances. */
async function weighAll(file: string, study: OpenStudy, points: Points, flags: StudyWeighFlags, said: Said) {
  const { told, formats, json } = said;
  const [format = 'table'] = formats;
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
  const day = weighStudyDay(file, study, points, batch.value, flags);
  const more = tellFindings(day, { json, notes: day.matrix === undefined });
  const located = [...told.located, ...more.located];
  const findings = located.map(findingData);
  if (day.matrix === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
    return exitCode.findings;
  }
  const notes = more.located.flatMap(({ finding }) => (finding.severity === 'note' ? [sayFinding(finding).what] : []));
  const facts = { matrix: day.matrix, readings: day.readings, notes };
  const answer = await answerOf(study, facts, flags, format);
  if (day.unheard !== undefined) {
    process.stderr.write(
      `Stock solutions are not brought to the balances and pipettes of ${day.unheard}; --volume-step and --least-volume say what a pipette does.\n`,
    );
  }
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
async function answerOf(study: OpenStudy, facts: MatrixFacts, flags: StudyWeighFlags, format: string): Promise<Answer> {
  const { matrixData, matrixText, matrixMarkdown, matrixCsv } = await import('../report/weigh-matrix.ts');
  const { matrix } = facts;
  const plain = { matrix: matrixData(facts) };
  const materials = study.options.shelf.of(study.space.base);
  if (flags['stock-solutions'] !== undefined) {
    if (flags['on-hand'] !== undefined)
      throw new UsageError('--on-hand and --stock-solutions are two questions.', 'Ask one at a time.');
    if (format === 'markdown')
      throw new UsageError('Stock solutions have no format markdown.', 'Its formats are table, csv, json.');
    const { request, ...own } = readStockSolutions(matrix, flags, materials);
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
    ({ table: matrixText, markdown: matrixMarkdown, csv: matrixCsv })[as](facts);
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

function pointNamed(point: string, points: Points): Points[number] {
  const found = points.find((one) => one.id === point);
  if (found) return found;
  const some = points.slice(0, 6).map((one) => one.id);
  throw new UsageError(`The study has no point "${point}".`, `It has ${some.join(', ')} and so on.`);
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
