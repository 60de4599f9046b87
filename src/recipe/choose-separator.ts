import type { Records } from './split-records.ts';

/** By the name that a sentence gives them. */
const separators = { comma: ',', semicolon: ';', tab: '\t' } as const;

interface Cut {
  readonly separator: string;
  readonly records: Records;
}
type Choice = ({ readonly ok: true } & Cut) | { readonly ok: false; readonly among: readonly string[] };

/**
 * What cuts the head of a table into columns and every row into as many cells. Where nothing does, what cuts the head;
 * where several do, none of them: `mass, dry;foil` over `12,3;4,5` has two columns either way.
 */
export function chooseSeparator(text: string, split: (separator: string) => Records): Choice {
  const cuts = Object.entries(separators)
    .filter(([, separator]) => text.includes(separator))
    .map(([name, separator]) => ({ name, separator, records: split(separator) }))
    .filter(({ records }) => widthOf(records) > 1);
  const even = cuts.filter(({ records }) => isEven(records));
  const [first, ...others] = even.length > 0 ? even : cuts;
  // One column: a tab is the one of the three that no number and no remark has in it.
  if (first === undefined) return { ok: true, separator: separators.tab, records: split(separators.tab) };
  if (others.length > 0) return { ok: false, among: [first, ...others].map(({ name }) => name) };
  return { ok: true, ...first };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Of the head: the first record with anything in it. */
function widthOf({ records }: Records): number {
  return records.find(({ cells }) => !isBlank(cells))?.cells.length ?? 0;
}

function isEven(cut: Records): boolean {
  const width = widthOf(cut);
  const fits = (cells: readonly string[]): boolean =>
    cells.length >= width ? isBlank(cells.slice(width)) : isBlank(cells);
  return cut.broken === undefined && cut.records.every(({ cells }) => fits(cells));
}
