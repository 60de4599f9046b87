import type { Instrument } from '../recipe/lab.ts';
import type { Composition } from '../solve/composition.ts';
import { formatNumber } from '../units/format-number.ts';
import type { Reagent } from './sheet.ts';

/** A stock solution instead of a mass that is too small, in words of the recipe. */
export interface StockProposal {
  /** As `as:` has it: `5 wt% in acetonitrile`. */
  readonly stock: string;
  /** Of the substance and of the solvent, to make it from. */
  readonly solute: string;
  readonly solvent: string;
  readonly inSolvent: string;
  /** Of the solution, for this batch. */
  readonly aliquot: string;
}

/** What is there to dissolve in a solvent; a filler or an active material is not. */
const dissolves = ['salt', 'polymer', 'plasticiser', 'monomer', 'initiator', 'additive', 'binder'];
/** kg per kg: stronger than this is hardly a solution to measure from. */
const strongest = 0.1;

/**
 * A solution of it in a solvent of its own recipe that leaves on drying, so weak that `wanted` kg of it are weighed, and of
 * which enough is made to weigh what is dissolved, too. Whether it dissolves so well is for the chemist to know.
 */
export function proposeStock(
  line: Reagent,
  { formulation: { constituents }, masses }: Composition,
  { minimum }: Instrument,
  wanted: number,
): StockProposal | Record<string, never> {
  const own = constituents.find((one) => one.id === line.id);
  if (own === undefined || own.bottle?.solution || !dissolves.includes(own.role) || line.byVolume) return {};
  if (!line.brings.some(({ id }) => id === line.id)) return {};
  const folder = (id: string) => id.slice(0, Math.max(id.lastIndexOf(' > '), 0));
  const solvent = constituents.find(
    (one) =>
      one.removed && one.material.state === 'liquid' && folder(one.id) === folder(own.id) && !one.bottle?.solution,
  );
  if (solvent === undefined || !(wanted > 0)) return {};
  const share = roundDown(Math.min(strongest, line.mass / wanted));
  const aliquot = line.mass / share;
  if (aliquot * (1 - share) > (masses[solvent.index] ?? 0)) return {};
  // A fifth more than is taken, and no less than what a balance weighs of the substance.
  const solute = roundUp(Math.max(minimum?.value ?? 0, line.mass * 1.2));
  return {
    stock: `${sayShort(share * 100)} wt% in ${solvent.name}`,
    solute: sayMass(solute),
    solvent: sayMass(solute / share - solute),
    inSolvent: solvent.name,
    aliquot: sayMass(aliquot),
  };
}

/** 1, 2 or 5 of a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const head = [5, 2, 1].find((one) => one * power <= value * (1 + 1e-9)) ?? 1;
  return Number((head * power).toPrecision(3));
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const head = [1, 2, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Number((head * power).toPrecision(3));
}

function sayMass(kilograms: number): string {
  return kilograms < 1e-3 ? `${sayShort(kilograms * 1e6)} mg` : `${sayShort(kilograms * 1e3)} g`;
}

function sayShort(value: number): string {
  return formatNumber(Number(value.toPrecision(4)));
}
