import { type BitSet, bitSet, contains, countCommon, hasBit, intersect, membersOf } from './bit-set.ts';
import type { Polytope } from './polytope.ts';

/**
 * The faces of one dimension, each as the set of its vertices: 0 gives the vertices, 1 the edges, and the polytope's own
 * dimension the polytope. They are found from whichever end is nearer, one dimension at a time.
 */
export function polytopeFaces(polytope: Polytope, dimension: number): BitSet[] {
  const { vertices, rows, dimension: whole } = polytope;
  if (dimension < 0 || dimension > whole) return [];
  const all = bitSet(vertices.length, vertices.keys());
  const none = bitSet(rows.length);
  const sides = rows.map((_, at) =>
    bitSet(
      vertices.length,
      membersOf(all).filter((v) => hasBit(vertices[v]?.zeros ?? none, at)),
    ),
  );
  if (dimension > whole / 2) return fromWhole(all, sides, whole - dimension);
  const on = (zeros: BitSet) => intersect(all, ...sides.filter((_, at) => hasBit(zeros, at)));
  return fromVertices(polytope, on, dimension).map(on);
}

/** A face's own largest faces are the largest of its parts on which one more row is zero. */
function fromWhole(all: BitSet, sides: readonly BitSet[], steps: number): BitSet[] {
  let faces = [all];
  for (let step = 0; step < steps; step++) {
    const found = new Map<string, BitSet>();
    for (const face of faces) {
      const parts = sides.filter((side) => !contains(side, face)).map((side) => intersect(side, face));
      for (const part of largest(parts)) found.set(part.join(), part);
    }
    faces = [...found.values()];
  }
  return faces;
}

/**
 * The rows that are zero on each face, with `on` for the vertices where rows are zero. A face and a vertex next to one
 * of its own span a face of one dimension more: all rows that are zero on both are zero on that.
 */
function fromVertices({ names, vertices }: Polytope, on: (zeros: BitSet) => BitSet, steps: number): BitSet[] {
  const all = vertices.map(({ zeros }) => zeros);
  let faces = all.map((zeros, corner) => ({ zeros, corner }));
  let nextTo = all.map(() => all);
  for (let step = 1; step <= steps; step++) {
    const found = new Map<string, { zeros: BitSet; corner: number }>();
    // So many rows are independent on the face that is looked for.
    const fewest = names.length - 1 - step;
    for (const { zeros, corner } of faces) {
      const others = nextTo[corner]?.filter((one) => countCommon(one, zeros) >= fewest && !contains(one, zeros)) ?? [];
      for (const wider of largest(others.map((one) => intersect(one, zeros)))) {
        const key = wider.join();
        if (!found.has(key)) found.set(key, { zeros: wider, corner });
      }
    }
    faces = [...found.values()];
    if (step > 1) continue;
    nextTo = all.map(() => []);
    for (const { zeros } of faces) {
      const [one = 0, other = 0] = membersOf(on(zeros));
      nextTo[one]?.push(all[other] ?? zeros);
      nextTo[other]?.push(all[one] ?? zeros);
    }
  }
  return faces.map(({ zeros }) => zeros);
}

/** The sets that are no part of another one, each once. */
function largest(sets: readonly BitSet[]): BitSet[] {
  const kept: BitSet[] = [];
  const sized = sets.map((set) => ({ set, count: countCommon(set, set) })).sort((a, b) => b.count - a.count);
  for (const { set } of sized) if (!kept.some((one) => contains(one, set))) kept.push(set);
  return kept;
}
