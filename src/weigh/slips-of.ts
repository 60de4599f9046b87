import type { MadeLine } from './made.ts';

/** Further off than this, in either direction, what was weighed is taken for a slip of the pen. */
const far = 3;

/** Powers of ten that a slip is off by: g for mg and kg, ug; then a point in the wrong place. */
const shifts = [3, -3, 6, -6, 1, -1, 2, -2];
/** What a reading is of its target, at most, once a slip is mended. */
const near = 1.25;

/**
 * Lines of which so much or so little was weighed beside the others that it is a slip: by how many times the sheet most of
 * them are. `likely` is what the reading may have been, where a unit or a point in the wrong place explains it. Of two, the one that is nearer to the recipe's own amounts is right, where it has such.
 *
 * `masses` are the sheet's own; `expected` is in kg.
 */
export function slipsOf(
  lines: readonly Pick<MadeLine, 'weighed' | 'removed'>[],
  masses: readonly number[],
  hasAmounts: boolean,
): { readonly at: number; readonly factor: number; readonly expected: number; readonly likely?: number }[] {
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
    if (off <= far && off >= 1 / far) return [];
    const shift = shifts.find((one) => Math.abs(Math.log(off / 10 ** one)) < Math.log(near));
    const weighed = lines[at]?.weighed ?? 0;
    const likely = shift === undefined ? {} : { likely: weighed / 10 ** shift };
    return [{ at, factor: off, expected: mass * usual, ...likely }];
  });
}
