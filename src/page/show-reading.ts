import { sayFigure } from '../report/say-figure.ts';
import { sayShares } from '../report/say-shares.ts';
import { svgUnit } from '../report/svg-unit.ts';
import { element } from './element.ts';
import type { ExploredStudy } from './explored-study.ts';
import { type Reading, sharesOf } from './reading.ts';

/** More values of one mixture than this are counted. */
const mostMeasured = 12;

/** A measured value at a composition. */
export interface MeasuredHere {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** In the results. */
  readonly line: number;
}

/** What is known of a composition: its shares on every basis, its quantities, what was measured of it. */
export function showReading(
  study: ExploredStudy,
  reading: Reading,
  coloured: string | undefined,
  measured: readonly MeasuredHere[],
): HTMLElement[] {
  const shares = sharesOf(reading);
  const broken = study.brokenBounds(shares);
  const state =
    broken.length > 0
      ? element('p', { class: 'state outside' }, `outside: ${broken.join('; ')} does not hold`)
      : element('p', { class: 'state' }, 'inside all bounds');
  const composition = study.compositionAt(shares);
  const bases = (['wt', 'vol', 'mol'] as const).filter((basis) =>
    composition.some((one) => Number.isFinite(one[basis])),
  );
  const usual = new Set(composition.map(({ name }) => `${name} of total`));
  const quantities = study.columns.filter(
    ({ name }) => name === coloured || !(usual.has(name) || isByVolume(name, usual)),
  );
  return [
    element('h2', {}, reading.kind === 'mark' ? reading.mark.id : 'cursor'),
    element('p', { class: 'shares' }, sayShares(study.data.names, shares)),
    state,
    table(
      [{ text: 'of what stays', isName: true }, ...bases.map((basis) => ({ text: `${basis}%` }))],
      composition.map((one) => ({ cells: [one.name, ...bases.map((basis) => sayFigure(one[basis]))] })),
    ),
    table(
      [{ text: '', isName: true }, { text: '' }, { text: '' }],
      [
        ...quantities.map((column) => ({
          cells: [column.name, sayFigure(study.valueAt(column, shares)), svgUnit(column.unit)],
          ...('counted' in column && column.counted ? { note: column.counted } : {}),
          coloured: column.name === coloured,
        })),
        ...measured.slice(0, mostMeasured).map(({ name, unit, value, line }) => ({
          cells: [name, sayFigure(value), svgUnit(unit)],
          note: `measured, line ${line}`,
          coloured: name === coloured,
        })),
        ...(measured.length > mostMeasured ? [{ cells: [`and ${measured.length - mostMeasured} more`, '', ''] }] : []),
      ],
    ),
  ];
}

/** The same in one sentence, to be read out. */
export function sayReading(
  study: ExploredStudy,
  reading: Reading,
  measured: readonly MeasuredHere[],
  weigh: string,
): string {
  const shares = sharesOf(reading);
  const broken = study.brokenBounds(shares);
  const figures = study.columns
    .filter(({ name }) => name === 'O/Li' || name === 'density')
    .map((column) => `${column.name} ${sayFigure(study.valueAt(column, shares))} ${column.unit}`.trim());
  return [
    `${reading.kind === 'mark' ? `point ${reading.mark.id}` : 'cursor'}: ${sayShares(study.data.names, shares)}`,
    ...(broken.length > 0 ? [`outside, ${broken.join(', ')} does not hold`] : figures),
    ...measured
      .slice(0, mostMeasured)
      .map(({ name, unit, value }) => `${name} measured ${sayFigure(value)} ${unit}`.trim()),
    ...(broken.length > 0 || weigh === '' ? [] : [`weigh ${weigh}`]),
  ].join('. ');
}

function isByVolume(name: string, usual: ReadonlySet<string>): boolean {
  return name.endsWith(' by volume') && usual.has(name.slice(0, -' by volume'.length));
}

interface TableRow {
  readonly cells: readonly string[];
  readonly note?: string;
  readonly coloured?: boolean;
}

function table(head: readonly { readonly text: string; readonly isName?: boolean }[], rows: readonly TableRow[]) {
  const heads = head.map(({ text, isName }) =>
    text === '' ? element('td') : element('th', { scope: 'col', class: isName ? 'name' : undefined }, text),
  );
  const hasHead = head.some(({ text }) => text !== '');
  return element(
    'table',
    {},
    hasHead ? element('thead', {}, element('tr', {}, heads)) : undefined,
    element(
      'tbody',
      {},
      rows.map(({ cells, note, coloured }) =>
        element(
          'tr',
          { class: coloured ? 'coloured' : undefined },
          cells.map((text, i) =>
            i === 0
              ? element('td', { class: 'name' }, text, note ? element('small', {}, ` ${note}`) : undefined)
              : element('td', i === 2 && !hasHead ? { class: 'unit' } : {}, text),
          ),
        ),
      ),
    ),
  );
}
