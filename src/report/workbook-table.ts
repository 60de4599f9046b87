import type { LiveSheet } from './live-sheet.ts';
import type { PrintedSheet } from './printed-sheet.ts';
import {
  weighColumns as at,
  batchNow,
  dataColumns,
  isOwnBatch,
  numberFormat,
  styles,
  type WorkbookLayout,
} from './workbook-layout.ts';
import { workbookNames } from './workbook-names.ts';
import { type BookCell, cellName, type Merge } from './write-workbook.ts';

const { below, bold, wrapped, muted, input } = styles;

/** The table of what to weigh, a row for each of the sheet's; steps run over its columns. */
export function workbookTable(
  { rows }: PrintedSheet,
  { reagents }: LiveSheet,
  book: WorkbookLayout,
): { readonly rows: BookCell[][]; readonly merges: Merge[] } {
  const merges: Merge[] = [];
  let place = -1;
  let vial = '';
  const drawn = rows.map((row, i) => {
    const r = book.table + i;
    const cells = Array.from({ length: at.lot + 1 }, (): BookCell => ({ style: below }));
    const put = (column: number, cell: BookCell): void => {
      cells[column] = { ...cell, style: { ...below, ...cell.style } };
    };
    if (row.kind === 'part') {
      put(at.name, { value: `${row.name}:`, style: bold });
      return cells;
    }
    put(at.tick, { value: '☐' });
    if (row.kind === 'step') {
      put(at.name, { value: row.text, style: wrapped });
      merges.push({ row: r, from: at.name, to: at.lot });
      return cells;
    }
    place++;
    const own = reagents[place];
    const { reagent, mass, volume, cumulative, percent, mmol } = row;
    const from = (column: number): string => `data!${cellName(book.data.reagents + place, column, true)}`;
    const massCell = cellName(r, at.mass);
    const said = workbookNames(row);
    if (row.number !== '') put(at.number, { value: Number(row.number) });
    put(at.name, {
      // The pure mass, and what a solution brings, are those of the sheet's own batch.
      ...(said.onSheet === said.ofAny
        ? {}
        : { formula: `IF(${isOwnBatch},${from(book.data.texts)},${from(book.data.texts + 1)})` }),
      value: said.onSheet,
      style: { ...bold, ...wrapped },
    });
    put(at.mass, {
      formula: `${batchNow}*${from(dataColumns.perBatch)}`,
      value: reagent.weigh * 1e3,
      style: { ...bold, numFmt: numberFormat(mass) },
    });
    if (volume !== '' && reagent.volume !== undefined) {
      const unit = volume.split(' ')[1] ?? '';
      put(at.volume, {
        formula: `${massCell}*${from(dataColumns.volume)}`,
        value: reagent.volume * (unit === 'uL' ? 1e9 : 1e6),
        style: { numFmt: numberFormat(volume, unit) },
      });
    }
    if (cumulative !== '') {
      put(at.vial, {
        formula: `${vial === '' ? '' : `${vial}+`}${massCell}*${from(dataColumns.inVial)}`,
        value: (reagent.cumulative ?? 0) * 1e3,
        style: { numFmt: numberFormat(cumulative) },
      });
      vial = cellName(r, at.vial);
    }
    if (percent !== '')
      put(at.percent, { value: (reagent.fraction ?? 0) * 100, style: { numFmt: numberFormat(percent) } });
    if (mmol !== '') {
      const [figure = '', ...of] = mmol.split(' ');
      put(at.mmol, {
        formula: `${massCell}*${from(dataColumns.millimoles)}`,
        value: (reagent.moles ?? 0) * 1e3,
        style: { numFmt: numberFormat(figure, of.join(' ')) },
      });
    }
    put(at.actual, { style: { ...input, numFmt: own?.unit === 'g' ? numberFormat(mass) : '0.####' } });
    put(at.unit, { value: own?.unit ?? 'g', style: muted });
    put(at.lot, { ...(reagent.lot?.name ? { value: reagent.lot.name } : {}), style: input });
    return cells;
  });
  return { rows: drawn, merges };
}
