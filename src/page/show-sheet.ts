import { hasBottles, sayBottle } from '../report/say-bottle.ts';
import { partMass, sayMass, sayVolume, sheetFigures } from '../report/sheet-figures.ts';
import type { BlendedSheet } from '../weigh/blend-sheets.ts';
import type { Reagent } from '../weigh/sheet.ts';
import { element } from './element.ts';

/** What to weigh, in the order of the steps, with the figures of the program's own sheet. */
export function showSheet(sheet: BlendedSheet): HTMLElement {
  const figures = sheetFigures(sheet);
  // What is not pure stands beside what is meant, as on the program's own sheet.
  const bottles = hasBottles(sheet);
  const heads = ['#', 'weigh', ...(bottles ? ['to weigh', 'pure'] : ['mass']), 'in the vial', 'wt%', 'mmol'];
  const rows: HTMLElement[] = [];
  const wide = (look: string, text: string, cell = '') => rows.push(wideRow(heads.length, look, text, cell));
  let part: string | undefined;
  for (const line of sheet.lines) {
    if (line.kind === 'action') {
      wide('', line.text, 'action');
      continue;
    }
    if (line.part !== part) {
      part = line.part;
      if (part !== undefined) {
        const whole = partMass(sheet, part);
        wide('part', `${part}:${whole > 0 ? ` (${sayMass(whole)})` : ''}`);
      }
    }
    const own = figures.get(line);
    const beside = line.volume === undefined || line.byVolume ? undefined : ` = ${sayVolume(line.volume)}`;
    const mass = line.byVolume && line.volume !== undefined ? sayVolume(line.volume) : `${own?.mass} g`;
    const stays = line.stays === undefined ? undefined : ` (${sayMass(line.stays)} stays)`;
    rows.push(
      element(
        'tr',
        { 'data-id': line.id },
        element('td', { class: 'number' }, line.number === undefined ? '' : `${line.number}`),
        element('td', { class: 'name' }, line.name, beside || stays ? element('small', {}, beside, stays) : undefined),
        element('td', { class: 'mass' }, mass),
        ...(bottles ? [element('td', {}, isPure(line) ? '' : `${own?.pure} g`)] : []),
        element('td', {}, own?.cumulative ? `${own.cumulative} g` : ''),
        element('td', {}, own?.percent ?? ''),
        element('td', {}, line.removed ? '' : (own?.mmol ?? '')),
      ),
    );
    const after = [...line.after, ...(line.note ? [`(${line.note})`] : [])];
    const bottle = sayBottle(line, sheet);
    if (bottle !== '') wide('', bottle, 'action');
    if (after.length > 0) wide('', after.join(', '), 'action');
  }
  return element(
    'table',
    { 'aria-labelledby': 'sheet-title' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((text, i) => element('th', { scope: 'col', class: i === 1 ? 'name' : undefined }, text)),
      ),
    ),
    element('tbody', {}, rows),
  );
}

function isPure({ brings, weigh, mass }: Reagent): boolean {
  return weigh === mass || (brings.length === 1 && brings[0]?.share === 1);
}

/** What a stock solution brings more of than there should be: such a mixture cannot be weighed. */
export function broughtTooMuch({ lines }: BlendedSheet): string | undefined {
  return lines.find((line): line is Reagent => line.kind === 'reagent' && line.weigh < 0)?.name;
}

/** The masses in a row, to be read out. */
export function saySheet(sheet: BlendedSheet): string {
  const figures = sheetFigures(sheet);
  return sheet.lines
    .flatMap((line) => (line.kind === 'action' ? [] : [`${line.name} ${figures.get(line)?.mass} g`]))
    .join(', ');
}

function wideRow(columns: number, look: string, text: string, cell: string): HTMLElement {
  return element(
    'tr',
    { class: look === '' ? undefined : look },
    element('td'),
    element('td', { class: `name ${cell}`.trim(), colspan: `${columns - 1}` }, text),
  );
}
