import type { Finding } from '../diagnostics/finding.ts';
import type { Readings } from '../recipe/reading.ts';

/** That a fit needs more temperatures than there are. */
export function pointsTooFew(points: number, needed: number, rows: readonly Readings[]): Finding {
  const place = rows[0]?.placeOf() ?? { path: [] };
  return { code: 'points-too-few', severity: 'error', place, facts: { points, needed } };
}
