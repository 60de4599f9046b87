import type { Figure } from '../calculation/calculation.ts';
import type { Material } from '../materials/material.ts';
import type { Electrode } from '../recipe/electrode.ts';
import type { CellBench } from './cell-bench.ts';
import { type CoatingPlan, planCoating } from './coating-plan.ts';
import { densityOf, type Makeup, makeupOfMaterial } from './makeup.ts';
import { mergeCoating } from './merge-coating.ts';
import type { Planning } from './planning.ts';

/** The foil under a coating. */
interface FoilPlan {
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
  /** Names what is said of this side, be it in the cell or in the mixture's own recipe. */
  readonly planning: Planning;
  /** A foil of lithium, or one that is plated. */
  readonly isLithium: boolean;
}

/** Plans an electrode; an anode may be sized by its ratio to the cathode's areal capacity (C/m2). */
export function planElectrode(side: 'cathode' | 'anode', bench: CellBench, cathodeAreal?: Figure): ElectrodePlan {
  const { recipe, calc } = bench;
  const own = recipe[side];
  const inner = bench.composition([side])?.formulation;
  const said = mergeCoating(own, inner?.recipe.electrode);
  const planning = inner ? bench.planning.forElectrode(side, inner.recipe.file) : bench.planning;
  const plated = bench.material(own.plated);
  const makeup = plated ? makeupOfMaterial(plated, planning) : bench.makeup([side], own.material);
  const isFoil = own.material !== undefined;
  const isLithium = makeup.active.length === 1 && makeup.active[0]?.material.formula === 'Li';
  const collector = own.collector ? bench.material(own.collector.material) : inner?.collector;
  const foil = planFoil(said, collector, planning);
  const { layers } = recipe;
  const foils = side === 'cathode' ? layers.cathodes : layers.anodes;
  const faces = foils * layers.sides;
  const shared = { side, said, makeup, planning, ...(foil ? { foil } : {}), faces, foils, isLithium };
  if (plated && !isLithium) {
    const facts = { expected: 'Li: what else is plated holds no charge here', found: `"${plated.id}"` };
    const place = planning.at(own.plated?.path ?? [side]);
    planning.findings.push({ code: 'wrong-value', severity: 'error', place, facts });
  }
  if (plated) return shared;
  const { ratio } = own;
  const wanted = ratio && cathodeAreal !== undefined ? calc.product(planning.put(ratio), cathodeAreal) : undefined;
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

function planFoil({ collector }: Electrode, material: Material | undefined, planning: Planning): FoilPlan | undefined {
  if (collector === undefined) return undefined;
  const label = material?.id ?? collector.material.name;
  const known = material?.properties.density;
  if (material === undefined || (collector.density === undefined && known === undefined)) {
    const facts = { material: label, property: 'density', why: 'the mass of a collector' };
    const place = planning.at(collector.material.path);
    planning.findings.push({ code: 'property-missing', severity: 'error', place, facts });
    return undefined;
  }
  const density = collector.density ? planning.put(collector.density) : densityOf(material, planning);
  return { label, thickness: planning.put(collector.thickness), density };
}
