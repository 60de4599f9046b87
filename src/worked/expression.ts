import type { Expression, Operation, WorkedFigure } from './worked-figure.ts';

/** Sums and products of one thing are that thing, and a factor of one or a summand of nothing is left out. */
export function sum(...of: readonly Expression[]): Expression {
  return joined(
    'sum',
    of.filter((one) => one !== 0),
    0,
  );
}

export function product(...of: readonly Expression[]): Expression {
  return joined(
    'product',
    of.filter((one) => one !== 1),
    1,
  );
}

export function difference(a: Expression, b: Expression): Expression {
  return b === 0 ? a : { operator: 'difference', of: [a, b] };
}

export function quotient(a: Expression, b: Expression): Expression {
  return b === 1 ? a : { operator: 'quotient', of: [a, b] };
}

export function nearest(value: Expression, step: Expression): Operation {
  return { operator: 'nearest', of: [value, step] };
}

export function isFigure(one: Expression): one is WorkedFigure {
  return typeof one === 'object' && 'name' in one;
}

function joined(operator: 'sum' | 'product', of: readonly Expression[], nothing: number): Expression {
  const flat = of.flatMap((one) =>
    typeof one === 'object' && 'operator' in one && one.operator === operator ? one.of : one,
  );
  const [first = nothing] = flat;
  return flat.length < 2 ? first : { operator, of: flat };
}
