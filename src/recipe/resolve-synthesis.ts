import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Parsed, Problem } from '../diagnostics/facts.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import type { OpenBottle } from './bottle.ts';
import { findingAt } from './finding-at.ts';
import type { Constituent } from './formulation.ts';
import type { Component } from './recipe.ts';
import { resolvePrecursor } from './resolve-precursor.ts';
import { resolveSteps } from './resolve-steps.ts';
import { resolveSubstance } from './resolve-substance.ts';
import type { Scope } from './scope.ts';
import type { Shelf } from './shelf.ts';
import type { Named } from './stated.ts';
import { substanceOf } from './substance-of.ts';
import type { Exchanged, Precursor, Substance, SynthesisFormulation } from './synthesis-formulation.ts';
import type { SynthesisRecipe } from './synthesis-recipe.ts';

export interface ResolvedSynthesis {
  /** Absent where a finding of severity error kept a name from being tied to a substance. */
  readonly formulation?: SynthesisFormulation;
  readonly findings: readonly Finding[];
}

/** Ties every name of a synthesis to a substance: target, precursors, what leaves and is taken up, aids and solvents. */
export function resolveSynthesis(recipe: SynthesisRecipe, shelf: Shelf): ResolvedSynthesis {
  const { file } = recipe;
  const findings: Finding[] = [];
  const report = (problem: Problem, path: Path, isKey = false): void => {
    const finding = findingAt(problem, path, file);
    findings.push(isKey ? { ...finding, place: { ...finding.place, at: 'key' } } : finding);
  };
  const materials = shelf.of(recipe);
  const target = resolveSubstance(recipe.target.name, materials);
  if (!target.ok) report(target.problem, recipe.target.path);
  const precursors: Precursor[] = [];
  const unlisted: string[] = [];
  for (const line of recipe.precursors) {
    const read = resolvePrecursor(line, materials, file);
    if (!read.ok) {
      report(read.problem, read.path, read.path === line.path);
      continue;
    }
    precursors.push(read.precursor);
    if (!read.isListed) unlisted.push(line.name);
  }
  for (const { supply, at } of recipe.precursors) {
    const known = recipe.precursors.map((one) => one.name);
    for (const { name, span } of supply.kind === 'ratio' ? [supply.numerator, supply.denominator] : []) {
      if (known.includes(name)) continue;
      report({ code: 'unknown-name', facts: { name, known, nearest: nearest(name, known) }, span }, at);
    }
  }
  const open = precursors.filter((one) => one.open);
  for (const { name, line } of open.slice(1)) {
    report({ code: 'hydrate-unknown', facts: { formula: line.material ?? name } }, line.path, true);
  }
  const exchanged = resolveExchanged(recipe, report);
  const excess = recipe.excess.flatMap((one) => {
    const read = formulaOf(one.as);
    const holds = target.ok && Object.hasOwn(target.value.elements, one.element);
    if (!holds && target.ok) {
      const known = Object.keys(target.value.elements);
      const facts = { name: one.element, known, nearest: nearest(one.element, known) };
      report({ code: 'unknown-name', facts }, one.path, true);
      return [];
    }
    if (!read.ok) report(read.problem, one.path);
    else if (!Object.hasOwn(read.value.elements, one.element)) {
      const facts = { expected: `a formula with ${one.element} in it`, found: `"${one.as}"` };
      report({ code: 'wrong-value', facts }, one.path);
    } else return [{ ...one, species: read.value }];
    return [];
  });
  const constituents: Constituent[] = [];
  const scope: Scope = { name: recipe.title, isRecipe: true, entries: [] };
  const put = (
    one: Pick<Component, 'name' | 'path' | 'note'>,
    material: Material,
    removed: boolean,
    bottle?: OpenBottle,
  ): void => {
    const index = constituents.length;
    const { name, note } = one;
    const role = removed ? 'solvent' : 'precursor';
    const place = { file, path: one.path };
    constituents.push({
      index,
      id: name,
      name,
      material,
      role,
      removed,
      place,
      ...(note ? { note } : {}),
      ...(bottle ? { bottle } : {}),
    });
    scope.entries.push({ name, over: [index], all: [index] });
  };
  for (const { line, material, bottle } of precursors) put(line, material, false, bottle);
  for (const one of [...recipe.aids, ...recipe.solvents]) {
    const found = findMaterial(one.material ?? one.name, materials);
    if (found.ok) put(one, found.material, recipe.solvents.includes(one));
    else {
      const path = one.material === undefined ? one.path : [...one.path, 'material'];
      const facts = { name: one.material ?? one.name, nearest: found.nearest };
      report({ code: 'unknown-material', facts }, path, one.material === undefined);
    }
  }
  const isWhole = findings.length === 0;
  const steps = isWhole ? resolveSteps(recipe, { scope, constituents }, findings) : [];
  if (!target.ok || findings.some((finding) => finding.severity === 'error')) return { findings };
  const { material, elements } = target.value;
  return {
    formulation: {
      recipe,
      target: { ...substanceOf(material.formula ?? recipe.target.name, elements), name: recipe.target.name },
      precursors,
      exchanged,
      excess,
      shelf: { constituents, steps, scope, overridden: [...shelf.overridden] },
      unlisted,
    },
    findings,
  };
}

function resolveExchanged(recipe: SynthesisRecipe, report: (problem: Problem, path: Path) => void): Exchanged[] {
  const exchanged: Exchanged[] = [];
  const add = (named: Named, way: 'leaves' | 'taken up'): void => {
    const read = formulaOf(named.name);
    if (!read.ok) {
      report(read.problem, named.path);
      return;
    }
    const before = exchanged.findIndex((one) => sameElements(one, read.value));
    const one = exchanged[before];
    if (one === undefined) exchanged.push({ ...read.value, named, way });
    else if (one.way !== way) exchanged[before] = { ...one, way: 'either' };
    else report({ code: 'duplicate-key', facts: { key: named.name } }, named.path);
  };
  for (const named of recipe.leaves) add(named, 'leaves');
  for (const named of recipe.takes) add(named, 'taken up');
  return exchanged;
}

function sameElements(one: Substance, other: Substance): boolean {
  const say = ({ elements }: Substance) => JSON.stringify(Object.entries(elements).sort());
  return say(one) === say(other);
}

function formulaOf(text: string): Parsed<Substance> {
  const read = parseFormula(text);
  if (!read.ok) return read;
  if (read.value.charge === 0) return { ok: true, value: substanceOf(read.value.text, read.value.elements) };
  const facts = { formula: text, detail: 'what leaves or comes in carries no charge' };
  return { ok: false, problem: { code: 'formula-syntax', facts } };
}
