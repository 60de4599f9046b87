import type { Finding } from '../diagnostics/finding.ts';
import type { Equation, Formulation } from '../recipe/formulation.ts';
import { checkBases } from './check-bases.ts';
import { catalogueFigures, coefficients, dot, type Figures, MissingFigure } from './coefficients.ts';
import type { Composition } from './composition.ts';
import { describeConflict, type Rows } from './conflict.ts';
import { eliminate, invert } from './eliminate.ts';
import { findOverfill } from './over-filled.ts';

export interface Solved {
  /** Absent where the statements do not fix one composition. */
  readonly composition?: Composition;
  readonly findings: readonly Finding[];
}

/**
 * Solves a formulation for the mass of every constituent.
 *
 * The rows fix one composition, or a finding says why not: too few (names what is free), contradictory (the smallest
 * set that cannot hold together and by how much), or over-filled (a mass below zero). Redundant rows must agree with
 * the rest at the precision they are written in, at most 0.1 %. Of rows that say the same, those of the constituents
 * `about` are kept first: an explanation of theirs then speaks in their own words.
 */
export function solveFormulation(
  formulation: Formulation,
  figures: Figures = catalogueFigures,
  about: readonly number[] = [],
): Solved {
  const { constituents, baseless } = formulation;
  try {
    if (baseless.length > 0) return { findings: checkBases(formulation, figures) };
    const rows = buildRows(formulation, figures, about);
    const { independent, redundant, free } = eliminate(
      rows.map((row) => row.coefficients),
      constituents.length,
    );
    if (free.length > 0) {
      const conflict = describeConflict(rows);
      return { findings: conflict ? [conflict] : [underDetermined(formulation, free)] };
    }
    const kept = independent.flatMap((at) => rows[at] ?? []);
    const inverse = invertByName(kept, formulation);
    if (inverse === undefined)
      return {
        findings: [
          underDetermined(
            formulation,
            constituents.map((one) => one.index),
          ),
        ],
      };
    const constants = new Float64Array(kept.map((row) => row.constant));
    const masses = new Float64Array(inverse.map((line) => dot(line, constants)));
    // Most redundant rows hold to the last bit; only one that does not needs its reasons.
    if (redundant.some((at) => !holdsExactly(rows[at], masses))) {
      const conflict = describeConflict(rows);
      if (conflict) return { findings: [conflict] };
    }
    clearNoise(masses, formulation);
    const isFixed = rows.some((row) => row.equation?.right === undefined && row.equation !== undefined);
    const nothing = isFixed ? weighsNothing(formulation, masses) : undefined;
    if (nothing) return { findings: [nothing] };
    const basis = kept.map((row) => row.equation);
    const composition: Composition = {
      formulation,
      masses,
      scale: isFixed ? 'fixed' : 'free',
      basis,
      inverse,
      factor: 1,
    };
    const overfill = findOverfill(composition);
    return overfill ? { findings: [overfill] } : { composition, findings: [] };
  } catch (error) {
    if (error instanceof MissingFigure) return { findings: [propertyMissing(error, formulation)] };
    throw error;
  }
}

function holdsExactly(row: Rows[number] | undefined, masses: Float64Array): boolean {
  let sum = 0;
  let size = 0;
  row?.coefficients.forEach((value, i) => {
    sum += value * (masses[i] ?? 0);
    size += Math.abs(value * (masses[i] ?? 0));
  });
  const constant = row?.constant ?? 0;
  return Math.abs(sum - constant) <= 1e-12 * Math.max(size, Math.abs(constant));
}

/** Amounts first, then shares, parts and ratios: what a balance was told wins, and a ratio is the check. */
const order: Readonly<Record<Equation['kind'], number>> = {
  batch: 0,
  amount: 1,
  share: 2,
  brought: 2,
  parts: 3,
  ratio: 4,
};

