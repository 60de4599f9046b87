import type { Figure } from '../calculation/calculation.ts';
import type { CellBench } from './cell-bench.ts';
import type { ChargePlan } from './plan-charge.ts';
import type { StackPlan } from './plan-stack.ts';

/** What the current and the separator do to one another; SI. */
export interface TransportPlan {
  /** A/m2 at 1C, and what 1C counts. */
  readonly oneC?: Figure;
  readonly oneCFrom?: string;
  /** A/m2 that is asked. */
  readonly current?: Figure;
  /** ohm m2 of the separator. */
  readonly resistance?: Figure;
  /** V, in the separator. */
  readonly drop?: Figure;
  /** V, first order: current times separator and interfaces (charge transfer as a resistance). */
  readonly polarisation?: Figure;
}

/** Plans current density and the ohmic part of the separator; 1C counts as stated, else the planned areal capacity. */
export function planTransport(stack: StackPlan, charge: ChargePlan, bench: CellBench): TransportPlan {
  const { calc, recipe, planning } = bench;
  const { oneC } = stack.cathode.said;
  const active = stack.cathode.coating?.activeMass;
  const hour = calc.constant(3600);
  const isCurrent =
    oneC !== undefined && oneC.quantity.unit.dimension[3] === 1 && oneC.quantity.unit.dimension[2] === 0;
  const base =
    oneC === undefined
      ? charge.areal && calc.quotient(charge.areal, hour)
      : isCurrent
        ? stack.cathode.planning.put(oneC)
        : active === undefined
          ? undefined
          : calc.quotient(calc.product(stack.cathode.planning.put(oneC), active), hour);
  const asked = recipe.current
    ? recipe.current.quantity.unit.dimension[1] === -2
      ? planning.put(recipe.current)
      : // So many mA are no density before the cell has a size.
        stack.isSized
        ? calc.quotient(planning.put(recipe.current), stack.facing)
        : undefined
    : undefined;
  // A rate in 1/s (1 C is 1/h) times the charge of one hour at 1C.
  const current = asked ?? (recipe.rate ? bench.product(planning.put(recipe.rate), base, hour) : undefined);
  const resistance = bench.sum(
    stack.separators.map(({ layer, thickness }) =>
      layer.conductivity ? calc.quotient(thickness, planning.put(layer.conductivity)) : undefined,
    ),
  );
  const drop = bench.product(resistance, current);
  const interfaces = recipe.interfacialResistance && planning.put(recipe.interfacialResistance);
  const polarisation = interfaces && bench.product(bench.sum([resistance, interfaces]), current);
  const oneCFrom = oneC?.quantity.text ?? (charge.areal === undefined ? undefined : 'the areal capacity above');
  return {
    ...(base === undefined ? {} : { oneC: base }),
    ...(oneCFrom === undefined ? {} : { oneCFrom }),
    ...(current === undefined ? {} : { current }),
    ...(resistance === undefined ? {} : { resistance }),
    ...(drop === undefined ? {} : { drop }),
    ...(polarisation === undefined ? {} : { polarisation }),
  };
}
