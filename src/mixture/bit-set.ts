/** A set of small whole numbers, 32 to a word; sets that are compared have the same length. */
export type BitSet = readonly number[];

/** A set that can hold the numbers below `size`. */
export function bitSet(size: number, members: Iterable<number> = []): BitSet {
  const set: number[] = new Array(Math.ceil(size / 32)).fill(0);
  for (const member of members) set[member >> 5] = (set[member >> 5] ?? 0) | (1 << (member & 31));
  return set;
}

export function withBit(set: BitSet, member: number): BitSet {
  return set.with(member >> 5, (set[member >> 5] ?? 0) | (1 << (member & 31)));
}

export function hasBit(set: BitSet, member: number): boolean {
  return ((set[member >> 5] ?? 0) & (1 << (member & 31))) !== 0;
}

/** The members, rising. */
export function membersOf(set: BitSet): number[] {
  const members: number[] = [];
  for (let i = 0; i < set.length; i++) {
    // The lowest bit that is left, until none is.
    for (let word = set[i] ?? 0; word !== 0; word &= word - 1) members.push(32 * i + 31 - Math.clz32(word & -word));
  }
  return members;
}

/** What the first set and all others have in common. */
export function intersect(first: BitSet, ...others: readonly BitSet[]): BitSet {
  const both = first.slice();
  for (const other of others) for (let i = 0; i < both.length; i++) both[i] = (both[i] ?? 0) & (other[i] ?? 0);
  return both;
}

/** Whether every member of `part` is one of `whole`. */
export function contains(whole: BitSet, part: BitSet): boolean {
  for (let i = 0; i < part.length; i++) if (((part[i] ?? 0) & ~(whole[i] ?? 0)) !== 0) return false;
  return true;
}

/** How many members two sets have in common. */
export function countCommon(a: BitSet, b: BitSet): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    // Sums of pairs, of fours, of bytes, of all.
    let word = (a[i] ?? 0) & (b[i] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
