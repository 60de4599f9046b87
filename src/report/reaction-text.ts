import type { Reaction } from '../weigh/reaction.ts';
import type { Paint } from './colour.ts';
import { equationSides, reactionLines, readingRows } from './reaction-lines.ts';
import { drawTable } from './table.ts';

/** What a synthesis comes to, for a terminal: the equation, then a line for each thing; `fold` breaks pieces into lines. */
export function reactionText(
  reaction: Reaction,
  paint: Paint,
  fold: (pieces: readonly string[], indent: number) => string[],
): string[] {
  const { left, right } = equationSides(reaction);
  const equation = [...fold(left, 3), ...fold(right, 5).map((line, i) => (i === 0 ? `→ ${line}` : `  ${line}`))];
  const said = reactionLines(reaction);
  const width = Math.max(0, ...said.map(([label]) => label.length));
  const indent = width + 3;
  const lines = said.flatMap(([label, text]) =>
    fold(text.split(' '), indent).map((line, i) =>
      i === 0 ? ` ${paint.note(label)}${' '.repeat(width - label.length)}  ${line}` : ' '.repeat(indent) + line,
    ),
  );
  return [
    ...equation.map((line) => ` ${line}`),
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(reaction.readings.length > 0 ? ['', ...readings(reaction)] : []),
  ];
}

function readings(reaction: Reaction): string[] {
  const { heads, rows } = readingRows(reaction);
  const columns = heads.map((head) => ({ head, align: head === 'limits' ? ('left' as const) : ('right' as const) }));
  return [` readings of ${reaction.open}`, ...drawTable(columns, rows).map((line) => ` ${line}`)];
}
