import type { Shares } from './svg-ternary-frame.ts';

/** The stretches of a line that lie within all of these sides, `of · shares ≥ 0`. */
export function clipLine(line: readonly Shares[], sides: readonly Shares[]): Shares[][] {
  const stretches: Shares[][] = [];
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (from === undefined) continue;
    const [start, end] = within(from, to, sides);
    if (!(start < end)) continue;
    const at = (share: number) => between(from, to, share);
    const last = stretches.at(-1);
    if (start === 0 && last?.at(-1) === from) last.push(end === 1 ? to : at(end));
    else stretches.push([start === 0 ? from : at(start), end === 1 ? to : at(end)]);
  }
  return stretches;
}

/** From which share of a stretch to which it lies within the sides (Liang and Barsky's clipping). */
function within(from: Shares, to: Shares, sides: readonly Shares[]): [number, number] {
  let [start, end] = [0, 1];
  for (const side of sides) {
    const excess = (one: Shares) => one[0] * side[0] + one[1] * side[1] + one[2] * side[2];
    const [here, there] = [excess(from), excess(to)];
    // A line along a side is within it, whatever the last digits say.
    if (here >= -1e-12 && there >= -1e-12) continue;
    if (here < 0 && there < 0) return [1, 0];
    const share = here / (here - there);
    if (here < there) start = Math.max(start, share);
    else end = Math.min(end, share);
  }
  return [start, end];
}

function between(from: Shares, to: Shares, share: number): Shares {
  const at = (k: 0 | 1 | 2) => from[k] + share * (to[k] - from[k]);
  return [at(0), at(1), at(2)];
}
