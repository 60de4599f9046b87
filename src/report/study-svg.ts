import { ticks } from 'd3-array';
import type { StudyPicture } from '../mixture/study-picture.ts';
import { type TernaryDiagram, ternarySvg } from './svg-ternary.ts';
import type { Shares } from './svg-ternary-frame.ts';
import { ternaryMesh } from './svg-ternary-mesh.ts';
import type { TernarySurface } from './svg-ternary-surface.ts';
import { ternaryWindow } from './svg-ternary-window.ts';

/** Steps of the mesh that a surface is drawn over: fine enough for the eye. */
const meshSteps = 60;

/** The ternary diagram of a study as a picture. */
export function studySvg(picture: StudyPicture, subtitle?: string): string {
  return ternarySvg(studyDiagram(picture, subtitle));
}

/** What a ternary diagram shows of a study. */
export function studyDiagram(
  { title, corners, region, points, measured = [], colour, lines }: StudyPicture,
  subtitle?: string,
): TernaryDiagram {
  const lower = ternaryWindow(region);
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    corners: [
      { label: corners[0], unit: '%' },
      { label: corners[1], unit: '%' },
      { label: corners[2], unit: '%' },
    ],
    window: lower,
    region,
    points: [
      ...points.map((point) => ({ ...point, kind: 'lattice' as const })),
      ...measured.map((point) => ({ ...point, kind: 'done' as const })),
    ],
    ...(colour ? { value: { label: colour.name, unit: colour.unit, log: colour.log ?? false } } : {}),
    ...(colour?.valueAt ? { field: surfaceOf(colour.valueAt, lower) } : {}),
    legend: { done: 'measured' },
    isoLines: lines.map(({ name, unit, range, lineAt }) => ({
      name,
      unit,
      lines: ticks(range[0], range[1], 6).flatMap((value) => {
        const through = lineAt(value);
        return through ? [{ value, through }] : [];
      }),
    })),
  };
}

function surfaceOf(valueAt: (at: Shares) => number, lower: Shares): TernarySurface {
  const mesh = ternaryMesh(meshSteps, lower);
  const values = Float64Array.from({ length: mesh.at.length / 3 }, (_, i) =>
    valueAt([mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0]),
  );
  return { ...mesh, values };
}
