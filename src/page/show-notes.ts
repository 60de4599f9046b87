import { sayHandling } from '../report/say-handling.ts';
import type { StudyExplorer } from '../report/study-explorer.ts';
import { element } from './element.ts';

/** What the sheets lean on, how to handle what is weighed, and what the author notes. */
export function showNotes({ estimates, handling, overridden, notes }: StudyExplorer): HTMLElement[] {
  const materials = estimates.map(({ material }) => material).join(', ');
  const said = sayHandling({ handling });
  return [
    ...(estimates.length > 0 ? [element('p', { class: 'estimate' }, `estimates: density of ${materials}`)] : []),
    ...overridden.map((id) => element('p', {}, `${id} is your own material file, not the shipped one.`)),
    ...notes.map((note) => element('p', {}, note)),
    ...(said.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, 'handling'),
            element(
              'ul',
              {},
              said.map((one) => element('li', {}, one)),
            ),
          ),
        ]
      : []),
  ];
}
