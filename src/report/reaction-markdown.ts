import type { Reaction } from '../weigh/reaction.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { equationSides, reactionLines, readingRows } from './reaction-lines.ts';

/** What a synthesis comes to, as Markdown. */
export function reactionMarkdown(reaction: Reaction): string[] {
  const { left, right } = equationSides(reaction);
  const lines = [
    `${plain(left.join(' '))} → ${plain(right.join(' '))}`,
    '',
    ...reactionLines(reaction).map(([label, text]) => `- ${label}: ${plain(text)}`),
  ];
  if (reaction.readings.length === 0) return lines;
  const { heads, rows } = readingRows(reaction);
  const row = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = `|${heads.map((head) => (head === 'limits' ? ' --- |' : ' ---: |')).join('')}`;
  return [...lines, '', `Readings of ${plain(reaction.open ?? '')}:`, '', row(heads), rule, ...rows.map(row)];
}
