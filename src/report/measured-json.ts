import type { Measured, MeasuredFigure } from '../measure/measured.ts';
import { fromSI, unitNamed } from '../units/convert.ts';
import { round12 } from './round.ts';

/** What a measurement tells as plain data in the field's units (schemas/measure.schema.json). */
export function measuredData({ topic, title, equations, references, groups, notes }: Measured) {
  return {
    topic,
    title,
    equations,
    references,
    groups: groups.map(({ name, line, given, figures }) => ({
      ...(name === '' ? {} : { name }),
      ...(line === undefined ? {} : { line }),
      given,
      figures: figures.map(figureData),
    })),
    notes,
  };
}

function figureData({ name, unit, value, uncertainty, rounding, interval, of, printed }: MeasuredFigure) {
  const told = (own: number) => round12(unit === '' ? own : fromSI(own, unit));
  const step = (own: number) => round12(own / (unit === '' ? 1 : unitNamed(unit).factor));
  return {
    name,
    value: told(value),
    unit,
    ...(uncertainty === undefined ? {} : { uncertainty: step(uncertainty) }),
    rounding: step(rounding),
    ...(interval === undefined
      ? {}
      : { interval: { level: interval.level, least: told(interval.least), most: told(interval.most) } }),
    ...(of === undefined ? {} : { of }),
    ...(printed === undefined ? {} : { printed }),
  };
}
