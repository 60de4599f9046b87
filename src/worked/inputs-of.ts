import { isFigure } from './expression.ts';
import type { Expression, WorkedFigure } from './worked-figure.ts';

/** The figures that are put into a figure, each once, in the order they are written. */
export function inputsOf({ from }: WorkedFigure): WorkedFigure[] {
  const found = new Set<WorkedFigure>();
  const look = (expression: Expression): void => {
    if (typeof expression === 'number') return;
    if (isFigure(expression)) found.add(expression);
    else if ('operator' in expression) for (const one of expression.of) look(one);
  };
  if (from.kind === 'equation') look(from.right);
  if (from.kind === 'together') {
    for (const { left, right } of from.system.equations) {
      look(left);
      look(right);
    }
  }
  return [...found];
}

/** A figure and all that it follows from, each before what is put into it. */
export function figuresUnder(root: WorkedFigure): WorkedFigure[] {
  const done: WorkedFigure[] = [];
  const seen = new Set<WorkedFigure>([root]);
  // Without recursion: a chain of a thousand components is as deep.
  const open: { readonly figure: WorkedFigure; readonly inputs: WorkedFigure[] }[] = [
    { figure: root, inputs: inputsOf(root).reverse() },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = top.inputs.pop();
    if (next === undefined) {
      done.push(top.figure);
      open.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      open.push({ figure: next, inputs: inputsOf(next).reverse() });
    }
  }
  return done.reverse();
}
