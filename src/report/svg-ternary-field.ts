import { scaleColour } from './colour-scale.ts';
import { svgElement } from './svg-element.ts';
import { svgPath } from './svg-path.ts';
import type { Scale } from './svg-scale.ts';
import { svgStated } from './svg-stated.ts';
import { surfaceAreas } from './svg-ternary-areas.ts';
import { cutSurface } from './svg-ternary-cut.ts';
import { type MeshEdges, meshEdges } from './svg-ternary-edges.ts';
import type { Shares, TernaryFrame } from './svg-ternary-frame.ts';
import { surfaceLines } from './svg-ternary-lines.ts';
import type { SeenColour } from './svg-ternary-scene.ts';
import type { TernarySurface } from './svg-ternary-surface.ts';
import { thinLine } from './svg-thin-line.ts';
import type { ValueLine } from './svg-value-labels.ts';

/** A surface as far as it is seen, on a scale that may be one of logarithms. */
export interface SeenField {
  readonly surface: TernarySurface;
  readonly edges: MeshEdges;
  readonly log: boolean;
  /** The least and the greatest value, where there is one. */
  readonly range: readonly number[];
  /** Some of what would be seen is missing. */
  readonly hasGaps: boolean;
}

/** So many steps of colour that none is seen; each is painted on the one below, so that no seam shows between them. */
const steps = 72;

/** What deviates by less than this many px is not seen. */
const unseen = 0.04;

/** The part of a surface within all of these sides; on a log scale, what is not above zero is missing. */
export function seeField(surface: TernarySurface, sides: readonly Shares[], log: boolean): SeenField {
  // Between two values of a log scale, the middle is their geometric mean.
  const values = log ? surface.values.map((value) => (value > 0 ? Math.log10(value) : Number.NaN)) : surface.values;
  const seen = sides.reduce(cutSurface, { ...surface, values });
  const edges = meshEdges(seen);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const corner of edges.corners) {
    least = Math.min(least, seen.values[corner] ?? least);
    most = Math.max(most, seen.values[corner] ?? most);
  }
  const range = least > most ? [] : [least, most].map((value) => (log ? 10 ** value : value));
  const hasGaps = seen.triangles.some((node) => !Number.isFinite(seen.values[node]));
  return { surface: seen, edges, log, range, hasGaps };
}

/** A surface in colour. */
export function drawField({ surface, edges, log }: SeenField, scale: Scale, { place }: TernaryFrame): string[] {
  const [from, to] = log ? [Math.log10(scale.from), Math.log10(scale.to)] : [scale.from, scale.to];
  const only = scale.only !== undefined;
  return Array.from({ length: only ? 1 : steps }, (_, i) => {
    const level = i === 0 ? Number.NEGATIVE_INFINITY : from + (i / steps) * (to - from);
    const rings = surfaceAreas(surface, edges, level).map((ring) => `${svgPath(thinLine(ring.map(place), unseen))}Z`);
    const fill = scaleColour(only ? 0.5 : (i + 0.5) / steps);
    return svgElement('path', { fill, 'fill-rule': 'evenodd', d: rings.join('') });
  }).filter((path) => !path.includes('d=""'));
}

/** The lines of the levels over a surface, labelled as the ticks of the bar are. */
export function fieldLines(field: SeenField, { bar, levels }: SeenColour, { place }: TernaryFrame): ValueLine[] {
  const { surface, edges, log } = field;
  const { scale, ticks } = bar;
  return levels
    .filter((level) => level > scale.from && level < scale.to)
    .flatMap((level) =>
      surfaceLines(surface, log ? Math.log10(level) : level, edges).map((line) => ({
        line: thinLine(line.map(place), unseen),
        label: ticks.find(({ value }) => value === level)?.label || svgStated(level),
        set: { on: scaleColour(scale.place(level)) },
      })),
    );
}
