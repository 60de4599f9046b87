import type { Problem } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { isRough } from '../materials/is-rough.ts';
import type { BatchRecord, Weighing } from '../recipe/batch-record.ts';
import { findingAt } from '../recipe/finding-at.ts';
import type { Constituent } from '../recipe/formulation.ts';
import type { Lab } from '../recipe/lab.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { lineInstrument, uncertaintyByLab } from './line-instrument.ts';
import type { MadeLine } from './made.ts';
import type { Reagent } from './sheet.ts';

/** A line before anything is known of its target. */
export type WeighedLine = Omit<MadeLine, 'target' | 'isClosed'>;

/** What was weighed of one line of the sheet, in kg, with what it brings; volumes through the density. */
export function weighedLine(
  reagent: Reagent,
  weighing: Weighing | undefined,
  constituents: readonly Constituent[],
  batch: BatchRecord,
  lab?: Lab,
): { readonly line: WeighedLine; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const { name, id, removed } = reagent;
  const brings = constituents.map((one) => reagent.brings.find((share) => share.id === one.id)?.share ?? 0);
  const stays = constituents.reduce((sum, one, i) => (one.removed ? sum : sum + (brings[i] ?? 0)), 0);
  const portions = weighing?.portions ?? [];
  const density = densityOf(reagent, constituents);
  let [weighed, variance, volume] = [0, 0, 0];
  let hasUncertainty = false;
  for (const portion of portions) {
    const { quantity, path } = portion;
    const isVolume = quantity.unit.dimension[1] === 3;
    if (isVolume && density === undefined) {
      findings.push(findingAt(noVolume(reagent, constituents, quantity.text), path, batch.file));
      continue;
    }
    const factor = isVolume ? (density?.value ?? 0) : 1;
    weighed += quantity.value * factor;
    if (isVolume) volume += quantity.value;
    const stated = standardUncertainty(quantity);
    const uncertainty = stated ?? (lab && uncertaintyByLab(portion, lab));
    hasUncertainty ||= uncertainty !== undefined;
    variance += ((uncertainty ?? 0) * factor) ** 2;
  }
  const instrument = lab && lineInstrument(reagent, portions, density?.value, lab);
  const lots = [...new Set(portions.flatMap((one) => one.lot?.name ?? []))];
  const notes = [...new Set(portions.flatMap((one) => one.note ?? []))];
  const line: WeighedLine = {
    name,
    id,
    removed,
    ...(portions.length > 0 ? { weighed } : {}),
    ...(hasUncertainty ? { uncertainty: Math.sqrt(variance) } : {}),
    ...(volume > 0 ? { volume } : {}),
    ...(density ? { density: density.value, densityIsEstimate: density.isEstimate } : {}),
    byVolume: reagent.byVolume,
    ...(instrument ? { instrument } : {}),
    portions: portions.length,
    lots,
    notes,
    brings,
    stays,
  };
  return { line, findings };
}

/** A powder has a density and no volume; of a liquid or a solution the density may be missing. */
function noVolume({ name, brings }: Reagent, constituents: readonly Constituent[], text: string): Problem {
  const only = brings.length === 1 ? constituents.find((one) => one.id === brings[0]?.id) : undefined;
  return only && only.material.state !== 'liquid' && only.bottle?.solution === undefined
    ? { code: 'wrong-value', facts: { expected: `the mass of ${name}, which is no liquid`, found: `"${text}"` } }
    : { code: 'property-missing', facts: { material: name, property: 'density', why: `"${text}"` } };
}

/** Of a liquid or a solution, or of what the recipe itself gives by volume; a powder has no volume that a pipette knows. */
function densityOf({ brings, volume, weigh, byVolume }: Reagent, constituents: readonly Constituent[]) {
  const only = brings.length === 1 ? constituents.find((one) => one.id === brings[0]?.id) : undefined;
  const property = only?.material.properties.density;
  if (volume !== undefined && weigh > 0) return { value: weigh / volume, isEstimate: isRough(property) };
  return byVolume && property ? { value: property.value, isEstimate: isRough(property) } : undefined;
}
