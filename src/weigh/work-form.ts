import type { Constituent, Functional } from '../recipe/formulation.ts';
import { coefficients, perUnit } from '../solve/coefficients.ts';
import { workDensity, workMolarMass } from '../solve/work-material.ts';
import { product, quotient, sum } from '../worked/expression.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';

/** A sum over constituents in masses that are given: kg, m3 or mol. */
export function workForm(
  what: Functional,
  constituents: readonly Constituent[],
  massOf: (one: Constituent) => WorkedFigure,
): Expression {
  const row = coefficients(what, constituents);
  return sum(
    ...what.over.flatMap((index, i) => {
      const one = constituents[index];
      if (one === undefined || row[index] === 0) return [];
      const mass = massOf(one);
      const weight = what.weights?.[i] ?? 1;
      if (what.measure === 'mass') return [product(weight, mass)];
      if (what.measure === 'volume') return [quotient(product(weight, mass), workDensity(one.material))];
      return [quotient(product(weight * perUnit(what, one.material), mass), workMolarMass(one.material))];
    }),
  );
}
