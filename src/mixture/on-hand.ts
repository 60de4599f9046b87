import type { Supply } from './stock-on-hand.ts';
import type { WeighMatrix } from './weigh-matrix.ts';

/** What a day takes of one material beside what is there; kg. */
export interface OnHand {
  readonly name: string;
  readonly needed: number;
  readonly there: number;
}

/** Compares a day's totals with what is on hand: reagents by their name or, together, by their material. */
export function compareOnHand(
  { reagents }: WeighMatrix,
  stock: readonly Supply[],
): { readonly compared: readonly OnHand[]; readonly unknown: readonly string[] } {
  const compared = stock.flatMap(({ name, material, mass }): OnHand[] => {
    const named = reagents.filter((one) => one.name === name);
    const own = named.length > 0 ? named : reagents.filter((one) => one.material === material);
    return own.length === 0 ? [] : [{ name, needed: own.reduce((sum, one) => sum + one.total, 0), there: mass }];
  });
  return {
    compared,
    unknown: stock.flatMap(({ name, isListed }) =>
      isListed || compared.some((one) => one.name === name) ? [] : [name],
    ),
  };
}
