import type { Sheet } from '../weigh/sheet.ts';
import type { LiveSheet } from './live-sheet.ts';
import type { PrintedSheet } from './printed-sheet.ts';
import { dataColumns as at, styles, type WorkbookLayout, weighColumns } from './workbook-layout.ts';
import { workbookNames } from './workbook-names.ts';
import { type BookCell, type BookSheet, cellName } from './write-workbook.ts';

/** The sheet `data`: what the sheet `weigh` computes with, each coefficient at full precision. */
export function workbookData(
  { dryMass, live: { constituents } }: Sheet,
  printed: PrintedSheet,
  { reagents, figures }: LiveSheet,
  { batch: batchRow, reagents: onSheet, data: { reagents: first, masses } }: WorkbookLayout,
): BookSheet {
  const batch = dryMass * 1e3;
  const lines = printed.rows.filter((row) => row.kind === 'reagent');
  const own = reagents.map(({ name, weigh, inVial, gramsPerUnit, brings }, i): BookCell[] => {
    const row = onSheet[i] ?? 0;
    const [actual, mass] = [weighColumns.actual, weighColumns.mass].map((column) => `weigh!${cellName(row, column)}`);
    const { reagent, volume } = lines[i] ?? { reagent: undefined, volume: '' };
    const said = lines[i] && workbookNames(lines[i]);
    const inUnit = (reagent?.volume ?? 0) * (volume.endsWith('uL') ? 1e9 : 1e6);
    return [
      { value: name },
      { value: weigh / batch },
      { value: inVial },
      { value: gramsPerUnit },
      { value: weigh > 0 ? ((reagent?.moles ?? 0) * 1e3) / weigh : 0 },
      { value: weigh > 0 ? inUnit / weigh : 0 },
      {
        formula: `IF(N(${actual})>0,${actual}*${cellName(first + i, at.perUnit)},${mass})`,
        value: weigh,
      },
      ...brings.map((value) => ({ value })),
      ...(said && said.onSheet !== said.ofAny ? [{ value: said.onSheet }, { value: said.ofAny }] : []),
    ];
  });
  const amounts = constituents.map((_, c) => sum(reagents.map(({ weigh, brings }) => weigh * (brings[c] ?? 0))));
  const grams = columnRange(at.grams, first, reagents.length);
  const massRow = constituents.map((_, c): BookCell => {
    const brought = columnRange(at.brings + c, first, reagents.length);
    return { formula: `SUMPRODUCT(${grams},${brought})`, value: amounts[c] ?? 0 };
  });
  const over = (row: number): string => `SUMPRODUCT(${rowRange(row)},${rowRange(masses)})`;
  const rowRange = (row: number): string =>
    `${cellName(row, at.brings, true)}:${cellName(row, at.brings + constituents.length - 1, true)}`;
  const figureRows = figures.flatMap(({ name, target, top, bottom }, k): BookCell[][] => {
    const row = masses + 2 + 2 * k;
    const gap = Array.from({ length: at.brings - 3 }, (): BookCell => ({}));
    const value = { formula: `${over(row)}/${over(row + 1)}`, value: target };
    return [
      [{ value: name }, { value: target }, value, ...gap, ...top.map((one) => ({ value: one }))],
      [{}, {}, {}, ...gap, ...bottom.map((one) => ({ value: one }))],
    ];
  });
  const typed = `weigh!${cellName(batchRow, weighColumns.mass, true)}`;
  const texts = ['called', 'called in another batch'];
  const heads = (all: readonly string[]): BookCell[] => all.map((value) => ({ value, style: styles.bold }));
  const kinds = ['g per g of batch', 'in the vial, of one', 'g per unit', 'mmol per g', 'volume per g', 'weighed / g'];
  const rows: BookCell[][] = [
    [{ value: 'size' }, { value: printed.size }],
    [{ value: 'batch / g' }, { value: batch }, { formula: `IF(N(${typed})>0,${typed},0)`, value: batch }],
    [{ value: 'on the sheet' }, { value: printed.whole }],
    heads(['reagent', ...kinds, ...constituents.map(({ id }) => `brings ${id}`), ...texts]),
    ...own,
    [{ value: 'weighed / g' }, ...Array.from({ length: at.brings - 1 }, (): BookCell => ({})), ...massRow],
    heads(['figure', 'recipe', 'as weighed', '', '', '', '', ...constituents.map(({ id }) => `of ${id}`)]),
    ...figureRows,
  ];
  return {
    name: 'data',
    widths: [26, ...kinds.map(() => 16), ...constituents.map(() => 18)],
    rows,
    rest: { pageSetup },
  };
}

const pageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

function columnRange(column: number, first: number, count: number): string {
  return `${cellName(first, column, true)}:${cellName(first + count - 1, column, true)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
