import type { LiveSheet } from '../report/live-sheet.ts';
import { sayDeviation, sayLiveFigure } from '../report/say-live-figure.ts';
import type { Followed } from './follow-sheet.ts';

/** Where the weighing stands, in a sentence or three to be read out. */
export function sayStatus({ reagents, figures }: LiveSheet, { lines, values }: Followed): string {
  const done = lines.filter((line) => line.entry !== undefined).length;
  const wrong = lines.findIndex((line) => line.isWrong);
  if (wrong >= 0) return `Look at ${reagents[wrong]?.name}: ${lines[wrong]?.said}`;
  if (done === 0) return 'Type what the balance shows for each; what is left to weigh and the composition follow.';
  const first = lines.findIndex((line) => line.entry === undefined);
  const next = reagents[first];
  const deviation = figures.map(({ target }, k) => Math.abs((values[k] ?? target) / target - 1));
  const farthest = deviation.indexOf(Math.max(...deviation));
  const named = figures.flatMap(({ kind, name, target }, k) =>
    kind === 'ratio' || k === farthest
      ? [`${name} ${sayLiveFigure(kind, values[k] ?? target)} (${sayDeviation(values[k] ?? target, target)})`]
      : [],
  );
  return [
    next === undefined ? 'All is weighed' : `${done} of ${reagents.length} weighed`,
    named.length > 0 ? `: ${named.join(', ')}.` : '.',
    next === undefined ? '' : ` Next: ${next.name}, ${lines[first]?.next || `${next.asked} ${next.unit}`}.`,
  ].join('');
}
