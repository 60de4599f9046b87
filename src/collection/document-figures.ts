import type { EvaluatedElectrode } from '../cell/evaluate-electrode.ts';
import { evaluatedFigures } from '../cell/evaluated-figures.ts';
import { studyFigures } from '../mixture/study-figures.ts';
import type { Result } from '../pipeline.ts';
import { quantityOf } from '../recipe/measurement-record.ts';
import type { PlannedSynthesis } from '../synthesis/planned-synthesis.ts';
import { weighSynthesis } from '../synthesis/weigh-synthesis.ts';
import { convertTo, fromSI } from '../units/convert.ts';
import type { Made } from '../weigh/made.ts';
import type { Outcome } from '../weigh/reaction.ts';
import { asWritten } from '../weigh/size-composition.ts';
import { cellFigures, compositionFigures, type DocumentFigure, madeFigures, unitOf } from './figures-of.ts';

/**
 * Every figure that a document comes to, each in its unit: of a mixture those of its coating, of what is only read, as a
 * lab's balances are, none. Of a synthesis that fixes proportions alone, or with `withAmounts` false, shares stand for masses.
 */
export function documentFigures(result: Result, withAmounts = true): DocumentFigure[] {
  const { cell, study, synthesis, made, measurement, batch, electrode } = result;
  // What a batch or a measurement is of is in their results, too.
  if (measurement) return measurementFigures(measurement);
  if (batch) return made ? batchFigures(made) : [];
  if (cell) return evaluatedFigures(cell);
  if (study) return studyFigures(study.space, study.region);
  if (synthesis) return synthesisFigures(synthesis, withAmounts && synthesis.composition.scale === 'fixed');
  return electrode ? coatingFigures(electrode) : [];
}

const inUnit = ({ name, value, unit }: DocumentFigure): DocumentFigure => ({
  name,
  unit,
  value: unit === '' ? value : fromSI(value, unit),
});

/** Every figure of a coating that follows. */
function coatingFigures({ figures, amountOf }: EvaluatedElectrode): DocumentFigure[] {
  return [...figures.values()].flatMap(({ name, unit, figure }) => {
    const value = amountOf(figure);
    return value === undefined ? [] : [inUnit({ name, unit, value })];
  });
}

/** What to weigh, what comes out and what goes. */
function synthesisFigures(synthesis: PlannedSynthesis, withAmounts: boolean): DocumentFigure[] {
  const { composition, ...words } = asWritten(synthesis.composition);
  const sheet = weighSynthesis({ ...words, synthesis: { ...synthesis, composition } });
  const reagents = sheet.lines.flatMap((line) => (line.kind === 'reagent' ? [line] : []));
  const whole = reagents.reduce((sum, { weigh }) => sum + weigh, 0);
  const { outcome, readings = [] } = sheet.reaction ?? {};
  return [
    ...reagents.map(({ id, weigh }) =>
      withAmounts
        ? { name: `mass of ${id}`, value: weigh, unit: 'g' }
        : { name: `${id} of all that is weighed`, value: weigh / whole, unit: 'wt%' },
    ),
    ...(outcome ? outcomeFigures(outcome, sheet.reaction?.target ?? '', withAmounts) : []),
    ...endsOf(readings).flatMap(({ waters, outcome: own }) =>
      outcomeFigures(own, sheet.reaction?.target ?? '', withAmounts).map((one) => ({
        ...one,
        name: `${one.name} at x = ${waters}`,
      })),
    ),
  ].map(inUnit);
}

/** The first and the last: what hangs on open water lies between them. */
function endsOf<T>(readings: readonly T[]): readonly T[] {
  return readings.filter((_, i) => i === 0 || i === readings.length - 1);
}

/** SI; masses only where amounts count. */
function outcomeFigures(outcome: Outcome, target: string, withAmounts: boolean): DocumentFigure[] {
  const { mass, product, others, leftOver, impurities, massLoss, nominal, ratios, obtained } = outcome;
  const amounts = [
    { name: `mass of ${target}`, value: mass, unit: 'g' },
    { name: 'product mass', value: product, unit: 'g' },
    ...others.map((one) => ({ name: `mass of ${one.formula} (${one.way})`, value: one.mass, unit: 'g' })),
    ...leftOver.map((one) => ({ name: `mass of ${one.name} left over`, value: one.mass, unit: 'g' })),
    ...(impurities > 0 ? [{ name: 'mass of impurities', value: impurities, unit: 'g' }] : []),
  ];
  return [
    ...(withAmounts ? amounts : []),
    { name: 'mass loss', value: massLoss, unit: '%' },
    ...nominal.map((one) => ({ name: `${one.element} per ${target}`, value: one.atoms, unit: '' })),
    ...ratios.map((one) => ({ name: one.name, value: one.value, unit: '' })),
    ...(obtained ? [{ name: 'yield', value: obtained.yield, unit: '%' }] : []),
  ];
}

/** What was weighed, what it should have been, and the composition that it made. */
function batchFigures(made: Made): DocumentFigure[] {
  const { lines, figures, dryMass, whole, reaction } = made;
  return [
    ...lines.flatMap(({ id, weighed }) =>
      weighed === undefined ? [] : [{ name: `mass of ${id} as weighed`, value: weighed, unit: 'g' }],
    ),
    ...lines.map(({ id, target }) => ({ name: `mass of ${id} to weigh`, value: target, unit: 'g' })),
    { name: `mass of ${whole === 'dry' ? 'what stays' : 'precursors'} as weighed`, value: dryMass, unit: 'g' },
    ...madeFigures({ made }),
    ...figures.map(({ name, kind, target }) => ({
      name: `${name} as asked`,
      value: target,
      unit: kind === 'ratio' ? '' : `${kind}%`,
    })),
    ...endsOf(reaction?.readings ?? []).flatMap(({ waters, outcome }) =>
      outcomeFigures(outcome, reaction?.target ?? '', true).map((one) => ({
        ...one,
        name: waters === undefined ? one.name : `${one.name} at x = ${waters}`,
      })),
    ),
  ].map(inUnit);
}

/** What was read, what follows from it, and what the sample is made of. */
function measurementFigures({ record, sample }: NonNullable<Result['measurement']>): DocumentFigure[] {
  const { temperature, thickness, diameter, area, readings, results } = record;
  const stated = [
    ...(temperature ? [{ ...temperature, name: 'temperature' }] : []),
    ...(thickness ? [{ ...thickness, name: 'thickness' }] : []),
    ...(diameter ? [{ ...diameter, name: 'diameter' }] : []),
    ...readings,
    ...results,
  ];
  const resistance = quantityOf(readings, 'resistance')?.value;
  const conductivity =
    area && thickness && resistance && resistance > 0
      ? [
          {
            name: 'conductivity from resistance, thickness and area',
            value: thickness.quantity.value / (resistance * area.value),
            unit: 'S/cm',
          },
        ]
      : [];
  const ofSample = [
    ...(sample.composition && !sample.batch ? compositionFigures(sample.composition) : []),
    ...madeFigures(sample),
    ...cellFigures(sample),
  ];
  return [
    ...stated.map(({ name, quantity }) => {
      const unit = unitOf(quantity);
      return { name, unit, value: unit === '' ? quantity.number : convertTo(quantity, unit) };
    }),
    ...[
      ...(area ? [{ name: 'electrode area', value: area.value, unit: 'cm^2' }] : []),
      ...conductivity,
      ...ofSample.map((one) => ({ ...one, name: `${one.name} (sample)` })),
    ].map(inUnit),
  ];
}
