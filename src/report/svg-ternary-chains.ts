/** Pieces of lines: each begins at a place of `from` and ends at the one of `to` with the same index. */
export interface Pieces {
  readonly from: number[];
  readonly to: number[];
}

/**
 * Joins pieces end to start into lines of places, each piece used once. Open lines come first; a closed one repeats its first
 * place at its end. The order of the pieces decides where a closed line begins, so that the same pieces give the same lines.
 */
export function chainPieces({ from, to }: Pieces): number[][] {
  const starting = new Map<number, number[]>();
  const balance = new Map<number, number>();
  for (const [i, place] of from.entries()) {
    const end = to[i] ?? place;
    starting.set(place, [...(starting.get(place) ?? []), i]);
    balance.set(place, (balance.get(place) ?? 0) + 1);
    balance.set(end, (balance.get(end) ?? 0) - 1);
  }
  const isUsed = new Uint8Array(from.length);
  const follow = (first: number): number[] => {
    const line = [from[first] ?? 0];
    for (let piece: number | undefined = first; piece !== undefined; ) {
      isUsed[piece] = 1;
      const end: number = to[piece] ?? 0;
      line.push(end);
      if (end === line[0]) break;
      piece = starting.get(end)?.find((one) => !isUsed[one]);
    }
    return line;
  };
  const heads = from.flatMap((place, i) => ((balance.get(place) ?? 0) > 0 ? [i] : []));
  return [...heads, ...from.keys()].flatMap((piece) => (isUsed[piece] ? [] : [follow(piece)]));
}
