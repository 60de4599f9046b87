import type { CellSolution } from '../cell/solve-cell.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { disarm } from './disarm.ts';
import { printPlainly } from './print-plainly.ts';
import { round12 } from './round.ts';
import { wrapLines } from './wrap-lines.ts';

const width = 80;

/** The values that meet a target: one, several, any, or none with what can be reached. */
export function solutionText(solution: CellSolution): string {
  const lines = solutionLines(printPlainly(solution));
  return disarm(lines.flatMap((line) => wrapLines(line, '', width)).join('\n'));
}

function solutionLines(solution: CellSolution): string[] {
  const { variable, target, roots, isFlat } = solution;
  const { name } = target.asked;
  const wanted = `${name} = ${target.text.replace(/\s+at\s.*$/, '')}`;
  const looked = [
    `looked from ${sayVariable(solution, solution.range[0])} to ${sayVariable(solution, solution.range[1])}`,
    `there ${name} is ${sayFigure(solution, solution.least)} to ${sayFigure(solution, solution.most)}`,
    `in the recipe ${variable.name} is ${sayVariable(solution, variable.value)}`,
  ];
  if (isFlat) {
    return [
      `${wanted} for any ${variable.name} of a stretch from ${sayVariable(solution, roots[0] ?? 0)} on`,
      ...looked,
    ];
  }
  if (roots.length === 0) return [`no ${variable.name} gives ${wanted}`, ...looked];
  const values = roots.map((root) => sayVariable(solution, root));
  const count = roots.length === 1 ? 'the only one' : `${roots.length} of them`;
  return [`${variable.name} = ${values.join(' and ')}   for ${wanted}, ${count}`, ...looked];
}

/** A value of the variable as its recipe would state it. */
function sayVariable({ variable }: Pick<CellSolution, 'variable'>, value: number): string {
  const number = variable.unit === '' ? value : fromSI(value, variable.unit);
  const of = variable.of === undefined ? '' : ` of ${variable.of}`;
  return `${formatNumber(number, { significant: 4 })} ${variable.unit}${of}`.trim();
}

function sayFigure({ target }: CellSolution, value: number): string {
  const { unit } = target.asked;
  return `${formatNumber(unit === '' ? value : fromSI(value, unit), { significant: 4 })} ${unit}`.trim();
}

/** The same as plain data. */
export function solutionData({ variable, target, roots, isFlat, least, most, range }: CellSolution) {
  const own = (value: number) => round12(variable.unit === '' ? value : fromSI(value, variable.unit));
  const { name, unit } = target.asked;
  const figure = (value: number) => round12(unit === '' ? value : fromSI(value, unit));
  return {
    variable: variable.name,
    unit: variable.unit,
    ...(variable.of ? { of: variable.of } : {}),
    figure: name,
    target: figure(target.value),
    figureUnit: unit,
    values: roots.map(own),
    unique: roots.length === 1 && !isFlat,
    range: range.map(own),
    reach: [figure(least), figure(most)],
  };
}
