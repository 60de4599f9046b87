import type { Finding } from '../diagnostics/finding.ts';
import type { OpenBottle } from '../recipe/bottle.ts';
import type { Constituent } from '../recipe/formulation.ts';
import type { Composition } from '../solve/composition.ts';
import { massesToTake } from '../solve/masses-to-take.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';

/** Bottles that hold less than the lines of a sheet weigh out of them, all lines of a bottle together. */
export function checkLeft({ formulation, masses }: Composition): Finding[] {
  const { constituents, parts } = formulation;
  const take = massesToTake(constituents, masses);
  const made = new Set(parts.flatMap((part) => (part.premade ? [...part.over, ...part.removed] : [])));
  const bottles = new Map<string, Constituent[]>();
  for (const one of constituents) {
    if (one.bottle?.left === undefined || made.has(one.index)) continue;
    const key = JSON.stringify([one.bottle.file, one.bottle.path]);
    bottles.set(key, [...(bottles.get(key) ?? []), one]);
  }
  return [...bottles.values()].flatMap(([first, ...others]): Finding[] => {
    const { bottle, name = '' } = first ?? {};
    if (first === undefined || bottle?.left === undefined) return [];
    const { quantity, path } = bottle.left;
    const isVolume = quantity.unit.dimension[0] === 0;
    const place = { file: bottle.file, path };
    const density = isVolume ? densityOf(first, bottle) : 1;
    if (density === undefined) {
      const facts = { material: first.material.id, property: 'density', why: `"${quantity.text}" of it` };
      return [{ code: 'property-missing', severity: 'error', place, facts }];
    }
    const needed = [first, ...others].reduce((sum, one) => sum + (take[one.index] ?? 0), 0) / density;
    if (needed <= quantity.value * (1 + 1e-9)) return [];
    const say = (value: number) =>
      `${formatNumber(Number(fromSI(value, quantity.unit.symbol).toPrecision(4)))} ${quantity.unit.symbol}`;
    const facts = {
      component: name,
      lot: bottle.lot ?? '',
      left: quantity.text,
      needed: say(needed),
      short: say(needed - quantity.value),
    };
    return [{ code: 'lot-short', severity: 'warning', place, facts }];
  });
}

/** Of what is in the bottle: of a solution its own, else that of the material. */
function densityOf({ material }: Constituent, { solution }: OpenBottle): number | undefined {
  return solution ? solution.density?.quantity.value : material.properties.density?.value;
}
