import {
  type CrossValidation,
  crossValidate,
  type Finding,
  type FitProblem,
  fitGaussianProcess,
  fitScheffe,
  type GaussianFit,
  type Goal,
  gaussianSurface,
  type OpenStudy,
  type ReadResults,
  type ScheffeFit,
  type ScheffeModel,
  type Surface,
  scheffeSurface,
} from '../index.ts';
import { paint } from '../report/colour.ts';
import { findingData, findingsText } from '../report/findings.ts';
import { locateFindings } from '../report/locate-findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { hasColour } from './has-colour.ts';
import { openStudy } from './open-study.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { studyGoal } from './study-goal.ts';
import { studyResults } from './study-results.ts';
import { UsageError } from './usage-error.ts';

/** What every command that fits takes. */
export interface FittingFlags {
  readonly json: boolean;
  readonly format: string;
  readonly data?: string | undefined;
  readonly response?: string | undefined;
  readonly model?: string | undefined;
  readonly scale?: string | undefined;
  readonly better?: string | undefined;
  readonly level: string;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** A study's results as a fitted surface. */
export interface FittedStudy {
  readonly study: OpenStudy;
  readonly results: ReadResults;
  readonly surface: Surface;
  /** Of a Scheffé model; else the Gaussian process. */
  readonly fit?: ScheffeFit;
  readonly gaussian?: GaussianFit & { readonly validation: CrossValidation };
  readonly goal: Goal;
  readonly level: number;
}

/** The results of a study, fitted; or, where findings are told instead, the exit code. */
export async function fitStudy(file: string, flags: FittingFlags): Promise<FittedStudy | ExitCode> {
  const json = isJson(flags);
  const { told, study } = openStudy(file, pipelineOptions(flags), json);
  if (study === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const results = await studyResults(study, flags);
  if (results.rows === undefined) return tellProblems(results, [], json);
  const level = levelOf(flags.level);
  const { scale, goal } = studyGoal(study, flags);
  const { names } = study.space;
  const model = modelOf(flags.model ?? study.space.study.model);
  if (model === undefined)
    throw new UsageError('Which model?', 'Say --model quadratic, or "model: quadratic" in the study.');
  const shared = { study, results, goal, level } as const;
  if (model === 'gp') {
    const fit = await fitGaussianProcess(results.rows, { names, scale, kernel: 'Matern 5/2', lengthScales: 'common' });
    if (!fit.ok) return tellProblems(results, fit.problems, json);
    const { process: own } = fit.value;
    const gaussian = { ...fit.value, validation: crossValidate(own, 'mixture') };
    return { ...shared, surface: gaussianSurface(own), gaussian };
  }
  const fit = await fitScheffe(results.rows, { names, model, scale });
  if (!fit.ok) return tellProblems(results, fit.problems, json);
  return { ...shared, surface: scheffeSurface(fit.value), fit: fit.value };
}

export function isJson(flags: { readonly json: boolean; readonly format: string }): boolean {
  return flags.json || flags.format === 'json';
}

/** As a flag and a study write it. */
export function modelOf(text: string): ScheffeModel | 'gp';
export function modelOf(text: string | undefined): ScheffeModel | 'gp' | undefined;
export function modelOf(text: string | undefined): ScheffeModel | 'gp' | undefined {
  return text?.replace('-', ' ') as ScheffeModel | 'gp' | undefined;
}

/** What is wrong with results, each in its line of the table, else at its head. */
export function tellProblems(results: ReadResults, problems: readonly FitProblem[], json: boolean): ExitCode {
  const own = problems.map((problem): Finding => {
    const line = 'row' in problem.facts ? problem.facts.row : 1;
    return { ...problem, severity: 'error', place: results.placeOf(line) } as Finding;
  });
  const located = locateFindings([...results.findings, ...own], [results.document, ...(results.documents ?? [])]);
  if (json) process.stdout.write(`${JSON.stringify({ findings: located.map(findingData) }, null, 2)}\n`);
  else process.stderr.write(`${findingsText(located, paint(hasColour(process.stderr)))}\n`);
  return exitCode.findings;
}

/** `95 %` or `0.95`. */
function levelOf(text: string): number {
  const [, number = '', percent] = /^(\d*\.?\d+)\s*(%)?$/.exec(text.trim()) ?? [];
  const level = number === '' ? Number.NaN : Number(number) / (percent ? 100 : 1);
  if (level > 0 && level < 1) return level;
  throw new UsageError(`"${text}" is no level of confidence.`, 'Say --level 95%.');
}
