import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Substance, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { eliminate, invert } from '../solve/eliminate.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Balance } from './balance.ts';
import { checkElements } from './check-elements.ts';
import { statementRows } from './statement-rows.ts';

/** A row: sum of coefficients times unknowns = constant; `element` where it counts one. */
export interface Row {
  readonly coefficients: Float64Array;
  readonly constant: number;
  readonly element?: string;
  /** What a statement of the recipe fixes, in its own words, where it stands, and what a solution makes of it. */
  readonly said?: {
    readonly quantity: string;
    readonly value: number;
    readonly place: Place;
    readonly say: (value: number) => string;
    readonly of: (solution: readonly number[]) => number;
  };
  /** Half a unit of the last digit of the statement, in the unit of the constant. */
  readonly slack?: number;
  /** Weighed amounts settle what nothing else does, and need not agree with the rest. */
  readonly isWeighed?: boolean;
}

/** Beyond this share of the terms of a row, a difference is no rounding of doubles. */
const noise = 1e-9;

/**
 * Balances precursors against the target, element by element, with what leaves, what is taken up and what is put in
 * beyond the formula: one linear system in the formula units of each. Too few, too many or wrong ones are a finding.
 */
export function balanceReaction(
  formulation: SynthesisFormulation,
): { ok: true; balance: Balance } | { ok: false; finding: Finding } {
  const fail = (finding: Finding) => ({ ok: false as const, finding });
  const amiss = checkElements(formulation);
  if (amiss) return fail(amiss);
  const { precursors, exchanged, target } = formulation;
  const excess = formulation.excess.map((one) => ({
    species: one.species,
    goes: one.goes,
    coefficient: (one.share * (target.elements[one.element] ?? 0)) / (one.species.elements[one.element] ?? 1),
  }));
  const products = [{ species: target, coefficient: 1 }, ...excess];
  const supplied = (element: string): number =>
    products.reduce((sum, { species, coefficient }) => sum + coefficient * (species.elements[element] ?? 0), 0);
  // What leaves stands on the other side of the arrow; what is taken up comes out below zero.
  const columns: readonly Substance[] = [...precursors, ...exchanged];
  const rows: Row[] = [
    ...elementsInOrder(target, columns).map((element) => ({
      element,
      constant: supplied(element),
      coefficients: new Float64Array(
        columns.map((one, i) => (i < precursors.length ? 1 : -1) * (one.elements[element] ?? 0)),
      ),
    })),
    ...statementRows(formulation, columns.length, supplied),
  ];
  const { independent, redundant, free } = eliminate(
    rows.map((row) => row.coefficients),
    columns.length,
  );
  if (free.length > 0) return fail(undetermined(free, formulation));
  const kept = independent.flatMap((at) => rows[at] ?? []);
  const inverse = invert(kept.map((row) => row.coefficients));
  if (inverse === undefined) return fail(undetermined([...columns.keys()], formulation));
  const solution = inverse.map((line) => tidy(dot(line, kept)));
  for (const at of redundant) {
    const row = rows[at];
    const finding = row && disagreement(row, solution, formulation);
    if (finding) return fail(finding);
  }
  const wrongWay = firstWrongWay(solution, formulation);
  if (wrongWay) return fail(wrongWay);
  return {
    ok: true,
    balance: {
      rows: kept,
      precursors: precursors.map((precursor, i) => ({ precursor, coefficient: solution[i] ?? 0 })),
      exchanged: exchanged
        .map((species, i) => ({ species, coefficient: solution[precursors.length + i] ?? 0 }))
        .filter(({ coefficient }) => coefficient !== 0),
      excess,
    },
  };
}

/** The target's elements as written, then what must leave; oxygen last: it shows what nobody reduces or oxidises. */
function elementsInOrder(target: Substance, columns: readonly Substance[]): string[] {
  const all = new Set([target, ...columns].flatMap((one) => Object.keys(one.elements)));
  all.delete('O');
  return [...all, 'O'];
}

