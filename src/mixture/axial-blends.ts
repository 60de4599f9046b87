/**
 * The axial points of a bounded region: midway between the overall centroid (the mean of the vertices) and each vertex, in
 * the order of the vertices (shares). Inside the region, as a region is convex.
 *
 * Source: J. A. Cornell, Experiments with Mixtures, 3rd ed. (2002), where they are called axial check blends.
 */
export function axialBlends(vertices: readonly Float64Array[]): Float64Array[] {
  const mean = (i: number) => vertices.reduce((sum, vertex) => sum + (vertex[i] ?? 0), 0) / vertices.length;
  const centroid = vertices[0]?.map((_, i) => mean(i));
  return vertices.map((vertex) => vertex.map((share, i) => (share + (centroid?.[i] ?? 0)) / 2));
}
