import type { CellPlan } from './cell/cell-plan.ts';
import { checkCellExpectations, checkElectrodeExpectations } from './cell/check-cell-expectations.ts';
import { type EvaluatedCell, evaluateCell } from './cell/evaluate-cell.ts';
import { type EvaluatedElectrode, evaluateElectrode } from './cell/evaluate-electrode.ts';
import { planCell } from './cell/plan-cell.ts';
import type { Parsed, Problem } from './diagnostics/facts.ts';
import type { Finding } from './diagnostics/finding.ts';
import { judgeMeasurement } from './lint/judge-measurement.ts';
import { lintCell, lintElectrode } from './lint/lint-cell.ts';
import { lintMaterial } from './lint/lint-material.ts';
import { lintStock } from './lint/lint-stock.ts';
import { lintStudy } from './lint/lint-study.ts';
import { lintSynthesis } from './lint/lint-synthesis.ts';
import { applyAllow, lintComposition } from './lint/run.ts';
import { pointOf } from './mixture/point-of.ts';
import type { Region } from './mixture/region.ts';
import { planRegion } from './mixture/study-region.ts';
import { composeAt, planStudy, type StudySpace } from './mixture/study-space.ts';
import type { BatchRecord } from './recipe/batch-record.ts';
import { checkLots } from './recipe/check-lots.ts';
import { disk, type FileSource } from './recipe/file-source.ts';
import { findContent } from './recipe/find-content.ts';
import { findingAt } from './recipe/finding-at.ts';
import type { Formulation } from './recipe/formulation.ts';
import type { Lab } from './recipe/lab.ts';
import type { MeasurementRecord } from './recipe/measurement-record.ts';
import { openRecipe, openText } from './recipe/open-recipe.ts';
import { projectRoot } from './recipe/project-root.ts';
import { readAllow } from './recipe/read-allow.ts';
import { readBatch } from './recipe/read-batch.ts';
import { readCell } from './recipe/read-cell.ts';
import { readLab } from './recipe/read-lab.ts';
import { readMaterial } from './recipe/read-material.ts';
import { readMeasurement } from './recipe/read-measurement.ts';
import { readRecipe } from './recipe/read-recipe.ts';
import { readStock } from './recipe/read-stock.ts';
import { readStudy } from './recipe/read-study.ts';
import { readSynthesis } from './recipe/read-synthesis.ts';
import type { Recipe } from './recipe/recipe.ts';
import { resolveCell } from './recipe/resolve-cell.ts';
import { type ResolveOptions, resolveRecipe } from './recipe/resolve-recipe.ts';
import { resolveSynthesis } from './recipe/resolve-synthesis.ts';
import { Shelf } from './recipe/shelf.ts';
import { readDocument, type SourceDocument } from './recipe/source-document.ts';
import type { Named } from './recipe/stated.ts';
import type { SynthesisFormulation } from './recipe/synthesis-formulation.ts';
import { checkExpectations } from './solve/check-expectations.ts';
import type { Composition } from './solve/composition.ts';
import type { Checked } from './solve/judge-expectation.ts';
import { solveFormulation } from './solve/solve-formulation.ts';
import { solveStocked } from './solve/solve-stocked.ts';
import { assessSynthesis } from './synthesis/assess-synthesis.ts';
import { checkSynthesisExpectations } from './synthesis/check-synthesis-expectations.ts';
import { checkTolerances } from './synthesis/check-tolerances.ts';
import { openSynthesisLots } from './synthesis/open-synthesis-lots.ts';
import { planSynthesis } from './synthesis/plan-synthesis.ts';
import type { PlannedSynthesis } from './synthesis/planned-synthesis.ts';
import { assessBatch } from './weigh/assess-batch.ts';
import type { Made } from './weigh/made.ts';
import { openLab } from './weigh/open-lab.ts';
import { openLots } from './weigh/open-lots.ts';

/** `read` and `list` stand in for the disk. */
export interface PipelineOptions extends Partial<FileSource> {
  /** A folder of the user's own material files; they win over the shipped ones. */
  readonly materials?: string;
  /** Let inner recipes lie outside the project's folder. */
  readonly allowOutside?: boolean;
  /** Of what was weighed, the lab's balances; `lab.yaml` beside the recipe or at its project's root where left out. */
  readonly lab?: string;
  /** The text, where it does not come from the file (standard input is read for the file `-`). */
  readonly text?: string;
}

