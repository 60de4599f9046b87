import type { LiveReagent } from '../report/live-sheet.ts';

/** A mass as somebody typed it. */
export type TypedMass =
  | { readonly kind: 'empty' }
  /** `text` is what a batch record says of it, to the digits that were typed; `comma` where a comma was read as the point. */
  | {
      readonly kind: 'mass';
      readonly grams: number;
      readonly text: string;
      readonly comma: boolean;
      readonly odd?: string;
    }
  | { readonly kind: 'problem'; readonly why: string };

/** How many times too much or too little is taken for a slip of the hand rather than for what is in the vial. */
const farOff = 3;

/** g; what is typed beyond this is no mass in a vial. */
const most = 1e9;

const inGrams: Readonly<Record<string, number>> = { g: 1, mg: 1e-3, ug: 1e-6, kg: 1e3 };
const inMillilitres: Readonly<Record<string, number>> = { mL: 1, uL: 1e-3 };

/**
 * Reads a mass, or of a liquid a volume: a number with a point or a comma, in the unit of the sheet or with its own.
 *
 * A mass far from what the sheet asks for is read, and `odd` says why it should be looked at again.
 */
export function readMass(typed: string, reagent: LiveReagent, asked = reagent.weigh): TypedMass {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const [, sign, number = '', unitText = ''] = /^([-+−]?)\s*(\d[\d.,\s]*|[.,]\d+)\s*([a-zA-Zµμ]*)$/.exec(text) ?? [];
  if (number === '') return problem(`"${text}" is not a number. Type the mass such as 0.7000.`);
  const digits = number.replace(/\s/g, '');
  if ((digits.match(/[.,]/g) ?? []).length > 1) {
    return problem(`"${text}" has more than one point or comma. Type it without separators of thousands.`);
  }
  if (sign === '-' || sign === '−') return problem('A mass below zero: was the balance tared with the vial on it?');
  const unit = unitOf(unitText) ?? (unitText === '' ? reagent.unit : undefined);
  const perUnit =
    unit === undefined
      ? undefined
      : (inGrams[unit] ?? (inMillilitres[unit] ?? Number.NaN) * (reagent.gramsPerMillilitre ?? Number.NaN));
  if (unit === undefined || perUnit === undefined || Number.isNaN(perUnit)) {
    const units = reagent.gramsPerMillilitre === undefined ? 'g or mg' : 'g, mg or mL';
    return problem(`"${unitText}" is no unit for this; it can be ${units}.`);
  }
  const comma = digits.includes(',');
  const decimal = digits.replace(',', '.').replace(/^\./, '0.').replace(/\.$/, '');
  const grams = Number(decimal) * perUnit;
  if (!(grams > 0)) return problem('Nothing was weighed? Leave it empty until something is.');
  if (!(grams < most)) return problem('That is more than can be weighed.');
  const odd = sayOdd(grams / asked, `${reagent.asked} ${reagent.unit}`);
  return { kind: 'mass', grams, text: `${decimal} ${unit}`, comma, ...(odd ? { odd } : {}) };
}

function problem(why: string): TypedMass {
  return { kind: 'problem', why };
}

function unitOf(text: string): string | undefined {
  const plain = text.replace(/[µμ]/, 'u').toLowerCase();
  return { g: 'g', mg: 'mg', ug: 'ug', kg: 'kg', ml: 'mL', ul: 'uL' }[plain];
}

function sayOdd(times: number, asked: string): string | undefined {
  if (times > 1 / farOff && times < farOff) return undefined;
  const far = times >= 1 ? times : 1 / times;
  const said = far > 999 ? 'more than 999' : String(Number(far.toPrecision(2)));
  return `This is ${said} times ${times >= 1 ? 'more' : 'less'} than the ${asked} asked for: is the point in the right place, and the unit?`;
}
