/** Above this many pairs two lists are paired in order, not searched for the most that stayed. */
const mostPairs = 1_000_000;

/** Pairs of places at which two lists have the same in the same order: as many as there can be. */
export function commonPlaces(old: readonly string[], now: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) pairs.push([head, head++]);
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [rows, columns] = [old.length - head - tail, now.length - head - tail];
  if (rows * columns <= mostPairs) {
    // length[i][j]: the most that the rests from i and j have in common.
    const length = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
    const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
    const isSame = (i: number, j: number): boolean => old[head + i] === now[head + j];
    for (let i = rows - 1; i >= 0; i--) {
      const row = length[i] as Uint32Array;
      for (let j = columns - 1; j >= 0; j--) {
        row[j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (isSame(i, j)) pairs.push([head + i++, head + j++]);
      else if (at(i + 1, j) >= at(i, j + 1)) i++;
      else j++;
    }
  }
  for (let i = tail; i > 0; i--) pairs.push([old.length - i, now.length - i]);
  return pairs;
}
