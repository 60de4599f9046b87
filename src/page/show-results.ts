import type { Measurements, Refusal } from '../recipe/read-measurements.ts';
import { sayOnOneLine } from '../report/say-plainly.ts';
import { element } from './element.ts';

/** More rows than these are not listed one by one. */
const mostListed = 50;

/** How much of a file could be used, and of every row that could not, its line and the reason. */
export function showResults(file: string, { mixtures }: Measurements, refused: readonly Refusal[]): HTMLElement[] {
  const lines = [...new Set(refused.map(({ line }) => line))].length;
  const used = `${mixtures.length} row${mixtures.length === 1 ? '' : 's'} used`;
  const head = element('p', { class: refused.length > 0 ? 'trouble' : 'small' });
  if (mixtures.length === 0) head.append(`${file} was not read.`);
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
      sorted.slice(0, mostListed).map(({ line, problem }) => {
        const said = sayOnOneLine({ ...problem, severity: 'error', place: { path: [] } } as Parameters<
          typeof sayOnOneLine
        >[0]);
        return element('li', {}, element('span', { class: 'line' }, `line ${line}: `), said);
      }),
      more > 0 ? element('li', {}, `and ${more} more`) : undefined,
    ),
  ];
}
