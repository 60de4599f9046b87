/**
 * Moves labels along a line until they stand `gap` px apart, each as near to where it wants to be as the others let it, and
 * all between `from` and `to` where there is room for all.
 */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Labels that touch move as one: a block's place is the mean of what its members want.
  const blocks: { sum: number; members: number[] }[] = [];
  const room = (members: readonly number[]) => (members.length - 1) * gap;
  const start = ({ sum, members }: { sum: number; members: readonly number[] }) =>
    Math.max(from, Math.min(to - room(members), sum / members.length - room(members) / 2));
  for (const index of order) {
    let block = { sum: wanted[index] ?? 0, members: [index] };
    for (;;) {
      const before = blocks.at(-1);
      if (before === undefined || start(before) + room(before.members) + gap <= start(block)) break;
      blocks.pop();
      block = { sum: before.sum + block.sum, members: [...before.members, ...block.members] };
    }
    blocks.push(block);
  }
  const places = [...wanted];
  for (const block of blocks) {
    for (const [i, index] of block.members.entries()) places[index] = start(block) + i * gap;
  }
  return places;
}
