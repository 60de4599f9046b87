import type { Box } from './svg-box.ts';
import { svgElement } from './svg-element.ts';
import { missing, missingPattern } from './svg-heat-cells.ts';
import { drawLevelLine } from './svg-level-lines.ts';
import { svgPath } from './svg-path.ts';
import { drawField, fieldLines } from './svg-ternary-field.ts';
import { drawTernaryGrid } from './svg-ternary-grid.ts';
import { drawIsoLine, seenIsoLines } from './svg-ternary-iso-lines.ts';
import { labelTernary } from './svg-ternary-labels.ts';
import { drawOutside } from './svg-ternary-outside.ts';
import { drawPoints } from './svg-ternary-points.ts';
import type { TernaryScene } from './svg-ternary-scene.ts';

/** What is inside the triangle of a diagram, and how many labels of points found no room. */
export interface TernaryPlot {
  readonly elements: readonly string[];
  readonly unnamed: number;
}

/** Draws what is inside the triangle; `kept` are places around it at which no label of a point may stand. */
export function drawTernaryPlot(scene: TernaryScene, kept: readonly Box[]): TernaryPlot {
  const { frame, field, colour, region, axes, diagram } = scene;
  const levels = field && colour ? fieldLines(field, colour, frame) : [];
  const isoLines = seenIsoLines(diagram.isoLines ?? [], levels.length > 0, frame);
  const labels = labelTernary(scene, levels, isoLines, kept);
  const feasible = region?.polygon.map(frame.place) ?? frame.corners;
  return {
    elements: [
      ...(field?.hasGaps ? [missingPattern, svgElement('path', { fill: missing, d: `${svgPath(feasible)}Z` })] : []),
      ...(field && colour ? drawField(field, colour.bar.scale, frame) : []),
      drawTernaryGrid(axes, frame),
      ...levels.map(({ line, set }) => drawLevelLine(line, set.on ?? '')),
      ...isoLines.map(drawIsoLine),
      ...(region ? drawOutside(region, frame) : []),
      svgElement('path', {
        class: 'axis',
        d: `${svgPath(frame.corners)}Z`,
        'stroke-linejoin': 'round',
        'stroke-width': 1.25,
      }),
      ...labels.points.leaders,
      ...drawPoints(scene),
      ...labels.lines,
      ...labels.points.names,
    ],
    unnamed: labels.points.unnamed,
  };
}
