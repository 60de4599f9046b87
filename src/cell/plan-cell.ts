import type { CellFormulation } from '../recipe/resolve-cell.ts';
import type { Composition } from '../solve/composition.ts';
import { CellBench } from './cell-bench.ts';
import { nameFigures } from './cell-figures.ts';
import type { CellPlan } from './cell-plan.ts';
import { planBill } from './plan-bill.ts';
import { planCharge } from './plan-charge.ts';
import { planHousing } from './plan-housing.ts';
import { planRooms } from './plan-rooms.ts';
import { planStack } from './plan-stack.ts';
import { planTransport } from './plan-transport.ts';

/**
 * Plans a cell: from layers to masses, thicknesses and charges, and from them to energy per mass and volume.
 *
 *     one face of cathode ─ separator ─ one face of anode     per area
 *     × area × pairs, + collectors                            the stack
 *     + housing                                               the cell
 *
 * As built, which is discharged where the lithium is in the cathode. All in SI; nothing is assumed that is not stated but
 * that a foil of lithium holds its theoretical capacity and stands at 0 V. With `variesShares` what layers are made of is put
 * in as `cathode: LFP` and can be varied like any stated figure.
 */
export function planCell(
  formulation: CellFormulation,
  compositions: ReadonlyMap<string, Composition>,
  variesShares = false,
): CellPlan {
  const bench = new CellBench(formulation, compositions, variesShares);
  const stack = planStack(bench);
  const charge = planCharge(stack, bench);
  const housing = planHousing(stack, bench);
  const { rows, fillings } = planBill(stack, charge, housing, bench);
  const rooms = planRooms(stack, housing, bench);
  const transport = planTransport(stack, charge, bench);
  const figures = nameFigures({ stack, charge, transport, housing, rows }, bench);
  return {
    formulation,
    planning: bench.planning,
    stack,
    charge,
    transport,
    rows,
    fillings,
    rooms,
    figures,
    open: bench.open,
  };
}