/** A study that can be computed: all its compositions, the region that is left of them, and how recipes are read. */
export interface OpenStudy {
  readonly space: StudySpace;
  readonly region: Region;
  readonly options: ResolveOptions;
  /** The cell that it is computed with. */
  readonly cell?: CellPlan;
}

/** How far a recipe came, everything found on the way, and the texts that findings are located in. */
export interface Result {
  readonly file: string;
  readonly recipe?: Recipe;
  readonly formulation?: Formulation;
  readonly composition?: Composition;
  /** Of a mixture that says how it is coated. */
  readonly electrode?: EvaluatedElectrode;
  /** Of a cell. */
  readonly cell?: EvaluatedCell;
  /** Of a measurement: what was measured, and what the sample came out as. */
  readonly measurement?: { readonly record: MeasurementRecord; readonly sample: Result };
  /** Of a study. */
  readonly study?: OpenStudy;
  /** Of what was weighed; recipe and composition are those that it was made by. */
  readonly batch?: BatchRecord;
  /** Of a synthesis: its names as substances, and what to weigh for it. */
  readonly substances?: SynthesisFormulation;
  readonly synthesis?: PlannedSynthesis;
  readonly made?: Made;
  readonly checked: readonly Checked[];
  readonly findings: readonly Finding[];
  /** How many warnings and notes the recipe allows with a reason. */
  readonly allowed: number;
  readonly documents: readonly SourceDocument[];
  /** What lies in a folder had a say, materials or a list of bottles: a file that comes into it later must, too. */
  readonly usesFolder: boolean;
}

/**
 * The whole program on one page.
 *
 *     recipe.yaml ─read→ Recipe ─resolve→ Formulation ─solve→ Composition ─plan→ Sheet ─report→ text
 *        text            as written,      a linear system       every basis,     what the lab
 *                        with its source  in the unknown        in SI            does with it
 *                        positions        masses
 *
 *          └──────────── lint looks at any of these and adds findings ───────────┘
 *
 * Each step returns what it made and what it found; an error stops the line, and everything found so far is kept.
 */
export function runPipeline(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);

  const read = readRecipe(text.value, file);
  const start = {
    file,
    checked: [],
    allowed: 0,
    documents: [read.document],
    usesFolder: false,
    findings: read.findings,
  };
  if (read.recipe === undefined) return start;

  const { shelf, resolving } = resolveOptions(file, options);
  const resolved = resolveRecipe(read.recipe, resolving);
  const found = read.findings.concat(shelf.findings, resolved.findings);
  const documents = resolved.documents.concat(shelf.documents);
  const { usesFolder } = shelf;
  if (resolved.formulation === undefined || shelf.findings.length > 0) {
    return { ...start, recipe: read.recipe, documents, usesFolder, ...applyAllow(read.recipe, found, false) };
  }

  const { formulation } = resolved;
  const solved = solveStocked(formulation);
  const { composition } = solved;
  const checked = composition === undefined ? [] : checkExpectations(composition);
  const linted = composition === undefined ? [] : lintComposition(composition);
  const { electrode: coating } = read.recipe;
  const electrode = composition && coating ? evaluateElectrode(composition, coating) : undefined;
  if (electrode) {
    checked.push(...checkElectrodeExpectations(electrode));
    linted.push(...electrode.findings, ...lintElectrode(electrode));
  }
  const all = found.concat(
    solved.findings,
    checked.flatMap((one) => one.finding ?? []),
    linted,
  );
  return {
    file,
    recipe: read.recipe,
    formulation,
    ...(composition ? { composition } : {}),
    ...(electrode ? { electrode } : {}),
    checked,
    ...applyAllow(read.recipe, all, composition !== undefined, innerRecipes(formulation)),
    documents,
    usesFolder,
  };
}

/**
 * The same for a cell: its mixtures go through the whole program, and the layers that they make are planned.
 *
 *     cell.yaml ─read→ CellRecipe ─resolve→ CellFormulation ─solve, plan→ CellPlan ─evaluate→ EvaluatedCell
 */
