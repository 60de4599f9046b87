import type { FormulaProblem } from './formula-problem.ts';
import { ambiguity, excerpt, syntaxProblem } from './formula-problem.ts';

const comma = /\d,\d/;
const openWater =
  /(?:[·.]\s*(?:\d+\s*)?|(?<=[\d)\]}]))(?:[xyznmwX?]|\([xyznmw?]\))\s*(?:H2O|OH2|\(H2O\))$|[·.]\s*aq$|[·.]?\(H2O\)_?\{?[xyznmw]\}?$/;
const state = /\((?:s|l|g|aq|cr|am|solid|liquid|gas)\)$/;
const weighed = /(\d{1,8}(?:\.\d{1,8})?)\s?(kg|mg|ug|µg|μg|ng|g|kmol|mmol|umol|µmol|μmol|mol|mL|ml|uL|µL|μL|L)$/;
const pointWater = /\.(\d+(?:\.\d+)?)(?:H2O|OH2|\(H2O\))$/;

/**
 * The refusal of a plain formula that people write and that does not say one thing: a decimal comma, a hydrate with
 * an unknown amount of water, an amount glued to the formula, a point that may be a middle dot.
 */
export function findMisreading(
  text: string,
  from: number,
  to: number,
  readable: (formula: string) => boolean,
): FormulaProblem | undefined {
  const formula = text.slice(from, to);
  let match = comma.exec(formula);
  if (match) {
    const point = from + match.index + 1;
    const instead = excerpt(formula.replace(/(\d),(?=\d)/g, '$1.'));
    const span = [point - digitsBefore(text, point), point + 1 + digitsAfter(text, point + 1)] as const;
    return { code: 'decimal-comma', facts: { text: excerpt(formula), instead }, span };
  }
  // Every other slip sits at the end: look no further than a window, so that an absurd text costs nothing.
  const start = Math.max(from, to - 64);
  const tail = text.slice(start, to);
  match = openWater.exec(tail);
  if (match) return { code: 'hydrate-unknown', facts: { formula: excerpt(formula) }, span: [start + match.index, to] };
  match = state.exec(tail);
  if (match) return syntaxProblem(formula, `drop the state ${match[0]}`, [start + match.index, to]);

  match = weighed.exec(tail);
  if (match) {
    const at = start + match.index;
    const [, digits = '', unit = ''] = match;
    const readings = amountReadings(text.slice(from, at), digits, unit, readable);
    if (readings.length > 1) return ambiguity(formula, readings, [at, to]);
    return syntaxProblem(formula, `an amount, ${digits} ${unit}, does not belong in a formula`, [at, to]);
  }
  match = pointWater.exec(tail);
  if (match && start + match.index > from && !/·\s*\d+$/.test(tail.slice(0, match.index))) {
    const point = start + match.index;
    const head = text.slice(from, point);
    const rest = text.slice(point + 1, to);
    const digits = digitsBefore(text, point);
    // CuSO4.5H2O: 5 waters or 4.5 oxygens; LiOH.5H2O: 5 waters or half a hydrogen; CuSO4.0.5H2O: half a water or 5.
    const other = match[1]?.includes('.')
      ? formula.replace(/\.(?=\d+(?:H2O|OH2|\(H2O\))$)/, '·')
      : spaced(digits > 0 ? formula : `${head}0.${rest}`);
    return ambiguity(formula, [`${head}·${rest}`, other], [point - digits, to]);
  }
  return undefined;
}

/** Every way to part the digits between the formula's last subscript and the amount: KH2PO4 and 0.85 g, KH2PO and 40.85 g. */
function amountReadings(head: string, digits: string, unit: string, readable: (formula: string) => boolean): string[] {
  const readings: string[] = [];
  const whole = digits.split('.')[0]?.length ?? 0;
  for (let cut = whole; cut >= 0; cut -= 1) {
    const amount = digits.slice(cut);
    if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(amount) || Number(amount) === 0) continue;
    if (readable(head + digits.slice(0, cut))) readings.push(`${head}${digits.slice(0, cut)} and ${amount} ${unit}`);
  }
  return readings;
}

/** A formula with a blank before every element, so that CuSO4.5H2O shows its 4.5 oxygens. */
function spaced(formula: string): string {
  return excerpt(formula.replace(/(?<=[\w)\]}])(?=[A-Z([{])/g, ' '));
}

function digitsBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\d/.test(text.charAt(start - 1))) start -= 1;
  return at - start;
}

function digitsAfter(text: string, at: number): number {
  let end = at;
  while (/\d/.test(text.charAt(end))) end += 1;
  return end - at;
}
