import type { Problem } from '../diagnostics/facts.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Material } from '../materials/material.ts';
import type { OpenBottle } from './bottle.ts';
import { hydrateOf } from './hydrate-of.ts';
import { openBottle } from './open-bottle.ts';
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
  const stated = line.bottle?.purity ?? line.bottle?.water;
  if (line.assay && stated) {
    const facts = { expected: 'either the assay or purity and water', found: 'both' };
    return fail({ code: 'wrong-value', facts }, stated.path);
  }
  const bottle = line.bottle && openBottle(line.bottle);
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
    if (isOpen) return { ok: true, precursor: known(lot.value), isListed };
    const { share: quantity, path } = line.assay;
    const assayed: OpenBottle = {
      file,
      path,
      ...line.bottle,
      purity: { quantity, path, ofDry: false },
      share: lot.value,
      factors: [{ text: quantity.text, path, effect: 1 }],
    };
    return { ok: true, precursor: { ...common, ...dry, material, bottle: assayed }, isListed };
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