export function runCell(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const read = readCell(text.value, file);
  const start = { file, checked: [], allowed: 0, documents: [read.document], usesFolder: false };
  if (read.cell === undefined) return { ...start, findings: read.findings };

  const { shelf, resolving } = resolveOptions(file, options);
  const resolved = resolveCell(read.cell, resolving);
  const found = [...read.findings, ...shelf.findings, ...resolved.findings];
  const documents = [...resolved.documents, ...shelf.documents];
  const { usesFolder } = shelf;
  if (resolved.formulation === undefined || shelf.findings.length > 0) {
    return { ...start, documents, usesFolder, ...applyAllow(read.cell, found, false) };
  }

  const { formulation } = resolved;
  const compositions = new Map<string, Composition>();
  const inner: Recipe[] = [];
  for (const [path, mixture] of formulation.mixtures) {
    const solved = solveStocked(mixture);
    found.push(...solved.findings);
    inner.push(mixture.recipe, ...innerRecipes(mixture));
    if (solved.composition === undefined) continue;
    compositions.set(path, solved.composition);
    found.push(...lintComposition(solved.composition));
  }
  if (compositions.size < formulation.mixtures.size) {
    return { ...start, documents, usesFolder, ...applyAllow(read.cell, found, false, inner) };
  }
  const cell = evaluateCell(planCell(formulation, compositions));
  const checked = checkCellExpectations(cell);
  const all = [...found, ...cell.findings, ...checked.flatMap((one) => one.finding ?? []), ...lintCell(cell)];
  return { ...start, cell, checked, documents, usesFolder, ...applyAllow(read.cell, onceEach(all), true, inner) };
}

/**
 * The same for a study: its base recipe, solved at every corner of what is varied, and the region that its bounds leave.
 *
 *     study.yaml ─read→ StudyRecipe ─solve at the corners→ StudySpace ─bounds→ Region
 */
export function runStudy(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const read = readStudy(text.value, file);
  const start = { file, checked: [], allowed: 0, documents: [read.document], usesFolder: false };
  if (read.study === undefined) return { ...start, findings: read.findings };
  const { shelf, resolving } = resolveOptions(file, options);
  const opened = openRecipe(read.study.base, file, resolving);
  const found = [...read.findings, ...opened.findings];
  const own = [read.document, ...(opened.document ? [opened.document] : [])];
  if (opened.recipe === undefined) return { ...start, documents: own, findings: found };
  const planned = planStudy(read.study, opened.recipe, resolving);
  const inner = planned.documents.filter((one) => !own.some((other) => other.file === one.file));
  const documents = [...own, ...inner];
  found.push(...planned.findings);
  const { space } = planned;
  const { region, findings } = space ? planRegion(space) : { region: undefined, findings: [] };
  const cell = region && read.study.cell && planCellOf(read.study.cell, file, resolving, found, documents);
  // The cell may have taken materials from the shelf, too.
  documents.push(...shelf.documents);
  found.push(...shelf.findings);
  const { usesFolder } = shelf;
  if (space === undefined) return { ...start, documents, usesFolder, findings: found };
  const study = region && { space, region, options: resolving, ...(cell ? { cell } : {}) };
  return { ...start, ...(study ? { study } : {}), documents, usesFolder, findings: [...found, ...findings] };
}

/**
 * The same for what was weighed: the recipe that it was made by goes through the whole program; of what is found there
 * the errors are told, the rest is for the recipe's own check.
 *
 *     batch.yaml ─read→ BatchRecord ─its recipe→ Composition ─assess→ Made
 */
export function runBatch(file: string, options: PipelineOptions = {}, against?: Against): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const read = readBatch(text.value, file);
  const start = { file, checked: [], allowed: 0, documents: [read.document], usesFolder: false };
  const { batch } = read;
  if (batch === undefined) return { ...start, findings: read.findings };
  const { text: _, ...own } = options;
  const opened = against ? undefined : openText(batch.recipe, file, resolveOptions(file, options).resolving);
  if (opened?.ok === false) return { ...start, findings: [...read.findings, opened.finding] };
  const reading = { ...own, ...(opened ? { text: opened.text } : against?.source) };
  const recipe = runWeighable(opened?.file ?? against?.file ?? '', batch, reading);
  const reader = { ...own, ...against?.source };
  const result = held(batch, ...fromBottles(batch, recipe, reader), reader);
  const { documents } = result;
  const findings = [...read.findings, ...result.findings, ...judgeDay(batch)];
  // Of a text that is not on the disk, git knows nothing.
  const isOnDisk = options.read === undefined && against?.source === undefined;
  const remembered = isOnDisk ? findings.map((one) => remember(one, batch, recipe)) : findings;
  // Tomorrow git may remember more, and another day has come.
  const isOfToday = ({ code }: Finding) => code === 'recipe-changed' || code === 'made-in-future';
  const usesFolder = result.usesFolder || findings.some(isOfToday);
  return withAllow({ ...result, file, usesFolder, documents: [read.document, ...documents], findings: remembered });
}

