import { molarMassOf } from '../materials/elements-of.ts';
import { faradayConstant } from '../transport/faraday-constant.ts';
import { type Level, levels, type Room, type Row } from './cell-plan.ts';
import type { Basis } from './coating-plan.ts';
import type { Value } from './doubtful-value.ts';
import type { EvaluatedCell } from './evaluate-cell.ts';
import { judgeTransport, type TransportFacts } from './judge-transport.ts';
import type { ElectrodePlan } from './plan-electrode.ts';
import { thicknessNeeds } from './thickness-needs.ts';

/** One line of the bill with its numbers, SI. */
export interface BillLine extends Pick<Row, 'part' | 'label' | 'kind' | 'from' | 'estimates'> {
  /** kg in the cell, or per m2 of facing electrodes where no size is stated. */
  readonly mass: number;
  /** kg per m2 of facing electrodes. */
  readonly perArea: number;
  /** m */
  readonly thickness?: number;
}

/** Room that something takes, m3 (m per m2 of facing electrodes where no size is stated). */
interface RoomLine extends Pick<Room, 'part' | 'label' | 'from'> {
  readonly volume: number;
}

/** An energy density at its level. */
export interface LevelLine {
  readonly level: Level;
  /** kg (per m2 where no size is stated) */
  readonly mass: number;
  readonly perArea: number;
  /** J/kg */
  readonly specificEnergy?: Value;
  /** m3 (per m2 where no size is stated) */
  readonly volume?: number;
  /** J/m3 */
  readonly energyDensity?: Value;
}

/** An electrode's coating, per side. */
export interface CoatingLine {
  readonly side: 'cathode' | 'anode';
  readonly title: string;
  readonly mass?: number;
  readonly thickness?: number;
  readonly density?: number;
  readonly porosity?: number;
  readonly isFoil: boolean;
}

/** What the lithium does between the built (discharged) and the charged cell, mol per m2 of facing electrodes. */
interface Bookkeeping {
  readonly moved: number;
  readonly anodeBuilt: number;
  readonly anodeCharged: number;
}

/** Everything that `formulyte energy` prints; SI. */
export interface CellEnergy {
  readonly title: string;
  readonly file: string;
  readonly source?: string;
  readonly doi?: string;
  readonly isSized: boolean;
  readonly lines: readonly BillLine[];
  readonly rooms: readonly RoomLine[];
  readonly coatings: readonly CoatingLine[];
  readonly levels: readonly LevelLine[];
  readonly figures: readonly { readonly name: string; readonly unit: string; readonly value: Value }[];
  readonly capacityBasis?: Basis;
  readonly voltageBasis?: Basis;
  /** The active material, for "165 mAh/g of LFP". */
  readonly active: string;
  readonly used?: string;
  readonly lithium?: Bookkeeping;
  readonly transport: TransportFacts;
  readonly open: readonly { readonly figure: string; readonly needs: readonly string[] }[];
  readonly estimates: readonly string[];
  readonly notes: readonly string[];
}

