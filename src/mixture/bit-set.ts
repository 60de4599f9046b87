/** A set of small whole numbers, 32 to a word; sets that are compared have the same length. */
export type BitSet = Int32Array;

/** A set that can hold the numbers below `size`. */
export function bitSet(size: number, members: Iterable<number> = []): BitSet {
  const set = new Int32Array(Math.ceil(size / 32));
  for (const member of members) addBit(set, member);
  return set;
}

export function addBit(set: BitSet, member: number): void {
  set[member >> 5] = (set[member >> 5] ?? 0) | (1 << (member & 31));
}

export function hasBit(set: BitSet, member: number): boolean {
  return ((set[member >> 5] ?? 0) & (1 << (member & 31))) !== 0;
}

export function intersect(a: BitSet, b: BitSet): BitSet {
  const both = new Int32Array(a.length);
  for (let i = 0; i < a.length; i++) both[i] = (a[i] ?? 0) & (b[i] ?? 0);
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
