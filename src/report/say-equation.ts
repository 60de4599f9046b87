import type { Expression, Operation, WorkedFigure } from '../worked/worked-figure.ts';

/** How strongly an operator binds; what binds less stands in brackets inside it. */
const strength: Readonly<Record<Operation['operator'], number>> = {
  sum: 1,
  difference: 1,
  product: 2,
  quotient: 2,
  power: 3,
  least: 4,
  most: 4,
  exp: 4,
  ln: 4,
  nearest: 4,
};

/** Names of functions, and what stands between the two sides of the others. */
const words: Readonly<Record<Operation['operator'], string>> = {
  sum: ' + ',
  difference: ' - ',
  product: ' x ',
  quotient: ' / ',
  power: '^',
  least: 'min',
  most: 'max',
  exp: 'exp',
  ln: 'ln',
  nearest: 'nearest',
};

export interface EquationWords {
  figure(figure: WorkedFigure): string;
  unknown(at: number): string;
  number(value: number): string;
}

/** An equation's side in the words given for its figures; for numbers, for names and for a program alike. */
export function sayEquation(expression: Expression, say: EquationWords, times = words.product): string {
  const inside = (one: Expression, operator: Operation['operator'], isLast: boolean): string => {
    const text = walk(one);
    if (typeof one === 'number') return one < 0 && isLast ? `(${text})` : text;
    if (!('operator' in one)) return text;
    const [own, outer] = [strength[one.operator], strength[operator]];
    const isSplit =
      own < outer || (own === outer && isLast && operator !== 'sum' && operator !== 'product') || operator === 'power';
    // A quotient inside a product's tail would be read from the left all the same.
    const isQuotient = operator === 'product' && one.operator === 'quotient' && isLast;
    return isSplit || isQuotient ? `(${text})` : text;
  };
  const walk = (one: Expression): string => {
    if (typeof one === 'number') return say.number(one);
    if ('unknown' in one) return say.unknown(one.unknown);
    if (!('operator' in one)) return say.figure(one);
    const { operator, of } = one;
    if (strength[operator] === 4) return `${words[operator]}(${of.map(walk).join(', ')})`;
    return of.map((each, i) => inside(each, operator, i > 0)).join(operator === 'product' ? times : words[operator]);
  };
  return walk(expression);
}
