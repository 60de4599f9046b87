import type { Finding } from './diagnostics/finding.ts';
import { catalogue } from './materials/catalogue.generated.ts';
import { layerMaterials } from './materials/layer-materials.ts';
import type { Material } from './materials/material.ts';
import type { Formulation } from './recipe/formulation.ts';
import { projectRoot } from './recipe/project-root.ts';
import { readMaterialFolder } from './recipe/read-material-folder.ts';
import { findingAt, readRecipe } from './recipe/read-recipe.ts';
import { readText } from './recipe/read-text.ts';
import type { Recipe } from './recipe/recipe.ts';
import { resolveRecipe } from './recipe/resolve-recipe.ts';
import type { SourceDocument } from './recipe/source-document.ts';
import { type Checked, checkExpectations } from './solve/check-expectations.ts';
import type { Composition } from './solve/composition.ts';
import { solveFormulation } from './solve/solve-formulation.ts';

export interface PipelineOptions {
  /** A folder of the user's own material files; they win over the shipped ones. */
  readonly materials?: string;
  /** Let inner recipes lie outside the project's folder. */
  readonly allowOutside?: boolean;
  /** The text, where it does not come from the file (standard input is read for the file `-`). */
  readonly text?: string;
}

/** How far a recipe came, everything found on the way, and the texts that findings are located in. */
export interface Result {
  readonly file: string;
  readonly recipe?: Recipe;
  readonly formulation?: Formulation;
  readonly composition?: Composition;
  readonly checked: readonly Checked[];
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/**
 * The whole program on one page.
 *
 *     recipe.yaml ─read→ Recipe ─resolve→ Formulation ─solve→ Composition ─plan→ Sheet ─report→ text
 *        text            as written,      a linear system       every basis,     what the lab
 *                        with its source  in the unknown        in SI            does with it
 *                        positions        masses
 *
 * Each step returns what it made and what it found; an error stops the line, and everything found so far is kept.
 */
export function runPipeline(file: string, options: PipelineOptions = {}): Result {
  const text = options.text === undefined ? readText(file) : ({ ok: true, value: options.text } as const);
  if (!text.ok) return { file, checked: [], documents: [], findings: [findingAt(text.problem, [], file)] };

  const read = readRecipe(text.value, file);
  const start = { file, checked: [], documents: [read.document], findings: read.findings };
  if (read.recipe === undefined) return start;

  const own = ownMaterials(read.recipe, options);
  const layered = layerMaterials(catalogue, own.materials);
  const resolved = resolveRecipe(read.recipe, {
    materials: layered.materials,
    overridden: layered.overridden.map((one) => one.own),
    ...(options.allowOutside ? {} : { root: projectRoot(file) }),
  });
  const found = [...read.findings, ...own.findings, ...resolved.findings];
  const documents = [...resolved.documents, ...own.documents];
  if (resolved.formulation === undefined || own.findings.length > 0) {
    return { ...start, recipe: read.recipe, findings: found, documents };
  }

  const solved = solveFormulation(resolved.formulation);
  const sofar = { file, recipe: read.recipe, formulation: resolved.formulation, documents };
  if (solved.composition === undefined) return { ...sofar, checked: [], findings: [...found, ...solved.findings] };
  const checked = checkExpectations(solved.composition);
  const tested = checked.flatMap((one) => one.finding ?? []);
  return { ...sofar, composition: solved.composition, checked, findings: [...found, ...solved.findings, ...tested] };
}

function ownMaterials(
  recipe: Recipe,
  options: PipelineOptions,
): { materials: readonly Material[]; findings: readonly Finding[]; documents: readonly SourceDocument[] } {
  const named = recipe.materials;
  const none = { materials: [], findings: [], documents: [] };
  const flagged = options.materials === undefined ? none : readMaterialFolder(options.materials);
  const own = named === undefined ? none : readMaterialFolder(named.folder, recipe, options.allowOutside ?? false);
  return {
    materials: [...flagged.materials, ...own.materials],
    findings: [...flagged.findings, ...own.findings],
    documents: [...flagged.documents, ...own.documents],
  };
}
