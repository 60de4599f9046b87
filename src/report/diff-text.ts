import type { Comparison } from '../weigh/comparison.ts';
import { changeLines } from './change-lines.ts';
import type { Paint } from './colour.ts';
import { figureRow, nothingDiffers, sayChange, sayScale } from './diff-figures.ts';
import { disarm } from './disarm.ts';
import { resultLines } from './result-lines.ts';
import { printable } from './say-plainly.ts';

/** Two recipes side by side for a terminal: 80 columns, readable without colour. */
export function diffText(
  { statements, results, scale }: Comparison,
  names: { readonly old: string; readonly new: string },
  paint: Paint,
): string {
  const note = sayScale(scale);
  const lines = [`old  ${printable(names.old)}`, `new  ${printable(names.new)}`, ''];
  if (statements.length === 0 && results.length === 0 && note === undefined) lines.push(nothingDiffers);
  if (statements.length > 0)
    lines.push(
      paint.strong('statements'),
      ...statements.flatMap((one) => changeLines({ ...one, name: sayChange(one) })),
      '',
    );
  if (results.length > 0) {
    lines.push(
      ...resultLines(
        results.map((one) => ({ ...figureRow(one), ...(one.counted ? { counted: one.counted } : {}) })),
      ).map((line, i) => (i === 0 ? paint.strong('results') + line.slice(7) : line)),
      '',
    );
  } else if (statements.length > 0 && note === undefined) lines.push('No difference in results.', '');
  if (note !== undefined) lines.push(note, '');
  return disarm(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd(),
  );
}
