import type { Parsed } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { FileSource } from '../recipe/file-source.ts';
import type { ShelfOptions } from '../recipe/shelf.ts';
import type { SourceDocument } from '../recipe/source-document.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { checkStocks } from '../solve/check-stocks.ts';
import { type LotsWanted, readLots } from '../weigh/read-lots.ts';
import type { Sheet } from '../weigh/sheet.ts';
import { planSynthesis } from './plan-synthesis.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { takeSynthesisLots } from './take-synthesis-lots.ts';

export interface OpenedSynthesisLots {
  /** Planned from the lab's own bottles; absent where something keeps it from being. */
  readonly synthesis?: PlannedSynthesis;
  readonly stock?: NonNullable<Sheet['stock']>;
  readonly findings: readonly Finding[];
  readonly documents: readonly SourceDocument[];
}

/**
 * Reads the lab's list of bottles that goes with a synthesis and plans it from them; undefined where there is no list. What
 * is asked wrongly (a list that cannot be read, a lot of nothing in the recipe) comes back as a problem.
 */
export function openSynthesisLots(
  formulation: SynthesisFormulation,
  wanted: LotsWanted,
  options: ShelfOptions & Partial<FileSource> = {},
): Parsed<OpenedSynthesisLots | undefined> {
  const names = formulation.shelf.constituents.flatMap((one) => [one.id, one.name, one.material.id]);
  const read = readLots(formulation.recipe, names, wanted, options);
  if (!read.ok || read.value === undefined) return read.ok ? { ok: true, value: undefined } : read;
  const { asked, documents } = read.value;
  if (asked === undefined) return { ok: true, value: { findings: read.value.findings, documents } };
  const { formulation: taken, stock, findings } = takeSynthesisLots(formulation, asked);
  if (taken === undefined) return { ok: true, value: { stock, findings, documents } };
  const { synthesis, findings: amiss } = planSynthesis(taken);
  const weak = synthesis ? checkStocks(synthesis.composition) : [];
  const all = [...findings, ...amiss, ...weak];
  const isWhole = synthesis !== undefined && weak.length === 0;
  return { ok: true, value: { ...(isWhole ? { synthesis } : {}), stock, findings: all, documents } };
}
