import type { Finding } from '../diagnostics/finding.ts';
import type { OpenBottle } from '../recipe/bottle.ts';
import { materialKeyOf } from '../recipe/bottle-key.ts';
import type { Constituent, Formulation } from '../recipe/formulation.ts';
import { checkStocks } from '../solve/check-stocks.ts';
import type { Composition } from '../solve/composition.ts';
import { chooseLots, type LotsAsked } from './choose-lots.ts';
import { openChosenLot } from './open-chosen-lot.ts';
import type { Sheet } from './sheet.ts';

export interface Taken {
  /** The same composition, weighed from the lab's own bottles; absent where a lot is not settled. */
  readonly composition?: Composition;
  readonly stock: NonNullable<Sheet['stock']>;
  readonly findings: readonly Finding[];
}

/**
 * Takes what is weighed from the lab's own bottles. The composition stays what the recipe says, to the last digit: only
 * what goes on the balance for it changes. What was made before is not weighed again, and is left alone.
 */
export function takeLots(composition: Composition, asked: LotsAsked): Taken {
  const isTaken = ({ index }: Constituent) => (composition.masses[index] ?? 0) !== 0;
  const { formulation, stock, findings } = takeLotsFor(composition.formulation, isTaken, asked);
  if (formulation === undefined) return { stock, findings };
  const taken: Composition = { ...composition, formulation };
  const weak = checkStocks(taken);
  return weak.length > 0 ? { stock, findings: [...findings, ...weak] } : { composition: taken, stock, findings };
}

/** The same for a formulation whose masses are not settled yet, as the points of a study: of what is taken at all. */
export function takeLotsFor(
  formulation: Formulation,
  isTaken: (one: Constituent) => boolean,
  asked: LotsAsked,
): Pick<Taken, 'stock' | 'findings'> & { readonly formulation?: Formulation } {
  const isMade = (index: number) =>
    formulation.parts.some((part) => part.premade && [...part.over, ...part.removed].includes(index));
  const constituents = [...formulation.constituents];
  const wanted = constituents.filter((one) => !isMade(one.index) && isTaken(one));
  const { lots, stock, findings: chosen } = chooseLots(wanted, (one) => materialKeyOf(one.material), asked);
  const findings = [...chosen];
  for (const [one, lot] of lots) {
    const opened = openChosenLot(one, lot, { scope: formulation.scope, constituents });
    if (opened.ok) constituents[one.index] = { ...one, bottle: opened.value satisfies OpenBottle };
    else findings.push(opened.finding);
  }
  if (findings.some((one) => one.severity === 'error')) return { stock, findings };
  return { formulation: { ...formulation, constituents }, stock, findings };
}
