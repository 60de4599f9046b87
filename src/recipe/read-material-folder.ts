import { dirname, isAbsolute, join } from 'node:path';
import type { Finding } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import { disk, type FileSource } from './file-source.ts';
import { findingAt } from './finding-at.ts';
import { isInside, projectRoot } from './project-root.ts';
import { readMaterial } from './read-material.ts';
import type { Recipe } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

export interface MaterialFolder {
  readonly materials: readonly Material[];
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads every material file of a folder, in the order of their names.
 *
 * A folder that a recipe names is relative to the recipe and, unless `allowOutside`, inside its project.
 */
export function readMaterialFolder(
  folder: string,
  recipe?: Pick<Recipe, 'file' | 'materials'>,
  allowOutside = true,
  source: FileSource = disk,
): MaterialFolder {
  const path =
    recipe === undefined || isAbsolute(folder)
      ? folder
      : join(recipe.file === '-' ? '.' : dirname(recipe.file), folder);
  const at = recipe?.materials?.path ?? [];
  const file = recipe?.file ?? path;
  const root = recipe ? projectRoot(recipe.file) : undefined;
  if (root !== undefined && !allowOutside && !isInside(path, root)) {
    return failed(findingAt({ code: 'outside-project', facts: { target: folder, root } }, at, file));
  }
  const entries = source.list(path);
  if (entries === undefined) {
    return failed(
      findingAt({ code: 'file-unreadable', facts: { file: folder, reason: 'there is no such folder' } }, at, file),
    );
  }
  const names = entries.filter((name) => /\.ya?ml$/.test(name)).sort();
  const all = { materials: [] as Material[], findings: [] as Finding[], documents: [] as SourceDocument[] };
  for (const name of names) {
    const own = join(path, name);
    const text = source.read(own);
    if (!text.ok) {
      all.findings.push(findingAt(text.problem, [], own));
      continue;
    }
    const read = readMaterial(text.value, own);
    all.materials.push(...read.materials.map((material) => ({ ...material, file: own })));
    all.findings.push(...read.findings);
    all.documents.push(read.document);
  }
  return all;
}

function failed(finding: Finding): MaterialFolder {
  return { materials: [], findings: [finding], documents: [] };
}
