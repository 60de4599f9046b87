import { formatNumber } from '../units/format-number.ts';
import type { Made, MadeReaction } from '../weigh/made.ts';
import { round12 } from './round.ts';

/**
 * What the weighed precursors of a synthesis come to, a label and a text each; where the water of a hydrate is open, for the
 * ends of its range.
 */
export function reactionWords({ reaction, step = 0 }: Made): readonly (readonly [label: string, text: string])[] {
  if (reaction === undefined) return [];
  const { target, readings } = reaction;
  const ends = readings.length > 1 ? readings.filter((_, i) => i === 0 || i === readings.length - 1) : readings;
  return ends.flatMap(({ waters, outcome }) => {
    const at = waters === undefined ? '' : ` at x = ${waters}`;
    const { product, moles, limits, leftOver } = outcome;
    const amount = `${formatNumber(moles * 1e3, { significant: 4 })} mmol at a yield of 100 %`;
    // Less than the balance can tell is nothing that is left over.
    const told = leftOver.filter(({ mass }) => mass >= step);
    const over = told.map((one) => `${one.name} ${sayGrams(one.mass, step)}`).join(' · ');
    return [
      [`makes${at}`, `${target} ${sayGrams(product, step)}, ${amount}`] as const,
      ...(over === '' ? [] : [[`limits${at}`, limits.join(', ')] as const, [`left over${at}`, over] as const]),
    ];
  });
}

/** To what the balance can tell. */
function sayGrams(mass: number, step: number): string {
  const decimals = step > 0 ? Math.max(0, Math.ceil(-Math.log10(step * 1e3) - 1e-9)) : 4;
  return `${formatNumber(mass * 1e3, { decimals })} g`;
}

/** The same as plain data. */
export function reactionData({ target, readings }: MadeReaction) {
  const grams = (mass: number) => ({ value: round12(mass * 1e3), unit: 'g' });
  return {
    target,
    readings: readings.map(({ waters, outcome }) => ({
      ...(waters === undefined ? {} : { waters }),
      product: grams(outcome.product),
      amount: { value: round12(outcome.moles * 1e3), unit: 'mmol' },
      limits: outcome.limits,
      leftOver: outcome.leftOver.map(({ name, mass }) => ({ name, mass: grams(mass) })),
      nominal: outcome.nominal.map(({ element, atoms, target: wanted }) => ({
        element,
        atoms: round12(atoms),
        target: round12(wanted),
      })),
    })),
  };
}
