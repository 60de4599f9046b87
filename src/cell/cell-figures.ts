import type { Figure } from '../calculation/calculation.ts';
import type { CellBench } from './cell-bench.ts';
import { type CellFigure, levels, type Row } from './cell-plan.ts';
import { densityOf, theoreticalCapacity } from './makeup.ts';
import type { ChargePlan } from './plan-charge.ts';
import type { ElectrodePlan } from './plan-electrode.ts';
import type { HousingPlan } from './plan-housing.ts';
import type { StackPlan } from './plan-stack.ts';
import type { TransportPlan } from './plan-transport.ts';

export interface CellParts {
  readonly stack: StackPlan;
  readonly charge: ChargePlan;
  readonly transport: TransportPlan;
  readonly housing: HousingPlan | undefined;
  readonly rows: readonly Row[];
}

/** Every figure of a cell that can be asked for, by name, in the order of a report. */
export function nameFigures(parts: CellParts, bench: CellBench): Map<string, CellFigure> {
  const { stack, charge, transport, housing } = parts;
  const { calc } = bench;
  const figures = new Map<string, CellFigure>();
  const add = (name: string, unit: string, figure: Figure | undefined): void => {
    if (figure !== undefined) figures.set(name, { name, unit, figure });
  };

  const perArea = (figure: Figure | undefined) => figure !== undefined && calc.quotient(figure, stack.facing);
  add('voltage', 'V', charge.voltage);
  add('areal capacity', 'mAh/cm^2', charge.areal);
  add('areal energy', 'mWh/cm^2', perArea(charge.energy) || undefined);
  if (stack.isSized) {
    add('capacity', 'mAh', charge.capacity);
    add('energy', 'Wh', charge.energy);
  }
  for (const electrode of [stack.cathode, stack.anode]) addElectrode(electrode);
  const taken = stack.anode.coating?.arealCapacity;
  const given = stack.cathode.coating?.arealCapacity;
  if (taken !== undefined && given !== undefined) {
    add('N/P', '', calc.quotient(taken, given));
    add('anode excess', 'mAh/cm^2', calc.difference(taken, given));
  }
  add('separator thickness', 'um', stack.separatorThickness);
  add('stack thickness', 'um', stack.thickness);
  add('charged stack thickness', 'um', chargedThickness(stack, charge, bench));
  add('cell thickness', 'mm', housing?.thickness);

  if (stack.cathode.foil === undefined) bench.open.set('stack', ['cathode.collector']);
  // Levels: what each contains, one within the next.
  const masses = new Map<string, Figure>();
  for (const [at, level] of levels.entries()) {
    const counted = parts.rows.filter((row) => levels.indexOf(row.from) <= at);
    if (!isWhole(level, parts, bench) || counted.length === 0) continue;
    const mass = calc.sum(...counted.map((row) => row.mass));
    masses.set(level, mass);
    if (stack.isSized) add(`mass at ${level}`, 'g', mass);
    else add(`mass at ${level}`, 'mg/cm^2', calc.quotient(mass, stack.facing));
    if (charge.energy !== undefined) add(`Wh/kg at ${level}`, 'Wh/kg', calc.quotient(charge.energy, mass));
  }
  for (const [level, volume] of volumes(stack, housing, bench)) {
    if (stack.isSized) add(`volume at ${level}`, 'cm^3', volume);
    if (charge.energy !== undefined) add(`Wh/L at ${level}`, 'Wh/L', calc.quotient(charge.energy, volume));
  }
  add('1C current density', 'mA/cm^2', transport.oneC);
  add('current density', 'mA/cm^2', transport.current);
  add('area-specific resistance', 'ohm cm^2', transport.resistance);
  if (stack.isSized)
    add(
      'separator resistance',
      'ohm',
      bench.product(transport.resistance, calc.quotient(calc.constant(1), stack.facing)),
    );
  add('ohmic drop', 'mV', transport.drop);
  add('polarisation', 'mV', transport.polarisation);
  return figures;

  function addElectrode({ side, coating }: ElectrodePlan): void {
    if (coating === undefined) return;
    add(`${side} areal capacity`, 'mAh/cm^2', coating.arealCapacity);
    add(`${side} specific capacity`, 'mAh/g', coating.capacity);
    add(`${side} loading`, 'mg/cm^2', coating.activeMass);
    add(`${side} coating mass`, 'mg/cm^2', coating.mass);
    add(`${side} thickness`, 'um', coating.thickness);
    add(`${side} density`, 'g/cm^3', coating.density);
    add(`${side} porosity`, '%', coating.porosity);
  }
}

