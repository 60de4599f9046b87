/** Whole numbers from 0 to below - 1, each as likely. */
export type RandomIndex = (below: number) => number;

/**
 * Random whole numbers that follow from the seed: the same seed gives the same numbers on every machine.
 *
 * The first draws are thrown away: of near seeds they are near one another. Throws RangeError where the seed is no whole
 * number of 32 bits (0 to 4294967295).
 */
export async function seededRandom(seed: number): Promise<RandomIndex> {
  if (seed >>> 0 !== seed) throw new RangeError(`the seed ${seed} is no whole number of 0 to 4294967295`);
  const [{ xoroshiro128plus }, { skipN }, { uniformInt }] = await Promise.all([
    import('pure-rand/generator/xoroshiro128plus'),
    import('pure-rand/utils/skipN'),
    import('pure-rand/distribution/uniformInt'),
  ]);
  const generator = xoroshiro128plus(seed);
  skipN(generator, 64);
  return (below) => uniformInt(generator, 0, below - 1);
}
