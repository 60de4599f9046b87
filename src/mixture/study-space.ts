import type { Finding } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Formulation, Functional, Target } from '../recipe/formulation.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { type ResolveOptions, resolveRecipe } from '../recipe/resolve-recipe.ts';
import { lookup } from '../recipe/scope.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { Basis, Statement } from '../recipe/statement.ts';
import type { StudyRecipe } from '../recipe/study-recipe.ts';
import { checkStocks } from '../solve/check-stocks.ts';
import { coefficients } from '../solve/coefficients.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { solveFormulation } from '../solve/solve-formulation.ts';

/**
 * All compositions of a study at once: masses = matrix · shares, linear in the shares of what is varied.
 *
 * Column k of the matrix is the composition with component k alone, for a varied sum of one (kg, mol or m3, as the study
 * counts); what is not varied follows it by its own statements.
 */
export interface StudySpace {
  readonly study: StudyRecipe;
  readonly base: Recipe;
  readonly names: readonly string[];
  /** Of the base recipe with the varied statements replaced; its constituents are the rows of the matrix. */
  readonly formulation: Formulation;
  /** Row by row, constituents × varied: kg for a varied sum of one. */
  readonly matrix: Float64Array;
  /** The base recipe's varied sum (kg, mol or m3), where its amounts fix one: amounts that are not varied go with it. */
  readonly sum?: number;
  /** The base recipe's own shares of the varied sum, where it has one composition. */
  readonly center?: Float64Array;
}