/** Whether every mass that a level contains is known. */
function isWhole(level: (typeof levels)[number], { stack, housing, rows }: CellParts, bench: CellBench): boolean {
  const lacks = [...bench.open.keys()];
  const at = levels.indexOf(level);
  if (!rows.some((row) => row.from === 'cathode active')) return false;
  if (at >= 1 && lacks.includes('mass of the anode')) return false;
  if (at >= 2 && lacks.some((one) => one.startsWith('mass of'))) return false;
  // Without the foil of the cathode a stack would be lighter than any stack is.
  if (at >= levels.indexOf('stack') && stack.cathode.foil === undefined) return false;
  if (level !== 'cell') return true;
  const isHoused = rows.some((row) => row.part === 'housing');
  if (housing !== undefined && !isHoused) bench.open.set('cell', ['housing.parts']);
  return isHoused && stack.isSized && !lacks.includes('cell');
}

/** m3, as built; a level whose thickness is open has none. */
function volumes(
  stack: StackPlan,
  housing: HousingPlan | undefined,
  bench: CellBench,
): (readonly [(typeof levels)[number], Figure])[] {
  const { calc, pairs } = bench;
  const { cathode, anode } = stack;
  const face = calc.quotient(stack.facing, calc.constant(pairs));
  const coat = ({ side, coating, faces, said }: ElectrodePlan): Figure | undefined =>
    side === 'anode' && said.plated ? calc.constant(0) : bench.product(coating?.thickness, { times: faces });
  const electrodes = bench.sum([coat(cathode), coat(anode)]);
  const withSeparator = bench.sum([electrodes, bench.product(stack.separatorThickness, { times: pairs })]);
  const hasFoil = cathode.foil !== undefined;
  const all = [
    ['electrode', bench.product(electrodes, face)],
    ['stack without collectors', bench.product(withSeparator, face)],
    ['stack', hasFoil ? bench.product(stack.thickness, face) : undefined],
    ['cell', stack.isSized ? housing?.volume : undefined],
  ] as const;
  return all.flatMap(([level, volume]) => (volume === undefined ? [] : [[level, volume] as const]));
}

/** The stack when charged: the lithium that moves makes a metal anode thicker, a coating grows as far as stated. */
function chargedThickness(
  { thickness, anode }: StackPlan,
  { areal }: ChargePlan,
  bench: CellBench,
): Figure | undefined {
  const { calc, planning } = bench;
  if (thickness === undefined) return undefined;
  if (!anode.isLithium) {
    const { expansion } = anode.said;
    const growth =
      expansion && bench.product(planning.put(expansion), anode.coating?.thickness, { times: anode.faces });
    return growth === undefined ? undefined : calc.sum(thickness, growth);
  }
  const [lithium] = anode.makeup.active;
  const held = theoreticalCapacity(anode.makeup.active);
  if (areal === undefined || lithium === undefined || held === undefined || !lithium.material.properties.density) {
    return undefined;
  }
  const capacity = planning.fixed(held, { is: 'theoretical capacity', active: anode.makeup.active });
  const perCharge = calc.product(capacity, densityOf(lithium.material, planning));
  return calc.sum(thickness, bench.product(calc.quotient(areal, perCharge), { times: bench.pairs }) ?? thickness);
}
