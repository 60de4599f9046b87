import { type Limit, leastAddition } from './least-addition.ts';
import { dot } from './made-figures.ts';

/** What can be weighed of each line, in kg: whole multiples of the step, and at least so much where it is anything. */
export interface Weighable {
  readonly steps?: readonly number[];
  readonly minimum: readonly number[];
}

/** Ways of leaving lines out that are followed; more lines than this allows are rare, and the best so far is good. */
const mostBranches = 200;

/**
 * The masses of least sum, as `leastAddition` has them, of which each is nothing or enough to be weighed.
 *
 * A line whose least addition is too little either gets nothing or its minimum at least: both are followed, the one that
 * adds less first, and a branch ends where it adds more than the best that was found (branch and bound).
 */
export async function leastWeighable(
  limits: readonly Limit[],
  masses: readonly number[],
  addable: readonly boolean[],
  { steps, minimum }: Weighable,
): Promise<number[] | undefined> {
  let best: { readonly additions: number[]; readonly sum: number } | undefined;
  let branches = 0;
  const follow = async (open: readonly boolean[], floor: readonly number[]): Promise<void> => {
    if (branches++ > mostBranches) return;
    const there = masses.map((mass, i) => mass + (floor[i] ?? 0));
    const more = await leastAddition(limits, there, open, steps);
    if (more === undefined) return;
    const additions = more.map((mass, i) => mass + (floor[i] ?? 0));
    const sum = additions.reduce((total, mass) => total + mass, 0);
    if (best !== undefined && sum >= best.sum * (1 - 1e-9)) return;
    const least =
      nothing *
      dot(
        masses,
        masses.map(() => 1),
      );
    const short = additions.findIndex((mass, i) => mass > least && mass < (minimum[i] ?? 0) * (1 - 1e-9));
    if (short < 0) {
      best = { additions, sum };
      return;
    }
    const step = steps?.[short] ?? 0;
    const enough = step > 0 ? Math.ceil((minimum[short] ?? 0) / step - 1e-9) * step : (minimum[short] ?? 0);
    await follow(
      open.map((can, i) => can && i !== short),
      floor,
    );
    await follow(
      open,
      floor.map((mass, i) => (i === short ? enough : mass)),
    );
  };
  await follow(
    addable,
    masses.map(() => 0),
  );
  return best?.additions;
}

/** An addition below this share of the batch is none. */
const nothing = 1e-9;
