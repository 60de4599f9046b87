import { formatNumber } from '../units/format-number.ts';
import type { FitFacts } from './fit-facts.ts';
import { sayShare } from './say-shares.ts';
import { drawTable } from './table.ts';

/** Measurements that a person looks through; of more, those farthest off. */
const most = 20;
const width = 80;

interface Off {
  readonly row: number;
  readonly shares: ArrayLike<number>;
  readonly measured: number;
  readonly expected: number;
  /** In standard deviations of this difference; absent where nothing tells them, or the measurement makes its own value. */
  readonly deviations?: number;
}

/**
 * Each measurement beside the model, in the unit of the response: what a Scheffé model makes of it, or what a Gaussian process
 * predicts from the other mixtures; and the difference in standard deviations, of the scale of the fit.
 */
export function residualLines(facts: FitFacts): string[] {
  const { names, response, scale } = facts;
  const all = offsOf(facts);
  const far = (one: Off) => Math.abs(one.deviations ?? 0);
  const chosen = all.length <= most ? all : all.toSorted((a, b) => far(b) - far(a)).slice(0, most);
  const back = (value: number) => formatNumber(scale === 'log10' ? 10 ** value : value, { significant: 4 });
  const value = response.unit === '' ? 'measured' : `measured / ${response.unit}`;
  const draw = (withShares: boolean) =>
    drawTable(
      [
        { head: 'line', align: 'right' },
        ...(withShares ? names : []).map((name) => ({ head: `${name} %`, align: 'right' as const })),
        { head: value, align: 'right' },
        { head: facts.fit ? 'fitted' : 'from the others', align: 'right' },
        { head: 'off / s.d.', align: 'right' },
      ],
      chosen.map(({ row, shares, measured, expected, deviations }) => [
        String(row),
        ...(withShares ? names.map((_, k) => sayShare(shares[k] ?? 0)) : []),
        back(measured),
        back(expected),
        deviations === undefined ? '-' : formatNumber(deviations, { decimals: 2 }),
      ]),
    );
  const full = draw(true);
  const left = all.length - chosen.length;
  return [
    ...(full.some((line) => line.length > width) ? draw(false) : full),
    ...(left > 0 ? [`the ${chosen.length} farthest off; ${left} more in --format csv`] : []),
  ];
}

function offsOf({ fit, gaussian, observations }: FitFacts): Off[] {
  if (fit) {
    return fit.residuals.map(({ row, shares, measured, fitted, standardised }) => ({
      ...{ row, shares, measured, expected: fitted },
      ...(standardised === undefined ? {} : { deviations: standardised }),
    }));
  }
  return (gaussian?.validation.leftOut ?? []).map(({ row, measured, predicted, standardDeviation }, i) => ({
    ...{ row, shares: observations[i]?.shares ?? [], measured, expected: predicted },
    ...(standardDeviation > 0 ? { deviations: (measured - predicted) / standardDeviation } : {}),
  }));
}
