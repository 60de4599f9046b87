import { axisTitle } from './svg-axis-title.ts';
import { svgElement } from './svg-element.ts';
import { missing } from './svg-heat-cells.ts';
import type { TernaryFrame } from './svg-ternary-frame.ts';
import { dashOf, drawIsoLine, seenIsoLines } from './svg-ternary-iso-lines.ts';
import type { LegendEntry } from './svg-ternary-legend.ts';
import { drawMark, type PointKind } from './svg-ternary-marks.ts';
import { outside } from './svg-ternary-outside.ts';
import type { TernaryRegion } from './svg-ternary-region.ts';
import type { TernaryScene } from './svg-ternary-scene.ts';

/** What marks mean where the diagram does not say. */
export const kindNames: Readonly<Record<PointKind, string>> = {
  lattice: 'grid',
  done: 'done',
  design: 'design',
  suggested: 'suggested next',
  optimum: 'optimum',
};

/** What has to be explained of a diagram: nothing where it shows a grid only. */
export function legendEntries({ diagram, points, frame, region, field, colour }: TernaryScene): LegendEntry[] {
  const { legend = {}, isoLines = [] } = diagram;
  const kinds = (['optimum', 'suggested', 'done', 'design', 'lattice'] as const).filter((kind) =>
    points.some((point) => point.kind === kind),
  );
  const marks = kinds.map((kind): LegendEntry => {
    const own = points.filter((point) => point.kind === kind);
    const fill = (own.find((point) => typeof point.fill !== 'string') ?? own[0])?.fill ?? 'open';
    return { label: legend[kind] ?? kindNames[kind], sample: (x, y) => [drawMark(kind, [x + 13, y], fill)] };
  });
  const besideLevels = field !== undefined && (colour?.levels.length ?? 0) > 0;
  const lines = isoLines.flatMap((set, i): LegendEntry[] => {
    if (seenIsoLines([set], besideLevels, frame).length === 0) return [];
    const sample = (x: number, y: number) => [
      drawIsoLine({
        line: [
          [x, y],
          [x + 26, y],
        ],
        dash: dashOf(i, besideLevels),
      }),
    ];
    return [{ label: axisTitle({ label: set.name, unit: set.unit }), sample }];
  });
  const gaps = field?.hasGaps && colour ? [swatch(legend.missing ?? 'no value', missing)] : [];
  const beyond = region && !coversAll(region, frame) ? [swatch(legend.outside ?? 'outside the bounds', outside)] : [];
  return [
    ...(kinds.length === 1 && kinds[0] === 'lattice' && !legend.lattice ? [] : marks),
    ...lines,
    ...beyond,
    ...gaps,
  ];
}

/** Nothing that is drawn lies outside. */
function coversAll({ polygon }: TernaryRegion, { lower, span }: TernaryFrame): boolean {
  return [0, 1, 2].every((k) =>
    polygon.some((at) => at.every((share, i) => Math.abs(share - (lower[i] ?? 0) - (i === k ? span : 0)) < 1e-9)),
  );
}

function swatch(label: string, fill: string): LegendEntry {
  return {
    label,
    sample: (x, y) => {
      const box = { x, y: y - 8, width: 26, height: 16 };
      return [svgElement('rect', { ...box, fill }), svgElement('rect', { class: 'axis', ...box })];
    },
  };
}
