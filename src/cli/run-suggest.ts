import { pictureFit, pointId, studyGrid, suggestPoints } from '../index.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { fitFacts } from './fit-facts.ts';
import { type FittedStudy, type FittingFlags, fitStudy, isJson, tellProblems } from './fit-study.ts';
import { latticeSteps } from './lattice-steps.ts';
import { noTriangle } from './no-triangle.ts';
import { problemError } from './problem-error.ts';
import { pictureFormats, requirePicture, writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

export interface SuggestFlags extends FittingFlags {
  readonly points: number;
  readonly by: string;
  readonly steps?: number | undefined;
  readonly again: boolean;
  readonly width?: number | undefined;
}

/** Prints the points to make next, each with the reason. */
export async function runSuggest(file: string, flags: SuggestFlags): Promise<ExitCode> {
  if (!isJson(flags)) requirePicture(flags);
  const fitted = await fitStudy(file, flags);
  if (typeof fitted === 'number') return fitted;
  const { study, surface, goal, level, results, fit } = fitted;
  const by = flags.by === 'variance' ? ('variance' as const) : ('expected improvement' as const);
  const { points, steps } = candidatesOf(fitted, flags);
  const candidates = points.map((one) => one.shares);
  const options = {
    candidates,
    count: flags.points,
    by,
    goal,
    batch: 'believer',
    level,
    region: study.region,
  } as const;
  const suggested = await suggestPoints(surface, options);
  if (!suggested.ok) {
    const [problem] = suggested.problems;
    if (problem?.code === 'candidates-too-few') throw problemError(problem);
    return tellProblems(results, suggested.problems, isJson(flags));
  }
  const { title } = study.space.study;
  const facts = {
    title,
    names: study.space.names,
    response: results.response,
    scale: surface.scale,
    model: fit ? fit.model : ('gaussian process' as const),
    goal,
    by,
    steps,
    candidates: candidates.length,
    suggestions: suggested.value.map((one) => ({ ...one, id: points[one.candidate]?.id ?? '' })),
  };
  if (!isJson(flags) && pictureFormats.includes(flags.format)) {
    const picture = pictureFit(surface, study.region, results.rows ?? []);
    if (picture === undefined) throw noTriangle(study.region.names.length, '--format csv');
    const { fitSvg } = await import('../report/fit-svg.ts');
    await writePicture(fitSvg(await fitFacts(fitted), picture, facts.suggestions), flags);
    return exitCode.clean;
  }
  const report = await import('../report/suggest-text.ts');
  if (isJson(flags)) {
    writeResult(JSON.stringify({ suggest: report.suggestData(facts), findings: [] }, null, 2), flags);
  } else writeResult(flags.format === 'csv' ? report.suggestCsv(facts) : report.suggestText(facts), flags);
  return exitCode.clean;
}

/** The lattice points of the study, without those that are measured unless they may be again. */
function candidatesOf({ study, surface }: FittedStudy, flags: SuggestFlags) {
  const steps = latticeSteps(study, flags.steps, 20_000);
  const grid = studyGrid(study.region, steps, []);
  const points = Array.from({ length: grid.count }, (_, i) => ({
    id: pointId(grid.coordinates, i),
    shares: Float64Array.from(grid.coordinates, (column) => (column[i] ?? 0) / steps),
  }));
  const isMeasured = (shares: Float64Array) =>
    surface.known.some((one) => one.shares.every((share, k) => Math.abs(share - (shares[k] ?? 0)) < 1e-9));
  return { steps, points: flags.again ? points : points.filter(({ shares }) => !isMeasured(shares)) };
}
