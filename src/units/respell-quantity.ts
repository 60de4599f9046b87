import { parseUnit } from './parse-unit.ts';
import { readSides } from './read-sides.ts';
import { type Factor, tokenizeUnit } from './tokenize-unit.ts';
import type { Unit } from './unit.ts';

/** How a symbol is typed on any keyboard; the others are as they are printed. */
const ascii: readonly (readonly [RegExp, string])[] = [
  [/[µμ]/, 'u'],
  [/[Ω\u2126]/, 'ohm'],
  [/^(°C|℃)$/, 'degC'],
  [/^°$/, 'deg'],
];

/**
 * The same quantity with its units in the spelling of the documentation: `0.7g` is `0.7 g`, `5 μm` is `5 um`,
 * `3 mg·cm⁻²` is `3 mg/cm^2`. What has another spelling in any other way, or no meaning, comes back as it is.
 */
export function respellQuantity(text: string): string {
  const start = text.length - text.trimStart().length;
  const sides = readSides(text, start, text.trimEnd().length);
  let spelt = text;
  // From the end, so that the characters before stay where they are.
  for (const span of [sides?.right?.unit, sides?.left.unit]) {
    if (span === undefined) continue;
    const written = text.slice(...span);
    const unit = respellUnit(written);
    const before = spelt.slice(0, span[0]).trimEnd();
    const gap = /^(\/|1\s*\/)/.test(unit) ? spelt.slice(before.length, span[0]) : ' ';
    spelt = before + gap + unit + spelt.slice(span[1]);
  }
  return spelt;
}

/**
 * A unit with ASCII symbols, `^` before exponents and `/` before what divides; with exponents below zero where dividing
 * would change its last bit, and as it is where it cannot be read.
 */
export function respellUnit(text: string): string {
  const old = parseUnit(text);
  if (!old.ok) return text;
  const spellings = old.value.share === undefined ? respellFactors(text) : [old.value.symbol];
  return spellings.find((spelt) => isSame(spelt, old.value)) ?? text;
}

function isSame(text: string, { symbol: _, ...unit }: Unit): boolean {
  const read = parseUnit(text);
  if (!read.ok) return false;
  const { symbol: __, ...other } = read.value;
  return JSON.stringify(other) === JSON.stringify(unit);
}

function respellFactors(text: string): string[] {
  const above: Factor[] = [];
  const below: Factor[][] = [];
  let group = above;
  for (const token of tokenizeUnit(text)) {
    if (token.kind === 'over') {
      group = [];
      below.push(group);
    } else if (token.kind === 'factor') group.push(token);
  }
  // "/h" has nothing before its slash, and "h^-1" shall not get a slash with nothing before it.
  if (above.length === 0) return [];
  const times = above.filter((factor) => factor.power > 0);
  const per = above.filter((factor) => factor.power < 0).map((factor) => ({ ...factor, power: -factor.power }));
  const say = (factors: readonly Factor[], groups: readonly (readonly Factor[])[]): string =>
    factors.map(sayFactor).join(' ') + groups.map(sayGroup).join('');
  const flat = say(above, below);
  return times.length > 0 && per.length > 0 ? [say(times, [per, ...below]), flat] : [flat];
}

function sayGroup(group: readonly Factor[]): string {
  const said = group.map(sayFactor).join(' ');
  return group.length > 1 ? `/(${said})` : `/${said}`;
}

function sayFactor({ atom, power }: Factor): string {
  const symbol = ascii.reduce((word, [odd, plain]) => word.replace(odd, plain), atom.print);
  return power === 1 ? symbol : `${symbol}^${power}`;
}
