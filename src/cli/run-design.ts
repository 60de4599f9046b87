import {
  type DesignPoint,
  designQuality,
  type OpenStudy,
  optimalDesign,
  outlineRegion,
  runOrder,
  type ScheffeModel,
  sayFinding,
  scheffeTerms,
  spaceFilling,
  studyCandidates,
} from '../index.ts';
import { findingData } from '../report/findings.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { isJson, modelOf, tellProblems } from './fit-study.ts';
import { latticeSteps } from './lattice-steps.ts';
import { noTriangle } from './no-triangle.ts';
import { openStudy } from './open-study.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { codeOf } from './run-energy.ts';
import { studyResults } from './study-results.ts';
import { UsageError } from './usage-error.ts';
import { pictureFormats, requirePicture, writePicture } from './write-picture.ts';
import { writeResult } from './write-result.ts';

type DesignKind = 'lattice' | 'centroid' | 'vertices' | 'optimal' | 'i-optimal' | 'space-filling';

export interface DesignFlags {
  readonly json: boolean;
  readonly format: string;
  readonly kind: string;
  readonly runs?: number | undefined;
  readonly steps?: number | undefined;
  readonly model?: string | undefined;
  readonly axial: boolean;
  readonly repeat: boolean;
  readonly fresh: boolean;
  readonly data?: string | undefined;
  readonly response?: string | undefined;
  readonly seed: number;
  readonly blocks: number;
  readonly width?: number | undefined;
  readonly restarts: number;
  readonly output?: string | undefined;
  readonly force: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** More vertices than these are a design for nobody. */
const mostVertices = 5000;
const mostCandidates = 20_000;

/** Prints the points of a design in the order to make them. */
export async function runDesign(file: string, flags: DesignFlags): Promise<ExitCode> {
  const json = isJson(flags);
  if (!json) requirePicture(flags);
  const { told, study } = openStudy(file, pipelineOptions(flags), json);
  if (study === undefined) {
    if (json) process.stdout.write(`${JSON.stringify({ findings: told.located.map(findingData) }, null, 2)}\n`);
    return codeOf(told);
  }
  const done = await doneOf(study, flags);
  if (typeof done === 'number') return done;
  const { space, region } = study;
  const text = flags.model ?? space.study.model;
  const model = text === undefined ? undefined : (modelOf(text) as ScheffeModel);
  const isNeeded = flags.kind === 'lattice' || flags.steps !== undefined || space.study.steps !== undefined;
  const steps = isNeeded ? latticeSteps(study, flags.steps, mostCandidates) : undefined;
  const candidates = studyCandidates(region, steps, mostVertices);
  if (candidates === undefined) {
    throw new UsageError(`The region has more than ${mostVertices} vertices.`, 'Vary fewer components.');
  }
  const chosen = await choose(study, candidates, done, model, flags);
  const { replicates } = space.study;
  const runs = chosen.flatMap((point) => Array.from({ length: replicates }, () => point));
  if (flags.blocks > Math.max(1, runs.length)) {
    throw new UsageError(`${runs.length} runs do not fill ${flags.blocks} blocks.`, 'Take fewer blocks.');
  }
  const order = await runOrder(
    runs.map((one) => one.id),
    flags.seed,
    flags.blocks,
  );
  const terms = model && scheffeTerms(space.names, model);
  const all = [...done, ...runs.map((one) => one.shares)];
  const quality =
    terms &&
    (await designQuality(
      all,
      terms,
      candidates.all.map((one) => one.shares),
    ));
  const facts = {
    title: space.study.title,
    names: space.names,
    kind: flags.kind as DesignKind,
    seed: flags.seed,
    blocks: flags.blocks,
    replicates,
    done: done.length,
    points: new Set(chosen.map((one) => one.id)).size,
    runs: order.flatMap(({ run, block }) => {
      const point = runs[run];
      return point ? [{ ...point, block }] : [];
    }),
    ...(model ? { model } : {}),
    ...(quality?.ok ? { quality: quality.value, worst: candidates.all[quality.value.maximumAt]?.id ?? '' } : {}),
    ...(quality && !quality.ok ? { lacking: sayFinding(quality.problem).what } : {}),
  };
  if (!json && pictureFormats.includes(flags.format)) {
    if (space.names.length !== 3) throw noTriangle(space.names.length, '--format csv');
    const { designSvg } = await import('../report/design-svg.ts');
    await writePicture(designSvg(facts, outlineRegion(region), done), flags);
    return exitCode.clean;
  }
  const report = await import('../report/design-text.ts');
  if (json) writeResult(JSON.stringify({ design: report.designData(facts), findings: [] }, null, 2), flags);
  else writeResult(flags.format === 'csv' ? report.designCsv(facts) : report.designText(facts), flags);
  return exitCode.clean;
}

/** What is measured already: the rows of the results with a response, if there are any results. */
async function doneOf(study: OpenStudy, flags: DesignFlags): Promise<Float64Array[] | ExitCode> {
  if (flags.fresh || (flags.data === undefined && study.space.study.results === undefined)) return [];
  const results = await studyResults(study, flags);
  if (results.rows === undefined) return tellProblems(results, [], isJson(flags));
  return results.rows.flatMap(({ shares, response }) => (response === undefined ? [] : [shares]));
}

type Candidates = NonNullable<ReturnType<typeof studyCandidates>>;

async function choose(
  { space }: OpenStudy,
  candidates: Candidates,
  done: readonly Float64Array[],
  model: ScheffeModel | undefined,
  flags: DesignFlags,
): Promise<readonly DesignPoint[]> {
  const { all, lattice, vertices, centroids, axial } = candidates;
  const { kind, runs, seed, restarts, repeat } = flags;
  if (kind === 'lattice' || kind === 'centroid' || kind === 'vertices') {
    if (runs !== undefined) {
      throw new UsageError(`A ${kind} design has as many points as it has.`, 'Say --kind optimal to choose of them.');
    }
    const own = { lattice, vertices, centroid: [...vertices, ...centroids] }[kind];
    const points = new Map([...own, ...(flags.axial ? axial : [])].map((one) => [one.id, one]));
    return [...points.values()].filter(({ shares }) => !done.some((other) => isSame(other, shares)));
  }
  if (flags.axial)
    throw new UsageError('Axial points augment lattice, centroid and vertices designs.', 'Leave --axial out.');
  if (runs === undefined) throw new UsageError('How many points?', 'Say --runs 8.');
  const shares = all.map((one) => one.shares);
  const pick = (chosen: readonly number[]) => chosen.flatMap((at) => all[at] ?? []);
  if (kind === 'space-filling') {
    const filled = await spaceFilling({ candidates: shares, done, runs, restarts, seed });
    if (!filled.ok) throw problemError(filled.problem);
    return pick(filled.value.chosen);
  }
  if (model === undefined)
    throw new UsageError('For which model?', 'Say --model quadratic, or "model: quadratic" in the study.');
  const criterion = kind === 'i-optimal' ? ({ of: 'I', over: shares } as const) : ({ of: 'D' } as const);
  const { names } = space;
  const request = { names, model, candidates: shares, done, runs, replicates: repeat, criterion, restarts, seed };
  const designed = await optimalDesign(request);
  if (!designed.ok) throw problemError(designed.problem);
  return pick(designed.value.chosen);
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  return one.every((share, k) => Math.abs(share - (other[k] ?? 0)) < 1e-9);
}
