import { createHash } from 'node:crypto';
import type { Sheet } from '../weigh/sheet.ts';
import type { FigureData } from './printed-figures.ts';
import type { PrintedReagent, PrintedSheet } from './printed-sheet.ts';

/** What a page needs to follow what is weighed: plain data, masses in g. */
export interface LiveSheet {
  readonly title: string;
  /** The recipe's path as it was given. */
  readonly recipe: string;
  /** Of a study, which point, in %. */
  readonly point?: readonly number[];
  readonly content: string;
  readonly size: string;
  /** A digest of all that the sheet says to weigh: another batch, other lots or balances are another sheet. */
  readonly id: string;
  /** Decimals of the sheet's masses in g. */
  readonly decimals: number;
  /** In the order of weighing. */
  readonly reagents: readonly LiveReagent[];
  readonly figures: readonly LiveFigure[];
}

export interface LiveReagent {
  /** What the recipe calls it, and the sheet. */
  readonly key: string;
  readonly name: string;
  /** g to put on the balance. */
  readonly weigh: number;
  /** What the sheet says of it, in `unit`. */
  readonly asked: string;
  readonly unit: 'g' | 'mL' | 'uL';
  /** g in one of that unit. */
  readonly gramsPerUnit: number;
  /** g in one mL, of a liquid of known density. */
  readonly gramsPerMillilitre?: number;
  /** Of one, what stays after drying. */
  readonly stays: number;
  /** Of one, what is in the vial of it once the solvents have left: with what is not pure in it. */
  readonly inVial: number;
  /** The step of its balance in that unit, where that is known. */
  readonly step?: number;
}

/** A figure with its name; what the balances make of it stands on the sheet, and nothing follows from it. */
export type LiveFigure = Omit<FigureData, 'rounded'> & { readonly name: string };

/** The data of a sheet's page; a reagent is called by its name where no other is called so, else by its full name. */
export function liveSheet({ live, point }: Sheet, printed: PrintedSheet): LiveSheet {
  const rows = printed.rows.filter((row) => row.kind === 'reagent');
  const decimals = Math.max(...rows.map(({ mass }) => (/\.(\d+)/.exec(mass)?.[1] ?? '').length), 0);
  const { title, file, content, whole, figures } = printed;
  const sheet = {
    title,
    recipe: file,
    ...(point ? { point } : {}),
    content,
    size: whole,
    decimals,
    reagents: rows.map((row, i) => ({ ...liveReagent(row, rows, live), inVial: inVialOf(row, rows.slice(0, i)) })),
    figures: figures.map(({ name, figure: { rounded: _, ...figure } }) => ({ name, ...figure })),
  };
  const bottles = rows.map(({ bottle, doubt, on }) => [bottle, doubt, on]);
  const id = createHash('sha256')
    .update(JSON.stringify([sheet, bottles]))
    .digest('hex')
    .slice(0, 16);
  return { ...sheet, id };
}

function liveReagent(
  { reagent, name, mass, volume, byVolume }: PrintedReagent,
  rows: readonly PrintedReagent[],
  { constituents }: Sheet['live'],
): Omit<LiveReagent, 'inVial'> {
  const isAlone = rows.filter((other) => other.reagent.name === reagent.name).length === 1;
  const grams = reagent.weigh * 1e3;
  const [amount = '', unit = 'g'] = (byVolume ? volume : mass).split(' ');
  const inUnit = reagent.volume === undefined ? 0 : reagent.volume * (unit === 'uL' ? 1e9 : 1e6);
  const gramsPerUnit = byVolume ? grams / inUnit : 1;
  const share = (id: string) => reagent.brings.find((one) => one.id === id)?.share ?? 0;
  return {
    key: isAlone ? reagent.name : reagent.id,
    name,
    weigh: grams,
    asked: amount,
    unit: unit === 'mL' || unit === 'uL' ? unit : 'g',
    gramsPerUnit,
    ...(reagent.volume === undefined ? {} : { gramsPerMillilitre: grams / (reagent.volume * 1e6) }),
    stays: constituents.reduce((sum, one) => (one.removed ? sum : sum + share(one.id)), 0),
    ...(reagent.reading ? { step: stepOf(reagent.reading.step * 1e3, gramsPerUnit) } : {}),
  };
}

function inVialOf({ reagent }: PrintedReagent, before: readonly PrintedReagent[]): number {
  const { cumulative, weigh } = reagent;
  if (cumulative === undefined || !(weigh > 0)) return 0;
  const last = before.findLast((one) => one.reagent.cumulative !== undefined)?.reagent.cumulative ?? 0;
  return (cumulative - last) / weigh;
}

/** Of what was written as a decimal number, without the noise of its conversion. */
function stepOf(grams: number, gramsPerUnit: number): number {
  return Number((grams / gramsPerUnit).toPrecision(12));
}
