import { nearest } from '../diagnostics/nearest.ts';
import {
  type AskedSize,
  checkDocument,
  composeAt,
  findFigure,
  levels,
  openLab,
  openLots,
  openSynthesisLots,
  type Parsed,
  type Problem,
  pointOf,
  type Result,
  sizeComposition,
  sizeSynthesis,
  smallestTopUp,
  type Work,
  type WorkedFigure,
  weighOnBalances,
  weighOut,
  weighSynthesis,
  weighSynthesisOnBalances,
  workBatch,
  workCell,
  workElectrode,
  workMeasurement,
  workMixture,
  workSheet,
  workSynthesis,
} from '../index.ts';
import type { BalanceFlags } from './balance-flags.ts';
import { balancesWanted } from './balances-wanted.ts';
import type { LotFlags } from './lot-flags.ts';
import { lotsWanted } from './lots-wanted.ts';
import { problemError } from './problem-error.ts';
import { pipelineOptions } from './recipe-flags.ts';
import { askedSize } from './size-flags.ts';
import { UsageError } from './usage-error.ts';

export interface ExplainFlags extends AskedSize, LotFlags, BalanceFlags {
  /** Of a study. */
  readonly point?: string | undefined;
  readonly full: boolean;
  readonly json: boolean;
  readonly materials?: string | undefined;
  readonly 'allow-outside': boolean;
}

/** A document whose figures can be asked for by name. */
export interface Explained {
  readonly result: Result;
  readonly works: ReadonlyMap<string, Work>;
  ask(name: string): Parsed<WorkedFigure>;
  readonly size?: string;
  /** What keeps figures of bottles and balances from being known. */
  readonly unsettled?: Result;
}

/** Opens a document of any kind, with every figure that it can be asked for. */
export async function openExplained(file: string, flags: ExplainFlags): Promise<Explained> {
  const result = checkDocument(file, pipelineOptions(flags));
  if (flags.point !== undefined && (result.study === undefined || result.batch)) {
    throw new UsageError('--point is for a study.', 'Leave it out, or name a study.');
  }
  if (result.cell) {
    const { cell } = result;
    return { result, ...byName(workCell(cell), (name) => whyOpen(cell, name)) };
  }
  if (result.substances && !result.batch) return openSynthesis(result, result.substances, flags);
  if (result.measurement) return { result, ...byName(await workMeasurement(result.measurement.record)) };
  if (result.study && !result.batch) return openPoint(result, result.study, flags);
  if (result.batch) {
    const { batch, made, composition } = result;
    const works = made && composition ? workBatch(made, batch, composition, await smallestTopUp(made)) : new Map();
    return { result, ...byName(works) };
  }
  if (result.composition) return openMixture(result, result.composition, flags);
  return { result, works: new Map(), ask: (name) => unknownName(name, []) };
}

/** A mixture as `weigh` has it: from the lab's bottles, of the size that is asked for, on the lab's balances. */
function openMixture(result: Result, own: NonNullable<Result['composition']>, flags: ExplainFlags): Explained {
  const lots = openLots(own, lotsWanted(flags), pipelineOptions(flags));
  if (!lots.ok) throw problemError(lots.problem);
  const { composition, findings = [], documents = [], stock } = lots.value ?? { composition: own };
  const asked = askedSize(flags) ?? {};
  if (own.scale === 'free' && askedSize(flags) === undefined)
    return { result, ...withCoating(workMixture(own), result) };
  const sized = sizeComposition(composition ?? own, asked);
  if (!sized.ok) throw problemError(sized.problem);
  const wanted = balancesWanted(flags);
  const lab = openLab(own, wanted);
  if (!lab.ok) throw problemError(lab.problem);
  const balances = composition && lab.value?.lab;
  const sheet = weighOut(sized.value, stock);
  const weighed = balances ? weighOnBalances(sheet, sized.value.composition, balances, wanted.chosen) : sheet;
  const mixture = workMixture(own, {
    asked,
    sized: sized.value,
    sheet: weighed,
    ...(balances ? { lab: balances } : {}),
    // Until it is settled which bottle is weighed from, pure masses follow and those on the balance do not.
    isPure: composition === undefined,
  });
  const found = {
    findings: [...result.findings, ...findings, ...(lab.value?.findings ?? [])],
    documents: [...result.documents, ...documents, ...(lab.value?.documents ?? [])],
  };
  const all = { ...withCoating(mixture, result), size: sized.value.size };
  return composition
    ? { ...all, result: { ...result, ...found } }
    : { ...all, result, unsettled: { ...result, ...found } };
}

