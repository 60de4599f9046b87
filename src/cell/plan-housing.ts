import type { Figure } from '../calculation/calculation.ts';
import type { CellBench } from './cell-bench.ts';
import type { StackPlan } from './plan-stack.ts';

/** What is around the stack: masses by part, and the room that the whole cell takes. */
export interface HousingPlan {
  readonly parts: readonly { readonly label: string; readonly mass: Figure }[];
  /** m3, outside. */
  readonly volume?: Figure;
  /** m, of a pouch. */
  readonly thickness?: Figure;
}

/**
 * Plans the housing.
 *
 * A pouch is two sheets of (width + clearance) by (height + clearance); its volume has the terminals' height besides, and
 * the thickness of the stack and both sheets. A terminal's mass runs through the clearance. A can is a closed cylinder.
 */
export function planHousing(stack: StackPlan, bench: CellBench): HousingPlan | undefined {
  const { housing } = bench.recipe;
  if (housing === undefined) return undefined;
  const parts = housing.parts.flatMap((part) => {
    const mass = partMass(part, bench);
    return mass === undefined ? [] : [{ label: part.name, mass }];
  });
  const form = planPouch(stack, bench) ?? planCan(bench) ?? planCoin(bench);
  return {
    parts: [...(form?.parts ?? []), ...parts],
    ...(form?.volume === undefined ? {} : { volume: form.volume }),
    ...(form?.thickness === undefined ? {} : { thickness: form.thickness }),
  };
}

type Part = NonNullable<CellBench['recipe']['housing']>['parts'][number];

function partMass(part: Part, bench: CellBench): Figure | undefined {
  const { planning } = bench;
  if (part.mass) return bench.product(planning.put(part.mass), { times: part.count });
  const area = part.diameter
    ? bench.disc(part.diameter)
    : part.width && part.height && bench.product(planning.put(part.width), planning.put(part.height));
  const density = bench.density(part.density, part.material, `the mass of ${part.name}`, part.path);
  return bench.product(area, part.thickness && planning.put(part.thickness), density, { times: part.count });
}

function planPouch(stack: StackPlan, bench: CellBench): HousingPlan | undefined {
  const { recipe, planning, calc } = bench;
  const pouch = recipe.housing?.pouch;
  if (pouch === undefined) return undefined;
  const { size } = recipe;
  if (size?.form !== 'sheet') {
    bench.open.set('cell', ['size.width with size.height']);
    return { parts: [] };
  }
  const clearance = planning.put(pouch.clearance);
  const width = calc.sum(planning.put(size.width), clearance);
  const height = calc.sum(planning.put(size.height), clearance);
  const sheet = planning.put(pouch.foil.thickness);
  const density = bench.density(pouch.foil.density, pouch.foil.material, 'the mass of the pouch', [
    'housing',
    'pouch',
    'foil',
  ]);
  const foil = bench.product(density, width, height, sheet, { times: 2 });
  const terminals = pouch.terminals.flatMap((one) => {
    const length = calc.sum(planning.put(one.height), clearance);
    const own = bench.density(one.density, one.material, 'the mass of a terminal', one.material.path);
    const mass = bench.product(own, planning.put(one.width), planning.put(one.thickness), length);
    return mass === undefined ? [] : [{ label: `${one.material.name} terminal`, mass }];
  });
  const outside = pouch.terminals.map((one) => planning.put(one.height));
  const longest = outside.reduce<Figure | undefined>(
    (most, one) => (most === undefined ? one : calc.most(most, one)),
    undefined,
  );
  const thickness = bench.sum([stack.thickness, calc.product(calc.constant(2), sheet)]);
  const volume = bench.product(width, longest === undefined ? height : calc.sum(height, longest), thickness);
  return {
    parts: [...(foil === undefined ? [] : [{ label: 'pouch', mass: foil }]), ...terminals],
    ...(volume === undefined ? {} : { volume }),
    ...(thickness === undefined ? {} : { thickness }),
  };
}

function planCan(bench: CellBench): HousingPlan | undefined {
  const { recipe, planning, calc } = bench;
  const can = recipe.housing?.can;
  if (can === undefined) return undefined;
  const wall = planning.put(can.wall.thickness);
  const twice = calc.product(calc.constant(2), wall);
  const cylinder = (diameter: Figure, height: Figure): Figure =>
    calc.product(calc.constant(Math.PI / 4), diameter, diameter, height);
  const [diameter, height] = [planning.put(can.diameter), planning.put(can.height)];
  const volume = cylinder(diameter, height);
  const inside = cylinder(calc.difference(diameter, twice), calc.difference(height, twice));
  const density = bench.density(can.wall.density, can.wall.material, 'the mass of the can', ['housing', 'can', 'wall']);
  const mass = bench.product(density, calc.difference(volume, inside));
  return { parts: mass === undefined ? [] : [{ label: 'can', mass }], volume };
}

function planCoin(bench: CellBench): HousingPlan | undefined {
  const coin = bench.recipe.housing?.coin;
  if (coin === undefined) return undefined;
  return { parts: [], volume: bench.calc.product(bench.disc(coin.diameter), bench.planning.put(coin.height)) };
}
