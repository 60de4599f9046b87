import type { Finding } from '../diagnostics/finding.ts';
import type { Instrument, Lab } from '../recipe/lab.ts';
import type { Composition } from '../solve/composition.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { dot, type TargetFigure } from './made-figures.ts';
import { proposeStock } from './propose-stock.ts';
import type { Reagent, Sheet } from './sheet.ts';
import { type ChosenBalance, weighOnBalances } from './weigh-on-balances.ts';

/** Two standard uncertainties have to fit into a tolerance, as where a batch is judged. */
const coverage = 2;
/** Of a limit: what is exactly at it keeps it. */
const edge = 1e-9;

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
  const { constituents } = composition.formulation;
  const reagents = reagentsOf(sheet);
  const placeOf = ({ id }: Reagent) => constituents.find((one) => one.id === id)?.place ?? { path: [] };
  const carried = reagents.flatMap((one): Finding[] => {
    const { instrument, portions = 1 } = one.reading ?? {};
    if (instrument === undefined || portions === 1) return [];
    const facts = {
      component: one.name,
      amount: say(amountOf(one), instrument),
      instrument: instrument.name,
      capacity: say(instrument.capacity, instrument),
      vessel: instrument.kind === 'balance' && lab.vessel > 0 ? say(lab.vessel, instrument) : '',
      portions,
    };
    return [{ code: 'beyond-capacity', severity: 'warning', place: placeOf(one), facts }];
  });
  const figures = sheet.tolerated ?? [];
  const light = shortOf(reagents, figures);
  if (light.length === 0) return carried;
  const factor = smallestFactor(sheet, composition, lab, chosen, figures, carried.length > 0);
  // What comes out of a hydrate of open water is not known: that synthesis is sized by what goes in.
  const by = sheet.reaction && !sheet.reaction.outcome ? reagents[0] : undefined;
  const batch = factor === undefined ? '' : sayBatch((by?.weigh ?? sheet.dryMass) * factor);
  const weak = light.map(({ line, figure }): Finding => {
    const { instrument, uncertainty = 0 } = line.reading ?? {};
    if (instrument === undefined) throw new TypeError('only what is on a balance is judged');
    const { minimum } = instrument;
    const amount = amountOf(line);
    const wanted = Math.max((minimum?.value ?? 0) * (line.weigh / amount), figure ? line.weigh * (factor ?? 1) : 0);
    const facts = {
      component: line.name,
      amount: say(amount, instrument),
      instrument: instrument.name,
      minimum: minimum && !figure ? say(minimum.value, instrument) : '',
      from: minimum?.from ?? 'stated',
      ...(figure
        ? { figure: figure.name, doubt: say(uncertainty, instrument), tolerance: figure.tolerance?.text ?? '' }
        : {}),
      batch,
      ...(by ? { by: by.name } : {}),
      ...proposeStock(line, composition, instrument, wanted),
    };
    return { code: 'below-minimum-weight', severity: 'warning', place: placeOf(line), facts };
  });
  return [...carried, ...weak];
}

function reagentsOf({ lines }: Sheet): Reagent[] {
  return lines.filter((line): line is Reagent => line.kind === 'reagent');
}

/** In the unit of what it is measured out with. */
function amountOf({ weigh, volume = 0, reading }: Reagent): number {
  return reading?.instrument.kind === 'pipette' ? volume : weigh;
}

interface Short {
  readonly line: Reagent;
  /** The figure that its uncertainty takes out of its tolerance; absent where it is below the minimum weight. */
  readonly figure?: TargetFigure;
}

function shortOf(reagents: readonly Reagent[], figures: readonly TargetFigure[]): Short[] {
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

/** How many times more of a line it takes to reach the minimum, each portion for itself. */
function needOf(line: Reagent): number {
  if (line.reading === undefined) return 0;
  const { instrument, portions } = line.reading;
  return ((instrument.minimum?.value ?? 0) * portions) / amountOf(line);
}

/** What the reading of each line adds to the uncertainty of a figure. */
function doubtsOf({ top, bottom, target }: TargetFigure, reagents: readonly Reagent[]): number[] {
  const whole = dot(
    bottom,
    reagents.map((one) => one.weigh),
  );
  return reagents.map((one, i) =>
    Math.abs((((top[i] ?? 0) - target * (bottom[i] ?? 0)) / whole) * (one.reading?.uncertainty ?? 0)),
  );
}

/**
 * The smallest factor on all masses at which nothing is short; undefined where none is, or where something could then not be
 * carried at once. With more of everything a line moves to a coarser balance or stays, so that what is needed never falls.
 */
function smallestFactor(
  sheet: Sheet,
  composition: Composition,
  lab: Lab,
  chosen: readonly ChosenBalance[],
  figures: readonly TargetFigure[],
  isBeyond: boolean,
): number | undefined {
  let factor = 1;
  for (let turn = 0; turn <= lab.instruments.length * sheet.lines.length + 1; turn++) {
    const reagents = reagentsOf(weighOnBalances(scaled(sheet, factor), composition, lab, chosen));
    if (!isBeyond && reagents.some((one) => (one.reading?.portions ?? 1) > 1)) return undefined;
    const needs = [
      ...reagents.map(needOf),
      ...figures.map((one) => (coverage * Math.hypot(...doubtsOf(one, reagents))) / (one.tolerance?.allowed ?? 1)),
    ];
    const more = Math.max(...needs);
    if (!Number.isFinite(more)) return undefined;
    if (more <= 1 + edge) return factor;
    factor *= more;
  }
  return undefined;
}

function scaled(sheet: Sheet, factor: number): Sheet {
  const lines = sheet.lines.map((line) =>
    line.kind === 'action'
      ? line
      : {
          ...line,
          weigh: line.weigh * factor,
          ...(line.volume === undefined ? {} : { volume: line.volume * factor }),
        },
  );
  return { ...sheet, lines };
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
