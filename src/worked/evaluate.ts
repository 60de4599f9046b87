import { isFigure } from './expression.ts';
import type { Expression, Operator } from './worked-figure.ts';

/** What an expression comes to, its figures having the values they have; SI. */
export function evaluate(expression: Expression, unknowns: readonly number[] = []): number {
  if (typeof expression === 'number') return expression;
  if (isFigure(expression)) return expression.value;
  if ('unknown' in expression) return unknowns[expression.unknown] ?? Number.NaN;
  return operate(
    expression.operator,
    expression.of.map((one) => evaluate(one, unknowns)),
  );
}

function operate(operator: Operator, values: readonly number[]): number {
  const [a = Number.NaN, b = Number.NaN] = values;
  switch (operator) {
    case 'sum':
      return values.reduce((total, one) => total + one, 0);
    case 'product':
      return values.reduce((total, one) => total * one, 1);
    case 'difference':
      return a - b;
    case 'quotient':
      return a / b;
    case 'least':
      return Math.min(...values);
    case 'most':
      return Math.max(...values);
    case 'power':
      return a ** b;
    case 'exp':
      return Math.exp(a);
    case 'ln':
      return Math.log(a);
    case 'nearest':
      return Math.round(a / b) * b;
  }
}

/** How fast an operation changes with each of what it is of; rounding has no slope. */
export function slopesOfOperation(operator: Operator, values: readonly number[]): number[] {
  const [a = Number.NaN, b = Number.NaN] = values;
  switch (operator) {
    case 'sum':
      return values.map(() => 1);
    case 'product':
      return values.map((_, at) => values.reduce((total, one, i) => (i === at ? total : total * one), 1));
    case 'difference':
      return [1, -1];
    case 'quotient':
      return [1 / b, -a / (b * b)];
    case 'least':
      return values.map((one, i) => (i === values.indexOf(Math.min(...values)) && Number.isFinite(one) ? 1 : 0));
    case 'most':
      return values.map((one, i) => (i === values.indexOf(Math.max(...values)) && Number.isFinite(one) ? 1 : 0));
    case 'power':
      return [b * a ** (b - 1), a > 0 ? a ** b * Math.log(a) : 0];
    case 'exp':
      return [Math.exp(a)];
    case 'ln':
      return [1 / a];
    case 'nearest':
      return [0, 0];
  }
}
