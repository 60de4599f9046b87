import type { Finding } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { CellRecipe } from './cell-recipe.ts';
import { openText } from './open-recipe.ts';
import { type Curve, type ReadCurve, readCurve } from './read-curve.ts';
import { readTableText } from './read-table-text.ts';
import type { ResolveOptions } from './resolve-recipe.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named } from './stated.ts';

interface OpenedCurve {
  /** Absent where a finding of severity error kept it from being read. */
  readonly curve?: Curve;
  /** Absent where the file could not be read. */
  readonly document?: SourceDocument;
  readonly findings: readonly Finding[];
}

/** Reads the discharge that a cell names, and holds what its voltage is against to the cell's anode. */
export function openCurve(
  named: Named,
  cell: CellRecipe,
  materials: ReadonlyMap<string, Material>,
  { read, ...options }: ResolveOptions,
): OpenedCurve {
  const text = openText(named, cell.file, { ...options, read: (file) => readTableText(file, read) });
  if (!text.ok) return { findings: [text.finding] };
  const curve = readCurve(text.text, text.file);
  return { ...curve, findings: [...curve.findings, ...judgeReference(curve, named, cell, materials)] };
}

/** Against lithium is the voltage of the cell where its anode is lithium, and of one electrode alone where it is not. */
function judgeReference(
  { againstLithium }: ReadCurve,
  { path }: Named,
  { anode, file }: CellRecipe,
  materials: ReadonlyMap<string, Material>,
): Finding[] {
  if (againstLithium === undefined) return [];
  const own = anode.plated ?? anode.material;
  const material = own && materials.get(own.path.join('.'));
  // A material that is not known has a finding of its own.
  if (material?.formula === 'Li' || (own !== undefined && material === undefined)) return [];
  const facts = { heading: againstLithium, anode: material?.id ?? anode.recipe?.name ?? 'a mixture' };
  return [{ code: 'curve-reference', severity: 'error', place: { file, path }, facts }];
}
