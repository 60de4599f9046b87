import { readExponent } from './read-exponent.ts';

/** A decimal number at a place in a text. */
export interface ScannedNumber {
  readonly value: number;
  /** Half a unit of the last digit written. */
  readonly halfStep: number;
  /** From a bracket after the digits, as in 0.2875(5). */
  readonly uncertainty?: number;
  readonly end: number;
}

const mantissa = /([-+−–]?)(\d+(?:\.(\d+))?|\.(\d+))(?:\((\d+)\))?/y;
const e = /[eE]([-+−–]?\d+)/y;
// 10^-4, 10^(-4), 10-4 (as scanned papers have it) and 10⁻⁴; a bare 104 has two readings and is none.
const power = /\s*[x×*·⋅]\s*10(?:\^\s*([-+−–]?\d+)|\^\(\s*([-+−–]?\d+)\s*\)|([-−–]\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))/y;

/** The power of ten at `from`, as in ` × 10⁻⁴`, and where it ends. */
export function scanPower(text: string, from: number): { exponent: number; end: number } | undefined {
  power.lastIndex = from;
  const found = power.exec(text);
  const digits = found?.slice(1).find((group) => group !== undefined);
  return digits === undefined ? undefined : { exponent: readExponent(digits), end: power.lastIndex };
}

/**
 * Reads the decimal number that starts at `from`, times 10^`scale`; nothing where none starts or a double cannot hold it.
 */
export function scanNumber(text: string, from: number, scale = 0): ScannedNumber | undefined {
  mantissa.lastIndex = from;
  const found = mantissa.exec(text);
  if (!found) return undefined;
  const [, sign = '', digits = '', decimals = found[4] ?? '', , bracket] = found;
  let end = mantissa.lastIndex;
  e.lastIndex = end;
  const raised = e.exec(text);
  const ten = raised ? undefined : scanPower(text, end);
  if (raised) end = e.lastIndex;
  if (ten) end = ten.end;
  const exponent = scale + (raised ? readExponent(raised[1] ?? '') : (ten?.exponent ?? 0));
  const size = Number(`${digits}e${exponent}`);
  const last = exponent - decimals.length;
  const halfStep = Number(`5e${last - 1}`);
  const uncertainty = bracket === undefined ? undefined : Number(`${bracket}e${last}`);
  const lost = size === 0 && /[1-9]/.test(digits);
  if (lost || halfStep === 0 || ![size, halfStep, uncertainty ?? 0].every(Number.isFinite)) return undefined;
  const value = size !== 0 && '-−–'.includes(sign) && sign !== '' ? -size : size;
  return { value, halfStep, ...(uncertainty === undefined ? {} : { uncertainty }), end };
}