/** A recipe that a record is held against instead of the one that it names, and where it is read where that is not the disk. */
export interface Against {
  readonly file: string;
  readonly source?: FileSource;
}

/** A day that has come nowhere on earth yet. */
function judgeDay({ made, file }: BatchRecord): Finding[] {
  const day = made?.slice(0, 10) ?? '';
  const tomorrow = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
  const place = { file, path: ['made'] };
  return day > tomorrow ? [{ code: 'made-in-future', severity: 'warning', place, facts: { made: day } }] : [];
}

/** The commit that a recipe was weighed by, where that is not what it is now. */
function remember(finding: Finding, { content }: BatchRecord, { file }: Result): Finding {
  if (finding.code !== 'recipe-changed' || content === undefined) return finding;
  const found = findContent(content.name.replace(/^sha256:/, ''), { file });
  if (found === undefined) return finding;
  const was = { commit: found.commit.slice(0, 10), date: found.date, recipe: found.name };
  return { ...finding, facts: { ...finding.facts, was } };
}

/** The same for what was weighed of a recipe and stands in no file: the readings of `batch`, whose file is ''. */
export function runWeighed(file: string, batch: BatchRecord, options: PipelineOptions = {}): Result {
  return held(batch, ...fromBottles(batch, runWeighable(file, batch, options), options), options);
}

/** What a record can be of, through the whole program: a mixture, a synthesis, or the point of a study. */
function runWeighable(file: string, { point, file: record }: BatchRecord, options: PipelineOptions): Result {
  const mixture = runPipeline(file, options);
  const kind = mixture.findings.find((one) => one.code === 'unknown-kind')?.facts.kind;
  // What has been read is not read again: standard input can be read once.
  const text = mixture.documents[0]?.text;
  const again = text === undefined ? options : { ...options, text };
  if (kind === 'study') return runPoint(file, point, record, again);
  const result = kind === 'synthesis' ? runSynthesis(file, again) : mixture;
  if (point === undefined || result.findings.some((one) => one.severity === 'error')) return result;
  const facts = { expected: 'a point of a study only', found: `a point of "${file}", which is none` };
  const stray = findingAt({ code: 'wrong-value', facts }, point.path, record);
  return { ...result, findings: [...result.findings, stray] };
}

/** One point of a study as a recipe of its own. */
function runPoint(file: string, point: BatchRecord['point'], record: string, options: PipelineOptions): Result {
  const result = runStudy(file, options);
  if (result.study === undefined || result.findings.some((one) => one.severity === 'error')) return result;
  const { space, options: resolving } = result.study;
  const fail = (finding: Finding): Result => ({ ...result, findings: [...result.findings, finding] });
  if (point === undefined) {
    const facts = { point: '', why: 'no point is named', names: space.names };
    return fail(findingAt({ code: 'point-unknown', facts }, ['recipe'], record));
  }
  const shares = pointOf(point.is, space.names);
  if (!shares.ok) return fail(findingAt(shares.problem, point.path, record));
  const { composition, findings, documents } = composeAt(space, shares.value, resolving);
  const known = documents.filter((one) => !result.documents.some((other) => other.file === one.file));
  return {
    ...result,
    ...(composition ? titled(composition, `${space.study.title}, ${sayPoint(point.is)}`) : {}),
    documents: [...result.documents, ...known],
    findings: [...result.findings, ...findings],
  };
}

/**
 * The recipe from the lab's own bottles, where it has a list of them, with what there is to say of these: a gram of what
 * is 99 % pure, or of a solution, is no gram of the substance. A record names its lots; one that names none was taken from
 * the only bottle there is, as its sheet was. Dates count on the day of weighing.
 */
