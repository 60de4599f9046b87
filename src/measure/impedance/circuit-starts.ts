import type { Circuit } from './circuit.ts';
import type { CircuitParameter } from './circuit-parameters.ts';
import { circuitParameters } from './circuit-parameters.ts';
import { complex } from './complex.ts';
import type { ImpedancePoint } from './impedance-point.ts';

/** So many starts beside the one that the shape of the spectrum suggests. */
const scattered = 60;
/** Of Halton's sequence, one for each block and each of its two choices. */
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];

/**
 * Values to start a fit from: each part in series gets a frequency at which it acts, and a resistance of the size that the
 * spectrum has there. First the parts in the order written, evenly over the decades measured, then scattered evenly
 * (Halton, Numer. Math. 2 (1960) 84), the same every time. What is guessed is kept in all of them.
 */
export function circuitStarts(
  circuit: Circuit,
  parameters: readonly CircuitParameter[],
  points: readonly ImpedancePoint[],
  guess: ReadonlyMap<string, number>,
): number[][] {
  const sorted = points.toSorted((a, b) => a.omega - b.omega);
  const parts = 'series' in circuit ? circuit.series : [circuit];
  const [slow, fast] = [sorted[0]?.omega ?? 1, sorted.at(-1)?.omega ?? 1];
  const sizeAt = (omega: number) => {
    const near = sorted.find((one) => one.omega >= omega * (1 - 1e-9)) ?? sorted.at(-1);
    return near ? complex.size(near.z) : 1;
  };
  const decades = Math.log(fast / slow) || 1;
  const start = (at: (part: number) => { readonly along: number; readonly by: number; readonly alpha: number }) => {
    const values = parts.flatMap((part, i) => {
      const { along, by, alpha } = at(i);
      // A little beyond the window: an arc of which only an end is seen has its top outside.
      const omega = fast * Math.exp(-decades * (1.3 * along - 0.15));
      const isTail = 'element' in part && ['C', 'CPE', 'W', 'Wo', 'Ws'].includes(part.element.kind);
      const isCoil = 'element' in part && part.element.kind === 'L';
      const own = isTail ? slow : isCoil ? fast : omega;
      const size = sizeAt(own) * (isTail ? 1 : isCoil ? 0.1 : 1) * by;
      return circuitParameters(part).map((one) => startOf(one, size, own, alpha));
    });
    return values.map((value, i) => guess.get(parameters[i]?.name ?? '') ?? value);
  };
  const first = start((i) => ({ along: parts.length < 2 ? 0.5 : i / (parts.length - 1), by: 0.7, alpha: 0.9 }));
  const others = Array.from({ length: scattered }, (_, turn) =>
    start((i) => ({
      along: halton(turn + 1, primes[(2 * i) % primes.length] ?? 2),
      by: 10 ** (1.6 * halton(turn + 1, primes[(2 * i + 1) % primes.length] ?? 3) - 1.3),
      alpha: turn % 3 === 0 ? 0.6 : 0.9,
    })),
  );
  return [first, ...others];
}

/** What makes a parameter act at an angular frequency with an impedance of this size (ohm). */
function startOf({ element: { kind }, symbol }: CircuitParameter, size: number, omega: number, alpha: number): number {
  if (symbol === 'alpha') return alpha;
  if (symbol === 'tau') return 1 / omega;
  if (kind === 'C') return 1 / (size * omega);
  if (kind === 'L') return size / omega;
  if (kind === 'CPE') return 1 / (size * omega ** alpha);
  return kind === 'W' ? size * Math.sqrt(omega / 2) : size;
}

/** The n-th number of a sequence that fills 0 to 1 evenly: its digits in a base, mirrored. */
function halton(n: number, base: number): number {
  let [rest, share, sum] = [n, 1 / base, 0];
  while (rest > 0) {
    sum += (rest % base) * share;
    rest = Math.floor(rest / base);
    share /= base;
  }
  return sum;
}
