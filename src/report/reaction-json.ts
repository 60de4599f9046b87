import type { Outcome, Reaction } from '../weigh/reaction.ts';
import { round12 } from './round.ts';

const grams = (mass: number) => ({ value: round12(mass * 1e3), unit: 'g' });
const millimoles = (moles: number) => ({ value: round12(moles * 1e3), unit: 'mmol' });
const percent = (share: number) => ({ value: round12(share * 100), unit: 'wt%' });

/** What a synthesis comes to as plain data in laboratory units (schemas/weigh.schema.json). */
export function reactionData({ target, equation, outcome, readings, open, aids, unlisted, readingsMake }: Reaction) {
  const term = ({ coefficient, most, formula, goes }: Reaction['equation']['left'][number]) => ({
    coefficient: round12(coefficient),
    ...(most === undefined ? {} : { most: round12(most) }),
    formula,
    ...(goes ? { goes } : {}),
  });
  return {
    target,
    equation: { left: equation.left.map(term), right: equation.right.map(term) },
    ...(outcome ? { outcome: outcomeData(outcome) } : {}),
    ...(open === undefined ? {} : { open }),
    readings: readings.map((one) => ({ waters: one.waters, outcome: outcomeData(one.outcome) })),
    aids,
    unlisted,
    ...(readingsMake
      ? {
          readingsMake: {
            ...readingsMake,
            elements: readingsMake.elements.map(({ atoms, uncertainty, ...one }) => ({
              ...one,
              atoms: round12(atoms),
              ...(uncertainty === undefined ? {} : { uncertainty: round12(uncertainty) }),
            })),
          },
        }
      : {}),
  };
}

function outcomeData(outcome: Outcome) {
  const { obtained } = outcome;
  return {
    mass: grams(outcome.mass),
    amount: millimoles(outcome.moles),
    product: grams(outcome.product),
    others: outcome.others.map(({ formula, way, mass, moles }) => ({
      formula,
      way,
      mass: grams(mass),
      amount: millimoles(moles),
    })),
    limits: outcome.limits,
    leftOver: outcome.leftOver.map(({ name, mass }) => ({ name, mass: grams(mass) })),
    impurities: grams(outcome.impurities),
    massLoss: percent(outcome.massLoss),
    nominal: outcome.nominal.map(({ element, atoms, target }) => ({ element, atoms: round12(atoms), target })),
    ratios: outcome.ratios.map(({ name, value, counted }) => ({ name, value: round12(value), counted })),
    ...(obtained ? { obtained: { mass: grams(obtained.mass), yield: percent(obtained.yield) } } : {}),
  };
}
