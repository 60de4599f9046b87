import type { LiveSheet } from '../report/live-sheet.ts';
import { figureWords } from '../report/made-words.ts';
import type { Followed } from './follow-sheet.ts';

/** Where the weighing stands, in a sentence or three to be read out. */
export function sayStatus({ reagents }: LiveSheet, { lines, figures }: Followed): string {
  const done = lines.filter((line) => line.entry !== undefined).length;
  const wrong = lines.findIndex((line) => line.isWrong);
  if (wrong >= 0) return `Look at ${reagents[wrong]?.name}: ${lines[wrong]?.said}`;
  if (done === 0) return 'Type what the balance shows for each; what is left to weigh and the composition follow.';
  const first = lines.findIndex((line) => line.entry === undefined);
  const next = reagents[first];
  const deviation = figures.map(({ target, made = target }) => Math.abs(made / target - 1));
  const farthest = deviation.indexOf(Math.max(...deviation));
  const named = figures.flatMap((figure, k) => {
    const { kind, name, verdict } = figure;
    const { made, difference, verdict: said } = figureWords(figure);
    const isNamed = kind === 'ratio' || k === farthest || (verdict !== undefined && verdict !== 'pass');
    return isNamed ? [`${name} ${made} (${[difference, said].filter(Boolean).join(', ')})`] : [];
  });
  return [
    next === undefined ? 'All is weighed' : `${done} of ${reagents.length} weighed`,
    named.length > 0 ? `: ${named.join(', ')}.` : '.',
    next === undefined ? '' : ` Next: ${next.name}, ${lines[first]?.next || `${next.asked} ${next.unit}`}.`,
  ].join('');
}
