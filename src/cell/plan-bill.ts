import type { Figure } from '../calculation/calculation.ts';
import type { Path } from '../diagnostics/finding.ts';
import type { Fill } from '../recipe/electrode.ts';
import type { CellBench } from './cell-bench.ts';
import type { Level, Row } from './cell-plan.ts';
import type { ChargePlan } from './plan-charge.ts';
import type { ElectrodePlan } from './plan-electrode.ts';
import type { HousingPlan } from './plan-housing.ts';
import type { LayerPlan } from './plan-layer.ts';
import type { StackPlan } from './plan-stack.ts';
import { nameOf } from './planning.ts';

/** What is filled in, and the room for it; m3. */
export interface Filling {
  readonly label: string;
  readonly volume: Figure;
  readonly room: Figure;
  readonly path: Path;
}

export interface Bill {
  readonly rows: readonly Row[];
  readonly fillings: readonly Filling[];
}

/** Every mass in the cell, in the order of the stack. What cannot be weighed is said in `bench.open`. */
export function planBill(
  stack: StackPlan,
  charge: ChargePlan,
  housing: HousingPlan | undefined,
  bench: CellBench,
): Bill {
  const rows: Row[] = [];
  const fillings: Filling[] = [];
  const { calc, recipe, pairs } = bench;
  const { cathode, anode } = stack;

  addElectrode(cathode, 'cathode active');
  for (const layer of stack.separators) addLayer(layer);
  addElectrode(anode, 'active');
  if (recipe.electrolyte) addFill('electrolyte', recipe.electrolyte, 'stack without collectors', allPores(), 1);
  for (const { label, mass } of housing?.parts ?? []) {
    rows.push({ part: 'housing', label, kind: 'housing', from: 'cell', mass, estimates: [] });
  }
  return { rows, fillings };

  function addElectrode(electrode: ElectrodePlan, from: Level): void {
    const { side, coating, foil, faces, foils, said } = electrode;
    const area = stack.areaOf(said.size);
    if (coating) {
      const whole = bench.product(coating.mass, area, { times: faces });
      if (whole === undefined) bench.open.set(`mass of the ${side}`, needsOfMass(electrode));
      else addParts(electrode, whole, from);
    }
    if (said.fill) addFill(side, said.fill, 'electrode', poresOf(electrode), faces);
    if (foil) {
      const mass = calc.product(foil.thickness, foil.density, bench.product(area, { times: foils }) ?? area);
      const row = { part: side, label: foil.label, kind: 'collector', from: 'stack', mass, estimates: [] } as const;
      rows.push({ ...row, thickness: foil.thickness });
    }
  }

  function addParts({ side, coating, makeup }: ElectrodePlan, whole: Figure, from: Level): void {
    const isAlone = makeup.parts.length === 1;
    for (const { name, figure, isActive } of makeup.parts.toSorted((a, b) => Number(b.isActive) - Number(a.isActive))) {
      rows.push({
        part: side,
        label: name,
        kind: isActive ? 'active' : 'coating',
        from: isActive ? from : 'electrode',
        mass: isAlone ? whole : calc.product(whole, figure),
        ...(isAlone && coating?.thickness !== undefined ? { thickness: coating.thickness } : {}),
        estimates: [],
      });
    }
  }

  function addLayer({ layer, label, density, thickness, pores, estimates }: LayerPlan): void {
    const area = bench.product(stack.areaOf(layer.size), { times: pairs });
    const mass = bench.product(density, thickness, area);
    if (mass === undefined) bench.open.set(`mass of ${label}`, [`${nameOf(layer.path)}.density`]);
    else
      rows.push({
        part: 'separator',
        label,
        kind: 'layer',
        from: 'stack without collectors',
        mass,
        thickness,
        estimates,
      });
    if (layer.fill) {
      addFill('separator', layer.fill, 'stack without collectors', bench.product(pores, thickness, area), pairs);
    }
  }

  function addFill(part: Row['part'], fill: Fill, from: Level, room: Figure | undefined, count: number): void {
    const { amount } = fill;
    const makeup = bench.makeup(fill.path, fill.material);
    const density = fill.density ? bench.planning.put(fill.density) : makeup.density;
    const stated = bench.planning.put(amount);
    const label = bench.labelOf(fill, fill.path) ?? 'electrolyte';
    // So much for the cell, and nobody knows how large the cell is.
    if (amount.of === 'whole' && !stack.isSized) {
      bench.open.set(`mass of ${label}`, ['size']);
      return;
    }
    const whole =
      amount.of === 'pores'
        ? bench.product(stated, room)
        : amount.of === 'capacity'
          ? bench.product(stated, charge.capacity)
          : bench.product(stated, { times: count });
    const isMass = amount.of !== 'pores' && amount.quantity.unit.dimension[0] === 1;
    const volume = isMass ? bench.product(whole, density && calc.quotient(calc.constant(1), density)) : whole;
    if (volume !== undefined && room !== undefined) fillings.push({ label, volume, room, path: amount.path });
    const mass = isMass ? whole : bench.product(whole, density);
    if (mass !== undefined) {
      rows.push({ part, label, kind: 'fill', from, mass, estimates: fill.density || isMass ? [] : makeup.estimates });
      return;
    }
    const needs =
      whole !== undefined
        ? `${nameOf(fill.path)}.density`
        : amount.of === 'pores'
          ? `${nameOf(fill.path.slice(0, -1))}.porosity`
          : 'cathode.capacity';
    bench.open.set(`mass of ${label}`, [needs]);
  }

  function poresOf({ coating, faces, said }: ElectrodePlan): Figure | undefined {
    return bench.product(coating?.porosity, coating?.thickness, stack.areaOf(said.size), { times: faces });
  }

  function allPores(): Figure | undefined {
    const layers = stack.separators.map(({ pores, thickness, layer }) =>
      bench.product(pores, thickness, stack.areaOf(layer.size), { times: pairs }),
    );
    const isSolid = recipe.anode.material !== undefined || recipe.anode.plated !== undefined;
    return bench.sum([poresOf(cathode), isSolid ? calc.constant(0) : poresOf(anode), ...layers]);
  }
}

function needsOfMass({ side, said }: ElectrodePlan): string[] {
  const wantsCapacity = said.capacity === undefined && (said.arealCapacity ?? said.ratio) !== undefined;
  if (wantsCapacity) return [`${side}.capacity`];
  return [`${side}.loading`, `${side}.areal capacity`, ...(side === 'anode' ? ['anode.N/P', 'anode.thickness'] : [])];
}
