import { balanceCharge } from '../chemistry/charge-balance.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import { elementsOf } from '../materials/elements-of.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import { formulaProblem } from './formula-problem.ts';
import type { Substance } from './synthesis-formulation.ts';

interface Resolved {
  readonly material: Material;
  readonly elements: Substance['elements'];
  /** Written as a hydrate of unknown water; the elements are then those of the dry salt. */
  readonly isOpen: boolean;
  readonly isListed: boolean;
}

/** What a name stands for: a material, a hydrate of one with its water open, or a formula that no catalogue knows. */
export function resolveSubstance(text: string, materials: readonly Material[]): Parsed<Resolved> {
  const found = findMaterial(text, materials);
  if (found.ok) {
    const elements = elementsOf(found.material);
    if (elements) {
      return { ok: true, value: { material: found.material, elements, isOpen: false, isListed: true } };
    }
    const facts = { material: found.material.id, property: 'formula', why: 'the balance of elements' };
    return { ok: false, problem: { code: 'property-missing', facts } };
  }
  if (found.among.length > 0) {
    return { ok: false, problem: { code: 'ambiguous-material', facts: { name: text, among: found.among } } };
  }
  const read = parseFormula(text);
  if (!read.ok && read.problem.code === 'hydrate-unknown') {
    const dry = resolveSubstance(stemOf(text), materials);
    return dry.ok ? { ok: true, value: { ...dry.value, isOpen: true } } : dry;
  }
  const salt =
    read.ok && read.value.water > 0 ? /^(.+?)\s*[·•∙⋅‧・*.]\s*[\d.]*\s*(?:H2O|OH2)$/.exec(text)?.[1] : undefined;
  const problem = formulaProblem(text);
  if (problem) return { ok: false, problem };
  if (!read.ok || read.value.charge !== 0 || !isPlainly(text, read.value)) {
    return { ok: false, problem: { code: 'unknown-material', facts: { name: text, nearest: found.nearest } } };
  }
  // What is known of a salt's hazards holds for its hydrates.
  const known = salt === undefined ? undefined : findMaterial(salt, materials);
  const handling = known?.ok ? known.material.handling : [];
  const material = unlisted(read.value.text, handling);
  const isListed = known?.ok === true;
  return { ok: true, value: { material, elements: read.value.elements, isOpen: false, isListed } };
}

/** LiOH is a formula without a count; PVB, which spells elements too, is not. */
function isPlainly(text: string, formula: Parameters<typeof balanceCharge>[0]): boolean {
  const balance = balanceCharge(formula);
  return /\d/.test(text) || (balance.judged && balance.net === 0);
}

/** `ZrO(NO3)2·xH2O` without its water. */
export function stemOf(text: string): string {
  const read = parseFormula(text);
  const end = read.ok ? text.length : (read.problem.span?.[0] ?? text.length);
  return text.slice(0, end).trim();
}

/** A material of which nothing is known but its formula. */
function unlisted(formula: string, handling: Material['handling']): Material {
  return {
    id: formula,
    name: formula,
    aliases: [],
    roles: ['precursor'],
    state: 'solid',
    formula,
    donors: {},
    sites: {},
    oxidationStates: {},
    properties: {},
    handling,
    source: 'its formula, as written in the recipe',
  };
}
