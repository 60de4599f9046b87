import type { Span } from '../diagnostics/facts.ts';
import type { Column, Row, Table, TableFacts, TableProblem } from './table.ts';

/** A problem of a row, of its cell in a column, or of some characters of that, before its place is looked up. */
export type Trouble = {
  readonly [C in keyof TableFacts]: {
    readonly code: C;
    readonly facts: TableFacts[C];
    readonly row: Row;
    readonly column?: Pick<Column, 'index'>;
    readonly part?: Span;
  };
}[keyof TableFacts];

/** So many cells with one trouble are told one by one; of more, the first stands for all. */
const mostAlike = 5;
/** So many are told of one column: who has mended these reads on. */
const mostTold = 20;
/** A setting of the program that wrote the table, or a unit or sign of the whole column: one mistake, however many cells have it. */
const oneMistake: ReadonlySet<string> = new Set([
  'row-length',
  'cell-decimal-comma',
  'cell-below-zero',
  'column-unit-missing',
  'unknown-unit',
  'wrong-dimension',
]);

/** The problems of a table's rows or of one column, those that are one mistake told once, with how many `more` there are. */
export function foldAlike(troubles: readonly Trouble[], placeOf: Table['placeOf']): TableProblem[] {
  const groups = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const key = keyOf(trouble);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [trouble]);
    else group.push(trouble);
  }
  const told = [...groups.values()].flatMap((group): Trouble[] => {
    const [first] = group;
    if (first === undefined || (group.length <= mostAlike && !oneMistake.has(first.code))) return group;
    if (!('more' in first.facts)) return [first];
    return [{ ...first, facts: { ...first.facts, more: group.length - 1 } } as Trouble];
  });
  // A place takes as long to find as its row is long, so it is looked up for what is told alone.
  return told.slice(0, mostTold).map(({ row, column, part, ...problem }) => {
    return { ...problem, place: placeOf(row, column, part) } as TableProblem;
  });
}

function keyOf({ code, facts }: Trouble): string {
  if (code === 'unknown-unit') return `${code} ${facts.unit}`;
  if (code === 'wrong-dimension') return `${code} ${facts.found}`;
  // Of the heading, each is a mistake of its own.
  if (code === 'column-nameless') return `${code} ${facts.number}`;
  if (code === 'column-duplicate') return `${code} ${facts.heading}`;
  return code === 'row-length' ? `${code} ${facts.cells}` : code;
}
