import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';
import { formatNumber } from '../units/format-number.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { estimateOf } from './estimate-of.ts';
import type { MeasuredFigure } from './measured.ts';

/**
 * A figure beside the value that somebody printed for it, where there is one.
 *
 * They agree where they are no further apart than the digits of both leave open, or than two standard uncertainties.
 */
export function comparePrinted(
  figure: MeasuredFigure,
  row: Readings,
  name = 'printed',
): { readonly figure: MeasuredFigure; readonly findings: readonly Finding[] } {
  const quantity = row.values.get(name);
  if (quantity === undefined) return { figure, findings: [] };
  const printed = estimateOf(quantity);
  const doubt = 2 * Math.hypot(figure.uncertainty ?? 0, printed.uncertainty ?? 0);
  // A hair more: a half is rounded up or down, by taste.
  const open = 1.001 * (figure.rounding + printed.rounding) + doubt;
  const apart = figure.value - printed.value;
  const agrees = Math.abs(apart) <= open;
  const compared = { ...figure, printed: { text: quantity.text, agrees } };
  if (agrees) return { figure: compared, findings: [] };
  const share = printed.value === 0 ? undefined : apart / printed.value;
  const facts = {
    quantity: figure.name,
    stated: quantity.text,
    computed: sayEstimate(figure, figure.unit),
    difference:
      share === undefined ? 'not zero' : `${share > 0 ? '+' : ''}${formatNumber(100 * share, { significant: 2 })} %`,
  };
  return {
    figure: compared,
    findings: [{ code: 'printed-differs', severity: 'warning', place: row.placeOf(name), facts }],
  };
}
