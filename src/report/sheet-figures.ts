import { formatNumber } from '../units/format-number.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';

/** The figures of one line as text, the same in every format. */
export interface Figures {
  /** To put on the balance. */
  readonly mass: string;
  /** Of what the recipe calls it, where that is not all that is weighed. */
  readonly pure: string;
  readonly cumulative: string;
  readonly percent: string;
  readonly mmol: string;
  readonly volume: string;
}

/** Formats a sheet's reagents in g, wt% and mmol, with one number of decimals down each column. */
export function sheetFigures(sheet: Pick<Sheet, 'lines'>): ReadonlyMap<Reagent, Figures> {
  const reagents = sheet.lines.filter((line) => line.kind === 'reagent');
  const grams = decimalsFor(
    reagents.flatMap((one) => [one.weigh * 1e3, one.mass * 1e3]),
    4,
    7,
  );
  const percents = decimalsFor(
    reagents.map((one) => (one.fraction ?? 0) * 100),
    2,
    4,
    2,
  );
  const moles = decimalsFor(
    reagents.map((one) => (one.moles ?? 0) * 1e3),
    3,
    4,
  );
  // What a balance shows has its decimals.
  const shown = (one: Reagent) => (one.reading ? decimalsOfStep(one.reading.step * 1e3) : grams);
  // A sum is known to the coarsest of what it sums up.
  const summed = reagents.some((one) => one.reading)
    ? Math.min(...reagents.filter((one) => one.cumulative !== undefined && one.weigh > 0).map(shown))
    : grams;
  return new Map(
    reagents.map((one) => [
      one,
      {
        mass: sayGrams(one.weigh * 1e3, shown(one)),
        pure: isPure(one) ? '' : sayGrams(one.mass * 1e3, shown(one)),
        cumulative: one.cumulative === undefined ? '' : formatNumber(one.cumulative * 1e3, { decimals: summed }),
        percent: one.fraction === undefined ? '' : sayFraction(one.fraction * 100, percents),
        mmol: one.moles === undefined ? '' : sayGrams(one.moles * 1e3, moles),
        volume: one.volume === undefined ? '' : sayVolume(one.volume),
      },
    ]),
  );
}

/** A share of nothing, where every reading of a balance is zero, is no number. */
function sayFraction(percent: number, decimals: number): string {
  return Number.isFinite(percent) ? sayGrams(percent, decimals) : '-';
}

/** As many as it takes to write the step: 4 for 0.1 mg and for 0.2 mg, 5 for 0.25 mg. */
export function decimalsOfStep(grams: number): number {
  const [, decimals = ''] = /\.(\d+)$/.exec(Number(grams.toPrecision(6)).toFixed(12).replace(/0+$/, '')) ?? [];
  return Math.min(decimals.length, 9);
}

/** Of a solvent that comes with others, too, what is weighed of it is pure. */
function isPure({ weigh, mass, brings }: Reagent): boolean {
  return weigh === mass || (brings.length === 1 && brings[0]?.share === 1);
}

/** A mass in g with the decimals of the sheet, for its head. */
export function sayMass(kilograms: number): string {
  return `${sayGrams(kilograms * 1e3, decimalsFor([kilograms * 1e3], 4, 7))} g`;
}

/** With the decimals of the column; what these would show as nothing, to three digits. */
function sayGrams(grams: number, decimals: number): string {
  const text = formatNumber(grams, { decimals });
  return grams > 0 && !/[1-9]/.test(text) ? formatNumber(grams, { significant: 3 }) : text;
}

/** A volume in mL, below 1 mL in µL, to four digits at most. */
export function sayVolume(cubicMetres: number): string {
  const [value, unit] = cubicMetres < 0.9995e-6 ? [cubicMetres * 1e9, 'uL'] : [cubicMetres * 1e6, 'mL'];
  return `${formatNumber(Number(value.toPrecision(4)))} ${unit}`;
}

/** Decimals that give the smallest figure at least `least` significant digits, between `from` and `to`. */
function decimalsFor(values: readonly number[], from: number, to: number, least = 3): number {
  const smallest = Math.min(...values.filter((value) => value > 0));
  if (!Number.isFinite(smallest)) return from;
  return Math.min(to, Math.max(from, least - 1 - Math.floor(Math.log10(smallest))));
}

/** What the mass at the head is of: what is dry once the solvents have left, all there is, or what a synthesis makes. */
export function sayWhole({
  lines,
  reaction,
  live,
}: Pick<Sheet, 'lines' | 'reaction'> & { readonly live?: Pick<Sheet['live'], 'constituents'> }): string {
  if (reaction) return reaction.outcome ? `of ${reaction.target}` : 'weighed';
  const leaves = new Set(live?.constituents.flatMap((one) => (one.removed ? [one.id] : [])));
  const isDry = lines.some(
    (line) => line.kind === 'reagent' && (line.removed || line.brings.some(({ id }) => leaves.has(id))),
  );
  return isDry ? 'dry' : 'in all';
}

/** The mass in g of what stays of an inner recipe or a group, with the decimals of its lines. */
export function partMass(sheet: Pick<Sheet, 'lines'>, part: string): number {
  return sheet.lines.reduce(
    (sum, line) => (line.kind === 'reagent' && line.part === part && !line.removed ? sum + line.mass : sum),
    0,
  );
}
