import {
  gridBlocks,
  type OpenStudy,
  pictureMeasured,
  readText,
  type StudyGrid,
  type StudyPicture,
  studyGrid,
} from '../index.ts';
import { paint } from '../report/colour.ts';
import { findingData, findingsText } from '../report/findings.ts';
import { locateFindings } from '../report/locate-findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { columnsOf, openStudy } from './open-study.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { studyMeasurements } from './study-measurements.ts';
import { beside, studyResults } from './study-results.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, requireNoTerminal, requirePicture, writePicture } from './write-picture.ts';
import { writeResult, writeResultPieces } from './write-result.ts';

export interface TernaryFlags {
  readonly json: boolean;
  readonly format: string;
  readonly steps?: number | undefined;
  readonly show?: string[] | undefined;
  readonly lines?: string[] | undefined;
  readonly width?: number | undefined;
  readonly data?: string | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** More points than these are for a file: a table or JSON of them is read by nobody. */
const most = 200_000;
/** On a page each of them can be pointed at. */
const mostOnPage = 20_000;

/** Prints the grid of a study. */
export async function runTernary(file: string, flags: TernaryFlags): Promise<ExitCode> {
  const json = flags.json || flags.format === 'json';
  if (!json) requirePicture(flags);
  if (!json && flags.format === 'parquet') requireNoTerminal('a Parquet file', 'grid.parquet', flags.output);
  if (flags.data !== undefined && (json || flags.format !== 'html'))
    throw new UsageError('--data is for the page.', 'Say --format html, too, or leave it out.');
  const { told, study } = openStudy(file, pipelineOptions(flags), json);
  if (study === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const steps = flags.steps ?? study.space.study.steps;
  if (steps === undefined)
    throw new UsageError('How fine is the lattice?', 'Say --steps 10, or "steps: 10" in the study.');
  const columns = columnsOf(study, flags.show ?? []);
  const { ternaryCsvHead, ternaryCsvLines, ternaryData, ternaryText } = await import('../report/ternary-table.ts');
  if (flags.format === 'csv' && !json) {
    writeResultPieces(csvPieces(study, steps, columns, { ternaryCsvHead, ternaryCsvLines }), flags);
    return exitCode.clean;
  }
  const { title } = study.space.study;
  if (flags.format === 'parquet' && !json) {
    const { ternaryParquet } = await import('../report/ternary-parquet.ts');
    const { names } = study.region;
    const blocks = gridBlocks(study.region, steps, columns);
    writeResultPieces(ternaryParquet({ title, names, steps, columns }, blocks), flags);
    return exitCode.clean;
  }
  const size = sizeOf(study.region.names.length, steps);
  if (size > most) {
    throw new UsageError(
      `A lattice of ${steps} steps has up to ${size} points.`,
      'Take fewer steps, --format csv or parquet.',
    );
  }
  if (flags.format === 'html' && !json && size > mostOnPage)
    throw new UsageError(`A page shows ${mostOnPage} points at most, not up to ${size}.`, 'Take fewer --steps.');
  const grid = studyGrid(study.region, steps, columns);
  if (!json && flags.format === 'html') return writePage(study, grid, flags);
  if (json) {
    const data = { ternary: ternaryData(title, grid), findings: told.located.map(findingData) };
    writeResult(JSON.stringify(data, null, 2), flags);
  } else if (pictureFormats.includes(flags.format)) {
    const { studySvg } = await import('../report/study-svg.ts');
    const { drawStudy } = await import('./draw-study.ts');
    const drawn = await colourMeasured(drawStudy(study, grid, flags), study, flags);
    if (drawn === undefined) return exitCode.findings;
    await writePicture(studySvg(drawn), flags);
  } else writeResult(ternaryText(title, grid), flags);
  return exitCode.clean;
}

/**
 * A picture that nothing else colours, coloured by what the study's results say was measured. A file of results that is not
 * there yet colours nothing; one that cannot be used is findings, and there is no picture.
 */
async function colourMeasured(
  picture: StudyPicture,
  study: OpenStudy,
  flags: TernaryFlags,
): Promise<StudyPicture | undefined> {
  const { results, file } = study.space.study;
  if (picture.colour || results === undefined || !readText(beside(file, results.file.name)).ok) return picture;
  const { rows, findings, documents, document, response } = await studyResults(study, flags);
  if (findings.length > 0) {
    const located = locateFindings(findings, documents ?? [document]);
    process.stderr.write(`${findingsText(located, paint(hasColour(process.stderr)))}\n`);
    return undefined;
  }
  const sound = (rows ?? []).filter(({ shares }) => Math.abs(shares.reduce((sum, one) => sum + one, 0) - 1) < 1e-6);
  return pictureMeasured(picture, { rows: sound, response, isLogarithm: results.scale === 'log' });
}

/** The study as a page; results that cannot be read are findings, and there is no page. */
async function writePage(study: OpenStudy, grid: StudyGrid, flags: TernaryFlags): Promise<ExitCode> {
  const { drawStudy } = await import('./draw-study.ts');
  const { exploreStudy } = await import('./explore-study.ts');
  const picture = drawStudy(study, grid, flags);
  const results = studyMeasurements(study, grid, flags.data);
  if (results && results.findings.length > 0) {
    const located = locateFindings(results.findings, [results.document]);
    process.stderr.write(`${findingsText(located, paint(hasColour(process.stderr)))}\n`);
    return exitCode.findings;
  }
  const { studyHtml } = await import('../report/study-html.ts');
  writeResultPieces([studyHtml(exploreStudy(study, grid, picture, results))], flags);
  return exitCode.clean;
}

function* csvPieces(
  study: OpenStudy,
  steps: number,
  columns: ReturnType<typeof columnsOf>,
  {
    ternaryCsvHead,
    ternaryCsvLines,
  }: Pick<typeof import('../report/ternary-table.ts'), 'ternaryCsvHead' | 'ternaryCsvLines'>,
): Generator<string> {
  yield `${ternaryCsvHead(study.region.names, columns)}\r\n`;
  for (const block of gridBlocks(study.region, steps, columns)) yield ternaryCsvLines(block, steps);
}

/** C(q + m - 1, m) points of the whole lattice, before any bound. */
function sizeOf(q: number, steps: number): number {
  let size = 1;
  for (let k = 1; k < q; k++) size = (size * (steps + k)) / k;
  return Math.round(size);
}
