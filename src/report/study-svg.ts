import { ticks } from 'd3-array';
import type { StudyPicture } from '../mixture/study-picture.ts';
import { ternarySvg } from './svg-ternary.ts';
import { ternaryMesh } from './svg-ternary-mesh.ts';

/** Steps of the mesh that a surface is drawn over: fine enough for the eye. */
const meshSteps = 60;

/** The ternary diagram of a study as a picture. */
export function studySvg({ title, corners, region, points, colour, lines }: StudyPicture, subtitle?: string): string {
  const lower = windowOf(region);
  const mesh = ternaryMesh(meshSteps, lower);
  const values = Float64Array.from({ length: mesh.at.length / 3 }, (_, i) =>
    colour ? colour.valueAt([mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0]) : Number.NaN,
  );
  return ternarySvg({
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    corners: [
      { label: corners[0], unit: '%' },
      { label: corners[1], unit: '%' },
      { label: corners[2], unit: '%' },
    ],
    window: lower,
    region,
    points: points.map(({ id, at, value }) => ({
      id,
      at,
      kind: 'lattice' as const,
      ...(value === undefined ? {} : { value }),
    })),
    ...(colour ? { value: { label: colour.name, unit: colour.unit }, field: { ...mesh, values } } : {}),
    isoLines: lines.map(({ name, unit, range, lineAt }) => ({
      name,
      unit,
      lines: ticks(range[0], range[1], 6).flatMap((value) => {
        const through = lineAt(value);
        return through ? [{ value, through }] : [];
      }),
    })),
  });
}

/** Lower bounds that leave little around the region, in steps of five per cent; the whole triangle where that gains little. */
function windowOf(region: StudyPicture['region']): readonly [number, number, number] {
  const low = ([0, 1, 2] as const).map((k) => Math.floor(Math.min(...region.map((at) => at[k])) * 20 + 1e-9) / 20);
  const [a = 0, b = 0, c = 0] = low;
  return 1 - a - b - c < 0.75 && region.length > 0 ? [a, b, c] : [0, 0, 0];
}
