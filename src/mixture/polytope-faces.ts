import { type BitSet, bitSet, contains, countCommon, hasBit, intersect } from './bit-set.ts';
import type { Polytope } from './polytope.ts';

/**
 * The faces of one dimension, each as the set of its vertices: 0 gives the vertices, 1 the edges, and the polytope's own
 * dimension the polytope. They are found from whichever end is nearer, one dimension at a time.
 */
export function polytopeFaces(polytope: Polytope, dimension: number): BitSet[] {
  if (dimension < 0 || dimension > polytope.dimension) return [];
  return dimension <= polytope.dimension / 2 ? fromVertices(polytope, dimension) : fromWhole(polytope, dimension);
}

/** A face is where its rows are zero; with a vertex next to it, it spans a face of one dimension more. */
function fromVertices({ vertices }: Polytope, dimension: number): BitSet[] {
  const all = vertices.map(({ zeros }) => zeros);
  const setOf = (zeros: BitSet) =>
    bitSet(
      all.length,
      [...all.keys()].filter((v) => contains(all[v] ?? zeros, zeros)),
    );
  let faces = all.map((zeros, corner) => ({ zeros, corner }));
  let nextTo: readonly (readonly BitSet[])[] = all.map(() => all);
  for (let now = 0; now < dimension; now++) {
    const found = new Map<string, { zeros: BitSet; corner: number }>();
    for (const { zeros, corner } of faces) {
      const others = (nextTo[corner] ?? []).filter((one) => !contains(one, zeros));
      for (const wider of largest(others.map((one) => intersect(one, zeros)))) {
        const key = wider.join();
        if (!found.has(key)) found.set(key, { zeros: wider, corner });
      }
    }
    faces = [...found.values()];
    if (now === 0) nextTo = neighbours(all, faces);
  }
  return faces.map(({ zeros }) => setOf(zeros));
}

/** For each vertex the vertices at the other end of its edges. */
function neighbours(all: readonly BitSet[], edges: readonly { readonly zeros: BitSet }[]): BitSet[][] {
  const found: BitSet[][] = all.map(() => []);
  for (const { zeros } of edges) {
    const [one = 0, other = 0] = [...all.keys()].filter((v) => contains(all[v] ?? zeros, zeros));
    found[one]?.push(all[other] ?? zeros);
    found[other]?.push(all[one] ?? zeros);
  }
  return found;
}

/** A face's own largest faces are the largest of its parts on which one more row is zero. */
function fromWhole({ vertices, rows, dimension: whole }: Polytope, dimension: number): BitSet[] {
  const all = [...vertices.keys()];
  const sides = rows.map((_, at) =>
    bitSet(
      all.length,
      all.filter((v) => hasBit(vertices[v]?.zeros ?? bitSet(rows.length), at)),
    ),
  );
  let faces = [bitSet(all.length, all)];
  for (let now = whole; now > dimension; now--) {
    const found = new Map<string, BitSet>();
    for (const face of faces) {
      const parts = sides.filter((side) => !contains(side, face)).map((side) => intersect(side, face));
      for (const part of largest(parts)) found.set(part.join(), part);
    }
    faces = [...found.values()];
  }
  return faces;
}

/** The sets that are no part of another one, each once. */
function largest(sets: readonly BitSet[]): BitSet[] {
  const kept: BitSet[] = [];
  const sized = sets.map((set) => ({ set, count: countCommon(set, set) })).sort((a, b) => b.count - a.count);
  for (const { set } of sized) if (!kept.some((one) => contains(one, set))) kept.push(set);
  return kept;
}
