import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';

/** An SI value in a unit, to so many digits and without zeros behind them: `4.85 um`, `1.2 mA/cm^2`. */
export function sayFigure(value: number, unit: string, significant = 3): string {
  const number = unit === '' ? value : fromSI(value, unit);
  return `${formatNumber(Number(number.toPrecision(significant)))} ${unit}`.trimEnd();
}
