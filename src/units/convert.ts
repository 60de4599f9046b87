import { describeUnit } from './describe-unit.ts';
import { sameDimension } from './dimension.ts';
import { parseUnit } from './parse-unit.ts';
import type { Quantity } from './quantity.ts';
import { multiplyRatios } from './ratio.ts';
import type { Ratio, Unit } from './unit.ts';

/** A number in a unit, in SI. */
export function toSI(number: number, unit: Unit): number {
  return unit.offset === undefined ? scale(number, unit.ratio) : shift(number, unit.offset);
}

/** An SI value in a unit that the program names; a unit that cannot be read is a mistake of ours and throws. */
export function fromSI(value: number, unitText: string): number {
  return intoUnit(value, unitNamed(unitText));
}

/**
 * A quantity's number in another unit of its dimension, without the detour over SI where both only scale:
 * 15 mg are 0.015 g to the last bit. Throws a RangeError where the unit is unknown or measures something else.
 */
export function convertTo(quantity: Quantity, unitText: string): number {
  const unit = unitNamed(unitText);
  requireSame(quantity.unit, unit);
  if (quantity.unit.offset === unit.offset) return scale(quantity.number, between(quantity.unit, unit));
  return intoUnit(quantity.value, unit);
}

/** A difference or an uncertainty in one unit, in another of the same dimension: no offset counts. */
export function convertStep(step: number, from: Unit, to: Unit): number {
  return scale(step, between(from, to));
}

/** The unit that a text of the program's own spells; throws a RangeError where it spells none. */
export function unitNamed(text: string): Unit {
  const read = parseUnit(text);
  if (!read.ok) throw new RangeError(`unknown unit "${text}"`);
  return read.value;
}

function intoUnit(value: number, unit: Unit): number {
  return unit.offset === undefined ? scale(value, [unit.ratio[1], unit.ratio[0]]) : shift(value, -unit.offset);
}

function requireSame(from: Unit, to: Unit): void {
  const sharesDiffer = from.share !== to.share && from.share !== undefined && to.share !== undefined;
  if (sameDimension(from.dimension, to.dimension) && !sharesDiffer) return;
  throw new RangeError(`${from.symbol} (${describeUnit(from)}) is not ${to.symbol} (${describeUnit(to)})`);
}

function between(from: Unit, to: Unit): Ratio {
  return multiplyRatios(from.ratio, to.ratio, -1);
}

/** A power of ten moves the decimal point: 1.4 mg/cm^2 is 0.014 kg/m^2, where 1.4 / 100 is the double below it. */
function scale(number: number, [numerator, denominator]: Ratio): number {
  const up = powerOfTen(numerator);
  const down = powerOfTen(denominator);
  if (up === undefined || down === undefined) return (number * numerator) / denominator;
  const [digits, exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + up - down}`);
}

function powerOfTen(value: number): number | undefined {
  const power = Math.round(Math.log10(value));
  return 10 ** power === value ? power : undefined;
}

/** In hundredths, where 26.8 degC to 299.95 K and back is a sum of whole numbers. */
function shift(number: number, offset: number): number {
  return (number * 100 + Math.round(offset * 100)) / 100;
}
