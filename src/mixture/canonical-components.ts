import { shareKey } from './share-key.ts';

/**
 * An order of the components that depends on the points alone and not on the order in which the components are given, so
 * that a search that starts from it finds the same design under any names.
 *
 * Each set of points has a meaning of its own (candidates, points done, …) and no order within. Components are told apart
 * by the shares they take beside those of the others, refined until nothing new is seen; of those that are still alike one
 * is set apart and the refinement goes on, as in the canonical labelling of graphs (B. D. McKay, Congressus Numerantium 30
 * (1981) 45). Components alike by a symmetry of the points stay in the order given: swapping them changes nothing.
 */
export function canonicalComponents(components: number, sets: readonly (readonly ArrayLike<number>[])[]): number[] {
  const keys = sets.map((points) => keysOf(points, components));
  const all = Array.from({ length: components }, (_, i) => i);
  let classes = new Uint32Array(components);
  for (;;) {
    classes = refined(classes, keys);
    const order = all.toSorted((a, b) => (classes[a] ?? 0) - (classes[b] ?? 0) || a - b);
    const alike = order.find((own, at) => classes[own] === classes[order[at + 1] ?? -1]);
    if (alike === undefined) return order;
    classes[alike] = mix(classes[alike] ?? 0, 1);
  }
}

function keysOf(points: readonly ArrayLike<number>[], components: number): Int32Array {
  const keys = new Int32Array(points.length * components);
  points.forEach((shares, at) => {
    for (let i = 0; i < components; i++) keys[at * components + i] = shareKey(shares[i] ?? Number.NaN);
  });
  return keys;
}

function refined(start: Uint32Array<ArrayBuffer>, sets: readonly Int32Array[]): Uint32Array<ArrayBuffer> {
  let classes = start;
  for (let distinct = new Set(classes).size; ; ) {
    const next = refinedOnce(classes, sets);
    const seen = new Set(next).size;
    if (seen <= distinct) return classes;
    classes = next;
    distinct = seen;
  }
}

/** Sums of hashes do not depend on the order of what is summed: components within a point, points within a set. */
function refinedOnce(classes: Uint32Array, sets: readonly Int32Array[]): Uint32Array<ArrayBuffer> {
  const q = classes.length;
  const next = Uint32Array.from(classes);
  const own = new Uint32Array(q);
  sets.forEach((keys, set) => {
    for (let from = 0; from < keys.length; from += q) {
      let point = set;
      for (let i = 0; i < q; i++) {
        own[i] = mix(classes[i] as number, keys[from + i] as number);
        point = (point + (own[i] as number)) >>> 0;
      }
      for (let i = 0; i < q; i++) next[i] = (next[i] as number) + mix(own[i] as number, point);
    }
  });
  return next;
}

/** The finaliser of MurmurHash3 (A. Appleby, public domain). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
