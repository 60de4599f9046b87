import type { Comparison } from '../weigh/comparison.ts';
import { figureRow, nothingDiffers, sayChange, sayScale } from './diff-figures.ts';
import { disarm } from './disarm.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { printable } from './say-plainly.ts';

/** Two recipes side by side for a pull request; what a recipe says cannot break out of its cell. */
export function diffMarkdown(
  { statements, results, scale }: Comparison,
  names: { readonly old: string; readonly new: string },
): string {
  const cell = (text = ''): string => plain(printable(text));
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [`${cell(names.old)} → ${cell(names.new)}`, ''];
  const note = sayScale(scale);
  if (statements.length === 0 && results.length === 0 && note === undefined)
    return disarm([...lines, nothingDiffers].join('\n'));
  if (statements.length > 0) {
    lines.push('| statement | | old | new |', '| --- | --- | --- | --- |');
    lines.push(...statements.map((one) => row(cell(sayChange(one)), one.change, cell(one.old), cell(one.new))), '');
  }
  if (results.length > 0) {
    lines.push('| result | old | new | difference |', '| --- | ---: | ---: | ---: |');
    for (const one of results) {
      const { quantity, old, new: now, difference } = figureRow(one);
      lines.push(row(cell(quantity), cell(old), cell(now), difference));
    }
    lines.push('');
    for (const { quantity, counted } of results) {
      if (counted) lines.push(`- ${cell(quantity)} counts ${cell(counted.new)}; before ${cell(counted.old)}`);
    }
  } else if (note === undefined) lines.push('No difference in results.');
  if (note !== undefined) lines.push(note);
  return disarm(lines.join('\n').trimEnd());
}
