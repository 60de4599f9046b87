import type { Sheet } from '../weigh/sheet.ts';
import type { PrintedSheet } from './printed-sheet.ts';
import { dataColumns as at, dataColumnsOf, styles, type WorkbookLayout } from './workbook-layout.ts';
import { type BookCell, cellName } from './write-workbook.ts';

/** The figures of a workbook: a coefficient for each reagent above and below the line, and what they come to. */
export interface WorkbookForms {
  readonly heads: readonly string[];
  readonly reagentCells: (line: number) => BookCell[];
  /** Below the reagents: what the recipe asks, what is to be weighed and how sure that is, what was weighed. */
  readonly below: BookCell[][];
}

/**
 * A figure f = T/B of sums over the reagents, rounded and weighed, with its standard uncertainty
 * u² = Σ (T_i − f B_i)² u_i² / B² and for each doubtful bottle (Σ m_i (P_i − f Q_i))² / B²; as `realiseFigures` has it.
 */
export function workbookForms(sheet: Sheet, { figures }: PrintedSheet, { data }: WorkbookLayout): WorkbookForms {
  const bottles = sheet.weighing?.bottles ?? [];
  const { figures: live } = sheet.live;
  const column = (c: number): string =>
    `${cellName(data.reagents, c, true)}:${cellName(data.reagents + data.count - 1, c, true)}`;
  const moved = (line: number, row: readonly number[] | undefined): number =>
    bottles.reduce(
      (sum, { uncertainty, moves }) =>
        moves.reduce(
          (own, one) => (one.line === line ? own + uncertainty * one.by * (row?.[one.index] ?? 0) : own),
          sum,
        ),
      0,
    );
  const blocks = figures.map(({ figure }, k): { readonly cells: readonly BookCell[] } => {
    const own = dataColumnsOf(k);
    const [top, bottom] = [column(own.top), column(own.bottom)];
    const over = (masses: number): string =>
      `IFERROR(SUMPRODUCT(${top},${column(masses)})/SUMPRODUCT(${bottom},${column(masses)}),"-")`;
    const f = cellName(data.rounded, own.top, true);
    const readings = `SUMPRODUCT(((${top}-${f}*${bottom})*${column(at.doubt)})^2)`;
    const lots = bottles.map((_, b) => {
      const doubt = `(${column(own.topDoubt)}-${f}*${column(own.bottomDoubt)})`;
      return `SUMPRODUCT((${column(at.bottle)}=${b + 1})*${column(at.planned)}*${doubt})^2`;
    });
    const counts = `(((${top}<>0)+(${bottom}<>0))>0)*(${column(at.perBatch)}>0)`;
    const { target, rounded, tolerance } = figure;
    const value = rounded?.value ?? target;
    const cells: Record<keyof typeof rowNames, BookCell> = {
      asked: { value: target },
      rounded: { formula: over(at.planned), value: Number.isFinite(value) ? value : '-' },
      doubt:
        rounded?.uncertainty === undefined
          ? {}
          : {
              formula: `IFERROR(SQRT(${[readings, ...lots].join('+')})/ABS(SUMPRODUCT(${bottom},${column(at.planned)})),"-")`,
              value: rounded.uncertainty,
            },
      weighed: { formula: over(at.weighed), value: Number.isFinite(value) ? value : '-' },
      allowed: tolerance === undefined ? {} : { value: tolerance.allowed },
      // How many of what it counts are not weighed yet.
      open: {
        formula: `SUMPRODUCT(${counts}*(1-${column(at.isWeighed)}))`,
        value: countOf(figure, sheet),
      },
    };
    return { cells: Object.keys(rowNames).map((name) => cells[name as keyof typeof rowNames]) };
  });
  const labels = Object.values(rowNames);
  return {
    heads: figures.flatMap(({ name }) => [name, 'over', '± above', '± below']),
    reagentCells: (line) =>
      figures.flatMap(({ figure: { top, bottom } }, k) => [
        { value: top[line] ?? 0 },
        { value: bottom[line] ?? 0 },
        { value: moved(line, live[k]?.top) },
        { value: moved(line, live[k]?.bottom) },
      ]),
    below: labels.map((label, i) => [
      { value: label, style: styles.bold },
      ...Array.from({ length: at.figures - 1 }, (): BookCell => ({})),
      ...blocks.flatMap(({ cells }) => [cells[i] ?? {}, {}, {}, {}]),
    ]),
  };
}

/** In the order of their rows. */
const rowNames = {
  asked: 'recipe',
  rounded: 'to weigh',
  doubt: '±',
  weighed: 'weighed',
  allowed: 'allowed',
  open: 'not weighed yet',
} as const;

function countOf({ top, bottom }: PrintedSheet['figures'][number]['figure'], { lines }: Sheet): number {
  const reagents = lines.filter((line) => line.kind === 'reagent');
  return reagents.filter(({ weigh }, i) => weigh > 0 && ((top[i] ?? 0) !== 0 || (bottom[i] ?? 0) !== 0)).length;
}
