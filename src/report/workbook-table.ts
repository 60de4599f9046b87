import type { LiveSheet } from './live-sheet.ts';
import type { PrintedReagent, PrintedSheet } from './printed-sheet.ts';
import {
  weighColumns as at,
  dataColumns,
  dataColumnsOf,
  isOwnBatch,
  numberFormat,
  styles,
  type WorkbookLayout,
} from './workbook-layout.ts';
import { workbookNames } from './workbook-names.ts';
import { type BookCell, cellName, type Merge } from './write-workbook.ts';

const { below, bold, wrapped, muted, input } = styles;
const top = { alignment: { vertical: 'top' } } as const;

/**
 * The table of what to weigh, a row for each of the sheet's; steps run over its columns. `exact` are the reagents before
 * they were brought to the balances.
 */
export function workbookTable(
  { rows, figures }: PrintedSheet,
  { reagents }: LiveSheet,
  book: WorkbookLayout,
  exact: readonly PrintedReagent['reagent'][],
): { readonly rows: BookCell[][]; readonly merges: Merge[] } {
  const merges: Merge[] = [];
  let place = -1;
  let vial = '';
  const drawn = rows.map((row, i) => {
    const r = book.table + i;
    const cells = Array.from({ length: at.lot + 1 }, (): BookCell => ({ style: { ...below, ...top } }));
    const put = (column: number, cell: BookCell): void => {
      // The figures stand beside the name, not beside the last of its lines.
      const alignment = { ...top.alignment, ...cell.style?.alignment };
      cells[column] = { ...cell, style: { ...below, ...cell.style, alignment } };
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
    const { reagent, mass, volume, cumulative, percent, mmol, doubt, portions } = row;
    const from = (column: number): string => `data!${cellName(book.data.reagents + place, column, true)}`;
    const massCell = cellName(r, at.mass);
    const said = workbookNames(row);
    if (row.number !== '') put(at.number, { value: Number(row.number) });
    const steps = `ROUND(ROUND(${from(dataColumns.exact)}/${from(dataColumns.step)},6),0)`;
    const ownName = `IF(${isOwnBatch},${from(dataColumns.called)},${from(dataColumns.calledElsewhere)})`;
    const held = `IF(${from(dataColumns.portions)}>1," in "&${from(dataColumns.portions)}&" portions","")`;
    // To a billionth, as the warning on the sheet is given.
    const least = `${from(dataColumns.least)}*${from(dataColumns.portions)}*0.999999999`;
    const little = `IF(${from(dataColumns.exact)}<${least},${from(dataColumns.tooLittle)},"")`;
    const isLittle = said.tooLittle !== '' && isBelowLeast(reagent, exact[place] ?? reagent);
    const behind = `${portions === '' ? '' : ` ${portions}`}${isLittle ? said.tooLittle : ''}`;
    put(at.name, {
      // The pure mass, and what a solution brings, are those of the sheet's own batch.
      ...(reagent.reading === undefined && said.onSheet === said.ofAny
        ? {}
        : { formula: [ownName, ...(reagent.reading ? [held, little] : [])].join('&') }),
      value: said.onSheet + behind,
      style: { ...bold, ...wrapped },
    });
    put(at.mass, {
      // What its balance shows: the nearest step, a half of one up, whatever its last binary digit is; the target where that
      // is nothing.
      formula: reagent.reading
        ? `IF(${steps}=0,${from(dataColumns.exact)},${steps}*${from(dataColumns.step)})`
        : from(dataColumns.exact),
      value: reagent.weigh * 1e3,
      style: { ...bold, numFmt: numberFormat(mass) },
    });
    if (doubt !== '' && reagent.reading) {
      const [, figure = '', unit = 'g'] = doubt.split(' ');
      const { volume: cubicMetres = 0, weigh } = exact[place] ?? reagent;
      const perGram = unit === 'uL' ? (cubicMetres * 1e6) / weigh : (inGrams[unit] ?? 1);
      put(at.doubt, {
        formula: `${from(dataColumns.doubt)}*${perGram}`,
        value: reagent.reading.uncertainty * 1e3 * perGram,
        style: { numFmt: numberFormat(figure, unit, '±') },
      });
    }
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
    if (percent !== '') {
      // The balance's steps change it: in another batch they do so otherwise.
      const share = figures.findIndex(({ name, figure }) => figure.rounded && name === `${reagent.id} of total`);
      const cell = `data!${cellName(book.data.rounded, dataColumnsOf(share).top, true)}`;
      put(at.percent, {
        ...(share < 0 ? {} : { formula: `IFERROR(${cell}*100,"-")` }),
        value: Number.isFinite(reagent.fraction) ? (reagent.fraction ?? 0) * 100 : '-',
        style: { numFmt: numberFormat(percent) },
      });
    }
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

/** How many of a unit are in a g. */
const inGrams: Readonly<Record<string, number>> = { g: 1, mg: 1e3, ug: 1e6 };

function isBelowLeast({ reading }: PrintedReagent['reagent'], { weigh, volume }: PrintedReagent['reagent']): boolean {
  if (reading === undefined) return false;
  const perUnit = reading.instrument.kind === 'pipette' && volume ? weigh / volume : 1;
  return weigh < (reading.instrument.minimum?.value ?? 0) * perUnit * reading.portions * (1 - 1e-9);
}