export interface PlannedStudy {
  readonly space?: StudySpace;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

const shareKind = { mass: 'wt', moles: 'mol', volume: 'vol' } as const;

/** Of shares whose sum is one but for the last digits of a double. */
const rounding = 1e-12;

/** Solves the base recipe at every corner of the simplex; between them everything is linear. */
export function planStudy(study: StudyRecipe, base: Recipe, options: ResolveOptions): PlannedStudy {
  const names = study.varied.map((one) => one.name);
  const known = base.components.map((one) => one.name);
  const unknown = study.varied.filter((one) => !known.includes(one.name));
  if (unknown.length > 0) {
    const findings = unknown.map(({ name, path }): Finding => {
      const facts = { name, known, nearest: nearest(name, known) };
      return { code: 'unknown-name', severity: 'error', place: { file: study.file, path, at: 'key' }, facts };
    });
    return { findings, documents: [] };
  }
  const own = solveBase(base, options);
  if (own.findings.some((one) => one.severity === 'error')) return own;
  const varied = own.composition && variedOf(own.composition.formulation, names, study.by);
  const sum = own.composition && varied ? functionalValue(varied, own.composition) : undefined;

  const corners: Composition[] = [];
  for (const k of names.keys()) {
    const corner = names.map((_, i) => (i === k ? 1 : 0));
    const solved = solveAt(study, base, corner, options, sum);
    if (solved.composition === undefined) return { findings: solved.findings, documents: solved.documents };
    corners.push(solved.composition);
  }
  const [first] = corners;
  if (first === undefined) return { findings: [], documents: own.documents };
  const count = first.formulation.constituents.length;
  const matrix = new Float64Array(count * names.length);
  corners.forEach((corner, k) => {
    const counted = variedOf(corner.formulation, names, study.by);
    const whole = counted ? functionalValue(counted, corner) : 1;
    corner.masses.forEach((mass, i) => {
      matrix[i * names.length + k] = mass / whole;
    });
  });
  const center = own.composition && sum !== undefined ? centerOf(own.composition, names, study.by, sum) : undefined;
  const space: StudySpace = {
    study,
    base,
    names,
    formulation: first.formulation,
    matrix,
    ...(sum === undefined ? {} : { sum }),
    ...(center ? { center } : {}),
  };
  return { space, findings: [], documents: own.documents };
}

/** The composition at shares of the varied sum, through the recipe itself: what a sheet is made of. */
export function composeAt(space: StudySpace, shares: ArrayLike<number>, options: ResolveOptions) {
  const solved = solveAt(space.study, space.base, Array.from(shares), options, space.sum);
  const stocks = solved.composition ? checkStocks(solved.composition) : [];
  return stocks.length === 0 ? solved : { findings: [...solved.findings, ...stocks], documents: solved.documents };
}

/** The composition of one varied component alone: an end to blend from, also where its stocks bring too much to be made. */
export function composeCorner(space: StudySpace, k: number, options: ResolveOptions) {
  const corner = space.names.map((_, i) => (i === k ? 1 : 0));
  return solveAt(space.study, space.base, corner, options, space.sum);
}

/** The recipe with its varied statements replaced by shares of the varied sum. */
function recipeAt(study: StudyRecipe, base: Recipe, shares: readonly number[]): Recipe {
  const names = study.varied.map(({ name }) => name);
  const at = new Map(study.varied.map((one, k) => [one.name, shares[k] ?? 0]));
  const components = base.components.map((component) => {
    const value = at.get(component.name);
    if (value === undefined) return component;
    return { ...component, statements: [{ statement: shareOf(value, study.by, names), path: component.path }] };
  });
  const { batch: _, ...rest } = base;
  return { ...rest, title: study.title, components, expect: [] };
}

/** `30 wt% of A + B + C`, made and not read: a name may hold what would separate names. */
function shareOf(value: number, by: StudyRecipe['by'], names: readonly string[]): Statement {
  const share = shareKind[by];
  let text = `${value * 100} ${share}% of `;
  const of = names.map((name, k) => {
    if (k > 0) text += ' + ';
    const start = text.length;
    text += name;
    return { name, span: [start, text.length] as const };
  });
  const basis: Basis = { of, without: [], text: names.join(' + ') };
  return { kind: 'share', text, share, value, halfStep: rounding, onTop: false, basis };
}

interface Solved {
  readonly composition?: Composition;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

function solveBase(base: Recipe, options: ResolveOptions): Solved {
  const resolved = resolveRecipe(base, options);
  if (resolved.formulation === undefined) return resolved;
  const solved = solveFormulation(resolved.formulation);
  // A base that is open is closed by the shares; only what cannot be tied to materials stands in the way.
  return {
    ...(solved.composition ? { composition: solved.composition } : {}),
    findings: [],
    documents: resolved.documents,
  };
}

/** Amounts that are not varied keep their relation to the varied sum that the base recipe has. */
function solveAt(
  study: StudyRecipe,
  base: Recipe,
  shares: readonly number[],
  options: ResolveOptions,
  sum: number | undefined,
): Solved {
  const resolved = resolveRecipe(recipeAt(study, base, shares), options);
  if (resolved.formulation === undefined) return resolved;
  const varied = variedOf(
    resolved.formulation,
    study.varied.map((one) => one.name),
    study.by,
  );
  const point = shares.map((share) => Number((100 * share).toPrecision(12)));
  const own = { ...resolved.formulation, study: study.document, point };
  const formulation =
    sum === undefined || varied === undefined
      ? own
      : {
          ...own,
          equations: [
            ...own.equations,
            {
              kind: 'batch' as const,
              text: 'the varied sum',
              place: { file: study.file, path: ['vary'] },
              owner: 'batch',
              left: varied,
              value: sum,
              precision: 0,
            },
          ],
        };
  const solved = solveFormulation(formulation);
  return {
    ...(solved.composition ? { composition: solved.composition } : {}),
    findings: solved.findings,
    documents: resolved.documents,
  };
}

/** What is varied of a formulation, or some of it by name, as the study counts it. */
export function variedOf(
  formulation: Formulation,
  names: readonly string[],
  by: StudyRecipe['by'],
): Functional | undefined {
  const over = names.flatMap((name) => {
    const found = lookup(formulation.scope, name, formulation.constituents);
    return found?.ok ? found.over : [];
  });
  return { measure: by === 'mass' ? 'mass' : by, over, label: names.join(' + ') };
}

function centerOf(
  composition: Composition,
  names: readonly string[],
  by: StudyRecipe['by'],
  sum: number,
): Float64Array {
  return Float64Array.from(names, (name) => {
    const one = variedOf(composition.formulation, [name], by);
    return one ? functionalValue(one, composition) / sum : Number.NaN;
  });
}

/** A linear function of the shares: its value at each corner, for a varied sum of one. */
export function linearForm({ formulation, matrix, names }: StudySpace, functional: Functional): Float64Array {
  const row = coefficients(functional, formulation.constituents);
  const form = new Float64Array(names.length);
  row.forEach((value, i) => {
    if (value !== 0)
      for (let k = 0; k < form.length; k++) form[k] = (form[k] ?? 0) + value * (matrix[i * names.length + k] ?? 0);
  });
  return form;
}

/** A quantity as one linear form over another (or over one): all that a target can be. */
export function formsOf(
  space: StudySpace,
  target: Target,
): { readonly top: Float64Array; readonly bottom?: Float64Array } {
  if (target.kind === 'sum') return { top: linearForm(space, target.what) };
  return { top: linearForm(space, target.top), bottom: linearForm(space, target.bottom) };
}

/**
 * The composition at shares of the varied sum, `batch` kg of what stays: from the matrix, for whoever wants many of them. It
 * says nothing of what its masses follow from.
 */
export function compositionAt(
  { formulation, matrix, names }: Pick<StudySpace, 'formulation' | 'matrix' | 'names'>,
  shares: ArrayLike<number>,
  batch: number,
): Composition {
  const { constituents } = formulation;
  const masses = Float64Array.from(constituents, (_, i) => {
    let mass = 0;
    for (let k = 0; k < names.length; k++) mass += (shares[k] ?? 0) * (matrix[i * names.length + k] ?? 0);
    return mass;
  });
  const dry = constituents.reduce((sum, one) => (one.removed ? sum : sum + (masses[one.index] ?? 0)), 0);
  const sized = masses.map((mass) => (mass * batch) / dry);
  return { formulation, masses: sized, scale: 'fixed', basis: [], inverse: [], factor: 1 };
}
