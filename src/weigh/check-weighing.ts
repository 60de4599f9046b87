import type { Finding } from '../diagnostics/finding.ts';
import type { Instrument, Lab } from '../recipe/lab.ts';
import type { Composition } from '../solve/composition.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import type { TargetFigure } from './made-figures.ts';
import { proposeStock } from './propose-stock.ts';
import type { ChosenBalance } from './read-on-balances.ts';
import type { Reagent, Sheet } from './sheet.ts';
import { amountOf, coverage, doubtsOf, edge, needOf, smallestFactor, type Toleranced } from './smallest-factor.ts';

/** A sheet on balances with its composition. */
export interface WeighedSheet {
  readonly sheet: Sheet;
  readonly composition: Composition;
  /** What it is called where it is one of several. */
  readonly at?: string;
}

/**
 * Masses that the lab's balances do not weigh well enough: below the minimum weight, or so unsure that they alone can take a
 * ratio or share out of the recipe's tolerance. Each with the smallest batch at which none is, and a stock solution where the
 * recipe has a solvent for it; and what no balance can carry at once.
 */
export function checkWeighing(
  sheet: Sheet,
  composition: Composition,
  lab: Lab,
  chosen: readonly ChosenBalance[] = [],
): Finding[] {
  return checkWeighings([{ sheet, composition }], lab, chosen);
}

/** The same for several sheets of one recipe, each of the same size: what is wrong with a component is told once, at its worst. */
export function checkWeighings(
  sheets: readonly WeighedSheet[],
  lab: Lab,
  chosen: readonly ChosenBalance[] = [],
): Finding[] {
  const many = sheets.map((one) => ({ ...one, ...toleranced(one) }));
  const [first] = many;
  if (first === undefined) return [];
  const { constituents } = first.composition.formulation;
  const placeOf = ({ id }: Reagent) => constituents.find((one) => one.id === id)?.place ?? { path: [] };
  const heavy = many.flatMap(({ reagents, at }) =>
    reagents.flatMap((line) => ((line.reading?.portions ?? 1) > 1 ? [{ line, at, size: amountOf(line) }] : [])),
  );
  const carried = worstEach(heavy, ({ line }) => line.id).map(({ worst: { line }, at }): Finding => {
    const { instrument, portions = 1 } = line.reading ?? {};
    if (instrument === undefined) throw new TypeError('only what is on a balance is carried');
    const facts = {
      component: line.name,
      amount: say(amountOf(line), instrument),
      instrument: instrument.name,
      capacity: say(instrument.capacity, instrument),
      vessel: instrument.kind === 'balance' && lab.vessel > 0 ? say(lab.vessel, instrument) : '',
      portions,
      ...at,
    };
    return { code: 'beyond-capacity', severity: 'warning', place: placeOf(line), facts };
  });
  const short = many.flatMap((one) =>
    shortOf(one).map(({ line, figure }) => ({ ...one, line, figure, size: -amountOf(line) })),
  );
  if (short.length === 0) return carried;
  const factor = smallestFactor(many, lab, chosen, carried.length > 0);
  // What comes out of a hydrate of open water is not known: that synthesis is sized by what goes in.
  const { sheet } = first;
  const by = sheet.reaction && !sheet.reaction.outcome ? first.reagents[0] : undefined;
  const batch = factor === undefined ? '' : sayBatch((by?.weigh ?? sheet.dryMass) * factor);
  const each = worstEach(short, ({ line, figure }) => `${line.id} ${figure?.name ?? ''}`);
  const weak = each.map(({ worst: { line, figure, composition }, at }): Finding => {
    const { instrument, uncertainty = 0 } = line.reading ?? {};
    if (instrument === undefined) throw new TypeError('only what is on a balance is judged');
    const { minimum } = instrument;
    const amount = amountOf(line);
    const wanted = Math.max((minimum?.value ?? 0) * (line.weigh / amount), figure ? line.weigh * (factor ?? 1) : 0);
    const facts = {
      // As a study's own flags name it.
      component: at.at === undefined ? line.name : line.id,
      amount: say(amount, instrument),
      instrument: instrument.name,
      minimum: minimum && !figure ? say(minimum.value, instrument) : '',
      from: minimum?.from ?? 'stated',
      ...(figure
        ? { figure: figure.name, doubt: say(uncertainty, instrument), tolerance: figure.tolerance?.text ?? '' }
        : {}),
      batch,
      ...(by ? { by: by.name } : {}),
      ...at,
      ...proposeStock(line, composition, instrument, wanted),
    };
    return { code: 'below-minimum-weight', severity: 'warning', place: placeOf(line), facts };
  });
  return [...carried, ...weak];
}

/** Of what is alike the one of the largest size, and at which of several sheets that is; in the order of their first. */
function worstEach<T extends { readonly at?: string | undefined; readonly size: number }>(
  all: readonly T[],
  keyOf: (one: T) => string,
): { readonly worst: T; readonly at: { readonly at?: string; readonly more?: number } }[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const worst = group.reduce((most, one) => (one.size - most.size > edge * Math.abs(most.size) ? one : most));
    return [{ worst, at: worst.at === undefined ? {} : { at: worst.at, more: group.length - 1 } }];
  });
}

/** What is weighed of a sheet, and the figures that its recipe has a tolerance for. */
function toleranced({ sheet }: WeighedSheet): Toleranced {
  const reagents = sheet.lines.filter((line): line is Reagent => line.kind === 'reagent');
  return { reagents, figures: sheet.tolerated ?? [] };
}

interface Short {
  readonly line: Reagent;
  /** The figure that its uncertainty takes out of its tolerance; absent where it is below the minimum weight. */
  readonly figure?: TargetFigure;
}

function shortOf({ reagents, figures }: Toleranced): Short[] {
  const below = reagents.filter((one) => needOf(one) > 1 + edge);
  const broken = figures.flatMap((figure): Short[] => {
    const parts = doubtsOf(figure, reagents);
    if (coverage * Math.hypot(...parts) <= (figure.tolerance?.allowed ?? 0) * (1 + edge)) return [];
    const line = reagents[parts.indexOf(Math.max(...parts))];
    return line === undefined || below.includes(line) ? [] : [{ line, figure }];
  });
  const unique = broken.filter(({ line }, i) => broken.findIndex((other) => other.line === line) === i);
  return [...below.map((line) => ({ line })), ...unique];
}

/** Rounded up to four digits: never a batch that falls short. */
function sayBatch(kilograms: number): string {
  const [value, unit] = kilograms < 1e-3 ? [kilograms * 1e6, 'mg'] : [kilograms * 1e3, 'g'];
  const step = 10 ** (Math.floor(Math.log10(value)) - 3);
  return `${formatNumber(Number((Math.ceil((value / step) * (1 - 1e-9)) * step).toPrecision(4)))} ${unit}`;
}

function say(value: number, { kind }: Instrument): string {
  const unit = kind === 'balance' ? (value < 1e-3 ? 'mg' : 'g') : value < 1e-6 ? 'uL' : 'mL';
  return `${formatNumber(Number(fromSI(value, unit).toPrecision(3)))} ${unit}`;
}
