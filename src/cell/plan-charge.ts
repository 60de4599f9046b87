import type { Figure } from '../calculation/calculation.ts';
import { elementsOf } from '../materials/elements-of.ts';
import type { CellBench } from './cell-bench.ts';
import type { Basis } from './coating-plan.ts';
import { integrateDischarge } from './discharge.ts';
import type { StackPlan } from './plan-stack.ts';
import { planVoltage } from './plan-voltage.ts';

/** Charge and voltage of a discharge, and how they were come by; SI. */
export interface ChargePlan {
  /** C per m2 of facing electrodes. */
  readonly areal?: Figure;
  /** C in the whole cell. */
  readonly capacity?: Figure;
  /** V, mean on discharge. */
  readonly voltage?: Figure;
  /** J */
  readonly energy?: Figure;
  readonly capacityBasis?: Basis;
  readonly voltageBasis?: Basis;
}

/** Plans the discharge: as measured where a curve is given, else the smaller areal capacity and the mean voltage. */
export function planCharge(stack: StackPlan, bench: CellBench): ChargePlan {
  const { calc, recipe } = bench;
  const measured = planMeasured(stack, bench);
  const areal = measured.areal ?? limitingCapacity(stack, bench);
  const { cathode, anode } = stack;
  const isStated = recipe.voltage !== undefined || cathode.said.voltage !== undefined;
  const planned =
    measured.voltage === undefined && isStated
      ? planVoltage(
          {
            cell: recipe.voltage,
            cathode: { makeup: cathode.makeup, voltage: cathode.said.voltage, planning: cathode.planning },
            anode: { makeup: anode.makeup, voltage: anode.said.voltage, planning: anode.planning },
          },
          bench.planning,
        )
      : undefined;
  const voltage = measured.voltage ?? planned?.voltage;
  const capacity = areal === undefined ? undefined : calc.product(areal, stack.facing);
  const energy = capacity !== undefined && voltage !== undefined ? calc.product(capacity, voltage) : undefined;
  const capacityBasis = measured.basis ?? cathode.coating?.capacityBasis;
  const voltageBasis = measured.basis ?? planned?.basis;
  return {
    ...(areal === undefined ? {} : { areal }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(voltage === undefined ? {} : { voltage }),
    ...(energy === undefined ? {} : { energy }),
    ...(capacityBasis ? { capacityBasis } : {}),
    ...(voltageBasis ? { voltageBasis } : {}),
  };
}

/**
 * The smaller of the two areal capacities, as far as it is used.
 *
 * Lithium that comes out of the cathode needs no room in a metal anode: there the cathode alone limits.
 */
function limitingCapacity(
  { cathode, anode }: StackPlan,
  { calc, recipe, planning, open }: CellBench,
): Figure | undefined {
  const given = cathode.coating?.arealCapacity;
  const taken = anode.coating?.arealCapacity;
  if (given === undefined) return undefined;
  if (taken === undefined && anode.coating !== undefined && !anode.isLithium) {
    // Of an anode that cannot be weighed without it that is said already.
    if (anode.coating.mass !== undefined) open.set('anode areal capacity', ['anode.capacity']);
    return undefined;
  }
  const bringsLithium = cathode.makeup.active.some((one) => (elementsOf(one.material)?.Li ?? 0) > 0);
  const isFree = taken === undefined || (anode.isLithium && bringsLithium);
  const limit = isFree ? given : calc.least(given, taken);
  return recipe.used ? calc.product(limit, planning.put(recipe.used)) : limit;
}

function planMeasured(
  { cathode, facing, isSized }: StackPlan,
  { calc, recipe, planning, formulation }: CellBench,
): { areal?: Figure; voltage?: Figure; basis?: Basis } {
  const { discharge } = recipe;
  const { curve } = formulation;
  if (curve === undefined || discharge === undefined) return {};
  const { capacity, voltage } = integrateDischarge(curve);
  const put = (name: string, value: number): Figure => {
    planning.written.set(name, { text: discharge.curve.name, place: planning.at(discharge.curve.path) });
    return calc.put({ name, value });
  };
  const charge = put('discharge.capacity', capacity);
  const from = [discharge.curve.name, discharge.at].filter(Boolean).join(', ');
  const active = cathode.coating?.activeMass;
  const counted = {
    area: calc.constant(1),
    mass: active,
    cell: isSized ? calc.quotient(calc.constant(1), facing) : undefined,
  };
  const by = counted[curve.per];
  if (curve.per === 'cell' && !isSized) {
    const facts = { figure: 'areal capacity by a curve of the whole cell', needs: ['size'] };
    planning.findings.push({ code: 'figure-open', severity: 'error', place: planning.at(discharge.curve.path), facts });
  }
  const areal = by === undefined ? undefined : calc.product(charge, by);
  return {
    ...(areal === undefined ? {} : { areal }),
    voltage: put('discharge.voltage', voltage),
    basis: { basis: 'measured', from, estimate: false },
  };
}