/** The report of an evaluated cell. */
export function cellEnergy(cell: EvaluatedCell): CellEnergy {
  const { plan } = cell;
  const { recipe } = plan.formulation;
  const { stack, charge, figures } = plan;
  const facing = cell.amountOf(stack.facing) ?? Number.NaN;
  const value = (name: string): Value | undefined => cell.figure(name);
  const lines = plan.rows.flatMap((row): BillLine[] => {
    const mass = cell.amountOf(row.mass);
    const { part, label, kind, from, estimates } = row;
    const thickness = cell.amountOf(row.thickness);
    if (mass === undefined) return [];
    return [
      {
        part,
        label,
        kind,
        from,
        estimates,
        mass,
        perArea: mass / facing,
        ...(thickness === undefined ? {} : { thickness }),
      },
    ];
  });
  const { source } = recipe;
  const lithium = bookkeeping(cell);
  return {
    title: recipe.title,
    file: recipe.file,
    ...(source ? { source: [source.authors ?? source.title, source.section].filter(Boolean).join(', ') } : {}),
    ...(source?.doi ? { doi: source.doi } : {}),
    isSized: stack.isSized,
    lines,
    rooms: plan.rooms.flatMap(({ part, label, from, volume }) => {
      const own = cell.amountOf(volume);
      return own === undefined ? [] : [{ part, label, from, volume: stack.isSized ? own : own / facing }];
    }),
    coatings: [stack.cathode, stack.anode].flatMap((one) => coatingLine(one, cell)),
    levels: levels.flatMap((level): LevelLine[] => {
      const mass = massAt(level, cell, lines);
      if (mass === undefined) return [];
      const specificEnergy = value(`Wh/kg at ${level}`);
      const energyDensity = value(`Wh/L at ${level}`);
      const energy = cell.amountOf(charge.energy);
      const whole = energyDensity && energy !== undefined ? energy / energyDensity.value : undefined;
      const volume = whole === undefined || stack.isSized ? whole : whole / facing;
      return [
        {
          level,
          mass,
          perArea: mass / facing,
          ...(specificEnergy ? { specificEnergy } : {}),
          ...(volume === undefined ? {} : { volume }),
          ...(energyDensity ? { energyDensity } : {}),
        },
      ];
    }),
    figures: [...figures.values()].flatMap(({ name, unit }) => {
      const own = value(name);
      return own ? [{ name, unit, value: own }] : [];
    }),
    ...(charge.capacityBasis ? { capacityBasis: charge.capacityBasis } : {}),
    ...(charge.voltageBasis ? { voltageBasis: charge.voltageBasis } : {}),
    active: stack.cathode.makeup.active.map((one) => one.material.id).join(' + ') || 'active material',
    ...(recipe.used ? { used: recipe.used.quantity.text } : {}),
    ...(lithium ? { lithium } : {}),
    transport: judgeTransport(cell),
    open: openOf(plan),
    estimates: estimatesOf(cell),
    notes: recipe.notes,
  };
}

/** The sum of the lines of a level, where the plan says that it is whole. */
function massAt(level: Level, cell: EvaluatedCell, lines: readonly BillLine[]): number | undefined {
  if (!cell.plan.figures.has(`mass at ${level}`)) return undefined;
  const at = levels.indexOf(level);
  return lines.reduce((sum, line) => (levels.indexOf(line.from) <= at ? sum + line.mass : sum), 0);
}

function coatingLine({ side, coating, makeup, said }: ElectrodePlan, cell: EvaluatedCell): CoatingLine[] {
  if (coating === undefined) return [];
  const known = {
    mass: cell.amountOf(coating.mass),
    thickness: cell.amountOf(coating.thickness),
    density: cell.amountOf(coating.density),
    porosity: cell.amountOf(coating.porosity),
  };
  const figures = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const title = makeup.parts.map((part) => part.name).join(' + ');
  return [{ side, title, ...figures, isFoil: said.material !== undefined }];
}

/** Lithium of a metal anode: what it has when built, and with the charge that moves; F per mol. */
function bookkeeping(cell: EvaluatedCell): Bookkeeping | undefined {
  const { stack, charge } = cell.plan;
  const areal = cell.amountOf(charge.areal);
  if (!stack.anode.isLithium || areal === undefined) return undefined;
  const molarMass = stack.anode.makeup.active[0] && molarMassOf(stack.anode.makeup.active[0].material);
  if (molarMass === undefined) return undefined;
  const built = (cell.amountOf(stack.anode.coating?.mass) ?? 0) / molarMass;
  const moved = areal / faradayConstant;
  return { moved, anodeBuilt: built, anodeCharged: built + moved };
}

function openOf(plan: EvaluatedCell['plan']): CellEnergy['open'] {
  const needs = thicknessNeeds(plan);
  const open = [...plan.open].map(([figure, wants]) => ({ figure, needs: wants }));
  return needs.length > 0 ? [...open, { figure: 'Wh/L and thickness', needs }] : open;
}

/** Materials whose density is an estimate, where a mass, an energy or a thickness leans on it. */
function estimatesOf(cell: EvaluatedCell): string[] {
  const leans = [...cell.plan.figures.keys()]
    .filter((name) => /^(mass|volume|Wh|stack thickness)/.test(name))
    .flatMap((name) => cell.figure(name)?.shares ?? [])
    .filter(({ input }) => input.rough === true)
    .map(({ input }) => input.name.replace(/^density of /, ''));
  return [...new Set(leans)];
}
