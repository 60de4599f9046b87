import type { Finding, Place } from '../../diagnostics/finding.ts';
import type { SpectrumPoint } from '../../recipe/spectrum.ts';
import { sayEstimate } from '../../units/say-estimate.ts';
import { sayFrequency } from './say-frequency.ts';

/** Fewer frequencies are no spectrum. */
const fewest = 5;
/** Between neighbours, in decades: three points a decade and a hair. */
const widest = 0.51;

/** What is wrong with the points of a spectrum in the order of their file, at their rows; `place` is where it begins. */
export function judgeSpectrum(points: readonly SpectrumPoint[], place: Place): Finding[] {
  const frequencies = new Set(points.map(({ frequency }) => frequency)).size;
  if (frequencies < fewest) {
    return [{ code: 'spectrum-too-short', severity: 'error', place, facts: { frequencies, needed: fewest } }];
  }
  return [
    ...judgeZeros(points),
    ...judgeOrder(points),
    ...judgeHoles(points),
    ...judgeCoils(points),
    ...judgeReal(points),
  ];
}

function judgeZeros(points: readonly SpectrumPoint[]): Finding[] {
  return points.flatMap((one): Finding[] => {
    if (one.real !== 0 || one.imaginary !== 0) return [];
    const facts = { expected: 'an impedance', found: 'zero' };
    return [{ code: 'wrong-value', severity: 'error', place: one.placeOf('real'), facts }];
  });
}

/** The first frequency that stands there twice, and the first that turns back. */
function judgeOrder(points: readonly SpectrumPoint[]): Finding[] {
  const lines = new Map<number, number>();
  const findings: Finding[] = [];
  const repeated = points.find(({ frequency, line }) => {
    if (lines.has(frequency)) return true;
    lines.set(frequency, line);
    return false;
  });
  if (repeated) {
    const facts = { frequency: sayFrequency(repeated.frequency), first: lines.get(repeated.frequency) ?? 0 };
    findings.push({ code: 'spectrum-repeats', severity: 'warning', place: repeated.placeOf('frequency'), facts });
  }
  const ways = points.map(({ frequency }, i) => Math.sign(frequency - (points[i - 1]?.frequency ?? frequency)));
  const way = ways.find((one) => one !== 0);
  const turn = ways.findIndex((one) => one !== 0 && one !== way);
  const [before, back] = [points[turn - 1], points[turn]];
  if (before && back) {
    const facts = { frequency: sayFrequency(back.frequency), before: sayFrequency(before.frequency) };
    findings.push({ code: 'spectrum-turns-back', severity: 'warning', place: back.placeOf('frequency'), facts });
  }
  return findings;
}

function judgeHoles(points: readonly SpectrumPoint[]): Finding[] {
  const sorted = points.toSorted((a, b) => b.frequency - a.frequency);
  return sorted
    .flatMap((one, i): Finding[] => {
      const next = sorted[i + 1];
      if (next === undefined || Math.log10(one.frequency / next.frequency) <= widest) return [];
      const facts = { from: sayFrequency(next.frequency), to: sayFrequency(one.frequency) };
      return [{ code: 'spectrum-sparse', severity: 'warning', place: next.placeOf('frequency'), facts }];
    })
    .slice(0, 3);
}

/** A part that noise explains says nothing of leads. */
const noise = 0.01;

function judgeCoils(points: readonly SpectrumPoint[]): Finding[] {
  const isCoil = ({ real, imaginary }: SpectrumPoint) => imaginary > noise * Math.hypot(real, imaginary);
  const sorted = points.toSorted((a, b) => b.frequency - a.frequency);
  const coils = sorted.filter(isCoil);
  const least = coils.at(-1);
  if (least === undefined) return [];
  const facts = {
    points: coils.length,
    least: sayFrequency(least.frequency),
    isHighest: sorted.slice(0, coils.length).every(isCoil),
  };
  return [{ code: 'spectrum-inductive', severity: 'warning', place: least.placeOf('imaginary'), facts }];
}

function judgeReal(points: readonly SpectrumPoint[]): Finding[] {
  const [first, ...others] = points.filter(({ real }) => real < 0);
  if (first === undefined) return [];
  const value = sayEstimate({ value: first.real, rounding: Math.abs(first.real) * 5e-4 }, 'ohm');
  const facts = { value, frequency: sayFrequency(first.frequency), more: others.length };
  return [{ code: 'resistance-negative', severity: 'warning', place: first.placeOf('real'), facts }];
}
