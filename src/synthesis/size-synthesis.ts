import type { Parsed } from '../diagnostics/facts.ts';
import { checkAmount } from '../recipe/check-reach.ts';
import { scaleTo } from '../solve/composition.ts';
import { formatNumber } from '../units/format-number.ts';
import { type AskedSize, wayOf } from '../weigh/asked-size.ts';
import { readAmount } from '../weigh/read-amount.ts';
import { readOverage } from '../weigh/read-overage.ts';
import { type Sized, sizeComposition } from '../weigh/size-composition.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { runReaction } from './run-reaction.ts';

/** A synthesis of a certain size, and where the size came from: in words and as data. */
export interface SizedSynthesis extends Omit<Sized, 'composition'> {
  readonly synthesis: PlannedSynthesis;
}

/**
 * Gives a synthesis its size: `batch` of product at a yield of 100 %, or `for` one precursor ("Li2CO3=2 g"), with an
 * overage; with neither, as the recipe says.
 */
export function sizeSynthesis(
  synthesis: PlannedSynthesis,
  asked: Pick<AskedSize, 'batch' | 'for' | 'overage'>,
): Parsed<SizedSynthesis> {
  const { composition, formulation, balances } = synthesis;
  const [only, ...more] = balances;
  if (asked.batch === undefined || only === undefined) {
    const sized = sizeComposition(composition, { for: asked.for, overage: asked.overage });
    if (!sized.ok) return sized;
    const { composition: scaled, ...words } = sized.value;
    return { ok: true, value: { ...words, synthesis: { ...synthesis, composition: scaled } } };
  }
  if (more.length > 0) {
    const open = formulation.precursors.find((one) => one.open);
    return { ok: false, problem: { code: 'hydrate-unknown', facts: { formula: open?.name ?? '' } } };
  }
  const { problem } = wayOf(asked);
  if (problem) return { ok: false, problem };
  const read = readAmount(asked.batch, ['mass']);
  if (!read.ok) return read;
  const overage = readOverage(asked.overage);
  if (!overage.ok) return overage;
  const text = asked.batch.trim();
  const wanted = read.value.value * (1 + (overage.value ?? 0));
  const beyond = checkAmount({ value: wanted, text });
  if (beyond) return { ok: false, problem: beyond };
  const { product } = runReaction(formulation, only.balance, composition.masses);
  const anchor = { measure: 'mass' as const, over: [0], label: formulation.precursors[0]?.name ?? '' };
  const scaled = scaleTo(anchor, ((composition.masses[0] ?? 0) * wanted) / product, composition);
  const extra =
    overage.value === undefined ? '' : `, ${formatNumber(Number((overage.value * 100).toPrecision(6)))} % more`;
  const sizing = {
    by: 'mass' as const,
    asked: text,
    densities: [],
    ...(overage.value === undefined ? {} : { overage: overage.value }),
  };
  const size = `batch ${text}${extra}`;
  return { ok: true, value: { synthesis: { ...synthesis, composition: scaled }, size, sizing } };
}
