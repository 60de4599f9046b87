import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';

/**
 * An SI value in a unit: to the digits of its standard uncertainty where it has one, else to `significant` ones. What leans
 * on an estimate has `~` in front and no uncertainty: the one that is known would say too little.
 */
export function sayValue(
  value: number,
  unit: string,
  options: { readonly uncertainty?: number | undefined; readonly rough?: boolean; readonly significant?: number } = {},
): string {
  const { uncertainty, rough = false, significant = 4 } = options;
  const number = unit === '' ? value : fromSI(value, unit);
  if (rough) return `~${plain(number, Math.min(significant, 3))}`;
  const doubt = uncertainty === undefined || value === 0 ? 0 : Math.abs((uncertainty / value) * number);
  if (!(doubt > 0) || doubt < 1e-6 * Math.abs(number)) return plain(number, significant);
  // One digit of doubt, two where the first is a one.
  const place = Math.floor(Math.log10(doubt)) - (doubt / 10 ** Math.floor(Math.log10(doubt)) < 1.95 ? 1 : 0);
  const decimals = Math.max(0, -place);
  const step = 10 ** Math.max(0, place);
  const round = (x: number) => formatNumber(Math.round(x / step) * step, { decimals });
  return place > 0
    ? `${round(number)} ± ${round(doubt)}`
    : `${formatNumber(number, { decimals })} ± ${formatNumber(doubt, { decimals })}`;
}

/** No power of ten where a person would not write one. */
function plain(number: number, significant: number): string {
  const size = Math.abs(number);
  if (size >= 10 ** significant && size < 1e7) return formatNumber(number, { decimals: 0 });
  return formatNumber(number, { significant });
}
