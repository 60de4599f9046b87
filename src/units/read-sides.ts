import type { Span } from '../diagnostics/facts.ts';
import { type ScannedNumber, scanNumber, scanPower } from './scan-number.ts';

/** A number and the characters of the unit behind it; `unit` is absent where there are none. */
export interface Side {
  readonly number: ScannedNumber;
  readonly numberSpan: Span;
  readonly unit?: Span;
}

/** What stands before and behind ±; `bracket` where both stand in one, as in `(0.7 ± 0.1) g`. */
export interface Sides {
  readonly left: Side;
  readonly right?: Side;
  readonly bracket: boolean;
}

const plusMinus = /±|\+\/?[-−–]/g;
const space = /\s*/y;
const unitStart = /[\p{L}%°℃/]|1\s*\//uy;
// 0x10 and "5 × 10": no unit starts like this.
const halfPower = /[x×]\s*\d/y;

/** Splits the characters [start, end) of a text into numbers and unit texts; nothing where they are not a quantity's. */
export function readSides(text: string, start: number, end: number): Sides | undefined {
  plusMinus.lastIndex = start + 1;
  const sign = plusMinus.exec(text);
  const cut = sign && sign.index < end ? sign.index : end;
  if (text.charAt(start) === '(') return sign ? readBracket(text, start, cut, plusMinus.lastIndex, end) : undefined;
  const behind = sign ? skip(text, plusMinus.lastIndex) : end;
  const left = readSide(text, start, cut);
  if (!left) return undefined;
  if (cut === end) return { left, bracket: false };
  const right = readSide(text, behind, end);
  return right && { left, right, bracket: false };
}

function readSide(text: string, start: number, end: number): Side | undefined {
  const number = scanNumber(text, start);
  if (!number || number.end > end) return undefined;
  const numberSpan: Span = [start, number.end];
  const from = skip(text, number.end);
  if (from >= end) return { number, numberSpan };
  if (!matches(unitStart, text, from) || matches(halfPower, text, from)) return undefined;
  return { number, numberSpan, unit: [from, from + text.slice(from, end).trimEnd().length] };
}

/** `(5.62 ± 0.03) × 10^-4 S/cm`: the power counts for both numbers, and so does the unit. */
function readBracket(text: string, start: number, cut: number, behind: number, end: number): Sides | undefined {
  const first = skip(text, start + 1);
  const second = skip(text, behind);
  const close = skip(text, scanNumber(text, second)?.end ?? end);
  if (text.charAt(close) !== ')') return undefined;
  const power = scanPower(text, close + 1);
  const left = scanNumber(text, first, power?.exponent);
  const right = scanNumber(text, second, power?.exponent);
  if (!left || !right || skip(text, left.end) !== cut) return undefined;
  const from = skip(text, power?.end ?? close + 1);
  if (from < end && (!matches(unitStart, text, from) || matches(halfPower, text, from))) return undefined;
  return {
    left: { number: left, numberSpan: [first, left.end] },
    right: { number: right, numberSpan: [second, right.end], ...(from < end ? { unit: [from, end] as const } : {}) },
    bracket: true,
  };
}

function skip(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
