import type { Finding, Path } from '../diagnostics/finding.ts';
import { findMaterial } from '../materials/find-material.ts';
import type { Material } from '../materials/material.ts';
import type { CellRecipe } from './cell-recipe.ts';
import type { Fill, Substance } from './electrode.ts';
import type { Formulation } from './formulation.ts';
import { openCurve } from './open-curve.ts';
import { openRecipe } from './open-recipe.ts';
import type { Curve } from './read-curve.ts';
import type { Recipe } from './recipe.ts';
import { type ResolveOptions, resolveRecipe } from './resolve-recipe.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named } from './stated.ts';

/** A cell whose recipes are formulations and whose names are materials, by the path that says them. */
export interface CellFormulation {
  readonly recipe: CellRecipe;
  /** By the path of the layer or fill, joined by dots: `cathode`, `cathode.fill`, `separator.0`. */
  readonly mixtures: ReadonlyMap<string, Formulation>;
  /** By the path of the name, joined by dots: `anode.material`, `cathode.collector.material`. */
  readonly materials: ReadonlyMap<string, Material>;
  readonly curve?: Curve;
}

export interface ResolvedCell {
  /** Absent where a finding of severity error stands in the way. */
  readonly formulation?: CellFormulation;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/** Ties a cell to materials, recipes and a discharge curve. */
export function resolveCell(cell: CellRecipe, options: ResolveOptions): ResolvedCell {
  const findings: Finding[] = [];
  const documents: SourceDocument[] = [cell.document];
  const mixtures = new Map<string, Formulation>();
  const materials = new Map<string, Material>();
  const opened = new Map<string, Recipe | undefined>();

  const addMaterial = (named: Named | undefined): void => {
    if (named === undefined) return;
    const found = findMaterial(named.name, options.shelf.of(cell));
    if (found.ok) {
      materials.set(named.path.join('.'), found.material);
      return;
    }
    const { name, path } = named;
    const place = { file: cell.file, path };
    findings.push(
      found.among.length > 0
        ? { code: 'ambiguous-material', severity: 'error', place, facts: { name, among: found.among } }
        : { code: 'unknown-material', severity: 'error', place, facts: { name, nearest: found.nearest } },
    );
  };
  const open = (named: Named): Recipe | undefined => {
    if (opened.has(named.name)) return opened.get(named.name);
    const read = openRecipe(named, cell.file, options);
    if (read.document && !documents.some((one) => one.file === read.document?.file)) documents.push(read.document);
    findings.push(...read.findings);
    opened.set(named.name, read.recipe);
    return read.recipe;
  };
  const addSubstance = (substance: Substance, path: Path, title: string): void => {
    addMaterial(substance.material);
    const recipe = substance.recipe ? open(substance.recipe) : inlineRecipe(substance, cell, title);
    if (recipe === undefined) return;
    const resolved = resolveRecipe(recipe, options);
    for (const document of resolved.documents) {
      if (!documents.some((one) => one.file === document.file)) documents.push(document);
    }
    // The same recipe in two layers says what is wrong with it once.
    for (const one of resolved.findings) {
      if (!findings.some((other) => JSON.stringify(other) === JSON.stringify(one))) findings.push(one);
    }
    if (resolved.formulation) mixtures.set(path.join('.'), resolved.formulation);
  };
  const addFill = (fill: Fill | undefined): void => {
    if (fill) addSubstance(fill, fill.path, fill.name ?? 'electrolyte');
  };

  for (const [side, electrode] of [
    ['cathode', cell.cathode],
    ['anode', cell.anode],
  ] as const) {
    addSubstance(electrode, [side], side);
    addMaterial(electrode.plated);
    addMaterial(electrode.collector?.material);
    addFill(electrode.fill);
  }
  cell.separator.forEach((layer) => {
    addSubstance(layer, layer.path, layer.name ?? 'separator');
    addFill(layer.fill);
  });
  addFill(cell.electrolyte);
  const { housing } = cell;
  addMaterial(housing?.pouch?.foil.material);
  addMaterial(housing?.can?.wall.material);
  for (const terminal of housing?.pouch?.terminals ?? []) addMaterial(terminal.material);
  for (const part of housing?.parts ?? []) addMaterial(part.material);

  let curve: Curve | undefined;
  if (cell.discharge) {
    const opened = openCurve(cell.discharge.curve, cell, materials, options);
    findings.push(...opened.findings);
    if (opened.document) documents.push(opened.document);
    curve = opened.curve;
  }
  if (findings.some((finding) => finding.severity === 'error')) return { findings, documents };
  const formulation = { recipe: cell, mixtures, materials, ...(curve ? { curve } : {}) };
  return { formulation, findings, documents };
}

/** The components that a layer has itself, as a mixture of their own. */
function inlineRecipe({ components }: Substance, cell: CellRecipe, title: string): Recipe | undefined {
  if (components === undefined) return undefined;
  const { file, document, materials } = cell;
  const empty = { solvents: [], steps: [], expect: [], tolerances: [], allow: [], notes: [] };
  return { file, document, title, ...(materials ? { materials } : {}), components, ...empty };
}
