import type { Figure } from '../calculation/calculation.ts';
import type { CellBench } from './cell-bench.ts';
import type { Room } from './cell-plan.ts';
import type { ElectrodePlan } from './plan-electrode.ts';
import type { HousingPlan } from './plan-housing.ts';
import type { StackPlan } from './plan-stack.ts';

/**
 * Who takes the room, in the order of the stack: what is filled into pores takes none of its own.
 *
 * A layer whose thickness is open is left out; then there is no Wh/L either.
 */
export function planRooms(stack: StackPlan, housing: HousingPlan | undefined, bench: CellBench): Room[] {
  const { calc, pairs } = bench;
  const face = calc.quotient(stack.facing, calc.constant(pairs));
  const rooms: Room[] = [];
  const add = (part: Room['part'], label: string, from: Room['from'], volume: Figure | undefined): void => {
    if (volume !== undefined) rooms.push({ part, label, from, volume });
  };
  addElectrode(stack.cathode);
  for (const { label, thickness } of stack.separators) {
    add('separator', label, 'stack without collectors', bench.product(thickness, face, { times: pairs }));
  }
  addElectrode(stack.anode);
  const { thickness } = stack;
  if (housing?.volume !== undefined && thickness !== undefined && stack.isSized) {
    add('housing', 'outside the stack', 'cell', calc.difference(housing.volume, calc.product(thickness, face)));
  }
  return rooms;

  function addElectrode({ side, coating, makeup, foil, faces, foils }: ElectrodePlan): void {
    const whole = bench.product(coating?.thickness, face, { times: faces });
    if (coating && whole !== undefined) {
      const { porosity, density } = coating;
      const volumes = makeup.parts.map((part) => part.volume);
      if (makeup.parts.length === 1 || porosity === undefined || volumes.some((one) => one === undefined)) {
        add(side, makeup.parts.length === 1 ? (makeup.parts[0]?.name ?? side) : 'coating', 'electrode', whole);
      } else {
        for (const { name, volume } of makeup.parts)
          add(side, name, 'electrode', bench.product(volume, density, whole));
        add(side, 'pores', 'electrode', calc.product(porosity, whole));
      }
    }
    if (foil) add(side, foil.label, 'stack', bench.product(foil.thickness, face, { times: foils }));
  }
}
