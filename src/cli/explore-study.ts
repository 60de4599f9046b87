import {
  composeCorner,
  compositionColumns,
  type OpenStudy,
  type Sheet,
  type StudyGrid,
  type StudyPicture,
  scaleSheet,
  sizeComposition,
  toNumber,
  weighOut,
} from '../index.ts';
import { columnData, type StudyExplorer } from '../report/study-explorer.ts';
import { problemError } from './problem-error.ts';
import { UsageError } from './usage-error.ts';

/** Where the study says no batch: as much as a vial holds. */
const usualBatch = '1 g';

/** A study and its picture as all that a page needs to go on by itself. */
export function exploreStudy(
  study: OpenStudy,
  grid: StudyGrid,
  picture: StudyPicture,
  results?: StudyExplorer['results'],
): StudyExplorer {
  const { space, region } = study;
  const own = space.study;
  const { source } = own;
  const sheets = space.names.map((_, k) => sheetAt(study, k));
  const [first] = sheets;
  if (first === undefined) throw new UsageError('The study varies nothing.');
  return {
    title: own.title,
    ...(source ? { source: [source.authors ?? source.title, source.section].filter(Boolean).join(', ') } : {}),
    ...(source?.doi ? { doi: source.doi } : {}),
    notes: own.notes,
    names: space.names,
    by: own.by,
    steps: grid.steps,
    points: grid.coordinates.map((column) => [...column]),
    outline: picture.region,
    bounds: region.rows.map(({ label, coefficients, bound }) => ({
      label,
      coefficients: coefficients.map(toNumber),
      bound: toNumber(bound),
    })),
    columns: grid.columns.map(columnData),
    composition: compositionColumns(space).map(({ name, wt, vol, mol }) => ({
      name,
      ...(wt ? { wt: columnData(wt) } : {}),
      ...(vol ? { vol: columnData(vol) } : {}),
      ...(mol ? { mol: columnData(mol) } : {}),
    })),
    colour: picture.colour?.name,
    lines: picture.lines.map(({ name }) => name),
    sheets: sheets.map(({ dryMass, lines, live }, k) =>
      scaleSheet({ dryMass, lines, live: { constituents: live.constituents } }, dryAt(study, k) / dryMass),
    ),
    estimates: first.estimates,
    handling: first.handling,
    overridden: first.overridden,
    batch: own.batch?.quantity.text.trim() ?? usualBatch,
    ...(results ? { results: { file: results.file, text: results.text } } : {}),
    ...(own.results ? { response: { name: own.results.response, log: own.results.scale === 'log' } } : {}),
  };
}

/** The sheet of one varied component alone, of some size. */
function sheetAt({ space, options }: OpenStudy, k: number): Sheet {
  const { composition } = composeCorner(space, k, options);
  if (composition === undefined) throw new UsageError(`${space.names[k]} alone has no composition.`);
  const sized = sizeComposition(composition, { batch: usualBatch });
  if (!sized.ok) throw problemError(sized.problem);
  return weighOut(sized.value);
}

/** kg of what stays with one varied component alone, for a varied sum of one. */
function dryAt({ space }: OpenStudy, k: number): number {
  const { formulation, matrix, names } = space;
  return formulation.constituents.reduce(
    (sum, one) => (one.removed ? sum : sum + (matrix[one.index * names.length + k] ?? 0)),
    0,
  );
}
