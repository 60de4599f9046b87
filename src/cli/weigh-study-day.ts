import {
  checkLeft,
  type MatrixReadings,
  type OpenStudy,
  openLab,
  openStudyLots,
  pointSheets,
  type Result,
  tabulate,
  type WeighMatrix,
  weighPointsOnBalances,
} from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { balancesWanted } from './balances-wanted.ts';
import type { LotFlags } from './lot-flags.ts';
import { lotsWanted } from './lots-wanted.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import type { StudyWeighAsked } from './study-weigh-flags.ts';
import { UsageError } from './usage-error.ts';

interface Day extends Pick<Result, 'findings' | 'documents'> {
  /** Absent where a lot is not settled, or the lab's file cannot be read. */
  readonly matrix?: WeighMatrix;
  readonly readings?: MatrixReadings;
  /** The file of a lab that lies beside the study and that stock solutions are not brought to. */
  readonly unheard?: string;
}

/** What to weigh for all points of a study, `batch` kg each: from the lab's bottles, on its balances. */
export function weighStudyDay(
  file: string,
  study: OpenStudy,
  points: WeighMatrix['points'],
  batch: number,
  flags: LotFlags & BalanceFlags & Pick<StudyWeighAsked, 'stock-solutions'> & Parameters<typeof pipelineOptions>[0],
): Day {
  const lots = openStudyLots(study.space, points, { ...lotsWanted(flags), beside: file }, pipelineOptions(flags));
  if (!lots.ok) throw problemError(lots.problem);
  const { space, stock, ...told } = lots.value ?? { space: study.space, findings: [], documents: [] };
  const wanted = { ...balancesWanted(flags), beside: file };
  const isWeighed = flags['stock-solutions'] === undefined;
  if (!isWeighed && (flags.lab !== undefined || wanted.chosen.length > 0)) {
    throw new UsageError(
      'Stock solutions are not brought to the balances and pipettes of a lab.',
      'Leave --lab and --balance out; --volume-step and --least-volume say what a pipette does.',
    );
  }
  const opened = openLab({ formulation: study.space.formulation }, wanted);
  if (!opened.ok) throw problemError(opened.problem);
  const lab = opened.value;
  const documents = [study.space.base.document, ...told.documents, ...(lab?.documents ?? [])];
  const findings = [...told.findings, ...(lab?.findings ?? [])];
  if (space === undefined || (lab && lab.lab === undefined)) return { findings, documents };
  const sheets = pointSheets(space, points, batch);
  const matrix = tabulate(space, sheets, batch, stock);
  const short = points.find((_, i) => matrix.masses.some((of) => (of[i] ?? 0) < 0));
  if (short) {
    throw new UsageError(
      `A stock solution brings more solvent than the point ${short.id} is to have.`,
      `Say --point ${short.id} for the masses; take a stronger stock, or bound the study.`,
    );
  }
  const left = sheets.slice(0, 1).flatMap(({ composition }) => {
    const masses = composition.masses.map((_, i) =>
      sheets.reduce((sum, one) => sum + (one.composition.masses[i] ?? 0), 0),
    );
    return checkLeft({ ...composition, masses });
  });
  const weighed =
    isWeighed && lab?.lab ? weighPointsOnBalances(space, sheets, matrix, lab.lab, wanted.chosen) : undefined;
  return {
    matrix,
    ...(weighed ? { readings: weighed.readings } : {}),
    ...(!isWeighed && lab?.documents[0] ? { unheard: lab.documents[0].file } : {}),
    findings: [...findings, ...left, ...(weighed?.findings ?? [])],
    documents,
  };
}
