import type { Made, MadeFigure, TopUp } from '../weigh/made.ts';
import { reactionData } from './made-reaction.ts';
import { round12 } from './round.ts';

const quantity = (value: number, unit: string) => ({ value: round12(value), unit });

/** What was made as plain data in laboratory units (schemas/made.schema.json). */
export function madeData(made: Made, topUps: readonly TopUp[]) {
  return {
    title: made.title,
    recipe: made.recipe,
    ...(made.source === undefined ? {} : { source: made.source }),
    ...(made.made === undefined ? {} : { made: made.made }),
    ...(made.by === undefined ? {} : { by: made.by }),
    dryMass: quantity(made.dryMass * 1e3, 'g'),
    ...(made.whole === 'dry' ? {} : { whole: made.whole }),
    complete: made.isComplete,
    closed: made.isClosed,
    weighed: made.lines.map((line) => ({
      name: line.name,
      id: line.id,
      removed: line.removed,
      ...(line.weighed === undefined ? {} : { mass: quantity(line.weighed * 1e3, 'g') }),
      ...(line.uncertainty === undefined ? {} : { uncertainty: quantity(line.uncertainty * 1e3, 'g') }),
      ...(line.volume === undefined ? {} : { volume: quantity(line.volume * 1e6, 'mL') }),
      target: quantity(line.target * 1e3, 'g'),
      portions: line.portions,
      ...(line.lots.length > 0 ? { lots: line.lots } : {}),
      ...(line.isClosed ? { closed: true } : {}),
    })),
    figures: made.figures.map((one) => {
      const { unit, factor } = unitOf(one);
      const scaled = (value: number) => quantity(value * factor, unit);
      return {
        name: one.name,
        counted: one.counted,
        target: scaled(one.target),
        ...(one.made === undefined ? {} : { made: scaled(one.made) }),
        ...(one.made === undefined || one.target === 0
          ? {}
          : { difference: quantity((one.made / one.target - 1) * 100, '%') }),
        ...(one.uncertainty === undefined ? {} : { uncertainty: scaled(one.uncertainty) }),
        ...(one.tolerance === undefined
          ? {}
          : { tolerance: { text: one.tolerance.text, allowed: scaled(one.tolerance.allowed) } }),
        ...(one.verdict === undefined ? {} : { verdict: one.verdict }),
      };
    }),
    topUps: topUps.map((one) => ({
      to: one.to,
      additions: one.additions.map(additionData),
      ...(one.tooLittle ? { tooLittle: one.tooLittle.map(additionData) } : {}),
      added: quantity(one.added * 1e3, 'g'),
      dryMass: quantity(one.dryMass * 1e3, 'g'),
      figures: one.figures.flatMap(({ name, value }) => {
        const figure = made.figures.find((own) => own.name === name);
        if (figure === undefined || value === undefined) return [];
        const { unit, factor } = unitOf(figure);
        return [{ name, ...quantity(value * factor, unit) }];
      }),
    })),
    ...(made.lab === undefined ? {} : { lab: made.lab }),
    ...(made.reaction === undefined ? {} : { reaction: reactionData(made.reaction) }),
    ...(made.deviations.length > 0 ? { deviations: made.deviations } : {}),
    ...(made.notes.length > 0 ? { notes: made.notes } : {}),
  };
}

function additionData({ line, mass }: TopUp['additions'][number]) {
  const { id, instrument } = line;
  return { id, mass: quantity(mass * 1e3, 'g'), ...(instrument ? { on: instrument.name } : {}) };
}

/** A ratio is a number; a share is a per cent of what it counts. */
export function unitOf({ kind }: Pick<MadeFigure, 'kind'>): { readonly unit: string; readonly factor: number } {
  return kind === 'ratio' ? { unit: '', factor: 1 } : { unit: `${kind}%`, factor: 100 };
}
