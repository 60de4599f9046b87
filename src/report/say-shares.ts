import { formatNumber } from '../units/format-number.ts';

/** A composition in words, `MEMA 30 %, SN 50 %, salts 20 %`: whole percents where they are whole, else two decimals. */
export function sayShares(names: readonly string[], shares: ArrayLike<number>): string {
  return names.map((name, k) => `${name} ${sayShare(shares[k] ?? 0)} %`).join(', ');
}

/** A share in %. */
export function sayShare(share: number): string {
  const percent = 100 * share;
  const isWhole = Math.abs(percent - Math.round(percent)) < 1e-7;
  return formatNumber(isWhole ? Math.round(percent) : percent, { decimals: isWhole ? 0 : 2 });
}
