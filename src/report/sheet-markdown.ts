import { formatNumber } from '../units/format-number.ts';
import type { Sheet } from '../weigh/sheet.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { type PrintedFigure, printedFigures } from './printed-figures.ts';
import type { Told } from './printed-sheet.ts';
import { reactionMarkdown } from './reaction-markdown.ts';
import { hasBottles, sayBottle, sayStock } from './say-bottle.ts';
import { sayHandling } from './say-handling.ts';
import { saySizeDensities } from './say-size-densities.ts';
import { sayReading, sayWeighing } from './say-weighing.ts';
import { sayMass, sayWhole, sheetFigures } from './sheet-figures.ts';

/** The sheet as GitHub-flavoured Markdown; what a recipe says cannot break out of its cell. */
export function sheetMarkdown(sheet: Sheet, { notes = [], warnings = [] }: Told = {}): string {
  const figures = sheetFigures(sheet);
  const lines = [`# ${plain(sheet.title)}`, ''];
  if (sheet.source) lines.push(plain(sheet.source) + (sheet.doi ? ` · doi:${plain(sheet.doi)}` : ''), '');
  lines.push(`${sayMass(sheet.dryMass)} ${sayWhole(sheet)}, ${plain(sheet.size)}`, '');
  for (const { code, text } of warnings) lines.push(`> **${plain(code)}** ${plain(text)}`, '>');
  if (warnings.length > 0) lines.splice(-1, 1, '');
  const bottles = hasBottles(sheet);
  const masses = bottles ? 'to weigh / g | pure / g' : 'mass / g';
  lines.push(`| # | weigh | ${masses} | volume | in the vial / g | wt% of total | mmol | of | then |`);
  lines.push(`| ---: | --- | ---: |${bottles ? ' ---: |' : ''} ---: | ---: | ---: | ---: | --- | --- |`);
  for (const line of sheet.lines) {
    if (line.kind === 'action') {
      lines.push(`| | ${plain(line.text)} | | | | | | | |${bottles ? ' |' : ''}`);
      continue;
    }
    const own = figures.get(line);
    const name = line.part === undefined ? line.name : `${line.name} (${line.part})`;
    const then = [
      ...(line.stays === undefined ? [] : [`(${sayMass(line.stays)} stays)`]),
      ...line.after,
      ...(line.note ? [`(${line.note})`] : []),
    ].join(', ');
    const bottle = [sayReading(line, sheet), sayBottle(line, sheet)].filter(Boolean).join(' · ');
    const of = line.molesOf === undefined || line.molesOf === line.material || line.removed ? '' : line.molesOf;
    const cells = [
      line.number ?? '',
      bottle === '' ? name : `${name}, ${bottle}`,
      own?.mass ?? '',
      ...(bottles ? [own?.pure ?? ''] : []),
      own?.volume ?? '',
      own?.cumulative ?? '',
      own?.percent ?? '',
      line.removed ? '' : (own?.mmol ?? ''),
      of,
      then,
    ];
    lines.push(`| ${cells.map((cell) => plain(String(cell))).join(' | ')} |`);
  }
  lines.push('');
  if (sheet.reaction) lines.push(...reactionMarkdown(sheet.reaction), '');
  const composition = printedFigures(sheet);
  if (composition.some((one) => one.rounded !== '' || one.allowed !== '')) lines.push(...figureRows(composition), '');
  else lines.push(...ratioLines(sheet));
  const sizedBy = saySizeDensities(sheet);
  if (sizedBy !== undefined) lines.push(`- size: ${plain(sizedBy)}`);
  for (const one of sheet.estimates)
    lines.push(`- estimate: ${plain(one.property)} of ${plain(one.material)} (${plain(one.why)})`);
  for (const [label, text] of sayWeighing(sheet)) if (label !== 'shares') lines.push(`- ${label}: ${plain(text)}`);
  if (sheet.stock) lines.push(`- stock: ${plain(sayStock(sheet.stock))}`);
  for (const id of sheet.overridden) lines.push(`- ${plain(id)} is your own material file, not the shipped one.`);
  for (const line of sayHandling(sheet)) lines.push(`- handling: ${plain(line)}`);
  const said = [...notes, ...sheet.notes];
  if (said.length > 0) lines.push('', ...said.map((note) => `> ${plain(note)}`));
  lines.push('', `Molar masses: ${plain(sheet.atomicWeights)}.`);
  return lines.join('\n');
}

/** What the recipe asks for, what the balances make of it, and how far it may be off. */
function figureRows(all: readonly PrintedFigure[]): string[] {
  const [isRounded, isJudged] = [all.some((one) => one.rounded !== ''), all.some((one) => one.allowed !== '')];
  const row = (name: string, target: string, rounded: string, allowed: string, counted: string) =>
    `| ${[name, target, ...(isRounded ? [rounded] : []), ...(isJudged ? [allowed] : []), counted].join(' | ')} |`;
  return [
    row('figure', 'recipe', 'as rounded', 'allowed', 'counted'),
    row('---', '---:', '---:', '---:', '---'),
    ...all.map(({ name, target, rounded, allowed, counted }) =>
      row(plain(name), target, rounded, plain(allowed), plain(counted)),
    ),
  ];
}

/** Ratios and fillers on every basis, where that is all there is to say. */
function ratioLines({ ratios, fillers }: Sheet): string[] {
  return [
    ...ratios.map(
      ({ name, value, counted }) => `- ${plain(name)} = ${formatNumber(value, { significant: 4 })} (${plain(counted)})`,
    ),
    ...fillers.map(({ name, shares, densityEstimates }) => {
      const said = shares.map(
        ({ of, kind, value }) =>
          `${formatNumber(value * 100, { decimals: value < 0.001 ? 4 : 2 })} ${kind}% of ${plain(of)}`,
      );
      const leans = densityEstimates > 0 && shares.some((one) => one.kind === 'vol');
      return `- ${plain(name)}: ${said.join(' · ')}${leans ? ` (densities: ${densityEstimates} estimated)` : ''}`;
    }),
  ];
}