function fromBottles(batch: BatchRecord, recipe: Result, options: PipelineOptions): [Result, readonly Finding[]] {
  const { composition, substances } = recipe;
  const shelf = substances?.shelf ?? composition?.formulation;
  if (shelf === undefined) return [recipe, []];
  const names = new Set(shelf.constituents.flatMap((one) => [one.id, one.name]));
  const chosen = batch.weighed.flatMap(({ name, portions }) => {
    const [lot, ...others] = new Set(portions.map((one) => one.lot?.name));
    return lot === undefined || others.length > 0 || !names.has(name) ? [] : [{ component: name, lot }];
  });
  const wanted = { chosen, on: batch.made?.slice(0, 10) ?? '', beside: recipe.file };
  const opened = substances
    ? openSynthesisLots(substances, wanted, options)
    : composition && openLots(composition, wanted, options);
  // A list that comes, or one that comes nearer, must have its say.
  if (!opened?.ok || opened.value === undefined) return [{ ...recipe, usesFolder: true }, []];
  const { findings: found, documents, ...taken } = opened.value;
  const findings = found.map((one) => atRecord(one, batch));
  const errors = findings.filter((one) => one.severity === 'error');
  const isSettled = 'synthesis' in taken;
  const result = {
    ...recipe,
    ...taken,
    usesFolder: true,
    documents: [...recipe.documents, ...documents],
    // The water of a hydrate that the recipe leaves open is for its bottle to say.
    findings: [...recipe.findings.filter((one) => !isSettled || one.code !== 'hydrate-unknown'), ...errors],
  };
  return [result, findings.filter((one) => one.severity === 'warning')];
}

/** A lot that is not there is a slip of the record that names it. */
function atRecord(finding: Finding, { weighed, file }: BatchRecord): Finding {
  if (finding.code !== 'lot-missing') return finding;
  const portions = weighed.filter((one) => one.name === finding.facts.component).flatMap((one) => one.portions);
  const lot = portions.find((one) => one.lot?.name === finding.facts.lot)?.lot;
  return lot ? { ...finding, place: { file, path: lot.path } } : finding;
}

function titled(composition: Composition, title: string): Pick<Result, 'composition' | 'recipe'> {
  const { formulation } = composition;
  const recipe = { ...formulation.recipe, title };
  return { composition: { ...composition, formulation: { ...formulation, recipe } }, recipe };
}

function sayPoint(point: string | readonly number[]): string {
  return typeof point === 'string'
    ? point
    : point.map((share) => `${Number((100 * share).toPrecision(6))} %`).join(', ');
}

/** The lab's own balances, where there are any: how sure a reading is, and what more of something can be weighed on. */
function onBalances(recipe: Result, options: PipelineOptions): [Result, Lab | undefined] {
  const composition = recipe.composition ?? recipe.synthesis?.composition;
  if (composition === undefined) return [recipe, undefined];
  const opened = openLab(
    composition,
    { chosen: [], ...(options.lab === undefined ? {} : { lab: options.lab }) },
    options,
  );
  if (!opened.ok) {
    const finding = findingAt(opened.problem, [], options.lab ?? '');
    return [{ ...recipe, findings: [...recipe.findings, finding] }, undefined];
  }
  if (opened.value === undefined) return [recipe, undefined];
  const { lab, findings, documents } = opened.value;
  const documentsOf = [...recipe.documents, ...documents];
  return [{ ...recipe, usesFolder: true, findings: [...recipe.findings, ...findings], documents: documentsOf }, lab];
}

/** What was weighed, held against a recipe that has been through the whole program. */
function held(batch: BatchRecord, from: Result, told: readonly Finding[], options: PipelineOptions): Result {
  const [recipe, lab] = onBalances(from, options);
  const errors = recipe.findings.filter((one) => one.severity === 'error');
  const { composition, synthesis } = recipe;
  const assessed =
    errors.length > 0
      ? { findings: [] }
      : synthesis
        ? assessSynthesis(batch, synthesis, lab)
        : composition
          ? assessBatch(batch, composition, lab)
          : { findings: [] };
  return {
    ...recipe,
    batch,
    ...(assessed.made ? { made: assessed.made } : {}),
    checked: [],
    allowed: 0,
    findings: [...errors, ...told, ...assessed.findings],
  };
}

/**
 * The same for a synthesis: its names are substances, its elements balance, and the masses follow.
 *
 *     synthesis.yaml ─read→ SynthesisRecipe ─resolve→ SynthesisFormulation ─balance, solve→ PlannedSynthesis
 */
