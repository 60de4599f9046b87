import type { Finding } from './diagnostics/finding.ts';
import { applyAllow, lintComposition } from './lint/run.ts';
import { disk, type FileSource } from './recipe/file-source.ts';
import type { Formulation } from './recipe/formulation.ts';
import { projectRoot } from './recipe/project-root.ts';
import { readMaterial } from './recipe/read-material.ts';
import { findingAt, readRecipe } from './recipe/read-recipe.ts';
import type { Recipe } from './recipe/recipe.ts';
import { resolveRecipe } from './recipe/resolve-recipe.ts';
import { Shelf } from './recipe/shelf.ts';
import type { SourceDocument } from './recipe/source-document.ts';
import { type Checked, checkExpectations } from './solve/check-expectations.ts';
import type { Composition } from './solve/composition.ts';
import { solveFormulation } from './solve/solve-formulation.ts';

/** `read` and `list` stand in for the disk. */
export interface PipelineOptions extends Partial<FileSource> {
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
  /** How many warnings and notes the recipe allows with a reason. */
  readonly allowed: number;
  readonly documents: readonly SourceDocument[];
  /** A folder of the user's own materials had a say: a file that comes into it later must, too. */
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
  const text = options.text === undefined ? sourceOf(options).read(file) : ({ ok: true, value: options.text } as const);
  if (!text.ok)
    return {
      file,
      checked: [],
      allowed: 0,
      documents: [],
      usesFolder: false,
      findings: [findingAt(text.problem, [], file)],
    };

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

  const { materials, allowOutside = false } = options;
  const shelf = new Shelf({
    ...(materials === undefined ? {} : { materials }),
    allowOutside,
    source: sourceOf(options),
  });
  const resolved = resolveRecipe(read.recipe, {
    shelf,
    ...(allowOutside ? {} : { root: () => projectRoot(file) }),
    read: sourceOf(options).read,
  });
  const found = [...read.findings, ...shelf.findings, ...resolved.findings];
  const documents = [...resolved.documents, ...shelf.documents];
  const { usesFolder } = shelf;
  if (resolved.formulation === undefined || shelf.findings.length > 0) {
    return { ...start, recipe: read.recipe, documents, usesFolder, ...applyAllow(read.recipe, found, false) };
  }

  const { formulation } = resolved;
  const solved = solveFormulation(formulation);
  const { composition } = solved;
  const checked = composition === undefined ? [] : checkExpectations(composition);
  const linted = composition === undefined ? [] : lintComposition(composition);
  const all = [...found, ...solved.findings, ...checked.flatMap((one) => one.finding ?? []), ...linted];
  return {
    file,
    recipe: read.recipe,
    formulation,
    ...(composition ? { composition } : {}),
    checked,
    ...applyAllow(read.recipe, all, composition !== undefined, innerRecipes(formulation)),
    documents,
    usesFolder,
  };
}

/** Reads and judges a document of any kind: a mixture goes through the whole program, a material is read. */
export function checkDocument(file: string, options: PipelineOptions = {}): Result {
  const text = options.text === undefined ? sourceOf(options).read(file) : ({ ok: true, value: options.text } as const);
  const result = runPipeline(file, text.ok ? { ...options, text: text.value } : options);
  const isMaterial = result.findings.some(({ code, facts }) => code === 'unknown-kind' && facts.kind === 'material');
  if (!text.ok || !isMaterial || result.recipe !== undefined) return result;
  const { document, findings } = readMaterial(text.value, file);
  return { file, checked: [], allowed: 0, usesFolder: false, findings, documents: [document] };
}

function sourceOf({ read = disk.read, list = disk.list }: Partial<FileSource>): FileSource {
  return { read, list };
}

function innerRecipes({ parts }: Formulation): Recipe[] {
  return parts.flatMap((part) => part.recipe ?? []);
}
