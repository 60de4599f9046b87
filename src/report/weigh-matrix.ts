import type { WeighMatrix } from '../mixture/weigh-matrix.ts';
import { fromSI } from '../units/convert.ts';
import { formatNumber } from '../units/format-number.ts';
import { csvCell } from './csv-cell.ts';
import { escapeMarkdown as plain } from './escape-markdown.ts';
import { round12 } from './round.ts';
import { type Column, drawTable } from './table.ts';

const width = 80;

/** A day's weighing for a terminal: a line for each point, a column for each reagent; wide ones in several tables. */
export function matrixText(matrix: WeighMatrix): string {
  const { title, points, batch } = matrix;
  const { rows, total } = cells(matrix);
  const heads = matrix.reagents.map((one) => `${one.name} / g`);
  const tables: string[] = [];
  for (let from = 0; from < heads.length; ) {
    let to = heads.length;
    const draw = (): string[] => {
      const columns: Column[] = [
        { head: 'point', align: 'left' },
        ...heads.slice(from, to).map((head): Column => ({ head, align: 'right' })),
      ];
      const cut = (row: readonly string[]) => [row[0] ?? '', ...row.slice(from + 1, to + 1)];
      return drawTable(columns, [...rows.map(cut), cut(total)]);
    };
    while (to > from + 1 && draw().some((line) => line.length > width)) to--;
    tables.push(...draw(), '');
    from = to;
  }
  const grams = formatNumber(fromSI(batch, 'g'), { significant: 4 });
  return [title, `${points.length} points, ${grams} g each of what stays`, '', ...tables].join('\n').trimEnd();
}

/** The same as GitHub-flavoured Markdown. */
export function matrixMarkdown(matrix: WeighMatrix): string {
  const { rows, total } = cells(matrix);
  const heads = ['point', ...matrix.reagents.map((one) => `${plain(one.name)} / g`)];
  const line = (row: readonly string[]) => `| ${row.map((cell) => plain(cell)).join(' | ')} |`;
  const grams = formatNumber(fromSI(matrix.batch, 'g'), { significant: 4 });
  return [
    `# ${plain(matrix.title)}`,
    '',
    `${matrix.points.length} points, ${grams} g each of what stays`,
    '',
    `| ${heads.join(' | ')} |`,
    `| --- |${heads
      .slice(1)
      .map(() => ' ---: |')
      .join('')}`,
    ...rows.map(line),
    line(total),
  ].join('\n');
}

/** The same as CSV (RFC 4180), at full precision. */
export function matrixCsv({ reagents, points, masses }: WeighMatrix): string {
  const heads = ['point', ...reagents.map((one) => `${one.name} / g`)];
  const lines = points.map((point, i) => [
    point.id,
    ...masses.map((column) => String(round12(fromSI(column[i] ?? 0, 'g')))),
  ]);
  const total = ['total', ...reagents.map((one) => String(round12(fromSI(one.total, 'g'))))];
  return [heads, ...lines, total].map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** The same as plain data. */
export function matrixData({ title, reagents, points, masses, batch }: WeighMatrix) {
  return {
    title,
    batch: { value: round12(fromSI(batch, 'g')), unit: 'g' },
    reagents: reagents.map(({ name, material, removed, total }) => ({
      name,
      material,
      removed,
      total: { value: round12(fromSI(total, 'g')), unit: 'g' },
    })),
    points: points.map(({ id, shares }, i) => ({
      id,
      shares: shares.map(round12),
      masses: masses.map((column) => round12(fromSI(column[i] ?? 0, 'g'))),
    })),
  };
}

/** To a tenth of a milligram: what a balance shows. */
function cells({ reagents, points, masses }: WeighMatrix): { rows: string[][]; total: string[] } {
  const say = (mass: number) => formatNumber(fromSI(mass, 'g'), { decimals: 4 });
  return {
    rows: points.map((point, i) => [point.id, ...masses.map((column) => say(column[i] ?? 0))]),
    total: ['total', ...reagents.map((one) => say(one.total))],
  };
}