/** The composition of a study's point, which is a mixture like any other. */
function openPoint(result: Result, study: NonNullable<Result['study']>, flags: ExplainFlags): Explained {
  const { space, options } = study;
  if (flags.point === undefined && flags.json) return { result, ...byName(new Map()) };
  if (flags.point === undefined) {
    throw new UsageError(
      'A study has as many compositions as points: which one?',
      `Say --point "${space.names.map(() => 1).join('-')}", the parts of ${space.names.join(', ')}.`,
    );
  }
  const point = pointOf(flags.point.trim(), space.names);
  if (!point.ok) throw problemError(point.problem);
  const { composition, findings, documents } = composeAt(space, point.value, options);
  const known = documents.filter((one) => !result.documents.some((other) => other.file === one.file));
  const whole = {
    ...result,
    documents: [...result.documents, ...known],
    findings: [...result.findings, ...findings],
  };
  return composition ? openMixture(whole, composition, flags) : { result: whole, ...byName(new Map()) };
}

/** A synthesis as `weigh` has it; of a free scale, for a kilogram of product. */
function openSynthesis(recipe: Result, substances: NonNullable<Result['substances']>, flags: ExplainFlags): Explained {
  const lots = openSynthesisLots(substances, lotsWanted(flags), pipelineOptions(flags));
  if (!lots.ok) throw problemError(lots.problem);
  const bottles = lots.value;
  const synthesis = bottles ? bottles.synthesis : recipe.synthesis;
  const found = bottles?.synthesis ? recipe.findings.filter((one) => one.code !== 'hydrate-unknown') : recipe.findings;
  const told = {
    ...recipe,
    findings: [...found, ...(bottles?.findings ?? [])],
    documents: [...recipe.documents, ...(bottles?.documents ?? [])],
  };
  if (synthesis === undefined) return { result: told, ...byName(new Map()) };
  const asked = askedSize(flags);
  const isSized = asked !== undefined || synthesis.composition.scale === 'fixed';
  const sized = isSized ? sizeSynthesis(synthesis, asked ?? {}) : undefined;
  if (sized?.ok === false) throw problemError(sized.problem);
  const own = sized?.value.synthesis ?? synthesis;
  const { masses, works } = workSynthesis(own, asked ?? {}, synthesis);
  if (sized === undefined) return { result: told, ...byName(works) };
  const wanted = balancesWanted(flags);
  const lab = openLab(own.composition, wanted);
  if (!lab.ok) throw problemError(lab.problem);
  const balances = lab.value?.lab;
  const sheet = weighSynthesis(sized.value, bottles?.stock);
  const weighed = balances ? weighSynthesisOnBalances(sheet, own, balances, wanted.chosen) : sheet;
  const onSheet = workSheet(weighed, own.composition, masses, {
    ...(balances ? { lab: balances } : {}),
    isPure: false,
  });
  const result = {
    ...told,
    findings: [...told.findings, ...(lab.value?.findings ?? [])],
    documents: [...told.documents, ...(lab.value?.documents ?? [])],
  };
  return { result, ...byName(new Map([...onSheet, ...works])), size: sized.value.size };
}

/** A mixture that says how it is coated has the coating's figures, too. */
function withCoating(
  { works, ask }: Pick<Explained, 'works' | 'ask'>,
  { electrode }: Result,
): Pick<Explained, 'works' | 'ask'> {
  if (electrode === undefined) return { works, ask };
  const all = new Map([...workElectrode(electrode), ...works]);
  return {
    works: all,
    ask: (name) => {
      const work = all.get(name.trim());
      return work ? { ok: true, value: work() } : ask(name);
    },
  };
}

/** Figures that are asked for by their names alone; `whyNot` says why a figure that there could be is not known. */
function byName(
  works: ReadonlyMap<string, Work>,
  whyNot: (name: string) => Problem | undefined = () => undefined,
): Pick<Explained, 'works' | 'ask'> {
  return {
    works,
    ask: (phrase) => {
      const name = phrase.trim();
      const work = works.get(name);
      if (work) return { ok: true, value: work() };
      const problem = whyNot(name);
      return problem ? { ok: false, problem } : unknownName(name, [...works.keys()]);
    },
  };
}

/** Of a figure that a cell has where enough is stated, what would have to be. */
function whyOpen({ plan }: NonNullable<Result['cell']>, name: string): Problem | undefined {
  const whole = /^(Wh\/kg|Wh\/L|mass|volume) at (.*)$/.exec(name);
  const isLevel = whole !== null && (levels as readonly string[]).includes(whole[2] ?? '');
  if (!isLevel && !openFigures.has(name)) return undefined;
  const found = findFigure(plan, name);
  return found.ok ? undefined : found.problem;
}

const openFigures: ReadonlySet<string> = new Set([
  ...['Wh/kg', 'Wh/L', 'voltage', 'areal capacity', 'areal energy', 'capacity', 'energy', 'N/P'],
  ...['stack thickness', 'charged stack thickness', 'cell thickness'],
]);

function unknownName(name: string, known: readonly string[]): Parsed<never> {
  return {
    ok: false,
    problem: { code: 'unknown-name', facts: { name, known: [...known], nearest: nearest(name, known) } },
  };
}
