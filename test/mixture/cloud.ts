import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Points at random within bounds of each share, the last share being what is left; the same for the same arguments. */
export function cloud(q: number, count: number, least: readonly number[], most: readonly number[]): Float64Array[] {
  const generator = xoroshiro128plus(20);
  const points: Float64Array[] = [];
  while (points.length < count) {
    const shares = Float64Array.from({ length: q }, (_, i) => {
      const [low = 0, high = 1] = [least[i], most[i]];
      return low + (high - low) * uniformFloat64(generator);
    });
    const rest = 1 - shares.subarray(0, q - 1).reduce((sum, share) => sum + share, 0);
    if (rest < (least[q - 1] ?? 0) || rest > (most[q - 1] ?? 1)) continue;
    shares[q - 1] = rest;
    points.push(shares);
  }
  return points;
}
