import type { Shares } from './svg-ternary-frame.ts';
import type { TernarySurface } from './svg-ternary-surface.ts';

/** Nearer to the line than this, a node is on it. */
const on = 1e-12;

/**
 * The part of a surface where `of · shares ≥ 0`, exactly where each of its triangles has it: one that the line divides is cut,
 * and the surface is linear along the cut. Neighbours still share their nodes.
 */
export function cutSurface({ at, triangles, values }: TernarySurface, of: Shares): TernarySurface {
  const known = values.length;
  const beyond = Float64Array.from(values, (_, i) => excess(at, i, of));
  if (beyond.every((one) => one >= 0)) return { at, triangles, values };
  const made = { at: [...at], values: [...values] };
  const cuts = new Map<number, number>();
  const cut = (one: number, other: number) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * known + high;
    const before = cuts.get(key);
    if (before !== undefined) return before;
    const [from, to] = [beyond[low] ?? 0, beyond[high] ?? 0];
    const share = from / (from - to);
    const between = (a = 0, b = 0) => a + share * (b - a);
    for (let k = 0; k < 3; k++) made.at.push(between(at[3 * low + k], at[3 * high + k]));
    made.values.push(between(values[low], values[high]));
    cuts.set(key, made.values.length - 1);
    return made.values.length - 1;
  };
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [...triangles.subarray(t, t + 3)];
    const isIn = corners.map((node) => (beyond[node] ?? -1) >= 0);
    const piece = corners.flatMap((node, i) => {
      const next = corners[(i + 1) % 3] ?? node;
      const nextIn = isIn[(i + 1) % 3];
      if (isIn[i]) return nextIn || beyond[node] === 0 ? [node] : [node, cut(node, next)];
      return nextIn && beyond[next] !== 0 ? [cut(node, next)] : [];
    });
    for (let i = 2; i < piece.length; i++) kept.push(piece[0] ?? 0, piece[i - 1] ?? 0, piece[i] ?? 0);
  }
  return { at: Float64Array.from(made.at), triangles: Uint32Array.from(kept), values: Float64Array.from(made.values) };
}

/** How far a node is beyond the line: 0 on it, whatever the last digits say. */
function excess(at: Float64Array, node: number, of: Shares): number {
  const sum = of[0] * (at[3 * node] ?? 0) + of[1] * (at[3 * node + 1] ?? 0) + of[2] * (at[3 * node + 2] ?? 0);
  return Math.abs(sum) < on ? 0 : sum;
}
