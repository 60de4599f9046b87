import { leastSquares } from '../../calculation/least-squares.ts';
import { type Complex, complex } from './complex.ts';
import type { ImpedancePoint } from './impedance-point.ts';

/** What a spectrum is off by from the nearest that is linear, causal and stable, as shares of |Z|. */
export interface KramersKronig {
  /** By falling frequency. */
  readonly residuals: readonly { readonly point: ImpedancePoint; readonly real: number; readonly imaginary: number }[];
  /** How many relaxation times it took, and the share of resistances below zero that ended it. */
  readonly elements: number;
  readonly mu: number;
}

/** Of Schönleber et al.: below, the elements fit the noise. */
const enough = 0.85;
/** A decade has no more relaxation times than this, as a rule: what they cannot fit is not in the impedance. */
const mostPerDecade = 8;
/** And fewer cannot follow even a single arc: resistances below zero then say nothing of noise. */
const fewestPerDecade = 5;
/** So far beyond the window lie the first and the last: what relaxes just outside still shows inside. */
const beyond = 3;

/**
 * The linear test of Boukamp (J. Electrochem. Soc. 142 (1995) 1885): resistors with capacitors beside them, of fixed
 * relaxation times over the window measured and a little beyond, obey the Kramers-Kronig relations whatever their sizes, and what they cannot
 * follow does not. How many there are is settled by mu of Schönleber, Klotz and Ivers-Tiffée (Electrochim. Acta 131 (2014)
 * 20). A resistor, an inductor and a capacitor stand in series: electrolytes are measured between blocking electrodes.
 */
export function kramersKronig(points: readonly ImpedancePoint[]): KramersKronig {
  const sorted = points.toSorted((a, b) => b.omega - a.omega);
  const decades = Math.log10((sorted[0]?.omega ?? 1) / (sorted.at(-1)?.omega ?? 1));
  const room = Math.max(3, sorted.length - 2);
  const [least, most] = [fewestPerDecade, mostPerDecade].map((one) =>
    Math.min(room, Math.max(3, Math.ceil(one * decades))),
  );
  let last = tryWith(sorted, least ?? 3);
  for (let count = last.elements + 1; count <= (most ?? 3) && last.mu > enough; count++) last = tryWith(sorted, count);
  return last;
}

function tryWith(points: readonly ImpedancePoint[], elements: number): KramersKronig {
  const [slowest, fastest] = [beyond / (points.at(-1)?.omega ?? 1), 1 / (beyond * (points[0]?.omega ?? 1))];
  const times = Array.from({ length: elements }, (_, k) => fastest * (slowest / fastest) ** (k / (elements - 1)));
  const columns = points.map(({ omega }): Complex[] => [
    [1, 0],
    [0, omega],
    [0, -1 / omega],
    ...times.map((tau) => complex.divide([1, 0], [1, omega * tau])),
  ]);
  const parts = [0, 1] as const;
  const sizes = points.map(({ z }) => complex.size(z));
  const rows = points.flatMap((_, i) =>
    parts.map((part) => (columns[i] ?? []).map((one) => one[part] / (sizes[i] ?? 1))),
  );
  const right = points.flatMap(({ z }, i) => parts.map((part) => z[part] / (sizes[i] ?? 1)));
  const solution = leastSquares(rows, right);
  const left = rows.map((row, i) => (right[i] ?? 0) - row.reduce((sum, one, j) => sum + one * (solution[j] ?? 0), 0));
  const resistances = solution.slice(3);
  const total = (sign: 1 | -1) => resistances.reduce((sum, one) => sum + Math.max(0, sign * one), 0);
  return {
    residuals: points.map((point, i) => ({ point, real: left[2 * i] ?? 0, imaginary: left[2 * i + 1] ?? 0 })),
    elements,
    mu: total(1) === 0 ? 0 : 1 - total(-1) / total(1),
  };
}
