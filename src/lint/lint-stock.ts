import type { Finding } from '../diagnostics/finding.ts';
import type { Stock } from '../recipe/stock.ts';
import { puritySlips } from './percent-for-fraction.ts';

/** What the rules have to say about a lab's list of bottles. */
export function lintStock({ lots }: Stock): Finding[] {
  return lots
    .flatMap(({ bottle, material, lot }) => puritySlips(bottle, `${material}, lot ${lot}`))
    .map((remark) => ({ code: 'magnitude-slip', severity: 'warning', ...remark }));
}