export function runSynthesis(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const read = readSynthesis(text.value, file);
  const start = { file, checked: [], allowed: 0, documents: [read.document], usesFolder: false };
  if (read.synthesis === undefined) return { ...start, findings: read.findings };
  const { shelf } = resolveOptions(file, options);
  const resolved = resolveSynthesis(read.synthesis, shelf);
  const found = [...read.findings, ...shelf.findings, ...resolved.findings];
  const own = { documents: [read.document, ...shelf.documents], usesFolder: shelf.usesFolder };
  if (resolved.formulation === undefined || shelf.findings.length > 0) {
    return { ...start, ...own, ...applyAllow(read.synthesis, found, false) };
  }
  const { formulation: substances } = resolved;
  const { synthesis, findings } = planSynthesis(substances);
  found.push(...findings, ...checkTolerances(substances));
  if (synthesis === undefined) return { ...start, ...own, substances, ...applyAllow(read.synthesis, found, false) };
  const checked = checkSynthesisExpectations(synthesis);
  const all = [...found, ...checked.flatMap((one) => one.finding ?? []), ...lintSynthesis(synthesis)];
  return { ...start, ...own, substances, synthesis, checked, ...applyAllow(read.synthesis, all, true) };
}

/**
 * The same for a measurement: its record is read, and its sample goes through the whole program.
 *
 *     measurement.yaml ─read→ MeasurementRecord ─open its sample→ what was measured, and on what
 */
export function runMeasurement(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const { document, measurement: record, findings } = readMeasurement(text.value, file);
  const start = { file, checked: [], allowed: 0, documents: [document], usesFolder: false };
  if (record === undefined) return { ...start, findings };
  const opened = openText(record.sample, file, resolveOptions(file, options).resolving);
  if (!opened.ok) return { ...start, findings: [...findings, opened.finding] };
  const whole = readDocument(opened.text, opened.file);
  const { kind } = (whole.data ?? {}) as { kind?: unknown };
  if (kind === 'measurement' || kind === 'material') {
    const facts = {
      expected: 'a mixture, batch, cell, study or synthesis',
      found: `"${record.sample.name}", a ${kind}`,
    };
    const wrong = findingAt({ code: 'wrong-value', facts }, record.sample.path, file);
    return { ...start, findings: [...findings, wrong], documents: [document, whole] };
  }
  const sample = checkDocument(opened.file, { ...options, text: opened.text });
  const errors = sample.findings.filter((one) => one.severity === 'error');
  const found = [...findings, ...errors, ...judgeMeasurement(record, activeOf(sample))];
  const { point } = record;
  const study = sample.study?.space.study;
  const at = point && study ? pointOf(point.is, sample.study.space.names) : undefined;
  if (point && at?.ok === false) found.push(findingAt(at.problem, point.path, file));
  if (point && study === undefined && errors.length === 0) {
    const facts = { point: String(point.is), why: `"${record.sample.name}" is no study`, names: ['the study'] };
    found.push(findingAt({ code: 'point-unknown', facts }, point.path, file));
  }
  return {
    ...start,
    measurement: { record, sample },
    documents: [document, ...sample.documents],
    usesFolder: sample.usesFolder,
    ...applyAllow(record, found, errors.length === 0),
  };
}

/** The active materials of a sample: of a cell's cathode, or of a mixture. */
function activeOf({ cell, composition }: Result): Parameters<typeof judgeMeasurement>[1] {
  if (cell) return cell.plan.stack.cathode.makeup.active;
  const own = composition?.formulation.constituents.filter((one) => one.role === 'active' && !one.removed) ?? [];
  return own.map(({ material, index }) => ({ material, share: composition?.masses[index] ?? 0 }));
}

/** Reads a lab's list of bottles, and looks up what is in them. */
function runStock(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  if (!text.ok) return unreadable(file, text.problem);
  const { document, stock, findings } = readStock(text.value, file);
  const start = { file, checked: [], allowed: 0 };
  if (stock === undefined) return { ...start, usesFolder: false, findings, documents: [document] };
  const { shelf } = resolveOptions(file, options);
  const found = [...findings, ...checkLots(stock, shelf.of(stock)), ...shelf.findings, ...lintStock(stock)];
  return withAllow({
    ...start,
    usesFolder: shelf.usesFolder,
    findings: found,
    documents: [document, ...shelf.documents],
  });
}

