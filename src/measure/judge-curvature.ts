import type { Finding } from '../diagnostics/finding.ts';
import { formatNumber } from '../units/format-number.ts';
import { sayEstimate } from '../units/say-estimate.ts';
import { perMole } from './arrhenius-group.ts';
import { arrheniusNeighbours } from './arrhenius-neighbours.ts';
import type { SeriesPoint } from './conductivity-series.ts';
import { type ArrheniusFit, fitArrhenius } from './fit-arrhenius.ts';
import { spanOf } from './span-of.ts';
import { splitSeries } from './split-series.ts';

/** What is straight: at least this r2, and two halves whose energies differ by no more than this share of the smaller. */
const straight = { determination: 0.99, apart: 0.3 };
/** J/mol, 0.01 eV: conductivities with slopes closer than this bend by less than they are read; of a flat line r2 says nothing. */
const alike = 0.01 * 1.6e-19 * perMole;

/** Points that no one activation energy describes: a phase melts in between, or the ions move with the chains. */
export function judgeCurvature(whole: ArrheniusFit): Finding[] {
  const { points, line } = whole;
  if (line.degreesOfFreedom < 1) return [];
  const halves = splitSeries(points, 2);
  const pieces: readonly (readonly SeriesPoint[])[] =
    halves ?? points.slice(1).map((warm, i) => [points[i] ?? warm, warm]);
  const energies = pieces.filter(isSpan).map((piece) => fitArrhenius(piece, 'ln sigma').energy);
  const [low, high] = [Math.min(...energies), Math.max(...energies)];
  if (high - low <= alike) return [];
  const isApart = low * high <= 0 || (high - low) / Math.min(Math.abs(low), Math.abs(high)) > straight.apart;
  if (line.determination >= straight.determination && !isApart) return [];
  // A handful of points are told one by one, a long series by its halves.
  const told =
    points.length <= 6
      ? arrheniusNeighbours(points)
      : pieces.map((piece, i) => ({ ...nameless, name: spanOf(piece), value: (energies[i] ?? 0) / perMole }));
  const facts = {
    determination: formatNumber(line.determination, { decimals: 3 }),
    energies: told.map((one) => `${sayEstimate(one, 'eV')} from ${one.name}`),
  };
  const place = points[0]?.row.line === undefined ? { path: [] } : points[0].row.placeOf('temperature');
  return [{ code: 'arrhenius-curved', severity: 'warning', place, facts }];
}

const nameless = { unit: 'eV', rounding: 5e-3 * 1.6e-19 } as const;

function isSpan(piece: readonly SeriesPoint[]): boolean {
  return piece[0]?.temperature !== piece.at(-1)?.temperature;
}
