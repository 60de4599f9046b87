import {
  crossValidate,
  findOptimum,
  fitGaussianProcess,
  fitScheffe,
  gaussianSurface,
  type OpenStudy,
  type Optimum,
  pointId,
  type ScheffeFit,
  type ScheffeModel,
  scheffeSurface,
  studyGrid,
  type Suggestion,
  suggestPoints,
  type Surface,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { openStudy } from './open-study.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { type StudyResults, studyResults } from './study-results.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

export interface FitFlags {
  readonly json: boolean;
  readonly format: string;
  readonly data?: string | undefined;
  readonly response?: string | undefined;
  readonly model?: string | undefined;
  readonly scale?: string | undefined;
  readonly level: number;
  readonly points?: number | undefined;
  readonly by?: string | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** A study's results as a fitted surface. */
interface FittedStudy {
  readonly study: OpenStudy;
  readonly results: StudyResults;
  readonly surface: Surface;
  readonly fit?: ScheffeFit;
  readonly gaussian?: { readonly leftOut: number };
  readonly goal: 'maximum' | 'minimum';
}

/** Prints the fitted model of a study's results, and its optimum. */
export async function runFit(file: string, flags: FitFlags): Promise<ExitCode> {
  const fitted = await fitStudy(file, flags);
  if (typeof fitted === 'number') return fitted;
  const optimum = await findOptimum(fitted.surface, fitted.study.region, { goal: fitted.goal, level: flags.level });
  const { fitText, fitData } = await import('../report/fit-text.ts');
  const facts = factsOf(fitted, optimum);
  const isJson = flags.json || flags.format === 'json';
  writeResult(isJson ? JSON.stringify({ fit: fitData(facts), findings: [] }, null, 2) : fitText(facts), flags);
  return exitCode.clean;
}

/** Prints the points to make next, each with the reason. */
export async function runSuggest(file: string, flags: FitFlags): Promise<ExitCode> {
  const fitted = await fitStudy(file, flags);
  if (typeof fitted === 'number') return fitted;
  const { study, surface, goal } = fitted;
  const steps = study.space.study.steps ?? 20;
  const grid = studyGrid(study.region, steps, []);
  const candidates = Array.from({ length: grid.count }, (_, i) =>
    Float64Array.from(grid.coordinates, (column) => (column[i] ?? 0) / steps),
  );
  const by = flags.by === 'variance' ? 'variance' : 'expected improvement';
  const options = { candidates, count: flags.points ?? 4, by, goal, batch: 'believer', level: flags.level } as const;
  const suggested = await suggestPoints(surface, { ...options, region: study.region });
  if (!suggested.ok) throw firstProblem(suggested.problems);
  const ids = suggested.value.map((one: Suggestion) => pointId(grid.coordinates, one.candidate));
  const { suggestText, suggestData } = await import('../report/suggest-text.ts');
  const facts = { title: study.space.study.title, names: study.space.names, ids, suggestions: suggested.value, response: fitted.results.response, goal };
  const isJson = flags.json || flags.format === 'json';
  writeResult(isJson ? JSON.stringify({ suggest: suggestData(facts), findings: [] }, null, 2) : suggestText(facts), flags);
  return exitCode.clean;
}

async function fitStudy(file: string, flags: FitFlags): Promise<FittedStudy | ExitCode> {
  const json = flags.json || flags.format === 'json';
  const { told, study } = openStudy(file, pipelineOptions(flags), json);
  if (study === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const results = studyResults(study, flags);
  if (results === undefined) return exitCode.findings;
  const { space } = study;
  const said = space.study.results;
  const scale = (flags.scale ?? said?.scale ?? 'plain') === 'log' ? 'log10' : 'raw';
  const goal = said?.better === 'low' ? 'minimum' : 'maximum';
  const names = space.names;
  const model = flags.model ?? space.study.model;
  if (model === undefined) throw new UsageError('Which model?', 'Say --model quadratic, or "model:" in the study.');
  if (model === 'gp') {
    const fit = await fitGaussianProcess(results.rows, { names, scale, kernel: 'matern-5/2', lengthScales: 'common' });
    if (!fit.ok) throw firstProblem(fit.problems);
    const { process: own } = fit.value;
    const leftOut = crossValidate(own, 'mixture');
    return { study, results, surface: gaussianSurface(own), gaussian: { leftOut: leftOut.rootMeanSquare }, goal };
  }
  const fit = await fitScheffe(results.rows, { names, model: model as ScheffeModel, scale });
  if (!fit.ok) throw firstProblem(fit.problems);
  return { study, results, surface: scheffeSurface(fit.value), fit: fit.value, goal };
}

function factsOf({ study, results, fit, gaussian }: FittedStudy, optimum: Optimum) {
  const { title } = study.space.study;
  return {
    title,
    names: study.space.names,
    response: results.response,
    measured: results.rows.length,
    optimum,
    ...(fit ? { fit } : {}),
    ...(gaussian ? { gaussian } : {}),
  };
}

function firstProblem(problems: readonly { readonly code: string; readonly facts: object }[]): UsageError {
  const [problem] = problems;
  return problemError(problem as Parameters<typeof problemError>[0]);
}
