import type { Figure } from '../calculation/calculation.ts';
import type { Electrode } from '../recipe/electrode.ts';
import type { CellBench } from './cell-bench.ts';
import { type CoatingPlan, planCoating } from './coating-plan.ts';
import { type Makeup, makeupOfMaterial } from './makeup.ts';
import { mergeCoating } from './merge-coating.ts';

/** The foil under a coating. */
export interface FoilPlan {
  readonly label: string;
  /** m */
  readonly thickness: Figure;
  /** kg/m3 */
  readonly density: Figure;
}

/** One electrode: what is said of it (with its recipe's own coating), and what follows for one side. */
export interface ElectrodePlan {
  readonly side: 'cathode' | 'anode';
  readonly said: Electrode;
  readonly makeup: Makeup;
  /** Absent for an anode that the first charge plates. */
  readonly coating?: CoatingPlan;
  readonly foil?: FoilPlan;
  /** Coated faces and foils in the cell. */
  readonly faces: number;
  readonly foils: number;
  /** A foil of lithium, or one that is plated. */
  readonly isLithium: boolean;
}

/** Plans an electrode; an anode may be sized by its ratio to the cathode's areal capacity (C/m2). */
export function planElectrode(side: 'cathode' | 'anode', bench: CellBench, cathodeAreal?: Figure): ElectrodePlan {
  const { recipe, planning, calc } = bench;
  const own = recipe[side];
  const said = mergeCoating(own, bench.composition([side])?.formulation.recipe.electrode);
  const plated = bench.material(own.plated);
  const makeup = plated ? makeupOfMaterial(plated, planning) : bench.makeup([side], own.material);
  const isFoil = own.material !== undefined;
  const isLithium = makeup.active.length === 1 && makeup.active[0]?.material.formula === 'Li';
  const foil = planFoil(said, bench);
  const { layers } = recipe;
  const foils = side === 'cathode' ? layers.cathodes : layers.anodes;
  const shared = { side, said, makeup, ...(foil ? { foil } : {}), faces: foils * layers.sides, foils, isLithium };
  if (plated) return shared;
  const { ratio } = own;
  const wanted = ratio && cathodeAreal !== undefined ? calc.product(planning.put(ratio), cathodeAreal) : undefined;
  const collector = said.collector && bench.material(said.collector.material);
  const coating = planCoating(makeup, said, planning, {
    ...(ratio && wanted !== undefined
      ? { arealCapacity: { figure: wanted, text: `N/P = ${ratio.quantity.text}`, place: planning.at(ratio.path) } }
      : {}),
    ...(collector ? { collector } : {}),
    isFoil,
    isLithium: isFoil && isLithium,
  });
  return { ...shared, coating };
}

function planFoil({ collector }: Electrode, bench: CellBench): FoilPlan | undefined {
  if (collector === undefined) return undefined;
  const { material, thickness } = collector;
  const density = bench.density(collector.density, material, 'the mass of a collector', material.path);
  const label = bench.material(material)?.id ?? material.name;
  return density === undefined ? undefined : { label, thickness: bench.planning.put(thickness), density };
}