/** Reads and judges a document of any kind: mixtures and cells go through the whole program, a material or a lab is read. */
export function checkDocument(file: string, options: PipelineOptions = {}): Result {
  const text = textOf(file, options);
  const result = runPipeline(file, text.ok ? Object.assign({}, options, { text: text.value }) : options);
  if (!text.ok || result.recipe !== undefined) return result;
  const kind = result.findings.find((one) => one.code === 'unknown-kind')?.facts.kind;
  if (kind === 'cell') return runCell(file, { ...options, text: text.value });
  if (kind === 'batch') return runBatch(file, { ...options, text: text.value });
  if (kind === 'study') return withAllow(withLint(runStudy(file, { ...options, text: text.value })));
  if (kind === 'synthesis') return runSynthesis(file, { ...options, text: text.value });
  if (kind === 'measurement') return runMeasurement(file, { ...options, text: text.value });
  if (kind === 'stock') return runStock(file, { ...options, text: text.value });
  if (kind !== 'material' && kind !== 'lab') return result;
  if (kind === 'lab') {
    const { document, findings } = readLab(text.value, file);
    return { file, checked: [], allowed: 0, usesFolder: false, findings, documents: [document] };
  }
  const { document, findings, materials } = readMaterial(text.value, file);
  const linted = materials.flatMap((material) => lintMaterial(material, file));
  return withAllow({
    file,
    checked: [],
    allowed: 0,
    usesFolder: false,
    findings: [...findings, ...linted],
    documents: [document],
  });
}

/** What a document that is no recipe allows, taken out of what was found; an error kept it from saying all there is. */
function withAllow(result: Result): Result {
  const [document] = result.documents;
  if (document === undefined) return result;
  const isComplete = result.findings.every((one) => one.severity !== 'error');
  return { ...result, ...applyAllow(readAllow(document), result.findings, isComplete) };
}

/** A study with what the rules say of it: for who checks it, not for each command that uses it. */
function withLint(result: Result): Result {
  const { study, findings } = result;
  if (study === undefined || findings.some((one) => one.severity === 'error')) return result;
  return { ...result, findings: [...findings, ...lintStudy(study.space, study.region, study.options)] };
}

/** The cell that a study computes with, its mixtures' shares open to be varied; what keeps it from that is found. */
function planCellOf(
  named: Named,
  from: string,
  options: ResolveOptions,
  found: Finding[],
  documents: SourceDocument[],
): CellPlan | undefined {
  const text = openText(named, from, options);
  if (!text.ok) {
    found.push(text.finding);
    return undefined;
  }
  const read = readCell(text.text, text.file);
  documents.push(read.document);
  const resolved = read.cell && resolveCell(read.cell, options);
  found.push(...read.findings, ...(resolved?.findings ?? []));
  documents.push(...(resolved?.documents.filter((one) => !documents.some((other) => other.file === one.file)) ?? []));
  if (resolved?.formulation === undefined) return undefined;
  const compositions = new Map<string, Composition>();
  for (const [path, mixture] of resolved.formulation.mixtures) {
    const { composition, findings } = solveFormulation(mixture);
    found.push(...findings);
    if (composition) compositions.set(path, composition);
  }
  if (compositions.size < resolved.formulation.mixtures.size) return undefined;
  const plan = planCell(resolved.formulation, compositions, true);
  found.push(...plan.planning.findings);
  return plan;
}

function textOf(file: string, options: PipelineOptions): Parsed<string> {
  return options.text === undefined ? sourceOf(options).read(file) : { ok: true, value: options.text };
}

function unreadable(file: string, problem: Problem): Result {
  const findings = [findingAt(problem, [], file)];
  return { file, checked: [], allowed: 0, documents: [], usesFolder: false, findings };
}

function resolveOptions(file: string, options: PipelineOptions): { shelf: Shelf; resolving: ResolveOptions } {
  const { materials, allowOutside = false } = options;
  const source = sourceOf(options);
  const shelf = new Shelf({ ...(materials === undefined ? {} : { materials }), allowOutside, source });
  return { shelf, resolving: { shelf, ...(allowOutside ? {} : { root: () => projectRoot(file) }), read: source.read } };
}

/** One recipe in two layers says what there is to say about it once. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
}

function sourceOf({ read = disk.read, list = disk.list }: Partial<FileSource>): FileSource {
  return { read, list };
}

function innerRecipes({ parts }: Formulation): Recipe[] {
  return parts.flatMap((part) => part.recipe ?? []);
}
