import { type HandOver, handOver, measuredPoints, type OpenStudy, pointId, studyGrid } from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { tellProblems } from './fit-study.ts';
import { latticeSteps } from './lattice-steps.ts';
import { openStudy } from './open-study.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { studyGoal } from './study-goal.ts';
import { studyResults } from './study-results.ts';
import { UsageError } from './usage-error.ts';
import { writeResult } from './write-result.ts';

export interface ExportFlags {
  readonly json: boolean;
  readonly to: string;
  readonly data?: string | undefined;
  readonly response?: string | undefined;
  readonly scale?: string | undefined;
  readonly better?: string | undefined;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** Prints a study and its results as another program reads them. */
export async function runExport(file: string, flags: ExportFlags): Promise<ExitCode> {
  const { told, study } = openStudy(file, pipelineOptions(flags), flags.json);
  if (study === undefined) {
    if (flags.json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  if (study.space.names.length < 2) throw new UsageError('One component is no mixture.', 'Vary two or more.');
  const known = await measuredOf(study, flags);
  if (typeof known === 'number') return known;
  const points = known?.points ?? (flags.to === 'csv' ? latticePoints(study) : []);
  const facts = handOver(study.space, study.region, points, known?.response);
  const content = await contentOf(flags.to, facts);
  const findings = told.located.map(findingData);
  if (flags.json) writeResult(JSON.stringify({ export: { to: flags.to, content }, findings }, null, 2), flags);
  else writeResult(typeof content === 'string' ? content : JSON.stringify(content, null, 2), flags);
  return exitCode.clean;
}

async function contentOf(to: string, facts: HandOver): Promise<string | object> {
  if (to === 'bofire') return (await import('../report/bofire-json.ts')).bofireData(facts);
  if (to === 'ax') return (await import('../report/ax-json.ts')).axData(facts);
  return (await import('../report/hand-over-csv.ts')).handOverCsv(facts);
}

type Measured = Required<Pick<HandOver, 'points' | 'response'>>;

/** What is measured, if there are results; where findings stand in the way, the exit code. */
async function measuredOf(study: OpenStudy, flags: ExportFlags): Promise<Measured | ExitCode | undefined> {
  if (flags.data === undefined && study.space.study.results === undefined) return undefined;
  const results = await studyResults(study, flags);
  if (results.rows === undefined) return tellProblems(results, [], flags.json);
  const { scale, goal } = studyGoal(study, flags);
  const low = results.rows.filter(({ response }) => response !== undefined && !(response > 0));
  if (scale === 'log10' && low.length > 0) {
    const problems = low.map(({ row, response = 0 }) => ({
      code: 'response-not-above-zero' as const,
      facts: { row, response },
    }));
    return tellProblems(results, problems, flags.json);
  }
  return { points: measuredPoints(results.rows), response: { ...results.response, scale, goal } };
}

/** More points than these are no experiment. */
const most = 20_000;

function latticePoints(study: OpenStudy): HandOver['points'] {
  const steps = latticeSteps(study, undefined, most);
  const grid = studyGrid(study.region, steps, []);
  return Array.from({ length: grid.count }, (_, i) => ({
    id: pointId(grid.coordinates, i),
    shares: grid.coordinates.map((column) => (column[i] ?? 0) / steps),
  }));
}
