import type { Finding } from '../../diagnostics/finding.ts';
import type { SpectrumPoint } from '../../recipe/spectrum.ts';
import { formatNumber } from '../../units/format-number.ts';
import type { KramersKronig } from './kramers-kronig.ts';
import { sayFrequency } from './say-frequency.ts';

/** Half of this is good, and twice as much is bad, by the usage of the field. */
const limit = 0.005;
/** So many neighbours are taken together: a drift has one sign over decades, noise has not. */
const together = 5;

/** The scatter of the residuals of both parts from one point to the next, as a share of |Z|. */
export function scatterOf({ residuals }: KramersKronig): number {
  const jumps = (['real', 'imaginary'] as const).flatMap((part) =>
    residuals.slice(1).map((one, i) => one[part] - (residuals[i]?.[part] ?? 0)),
  );
  // The median, for one spike is no scatter; 1.4826 makes it a standard deviation.
  const sizes = jumps.map(Math.abs).toSorted((a, b) => a - b);
  return ((sizes[Math.floor(sizes.length / 2)] ?? 0) * 1.4826) / Math.SQRT2;
}

/** Where a spectrum is off by more than half a per cent over several neighbours, and by more than its scatter explains. */
export function judgeKramersKronig(test: KramersKronig, points: readonly SpectrumPoint[]): Finding[] {
  const scatter = scatterOf(test);
  const threshold = Math.max(limit, (4 * scatter) / Math.sqrt(together));
  const means = (['real', 'imaginary'] as const).flatMap((part) =>
    test.residuals.slice(together - 1).map((_, i) => {
      const own = test.residuals.slice(i, i + together);
      const mean = own.reduce((sum, one) => sum + one[part], 0) / together;
      return { part, mean, middle: own[Math.floor(together / 2)] };
    }),
  );
  const [worst] = means.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  if (worst?.middle === undefined || Math.abs(worst.mean) <= threshold) return [];
  const { part, mean, middle } = worst;
  const row = points.find(({ frequency }) => Math.abs((2 * Math.PI * frequency) / middle.point.omega - 1) < 1e-9);
  const facts = {
    part,
    residual: `${formatNumber(100 * mean, { significant: 2 })} %`,
    frequency: sayFrequency(middle.point.omega / (2 * Math.PI)),
    noise: `${formatNumber(100 * scatter, { significant: 1 })} %`,
  };
  return [{ code: 'kramers-kronig', severity: 'warning', place: row?.placeOf(part) ?? { path: [] }, facts }];
}