/** The equations as rows, in an order that does not depend on how the recipe is sorted, behind one for the scale. */
export function buildRows(formulation: Formulation, figures: Figures, about: readonly number[] = []): Rows {
  const { equations, constituents } = formulation;
  const own = about.join();
  const rank = (equation: Equation): number =>
    equation.right !== undefined && own !== '' && equation.left.over.join() === own
      ? order.amount
      : order[equation.kind];
  const sorted = equations.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.owner, b.owner) ||
      compare(a.text, b.text) ||
      compare(a.place.path.join('\n'), b.place.path.join('\n')),
  );
  const rows = sorted.map((equation) => rowOf(equation, formulation, figures));
  if (sorted.some((equation) => equation.right === undefined)) return rows;
  const dry = new Float64Array(constituents.length);
  for (const one of constituents) if (!one.removed) dry[one.index] = 1;
  return [{ equation: undefined, left: dry, coefficients: dry, constant: 1 }, ...rows];
}

function rowOf(equation: Equation, { constituents }: Formulation, figures: Figures): Rows[number] {
  const left = coefficients(equation.left, constituents, figures);
  if (equation.right === undefined) return { equation, left, coefficients: left, constant: equation.value };
  const right = coefficients(equation.right, constituents, figures);
  const both = new Float64Array(left.length);
  for (let i = 0; i < both.length; i++) both[i] = (left[i] ?? 0) - equation.value * (right[i] ?? 0);
  return { equation, left, right, coefficients: both, constant: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The inverse of the rows' matrix, with the unknowns taken by name: the order written cannot change a digit. */
function invertByName(rows: Rows, { constituents }: Formulation): Float64Array[] | undefined {
  const order = constituents.toSorted((a, b) => compare(a.id, b.id)).map((one) => one.index);
  const lines = invert(
    rows.map(({ coefficients: row }) => {
      const ordered = new Float64Array(row.length);
      for (let i = 0; i < row.length; i++) ordered[i] = row[order[i] ?? i] ?? 0;
      return ordered;
    }),
  );
  if (lines === undefined) return undefined;
  const placed = [...lines];
  order.forEach((index, i) => {
    const line = lines[i];
    if (line) placed[index] = line;
  });
  return placed;
}

/** What cancels to within rounding is zero: "0 wt% LZO" weighs nothing, not 1e-20 g. A stated amount is no noise. */
function clearNoise(masses: Float64Array, { equations }: Formulation): void {
  const isStated = (i: number): boolean =>
    equations.some(({ left, right }) => right === undefined && left.over.length === 1 && left.over[0] === i);
  let most = 0;
  for (let i = 0; i < masses.length; i++) most = Math.max(most, Math.abs(masses[i] ?? 0));
  for (let i = 0; i < masses.length; i++) {
    const mass = masses[i] ?? 0;
    if (mass < 1e-14 * most && mass > -1e-12 * most && !isStated(i)) masses[i] = 0;
  }
}

/** Amounts of zero and nothing else: no mixture to take shares of. */
function weighsNothing({ equations, constituents }: Formulation, masses: Float64Array): Finding | undefined {
  if (constituents.some((one) => !one.removed && masses[one.index] !== 0)) return undefined;
  const amount = equations.find((one) => one.kind === 'amount' && one.value === 0);
  return amount && { code: 'negative-amount', severity: 'error', place: amount.place, facts: { text: amount.text } };
}

function underDetermined(formulation: Formulation, free: readonly number[]): Finding {
  const { constituents, recipe } = formulation;
  const named = free.flatMap((index) => constituents[index] ?? []);
  const tied = constituents.filter((one) => !free.includes(one.index)).map((one) => one.id);
  const place = named[0]?.place ?? { file: recipe.file, path: ['components'] };
  return {
    code: 'under-determined',
    severity: 'error',
    place: { ...place, at: 'key' },
    related: named.slice(1).map((one) => ({ ...one.place, at: 'key' })),
    facts: { free: named.map((one) => one.id), tied },
  };
}

function propertyMissing(missing: MissingFigure, formulation: Formulation): Finding {
  const user = formulation.constituents.find((one) => one.material === missing.material);
  return {
    code: 'property-missing',
    severity: 'error',
    place: user ? { ...user.place, at: 'key' } : { path: [] },
    facts: {
      material: missing.material.id,
      property: missing.property,
      why: missing.property === 'density' ? 'a volume of it' : 'moles of it',
    },
  };
}
