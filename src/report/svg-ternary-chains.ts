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
  const ending = new Set(to);
  for (const [i, place] of from.entries()) {
    const others = starting.get(place);
    if (others === undefined) starting.set(place, [i]);
    else others.push(i);
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
  const heads = [...from.keys()].filter((i) => !ending.has(from[i] ?? 0));
  return [...heads, ...from.keys()].flatMap((piece) => (isUsed[piece] ? [] : [follow(piece)]));
}
