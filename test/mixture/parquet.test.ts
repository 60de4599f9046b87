import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { formulyte, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
const whole = 'test/mixture/fixtures/yarn.yaml';
const bounded = 'recipes/nguyen/mema-sn-salts-study.yaml';

/** The same grid as CSV cells by head, and as a Parquet file. */
function both(study: string, steps: number, ...more: string[]) {
  const words = ['ternary', study, '--steps', String(steps), ...more];
  const table = join(folder, `${steps}-${more.length}.csv`);
  expect(formulyte([...words, '--format', 'csv', '--output', table, '--force']).code).toBe(0);
  const csv = readFileSync(table, 'utf8').trimEnd().split('\r\n');
  const [head = '', ...lines] = csv;
  const file = join(folder, `${steps}-${more.length}.parquet`);
  const { code, stdout, stderr } = formulyte([...words, '--format', 'parquet', '--output', file, '--force']);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  const bytes = readFileSync(file);
  return {
    file,
    heads: head.split(','),
    lines: lines.map((line) => line.split(',')),
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  };
}

it.each([
  ['bounded', bounded, 40, []],
  ['with what has no value', whole, 7, ['--show', 'PEO/PAN', '--show', 'density']],
  ['of two row groups', whole, 362, []],
])('a grid %s has in Parquet what it has in CSV', async (_, study, steps, more) => {
  const { heads, lines, buffer } = both(study, steps, ...more);
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows).toHaveLength(lines.length);
  const differing = rows.flatMap((row, i) =>
    heads.flatMap((head, k) => {
      const cell = lines[i]?.[k] ?? '';
      const value: unknown = row[head];
      // The CSV has 12 digits of the double.
      const same = k === 0 ? value === cell : cell === '' ? value === null : isNear(value, Number(cell));
      return same ? [] : [`${head}: ${cell}, ${String(value)}`];
    }),
  );
  expect(differing).toEqual([]);
  if (more.length > 0) expect(lines.some((cells) => cells.includes(''))).toBe(true);
  // C(364, 2) = 66,066 points: 65,536 and the rest.
  if (steps === 362)
    expect(parquetMetadata(buffer).row_groups.map((one) => Number(one.num_rows))).toEqual([65536, 530]);
});

const isNear = (value: unknown, cell: number) =>
  typeof value === 'number' && Math.abs(value - cell) <= 1e-11 * Math.abs(cell);

it('another reader sees the same: DuckDB', async () => {
  const { file, heads, lines } = both(bounded, 10);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`select * from '${file}'`);
  expect(reader.columnNames()).toEqual(heads);
  expect(heads.slice(0, 5)).toEqual(['point', 'MEMA / %', 'SN / %', 'salts / %', 'MEMA of total / wt%']);
  const cells = reader.getRows().map((row) => row.map((one) => (typeof one === 'number' ? round(one) : one)));
  expect(cells).toEqual(lines.map((row) => row.map((one, k) => (k === 0 ? one : round(Number(one))))));
  const said = await connection.runAndReadAll(`select decode(value) from parquet_kv_metadata('${file}')`);
  expect(JSON.parse(String(said.getRows()[0]?.[0]))).toMatchObject({ steps: 10, names: ['MEMA', 'SN', 'salts'] });
});

const round = (value: number) => Number(value.toPrecision(11));

it('an empty grid is a file without rows', async () => {
  // No whole step in 10..60, 30..80, 10..40 % sums up in one step.
  const { lines, buffer } = both(bounded, 1);
  expect(lines).toEqual([]);
  expect(await parquetReadObjects({ file: buffer })).toEqual([]);
});

it('no file is replaced unasked, and the same grid gives the same bytes', () => {
  const { file, buffer } = both(bounded, 12);
  const words = ['ternary', bounded, '--steps', '12', '--format', 'parquet', '--output', file];
  expect(formulyte(words).code).toBe(2);
  expect(formulyte([...words, '--force']).code).toBe(0);
  expect(Buffer.compare(readFileSync(file), Buffer.from(buffer))).toBe(0);
});
