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

function figureData({ name, unit, value, uncertainty, rounding, of, printed }: MeasuredFigure) {
  const step = (own: number) => round12(own / (unit === '' ? 1 : unitNamed(unit).factor));
  return {
    name,
    value: round12(unit === '' ? value : fromSI(value, unit)),
    unit,
    ...(uncertainty === undefined ? {} : { uncertainty: step(uncertainty) }),
    rounding: step(rounding),
    ...(of === undefined ? {} : { of }),
    ...(printed === undefined ? {} : { printed }),
  };
}
