import type { Figure } from '../calculation/calculation.ts';
import type { Size } from '../recipe/electrode.ts';
import type { CellBench } from './cell-bench.ts';
import { type ElectrodePlan, planElectrode } from './plan-electrode.ts';
import { type LayerPlan, planLayer } from './plan-layer.ts';

/** Electrodes, layers and their areas; lengths in m, areas in m2. */
export interface StackPlan {
  readonly cathode: ElectrodePlan;
  readonly anode: ElectrodePlan;
  readonly separators: readonly LayerPlan[];
  readonly separatorThickness: Figure;
  /** All layers of the cell on one another; absent while one thickness is open. */
  readonly thickness?: Figure;
  /** One electrode's face; of a layer with a size of its own, that. */
  areaOf(size: Size | undefined): Figure;
  /** Every face of a cathode that looks at an anode, added up. */
  readonly facing: Figure;
  readonly isSized: boolean;
}

/** Plans electrodes, separators and areas of a stack; of a wound cell the length follows from the room in the can. */
export function planStack(bench: CellBench): StackPlan {
  const { calc, recipe, pairs } = bench;
  const cathode = planElectrode('cathode', bench);
  const anode = planElectrode('anode', bench, cathode.coating?.arealCapacity);
  const separators = recipe.separator.map((layer) => planLayer(layer, bench));
  const separatorThickness = calc.sum(...separators.map((one) => one.thickness));
  const electrode = ({ side, coating, foil, faces, foils, said }: ElectrodePlan): (Figure | undefined)[] => [
    side === 'anode' && said.plated ? calc.constant(0) : bench.product(coating?.thickness, { times: faces }),
    foil ? bench.product(foil.thickness, { times: foils }) : calc.constant(0),
  ];
  const thickness = bench.sum([
    ...electrode(cathode),
    ...electrode(anode),
    bench.product(separatorThickness, { times: pairs }),
  ]);
  const whole = bench.area(recipe.size) ?? woundArea(bench, thickness);
  const sides = [bench.area(recipe.cathode.size) ?? whole, bench.area(recipe.anode.size) ?? whole];
  const known = sides.filter((one) => one !== undefined);
  const [first, ...others] = known;
  // Two electrodes face each other as far as the smaller one reaches.
  const smaller = first === undefined ? undefined : others.reduce((least, one) => calc.least(least, one), first);
  const face = whole ?? smaller ?? calc.constant(1);
  const areaOf = (size: Size | undefined): Figure => bench.area(size) ?? face;
  return {
    cathode,
    anode,
    separators,
    separatorThickness,
    ...(thickness === undefined ? {} : { thickness }),
    areaOf,
    facing: bench.product(smaller ?? face, { times: pairs }) ?? face,
    isSized: smaller !== undefined,
  };
}

/** One electrode's face in a can: the ring between mandrel and wall, divided by the thickness of one winding. */
function woundArea(bench: CellBench, thickness: Figure | undefined): Figure | undefined {
  const can = bench.recipe.housing?.can;
  if (can === undefined || thickness === undefined) return undefined;
  const { calc, planning } = bench;
  const inner = calc.difference(
    planning.put(can.diameter),
    calc.product(calc.constant(2), planning.put(can.wall.thickness)),
  );
  const mandrel = planning.put(can.mandrel);
  const ring = calc.product(
    calc.constant(Math.PI / 4),
    calc.difference(calc.product(inner, inner), calc.product(mandrel, mandrel)),
  );
  return calc.product(calc.quotient(ring, thickness), planning.put(can.electrodeHeight));
}
