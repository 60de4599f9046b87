import type { Finding, Place } from '../diagnostics/finding.ts';
import type { SpectrumPoint } from './spectrum.ts';

interface Written {
  readonly heading: string;
  readonly place: Place;
  /** The heading has a minus sign, which is already applied. */
  readonly isNegated: boolean;
  /** The program that wrote the file has one sign always. */
  readonly isInstrument: boolean;
}

type Judged =
  | { readonly points: readonly SpectrumPoint[]; readonly notes: readonly string[] }
  | { readonly finding: Finding };

/** A share of |Z| below which noise makes the sign. */
const noise = 0.02;

/**
 * The sign of the imaginary part. Cells are capacitors, not coils, but at the highest frequencies: a heading without a
 * minus over values that are all of a coil has lost it, and is read so, with a note; some of each is a coil at high
 * frequencies, if they stand there, and unclear otherwise. A minus in the heading over values of coils contradicts itself.
 */
export function judgeSign(points: readonly SpectrumPoint[], written: Written): Judged {
  const told = points.filter(({ real, imaginary }) => Math.abs(imaginary) > noise * Math.hypot(real, imaginary));
  const coils = told.filter(({ imaginary }) => imaginary > 0);
  const capacitors = told.filter(({ imaginary }) => imaginary < 0);
  const isCoilAbove = Math.min(...coils.map(frequencyOf)) > Math.max(...capacitors.map(frequencyOf));
  if (written.isInstrument || coils.length === 0 || (isCoilAbove && capacitors.length > 0))
    return { points, notes: [] };
  const { heading, place, isNegated } = written;
  if (capacitors.length === 0 && !isNegated) {
    const note = `"${heading}" is read as its negative: all its values are above zero, and cells are capacitors.`;
    return { points: points.map((one) => ({ ...one, imaginary: -one.imaginary })), notes: [note] };
  }
  const facts = { heading, coils: coils.length, capacitors: capacitors.length };
  // A few points of noise on the wrong side are told with the others, not here.
  if (capacitors.length > 0 && coils.length <= capacitors.length / 4) return { points, notes: [] };
  return { finding: { code: 'spectrum-sign-unclear', severity: 'error', place, facts } };
}

function frequencyOf({ frequency }: SpectrumPoint): number {
  return frequency;
}
