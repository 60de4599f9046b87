import { formatNumber } from '../units/format-number.ts';
import type { Made, TopUp } from '../weigh/made.ts';
import type { Paint } from './colour.ts';
import { disarm } from './disarm.ts';
import { foldLines } from './fold-lines.ts';
import { reactionWords } from './made-reaction.ts';
import { figureWords, isAsked, labWords, lineWords, nextWords, sayMade, stuckWords } from './made-words.ts';
import { printPlainly } from './print-plainly.ts';
import { printable } from './say-plainly.ts';
import { drawTable } from './table.ts';

const width = 80;

/** What was made, for a terminal: what was weighed, what that is, and what to do next. */
export function madeText(made: Made, topUps: readonly TopUp[], paint: Paint, notes: readonly string[] = []): string {
  const lines = [...head(made, paint), '', ...weighedTable(made), ''];
  const figures = figureTable(made, paint);
  if (figures.length > 0) lines.push(...figures, '');
  const comes = reactionWords(made);
  const labels = Math.max(0, ...comes.map(([label]) => label.length));
  for (const [label, text] of comes) {
    const said = foldLines(printPlainly(text), width - labels - 3);
    lines.push(...said.map((line, i) => ` ${(i === 0 ? label : '').padEnd(labels)}  ${line}`));
  }
  if (comes.length > 0) lines.push('');
  const next = nextWords(made, topUps);
  const heads = Math.max(0, ...next.map((one) => one.head.length));
  for (const { head: verb, what, makes } of next) {
    const indent = heads + 3;
    const said = foldLines(printPlainly(makes === '' ? what : `${what}   ${makes}`), width - indent);
    lines.push(
      ...said.map((line, i) => `${i === 0 ? ` ${paint.strong(verb.padEnd(heads))}  ` : ' '.repeat(indent)}${line}`),
    );
  }
  const stuck = stuckWords(made, topUps);
  if (stuck) lines.push(...foldLines(printable(stuck), width - 1).map((line) => ` ${line}`));
  if (next.length > 0 || stuck) lines.push('');
  const said = [
    ...[labWords(made)].flatMap((one) => (one === undefined ? [] : [['±', one] as const])),
    ...made.deviations.map((one) => ['deviation', one] as const),
    ...[...made.notes, ...made.lines.flatMap((line) => line.notes.map((note) => `${line.id}: ${note}`)), ...notes].map(
      (one) => ['note', one] as const,
    ),
  ];
  for (const [label, text] of said) {
    const indent = label.length + 3;
    lines.push(
      ...foldLines(text.replace(/\s+/g, ' '), width - indent).map((line, i) =>
        i === 0 ? ` ${paint.note(label)}  ${printable(line)}` : ' '.repeat(indent) + printable(line),
      ),
    );
  }
  return disarm(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd(),
  );
}

function head(made: Made, paint: Paint): string[] {
  const title = printPlainly(made.title);
  const who = [made.made, made.by]
    .filter((one) => one !== undefined)
    .map((one) => printPlainly(one))
    .join(', ');
  const gap = width - title.length - who.length;
  const first =
    who === ''
      ? [paint.strong(title)]
      : gap >= 2
        ? [paint.strong(title) + ' '.repeat(gap) + who]
        : [paint.strong(title), who];
  return [...first, printable(made.recipe), sayScale(made)];
}

/** What the targets are scaled to. */
export function sayScale(made: Made): string {
  const { dryMass, isComplete } = made;
  const mass = `${formatNumber(dryMass * 1e3, { decimals: 4 })} g`;
  return dryMass > 0
    ? `${mass} ${sayMade(made)} ${isComplete ? 'weighed' : 'weighed so far'}; targets are scaled to ${isComplete ? 'that' : 'it'}`
    : 'nothing that stays was weighed yet; targets are as the recipe has them';
}

function weighedTable(made: Made): string[] {
  const words = lineWords(made);
  const hasLots = made.lines.some((line) => line.lots.length > 0);
  const rows = made.lines.filter(isAsked).map((line) => {
    const own = words.get(line);
    const name = printPlainly(line.id) + (line.portions > 1 ? ` (${line.portions} portions)` : '');
    const lots = hasLots ? [printPlainly(line.lots.join(', '))] : [];
    return [name, own?.weighed ?? '', own?.target ?? '', own?.difference ?? '', ...lots];
  });
  const columns = [
    { head: 'weighed', align: 'left' as const },
    { head: 'mass', align: 'right' as const },
    { head: 'target', align: 'right' as const },
    { head: 'difference', align: 'right' as const },
    ...(hasLots ? [{ head: 'lot', align: 'left' as const }] : []),
  ];
  return drawTable(columns, rows).map((line) => ` ${line}`);
}

function figureTable(made: Made, paint: Paint): string[] {
  if (made.figures.length === 0) return [];
  const hasTolerance = made.figures.some((one) => one.tolerance !== undefined);
  const rows = made.figures.map((figure) => {
    const own = figureWords(figure);
    const verdict = own.verdict === '' || own.verdict === 'PASS' ? own.verdict : paint.warning(own.verdict);
    return [
      printPlainly(figure.name),
      own.made,
      own.target,
      own.difference,
      ...(hasTolerance ? [own.allowed, verdict] : []),
    ];
  });
  const columns = [
    { head: 'composition', align: 'left' as const },
    { head: 'made', align: 'right' as const },
    { head: 'target', align: 'right' as const },
    { head: 'difference', align: 'right' as const },
    ...(hasTolerance
      ? [
          { head: 'allowed', align: 'right' as const },
          { head: '', align: 'left' as const },
        ]
      : []),
  ];
  return drawTable(columns, rows).map((line) => ` ${line}`);
}
