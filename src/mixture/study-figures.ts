import { columnAt } from './compute-columns.ts';
import { extremeVertices } from './extreme-vertices.ts';
import type { Region } from './region.ts';
import { usualColumns } from './study-columns.ts';
import { gridBlocks } from './study-grid.ts';
import type { StudySpace } from './study-space.ts';

/** Finer lattices are not counted out. */
const finest = 200;

/**
 * What a study comes to, in figures with their units: how many points its lattice has, and from where to where each share and
 * each quantity goes. A quantity is one linear form over another, so that its least and most are at corners.
 */
export function studyFigures(space: StudySpace, region: Region) {
  const { steps } = space.study;
  const corners = extremeVertices(region).points.map((one) => Array.from(one));
  const ranges = [
    ...region.names.map((name, k) => ({ name, unit: '%', values: corners.map((one) => 100 * (one[k] ?? 0)) })),
    ...usualColumns(space).map((column) => ({
      name: column.name,
      unit: column.unit,
      values: corners.map((one) => columnAt(column, one)).filter(Number.isFinite),
    })),
  ];
  return [
    ...(steps !== undefined && steps <= finest
      ? [{ name: 'points of the lattice', unit: '', value: countOf(region, steps) }]
      : []),
    { name: 'corners of the region', unit: '', value: corners.length },
    ...ranges.flatMap(({ name, unit, values }) =>
      values.length === 0
        ? []
        : [
            { name: `least ${name}`, unit, value: Math.min(...values) },
            { name: `most ${name}`, unit, value: Math.max(...values) },
          ],
    ),
  ];
}

function countOf(region: Region, steps: number): number {
  let count = 0;
  for (const block of gridBlocks(region, steps, [])) count += block.count;
  return count;
}
