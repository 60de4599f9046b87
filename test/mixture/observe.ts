import type { Observation } from '../../src/mixture/observation.ts';
import { seededRandom } from '../../src/mixture/seeded-random.ts';

/** One observation for each response, its row counted from 2 as in a table with a head. */
export function observe(data: readonly (readonly [shares: readonly number[], responses: readonly number[]])[]) {
  let row = 1;
  return data.flatMap(([shares, responses]) =>
    responses.map((response): Observation => {
      row++;
      return { shares: Float64Array.from(shares), response, row };
    }),
  );
}

/** Elongation of spun yarn by polyethylene, polystyrene and polypropylene: Cornell 1990; NIST/SEMATECH e-Handbook 5.5.4.2. */
export const yarn = observe([
  [
    [1, 0, 0],
    [11.0, 12.4],
  ],
  [
    [0.5, 0.5, 0],
    [15.0, 14.8, 16.1],
  ],
  [
    [0, 1, 0],
    [8.8, 10.0],
  ],
  [
    [0, 0.5, 0.5],
    [10.0, 9.7, 11.8],
  ],
  [
    [0, 0, 1],
    [16.8, 16.0],
  ],
  [
    [0.5, 0, 0.5],
    [17.7, 16.4, 16.6],
  ],
]);

/** The points of a simplex lattice, each coordinate in steps. */
export function latticePoints(size: number, steps: number): number[][] {
  if (size === 1) return [[steps]];
  return Array.from({ length: steps + 1 }, (_, first) => first).flatMap((first) =>
    latticePoints(size - 1, steps - first).map((rest) => [first, ...rest]),
  );
}

/** Numbers of the standard normal distribution that follow from the seed (G. E. P. Box, M. E. Muller 1958). */
export async function normalNumbers(seed: number): Promise<() => number> {
  const index = await seededRandom(seed);
  const uniform = () => (index(2 ** 30) + 0.5) / 2 ** 30;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The value of what was fitted; a failed test where it could not be. */
export function fitted<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
