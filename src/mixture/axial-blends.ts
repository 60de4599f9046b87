/**
 * The axial points of a bounded region: midway between the overall centroid (the mean of the vertices) and each vertex, in
 * the order of the vertices (shares). Inside the region, as a region is convex.
 *
 * Source: R. D. Snee, Technometrics 17 (1975) 149 (interior points toward the extreme vertices).
 */
export function axialBlends(vertices: readonly Float64Array[]): Float64Array[] {
  const mean = (i: number) => vertices.reduce((sum, vertex) => sum + (vertex[i] ?? 0), 0) / vertices.length;
  const centroid = vertices[0]?.map((_, i) => mean(i));
  return vertices.map((vertex) => vertex.map((share, i) => (share + (centroid?.[i] ?? 0)) / 2));
}
