import type { Parsed } from '../diagnostics/facts.ts';
import type { FormulaCode } from './formula-problem.ts';
import { ambiguity, refuse } from './formula-problem.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = /([⁰¹²³⁴-⁹]{0,2})([⁺⁻])$/;
const caret = /\^(?:\{(\d{0,2})([+-])\}|\{([+-])(\d{0,2})\}|(\d{0,2})([+-])|([+-])(\d{1,2}))$/;
const apart = /[ \t]+(\d{0,2})([+-])$/;
const repeated = /(?<![\d+-])(\+{1,4}|-{1,4})$/;
const glued = /(\d{1,3})([+-])$/;

export interface Charge {
  readonly charge: number;
  /** Where the formula ends and its charge begins. */
  readonly end: number;
}

/** The charge at the end of a plain formula, whose last character is at `to - 1`; zero where none is written. */
export function readCharge(text: string, from: number, to: number): Parsed<Charge, FormulaCode> {
  const start = Math.max(from, to - 16);
  const tail = text.slice(start, to);
  const found = (match: RegExpExecArray, digits: string, sign: string): Parsed<Charge, FormulaCode> => {
    const size = digits === '' ? 1 : Number(digits);
    return { ok: true, value: { charge: sign === '-' ? -size : size, end: start + match.index } };
  };

  let match = raised.exec(tail);
  if (match) {
    const digits = [...(match[1] ?? '')].map((char) => superscripts.indexOf(char)).join('');
    return found(match, digits, match[2] === '⁻' ? '-' : '+');
  }
  match = caret.exec(tail);
  if (match) {
    const [, a, aSign, bSign, b, c, cSign, dSign, d] = match;
    return found(match, a ?? b ?? c ?? d ?? '', aSign ?? bSign ?? cSign ?? dSign ?? '+');
  }
  match = apart.exec(tail);
  if (match) return found(match, match[1] ?? '', match[2] ?? '+');
  match = repeated.exec(tail);
  if (match) return found(match, String(match[1]?.length), match[1]?.[0] ?? '+');

  match = glued.exec(tail);
  if (!match) return { ok: true, value: { charge: 0, end: to } };
  const [, digits = '', sign = '+'] = match;
  const digitsAt = start + match.index;
  if (oneReading(text.slice(from, digitsAt), digits, sign)) {
    return { ok: true, value: { charge: sign === '-' ? -1 : 1, end: to - 1 } };
  }
  const head = text.slice(from, to - 2);
  const size = digits.slice(-1) === '1' ? '' : digits.slice(-1);
  return refuse(ambiguity(text, [`${head}^{${size}${sign}}`, `${text.slice(from, to - 1)}^{${sign}}`], [digitsAt, to]));
}

/**
 * Whether the digit before a sign can only be a subscript: in PF6- and NH4+, but not in La3+, SO42-, VO2+ or (PO4)3-,
 * where it may be the size of the charge.
 */
function oneReading(head: string, digits: string, sign: string): boolean {
  if (/\d\.$/.test(head)) return true;
  if (digits.length > 1 || !/[A-Za-z]$/.test(head) || /^[A-Z][a-z]?$/.test(head)) return false;
  return digits >= '4' || (sign === '-' && digits !== '1');
}
