import type { Sheet } from '../weigh/sheet.ts';
import type { BalanceReading } from '../weigh/weighing.ts';
import type { LiveSheet } from './live-sheet.ts';
import type { PrintedReagent, PrintedSheet } from './printed-sheet.ts';
import { workbookForms } from './workbook-forms.ts';
import { dataColumns as at, batchNow, styles, type WorkbookLayout, weighColumns } from './workbook-layout.ts';
import { workbookNames } from './workbook-names.ts';
import { type BookCell, type BookSheet, cellName } from './write-workbook.ts';

/**
 * The sheet `data`: what the sheet `weigh` computes with, each coefficient at full precision. `exact` is the sheet before its
 * masses were brought to the balances.
 */
export function workbookData(
  sheet: Sheet,
  exact: Sheet,
  printed: PrintedSheet,
  { reagents }: LiveSheet,
  layout: WorkbookLayout,
): BookSheet {
  const { data, batch: batchRow } = layout;
  const batch = sheet.dryMass * 1e3;
  const lines = printed.rows.filter((row) => row.kind === 'reagent');
  const amounts = exact.lines.filter((line) => line.kind === 'reagent');
  const bottles = sheet.weighing?.bottles ?? [];
  const { heads: figureHeads, reagentCells, below } = workbookForms(sheet, printed, layout);
  const own = lines.map((row, i): BookCell[] => {
    const { reagent, volume } = row;
    const { inVial = 0 } = reagents[i] ?? {};
    const { weigh: kilograms = 0, moles = 0, volume: cubicMetres = 0 } = amounts[i] ?? {};
    const grams = kilograms * 1e3;
    const perGram = (value: number): number => (grams > 0 ? value / grams : 0);
    const [actual, mass] = [weighColumns.actual, weighColumns.mass].map(
      (column) => `weigh!${cellName(layout.reagents[i] ?? 0, column)}`,
    );
    const inUnit = cubicMetres * (volume.endsWith('uL') ? 1e9 : 1e6);
    const weigh = reagent.weigh * 1e3;
    const said = workbookNames(row);
    const bottle = bottles.findIndex(({ moves }) => moves.some((one) => one.line === i));
    const r = data.reagents + i;
    return [
      { value: row.name },
      { value: grams / batch },
      { value: inVial },
      { value: row.byVolume && inUnit > 0 ? grams / inUnit : 1 },
      { value: perGram(moles * 1e3) },
      { value: perGram(inUnit) },
      { formula: `${batchNow}*${cellName(r, at.perBatch)}`, value: grams },
      { formula: `${mass}`, value: weigh },
      { formula: `IF(N(${actual})>0,${actual}*${cellName(r, at.perUnit)},${cellName(r, at.planned)})`, value: weigh },
      { formula: `IF(N(${actual})>0,1,0)`, value: 0 },
      ...balanceCells(row, amounts[i] ?? reagent, r),
      { value: bottle + 1 },
      ...[said.onSheet, said.ofAny, said.tooLittle].map((value) => ({ value })),
      ...reagentCells(i),
    ];
  });
  const typed = `weigh!${cellName(batchRow, weighColumns.mass, true)}`;
  const bold = (all: readonly string[]): BookCell[] => all.map((value) => ({ value, style: styles.bold }));
  const rows: BookCell[][] = [
    [{ value: 'size' }, { value: printed.size }],
    [{ value: 'batch / g' }, { value: batch }, { formula: `IF(N(${typed})>0,${typed},0)`, value: batch }],
    [{ value: 'on the sheet' }, { value: printed.whole }],
    bold([...heads, ...figureHeads]),
    ...own,
    [],
    ...below,
  ];
  return {
    name: 'data',
    widths: [26, ...heads.slice(1).map(() => 16), ...figureHeads.map(() => 18)],
    rows,
    rest: { pageSetup },
  };
}

const heads = [
  'reagent',
  'g per g of batch',
  'in the vial, of one',
  'g per unit',
  'mmol per g',
  'volume per g',
  'exactly / g',
  'to weigh / g',
  'weighed / g',
  'is weighed',
  'step / g',
  '± of a portion / g',
  'held at once / g',
  'least of a portion / g',
  'portions',
  '± / g',
  'doubtful bottle',
  'called',
  'called in another batch',
  'where that is too little',
];

/** Step, ± and room of the balance that the sheet chose; what follows from them for any batch. */
function balanceCells({ reagent }: PrintedReagent, exact: PrintedReagent['reagent'], r: number): BookCell[] {
  const { reading } = reagent;
  if (reading === undefined)
    return [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }, { value: 1 }, { value: 0 }];
  const { step, room, portions, uncertainty } = reading;
  const cell = (column: number): string => cellName(r, column);
  return [
    { value: step * 1e3 },
    { value: (uncertainty * 1e3) / Math.sqrt(portions) },
    { value: room * 1e3 },
    { value: leastOf(reading, exact) * 1e3 },
    { formula: `MAX(1,ROUNDUP(${cell(at.exact)}/${cell(at.room)}*(1-0.000000000001),0))`, value: portions },
    { formula: `${cell(at.doubtOfOne)}*SQRT(${cell(at.portions)})`, value: uncertainty * 1e3 },
  ];
}

/** kg that its instrument is used for at least; a pipette's is a volume. */
function leastOf(
  { instrument: { minimum, kind } }: BalanceReading,
  { weigh, volume }: PrintedReagent['reagent'],
): number {
  const perUnit = kind === 'pipette' && volume ? weigh / volume : 1;
  return (minimum?.value ?? 0) * perUnit;
}

const pageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
