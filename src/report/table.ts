import Table from 'cli-table3';

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table without rules, for a terminal and a mail: columns two spaces apart, no colour of its own. */
export function drawTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const shown = columns.some((column) => column.head !== '');
  const table = new Table({
    ...(shown ? { head: columns.map((column) => column.head) } : {}),
    colAligns: columns.map((column) => column.align),
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
