import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import { hydrateOf } from './hydrate-of.ts';
import { openAssay } from './open-assay.ts';
import { openSolution } from './open-solution.ts';
import { readLot } from './read-lot.ts';
import { resolveSubstance, stemOf } from './resolve-substance.ts';
import { substanceOf } from './substance-of.ts';
import type { OpenWater, Precursor } from './synthesis-formulation.ts';
import type { PrecursorLine } from './synthesis-recipe.ts';

type Failed = { readonly problem: Problem; readonly path: Path };

/** Waters that a hydrate is read with where the recipe says nothing. */
const unsaid = { least: 0, most: 6, isSaid: false } as const;

/** Ties a precursor to a material or a formula, and settles its water and purity from x, assay and bottle. */
export function resolvePrecursor(
  line: PrecursorLine,
  materials: readonly Material[],
  file: string,
): { ok: true; precursor: Precursor; isListed: boolean } | ({ ok: false } & Failed) {
  const text = line.material ?? line.name;
  const at = line.material === undefined ? line.path : [...line.path, 'material'];
  const found = resolveSubstance(text, materials);
  if (!found.ok) return { ok: false, problem: found.problem, path: at };
  const { material, elements, isOpen, isListed } = found.value;
  const dry = substanceOf(isOpen ? stemOf(text) : (material.formula ?? text), elements);
  const fail = (problem: Problem, path: Path) => ({ ok: false as const, problem, path });
  if (line.water && !isOpen) {
    const facts = { expected: 'x for a hydrate written xH2O only', found: `x of ${text}` };
    return fail({ code: 'wrong-value', facts }, line.water.path);
  }
  const stated = line.bottle?.purity ?? line.bottle?.water ?? line.bottle?.ignitionLoss;
  if (line.assay && stated) {
    const facts = { expected: 'either the assay or purity and water', found: 'both' };
    return fail({ code: 'wrong-value', facts }, stated.path);
  }
  const opened = line.bottle && openSolution(line.bottle, material);
  if (opened?.ok === false) return { ok: false, problem: opened.problem, path: opened.path };
  if (opened && line.bottle?.solution && isOpen) {
    const facts = { expected: 'a solution of a substance whose water is known', found: `"${text}"` };
    return fail({ code: 'wrong-value', facts }, line.bottle.solution.path);
  }
  const bottle = opened?.value;
  const common = {
    name: line.name,
    line,
    excess: line.excess?.quantity.value ?? 0,
    ...(bottle ? { bottle } : {}),
  };
  const known = (waters: number): Precursor => {
    const own = hydrateOf(dry, waters);
    const exact = waters === 0 ? dry.formula : `${dry.formula}·${waters}H2O`;
    return { ...common, ...own, material: { ...material, id: line.name, formula: exact } };
  };
  if (line.assay) {
    const lot = readLot(line.assay, dry, isOpen);
    if (!lot.ok) return fail(lot.problem, line.assay.path);
    const own = line.bottle ?? { file, path: line.assay.path };
    const assayed = openAssay(line.assay, isOpen ? 1 : lot.value, own);
    const precursor = isOpen
      ? { ...known(lot.value), bottle: assayed }
      : { ...common, ...dry, material, bottle: assayed };
    return { ok: true, precursor, isListed };
  }
  if (!isOpen) return { ok: true, precursor: { ...common, ...dry, material }, isListed };
  const range = line.water;
  if (range && range.least === range.most) return { ok: true, precursor: known(range.least), isListed };
  const { formula: _, ...bare } = material;
  const open: OpenWater = {
    ...(range ? { least: range.least, most: range.most, isSaid: true } : unsaid),
    at: (waters) => hydrateOf(dry, waters),
  };
  const driest = { ...hydrateOf(dry, open.least), formula: text };
  return {
    ok: true,
    precursor: { ...common, ...driest, material: { ...bare, id: line.name }, open },
    isListed,
  };
}