function dot(line: Float64Array, rows: readonly Row[]): number {
  return rows.reduce((sum, row, k) => sum + (line[k] ?? 0) * row.constant, 0);
}

/** Rounding leaves 1e-17 of a gas that takes no part. */
function tidy(value: number): number {
  return Math.abs(value) < 1e-12 ? 0 : value;
}

function undetermined(free: readonly number[], { precursors, exchanged, recipe }: SynthesisFormulation): Finding {
  const own = free.flatMap((at) => precursors[at] ?? []);
  if (own.length === 0) {
    const names = free.flatMap((at) => exchanged[at - precursors.length] ?? []);
    const path = names[0]?.named.path ?? ['leaves'];
    const facts = { names: names.map((one) => one.named.name) };
    return { code: 'by-products-undetermined', severity: 'error', place: { file: recipe.file, path }, facts };
  }
  const gases = new Set(exchanged.flatMap((one) => Object.keys(one.elements)));
  const elements = [...new Set(own.flatMap((one) => Object.keys(one.elements)))].filter(
    (element) => !gases.has(element) && own.filter((one) => Object.hasOwn(one.elements, element)).length > 1,
  );
  const place: Place = { file: recipe.file, path: own[0]?.line.path ?? ['precursors'], at: 'key' };
  const related = own.slice(1).map((one): Place => ({ file: recipe.file, path: one.line.path, at: 'key' }));
  const facts = { names: own.map((one) => one.name), elements };
  return { code: 'precursors-undetermined', severity: 'error', place, related, facts };
}

/** What a row that adds nothing has against the solution, or undefined where it holds. */
function disagreement(row: Row, solution: readonly number[], formulation: SynthesisFormulation): Finding | undefined {
  if (row.isWeighed) return undefined;
  let sum = 0;
  let size = Math.abs(row.constant);
  row.coefficients.forEach((value, i) => {
    sum += value * (solution[i] ?? 0);
    size += Math.abs(value * (solution[i] ?? 0));
  });
  const over = sum - row.constant;
  if (Math.abs(over) <= noise * size + (row.slack ?? 0)) return undefined;
  const { recipe, target, precursors } = formulation;
  if (row.said) {
    const { quantity, value, place, say, of } = row.said;
    const implied = of(solution);
    const facts = {
      statements: ['the balance'],
      quantity,
      implied: say(implied),
      stated: say(value),
      apart: say(Math.abs(implied - value)),
    };
    return { code: 'contradiction', severity: 'error', place, facts };
  }
  return {
    code: 'reaction-unbalanced',
    severity: 'error',
    place: { file: recipe.file, path: recipe.target.path },
    facts: {
      target: target.name,
      element: row.element ?? '',
      count: sayCount(over),
      is: over > 0 ? 'over' : 'missing',
      precursors: precursors.map((one) => one.name),
    },
  };
}

function firstWrongWay(solution: readonly number[], formulation: SynthesisFormulation): Finding | undefined {
  const { precursors, exchanged, recipe, target } = formulation;
  for (const [i, { name, line }] of precursors.entries()) {
    const value = solution[i] ?? 0;
    if (value > 0) continue;
    const place: Place = { file: recipe.file, path: line.path, at: 'key' };
    const facts = { precursor: name, target: target.name, ...(value < 0 ? { below: sayCount(value) } : {}) };
    return { code: 'precursor-not-needed', severity: 'error', place, facts };
  }
  for (const [i, { way, named, formula }] of exchanged.entries()) {
    const value = solution[precursors.length + i] ?? 0;
    if (way === 'either' || value === 0 || value > 0 === (way === 'leaves')) continue;
    const facts = { formula, count: sayCount(value), way, target: target.name };
    return { code: 'gas-other-way', severity: 'error', place: { file: recipe.file, path: named.path }, facts };
  }
  return undefined;
}

function sayCount(value: number): string {
  return formatNumber(Number(Math.abs(value).toPrecision(4)));
}
