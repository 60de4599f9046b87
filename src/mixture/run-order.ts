import { type RandomIndex, seededRandom } from './seeded-random.ts';

/** A run in its place. */
export interface OrderedRun {
  /** Its index in the list given. */
  readonly run: number;
  /** From 0, in the order in which they are done. */
  readonly block: number;
}

/**
 * A random order of runs, in blocks (days, furnace loads) that differ by one run at most; replicates, which have the same
 * id, go to as many different blocks as they can. The same ids and seed give the same order.
 *
 * Within a block every order is as likely. Throws RangeError where there are more blocks than runs, or none.
 */
export async function runOrder(ids: readonly string[], seed: number, blocks = 1): Promise<OrderedRun[]> {
  if (!Number.isInteger(blocks) || blocks < 1 || blocks > Math.max(1, ids.length)) {
    throw new RangeError(`${ids.length} runs do not fill ${blocks} blocks`);
  }
  const random = await seededRandom(seed);
  const groups = new Map<string, number[]>();
  ids.forEach((id, run) => {
    groups.set(id, [...(groups.get(id) ?? []), run]);
  });
  // Dealt like cards, one group of replicates after the other, each to a block that nobody can foresee.
  const dealt = shuffled([...groups.values()], random).flatMap((group) => shuffled(group, random));
  const places = shuffled([...Array(blocks).keys()], random);
  return [...Array(blocks).keys()].flatMap((block) => {
    const own = dealt.filter((_, k) => places[k % blocks] === block);
    return shuffled(own, random).map((run) => ({ run, block }));
  });
}

/** R. Durstenfeld, Commun. ACM 7 (1964) 420. */
function shuffled<T>(list: readonly T[], random: RandomIndex): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
