/** A place as an editor counts it, from 1, in UTF-16 units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of offsets in a text whose lines end with LF, CR LF or CR. */
export function placesIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
