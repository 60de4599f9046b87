import { formatNumber } from '../units/format-number.ts';
import type { Reagent, Sheet } from '../weigh/sheet.ts';
import type { OrderAdvice, Weighing } from '../weigh/weighing.ts';
import { sayMassUncertainty, sayUncertainty, sayWithUncertainty } from './say-uncertainty.ts';

/** What a sheet says of the lab's balances, a label and a text each; nothing where none is known. */
export function sayWeighing(sheet: Sheet): (readonly [label: string, text: string])[] {
  const { weighing } = sheet;
  if (weighing === undefined) return [];
  return [
    ...weighing.instruments.map((one) => ['balance', sayInstrument(one)] as const),
    // Of powders that react the shares say nothing; their elements do, beside the equation.
    ...(sheet.reaction ? [] : sayShares(sheet)).map((text) => ['shares', text] as const),
    [
      '±',
      `standard uncertainty of the readings and of the lots' purity (${weighing.file}); not of molar masses and densities`,
    ],
    ...weighing.advice.flatMap((one) => sayOrder(one).map((text) => ['order', text] as const)),
  ];
}

/** A reading's own: `± 0.09 mg`, with the balance where there are several, and in how many portions. */
export function sayReading(reagent: Reagent, sheet: Pick<Sheet, 'weighing'>): string {
  const { doubt, on, portions } = readingWords(reagent, sheet);
  return [doubt, on, portions].filter(Boolean).join(' ');
}

/** The same piece by piece; empty where there is none. */
export function readingWords({ reading, weigh, volume }: Reagent, sheet: Pick<Sheet, 'weighing'>) {
  if (reading === undefined) return { doubt: '', on: '', portions: '' };
  const { instrument, portions, uncertainty } = reading;
  return {
    doubt:
      instrument.kind === 'pipette' && volume && weigh > 0
        ? `± ${sayUncertainty((uncertainty * volume * 1e9) / weigh)} uL`
        : sayMassUncertainty(uncertainty),
    on: (sheet.weighing?.instruments.length ?? 0) > 1 ? `on ${instrument.name}` : '',
    portions: portions > 1 ? `in ${portions} portions` : '',
  };
}

/** A live figure as the readings make it, `15.998 ± 0.005`; undefined where that is not known. */
export function sayRealised(name: string, { live, weighing }: Sheet): string | undefined {
  const at = live.figures.findIndex((one) => one.name === name);
  const realised = weighing?.figures[at];
  if (realised === undefined || !Number.isFinite(realised.value)) return undefined;
  const { value, uncertainty } = realised;
  const factor = live.figures[at]?.kind === 'ratio' ? 1 : 100;
  // A share of one alone has none, and its own digits.
  if (uncertainty === undefined || !(uncertainty > 0)) return undefined;
  return sayWithUncertainty(value * factor, uncertainty * factor);
}

/** What a sheet says of a balance or pipette: `analytical: shows 0.1 mg, repeats to 0.08 mg, minimum 20 mg`. */
export function sayInstrument({
  name,
  kind,
  readability,
  repeatability,
  minimum,
}: Weighing['instruments'][number]): string {
  const say = (value: number) =>
    kind === 'balance' ? sayMassOf(value) : `${formatNumber(Number((value * 1e9).toPrecision(4)))} uL`;
  const from = {
    stated: '',
    repeatability: ' (2000 x repeatability, USP <41>)',
    readability: ' (820 x readability, USP <41>)',
  };
  const least = minimum ? `, minimum ${say(minimum.value)}${from[minimum.from]}` : '';
  return `${name}: shows ${say(readability)}, repeats to ${say(repeatability)}${least}`;
}

function sayMassOf(kilograms: number): string {
  const [value, unit] =
    kilograms >= 1 ? [kilograms, 'kg'] : kilograms >= 1e-3 ? [kilograms * 1e3, 'g'] : [kilograms * 1e6, 'mg'];
  return `${formatNumber(Number(value.toPrecision(4)))} ${unit}`;
}

/** Every share of the total by mass, with its uncertainty. */
function sayShares(sheet: Sheet): string[] {
  const shares = sheet.live.figures.flatMap(({ name, kind }) => {
    const [, id] = /^(.*) of total$/s.exec(name) ?? [];
    const said = kind === 'wt' && id !== undefined ? sayRealised(name, sheet) : undefined;
    return said === undefined ? [] : [`${id} ${said}`];
  });
  return shares.length === 0 ? [] : [`${shares.join(' · ')} wt% of total`];
}

function sayOrder({ figure, order, times, toFirst, slopes, adapted, apart }: OrderAdvice): string[] {
  // Where every reading is zero there is nothing to weigh to.
  const numbers = [...slopes, ...(toFirst ?? []), times ?? 0, adapted ?? 0, apart ?? 0];
  if (!numbers.every(Number.isFinite)) return [];
  const perMilligram = slopes.map((slope) => Math.abs(slope) * 1e-6);
  const alike = Math.max(...perMilligram) < 1.02 * Math.min(...perMilligram);
  if (alike && adapted === undefined) return [];
  // Where the purity of a lot is what is unsure, no order helps.
  if (adapted !== undefined && apart !== undefined && sayUncertainty(adapted) === sayUncertainty(apart)) return [];
  const why =
    adapted !== undefined && apart !== undefined
      ? `${figure} ± ${sayUncertainty(adapted)} with what a hand misses, instead of ± ${sayUncertainty(apart)} with each to its own mass`
      : `1 mg off moves ${figure} by ${order.map((name, i) => `${formatNumber(perMilligram[i] ?? 0, { significant: 2 })} (${name})`).join(', ')}`;
  const grams = (mass: number) => `${formatNumber(mass, { significant: 5 })} g`;
  if (toFirst) {
    const others = order.slice(1).map((name, i) => `${grams(toFirst[i] ?? 0)} of ${name}`);
    return [`weigh ${order[0]} first, then for each g of it ${others.join(', ')}: ${why}`];
  }
  const each = times === undefined ? '' : ` (${grams(times)} for each g)`;
  return [`weigh ${order.slice(0, -1).join(', ')} first, then ${order.at(-1)} to the ratio${each}: ${why}`];
}
