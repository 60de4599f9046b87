import type { Figure } from '../calculation/calculation.ts';
import type { Work } from '../worked/work.ts';
import type { CoatingPlan } from './coating-plan.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import type { EvaluatedElectrode } from './evaluate-electrode.ts';
import { type Called, WorkedCalculation } from './work-calculation.ts';
import { workLithium, workTransport } from './work-transport.ts';

/** Every figure of a cell by name, as it is worked out: those of the report, and each line of its bill and of its rooms. */
export function workCell(cell: EvaluatedCell): Map<string, Work> {
  const { plan, values } = cell;
  const { stack, charge, rows, rooms, figures, formulation } = plan;
  const asked = new Map<string, Called & { readonly figure: Figure }>();
  const called = new Map<Figure, Called>();
  const call = (figure: Figure | undefined, name: string, unit: string, basis?: string): void => {
    const own = { name, unit, ...(basis === undefined ? {} : { basis }) };
    if (figure !== undefined && !called.has(figure)) called.set(figure, own);
  };
  const ask = (figure: Figure | undefined, name: string, unit: string): void => {
    if (figure === undefined || asked.has(name)) return;
    asked.set(name, { name, unit, figure });
    call(figure, name, unit);
  };
  const { isSized } = stack;
  const each = (unit: string, perArea: string) => (isSized ? unit : perArea);
  for (const { name, unit, figure } of figures.values()) ask(figure, name, unit);
  for (const electrode of [stack.cathode, stack.anode]) callCoating(electrode.side, electrode.coating, call);
  call(stack.facing, isSized ? 'area of facing electrodes' : 'a unit of area', 'cm^2');
  call(charge.energy, each('energy', 'energy'), each('Wh', 'mWh/cm^2'));
  call(charge.capacity, 'capacity', each('mAh', 'mAh/cm^2'));
  for (const { label, density, thickness } of stack.separators) {
    call(density, `density of ${label}`, 'g/cm^3');
    call(thickness, `thickness of ${label}`, 'um');
  }
  for (const { part, label, mass, thickness } of rows) {
    ask(mass, `mass of ${label} in ${part}`, each('g', 'mg/cm^2'));
    ask(thickness, `thickness of ${label} in ${part}`, 'um');
  }
  for (const { part, label, volume } of rooms) ask(volume, `volume of ${label} in ${part}`, each('cm^3', 'um'));
  const materials = [
    ...formulation.materials.values(),
    ...[...plan.formulation.mixtures.values()].flatMap(({ constituents, collector }) => [
      ...constituents.map((one) => one.material),
      ...(collector ? [collector] : []),
    ]),
  ];
  const worked = new WorkedCalculation(plan.planning, values, called, materials);
  const works = new Map<string, Work>();
  for (const one of asked.values()) {
    if (Number.isFinite(values[one.figure])) works.set(one.name, () => worked.named(one.figure, one));
  }
  for (const [name, work] of [...workLithium(cell, worked), ...workTransport(cell, worked)]) works.set(name, work);
  return works;
}

/** The same for a coating that a mixture's own recipe states, with its volumes and the usual rates. */
export function workElectrode(electrode: EvaluatedElectrode): Map<string, Work> {
  const { planning, values, figures, coating, composition, discArea, oneC } = electrode;
  const called = new Map<Figure, Called>();
  const call = (figure: Figure | undefined, name: string, unit: string, basis?: string): void => {
    const own = { name, unit, ...(basis === undefined ? {} : { basis }) };
    if (figure !== undefined && !called.has(figure)) called.set(figure, own);
  };
  for (const { name, unit, figure } of figures.values()) call(figure, name, unit === 'wt%' ? '%' : unit);
  callCoating('coating', coating, call);
  call(discArea, 'area of a disc', 'cm^2');
  const { constituents, collector } = composition.formulation;
  const materials = [...constituents.map((one) => one.material), ...(collector ? [collector] : [])];
  const worked = new WorkedCalculation(planning, values, called, materials);
  const works = new Map<string, Work>();
  for (const { name, unit, figure } of figures.values()) {
    if (!Number.isFinite(values[figure])) continue;
    works.set(name, () => worked.named(figure, { name, unit: unit === 'wt%' ? '%' : unit }));
  }
  const { density, porosity, makeup } = coating;
  if (makeup.density !== undefined) {
    const solid = { name: 'density of the solids', unit: 'g/cm^3', basis: 'without pores' };
    const figure = makeup.density;
    works.set(solid.name, () => worked.named(figure, solid));
  }
  if (density !== undefined && porosity !== undefined) {
    for (const { name, volume } of makeup.parts) {
      if (volume === undefined) continue;
      const own = `${name} of the coating by volume`;
      works.set(own, () => ({
        name: own,
        unit: 'vol%',
        value: (values[volume] ?? Number.NaN) * (values[density] ?? Number.NaN),
        basis: 'pores included',
        from: {
          kind: 'equation',
          right: { operator: 'product', of: [worked.expression(volume), worked.expression(density)] },
        },
      }));
    }
  }
  if (oneC !== undefined && (values[oneC] ?? 0) > 0) {
    for (const rate of [0.1, 0.2, 0.5, 1, 2]) {
      const own = `current density at ${rate}C`;
      works.set(own, () => ({
        name: own,
        unit: 'mA/cm^2',
        value: rate * (values[oneC] ?? Number.NaN),
        from: { kind: 'equation', right: { operator: 'product', of: [rate, worked.expression(oneC)] } },
      }));
    }
  }
  return works;
}

function callCoating(
  side: string,
  coating: CoatingPlan | undefined,
  call: (figure: Figure | undefined, name: string, unit: string, basis?: string) => void,
): void {
  if (coating === undefined) return;
  const { mass, activeMass, thickness, density, porosity, capacity, arealCapacity, makeup } = coating;
  call(mass, `${side} coating mass`, 'mg/cm^2');
  call(activeMass, `${side} loading`, 'mg/cm^2', 'active material');
  call(thickness, `${side} thickness`, 'um');
  call(density, `${side} density`, 'g/cm^3');
  call(porosity, `${side} porosity`, '%');
  call(capacity, `${side} specific capacity`, 'mAh/g');
  call(arealCapacity, `${side} areal capacity`, 'mAh/cm^2');
  call(makeup.density, `density of the ${side}'s solids`, 'g/cm^3', 'without pores: 1 / sum(share / density)');
}
