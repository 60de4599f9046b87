import { axisTitle } from './svg-axis-title.ts';
import { svgFigure } from './svg-figure.ts';
import { svgStated } from './svg-stated.ts';
import { seenIsoLines } from './svg-ternary-iso-lines.ts';
import { kindNames } from './svg-ternary-legend-entries.ts';
import { kindsInOrder } from './svg-ternary-marks.ts';
import { sayPoint } from './svg-ternary-points.ts';
import type { TernaryScene } from './svg-ternary-scene.ts';
import { svgUnit } from './svg-unit.ts';

/** A diagram in words, for those who do not see it: its axes, its values, its lines, how many points, and where the optimum is. */
export function describeTernary({ diagram, points, frame, colour }: TernaryScene): string {
  const { corners, value, legend = {}, isoLines = [], notes = [] } = diagram;
  const axes = corners.map(({ label, unit = '' }) => axisTitle({ label, unit }));
  const count = kindsInOrder.flatMap((kind) => {
    const own = points.filter((point) => point.kind === kind).length;
    return own === 0 || kind === 'optimum' ? [] : [`${legend[kind] ?? kindNames[kind]}: ${own}`];
  });
  const scale = colour?.bar.scale;
  const range =
    value && scale
      ? `${value.label} ${scale.only === undefined ? `from ${svgFigure(scale.from)} to ${svgFigure(scale.to)}` : svgFigure(scale.only)} ${svgUnit(value.unit)}`.trim()
      : '';
  const lines = isoLines.flatMap(({ name, unit, lines }) => {
    const seen = lines.filter((one) => seenIsoLines([{ name, unit, lines: [one] }], false, frame).length > 0);
    return seen.length === 0
      ? []
      : [`Lines of ${name} at ${seen.map((one) => svgStated(one.value)).join(', ')} ${svgUnit(unit)}`.trim()];
  });
  const best = points.filter(({ kind }) => kind === 'optimum').map((point) => sayPoint(point, diagram));
  const shown = count.length > 0 ? [`Points: ${count.join(', ')}`] : [];
  return [`Ternary diagram of ${axes.join(', ')}`, range, ...lines, ...shown, ...best, ...notes]
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
