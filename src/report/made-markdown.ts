import type { Made, TopUp } from '../weigh/made.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { reactionWords } from './made-reaction.ts';
import { sayScale } from './made-text.ts';
import { figureWords, isAsked, labWords, lineWords, nextWords, stuckWords } from './made-words.ts';

/** What was made as GitHub-flavoured Markdown; what a record says cannot break out of its cell. */
export function madeMarkdown(made: Made, topUps: readonly TopUp[], notes: readonly string[] = []): string {
  const words = lineWords(made);
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const who = [made.made, made.by]
    .filter((one) => one !== undefined)
    .map(plain)
    .join(', ');
  const lines = [
    `# ${plain(made.title)}`,
    '',
    ...(who === '' ? [] : [who, '']),
    `${plain(made.recipe)}, ${plain(sayScale(made))}`,
    '',
  ];
  lines.push('| weighed | mass | target | difference | lot |', '| --- | ---: | ---: | ---: | --- |');
  for (const line of made.lines.filter(isAsked)) {
    const own = words.get(line);
    const name = line.id + (line.portions > 1 ? ` (${line.portions} portions)` : '');
    lines.push(row([name, own?.weighed ?? '', own?.target ?? '', own?.difference ?? '', line.lots.join(', ')]));
  }
  if (made.figures.length > 0) {
    lines.push(
      '',
      '| composition | made | target | difference | allowed | |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
    );
    for (const figure of made.figures) {
      const own = figureWords(figure);
      lines.push(row([figure.name, own.made, own.target, own.difference, own.allowed, own.verdict]));
    }
  }
  const comes = reactionWords(made);
  if (comes.length > 0) lines.push('', ...comes.map(([label, text]) => `- ${plain(label)}: ${plain(text)}`));
  const stuck = stuckWords(made, topUps);
  const next = nextWords(made, topUps).map(({ head, what, makes }) =>
    `- ${head} **${plain(what)}** ${plain(makes)}`.trimEnd(),
  );
  if (next.length > 0 || stuck) lines.push('', ...next, ...(stuck ? [plain(stuck)] : []));
  const said = [
    ...[labWords(made)].flatMap((one) => (one === undefined ? [] : [`± ${one}`])),
    ...made.deviations.map((one) => `deviation: ${one}`),
    ...made.notes,
    ...made.lines.flatMap((line) => line.notes.map((note) => `${line.id}: ${note}`)),
    ...notes,
  ];
  if (said.length > 0) lines.push('', ...said.map((one) => `> ${plain(one)}`));
  return lines.join('\n');
}
