import type { MadeLine } from './made.ts';

/** Further off than this, in either direction, what was weighed is taken for a slip of the pen. */
const far = 3;

/**
 * Lines of which so much or so little was weighed beside the others that it is a slip: by how many times the sheet most of
 * them are. Of two, the one that is nearer to the recipe's own amounts is right, where it has such.
 *
 * `masses` are the sheet's own; `expected` is in kg.
 */
export function slipsOf(
  lines: readonly Pick<MadeLine, 'weighed' | 'removed'>[],
  masses: readonly number[],
  hasAmounts: boolean,
): { readonly at: number; readonly factor: number; readonly expected: number }[] {
  const factors = lines.flatMap(({ weighed, removed }, at) => {
    const mass = masses[at] ?? 0;
    return weighed === undefined || removed || !(mass > 0) ? [] : [{ at, mass, factor: weighed / mass }];
  });
  if (factors.length < 2) return [];
  const sorted = factors.map((one) => one.factor).sort((a, b) => a - b);
  const [low = 1, high = 1] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const usual = hasAmounts && Math.abs(Math.log(high)) < Math.abs(Math.log(low)) ? high : low;
  return factors.flatMap(({ at, mass, factor }) => {
    const off = factor / usual;
    return off > far || off < 1 / far ? [{ at, factor: off, expected: mass * usual }] : [];
  });
}
