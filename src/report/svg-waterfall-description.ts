import { svgFigure } from './svg-figure.ts';
import { svgUnit } from './svg-unit.ts';
import type { Measure, Waterfall } from './svg-waterfall.ts';

/** A waterfall in words, for those who do not see it: each part, then each level. */
export function describeWaterfall({ rows, levels, mass, size, perMass, perSize }: Waterfall): string {
  const parts = rows.map(
    (row) => `${row.label}: ${[say(row.mass, mass), say(row.size, size)].filter(Boolean).join(', ')}`,
  );
  const reached = levels.map((level) => {
    const figures = [say(level.perMass, perMass), say(level.perSize, perSize)].filter(Boolean).join(', ');
    return `${level.name}, up to ${rows[level.after]?.label}: ${figures}`;
  });
  return `${[...parts, ...reached].join('; ')}.`;
}

function say(value: number | undefined, measure: Measure | undefined): string {
  return value === undefined || measure === undefined ? '' : `${svgFigure(value)} ${svgUnit(measure.unit)}`.trim();
}
