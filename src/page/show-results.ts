import type { Refusal } from '../recipe/read-measurements.ts';
import { sayOnOneLine, sayPlainly } from '../report/say-plainly.ts';
import { element } from './element.ts';

/** More rows than these are not listed one by one. */
const mostListed = 50;

/** How many rows of a file are used, and of every row that is not, its line and the reason. */
export function showResults(file: string, count: number, refused: readonly Refusal[]): HTMLElement[] {
  const lines = [...new Set(refused.map(({ line }) => line))].length;
  const used = `${count} row${count === 1 ? '' : 's'} used`;
  const head = element('p', { class: refused.length > 0 ? 'trouble' : 'small' });
  if (count === 0) head.append(`${file} was not read${refused.length > 0 ? ':' : '.'}`);
  else if (refused.length === 0) head.append(`${file}: ${used}.`);
  else head.append(`${file}: ${used}; something is wrong in ${lines}:`);
  if (refused.length === 0) return [head];
  const sorted = refused.toSorted((one, other) => one.line - other.line);
  const more = sorted.length - mostListed;
  return [
    head,
    element(
      'ul',
      {},
      sorted
        .slice(0, mostListed)
        .map(({ line, problem }) =>
          element('li', {}, element('span', { class: 'line' }, `line ${line}: `), sayRefusal(problem)),
        ),
      more > 0 ? element('li', {}, `and ${more} more`) : undefined,
    ),
  ];
}

function sayRefusal(problem: Refusal['problem']): string {
  const finding = { ...problem, severity: 'error', place: { path: [] } } as Parameters<typeof sayOnOneLine>[0];
  // Its remedy speaks of a fit; here the scale is a switch.
  return problem.code === 'response-not-above-zero' ? sayPlainly(finding).what : sayOnOneLine(finding);
}
