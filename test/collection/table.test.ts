import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { collectDocuments } from '../../src/collection/collect-documents.ts';
import { QueryFailed, queryCollection } from '../../src/collection/query-collection.ts';
import { checkDocument } from '../../src/pipeline.ts';
import { collectionParquet } from '../../src/report/collection-parquet.ts';
import { collectionCsv, collectionText } from '../../src/report/collection-text.ts';
import { collectionXlsx } from '../../src/report/collection-xlsx.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const scratch = temporaryFolder();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const files = ['peo-litfsi', 'measurements/peo-litfsi-25c', 'measurements/peo-litfsi-80c', 'pll-lfp-rt-1-1mg-cell'];
const collected = collectDocuments(files.map((name) => checkDocument(`recipes/ma/${name}.yaml`)));
const [film, cold, warm, cell] = collected.rows;

describe('a collection', () => {
  it('has what a mixture is made of, in one unit each', () => {
    // 0.7 g PEO and 0.28510 g LiTFSI: 0.7 / 0.985101 = 71.0587 wt%, O/Li = 16.
    expect(film?.get('kind')).toBe('mixture');
    expect(film?.get('peo_wt')).toBeCloseTo(71.0587, 4);
    expect(film?.get('litfsi_wt')).toBeCloseTo(28.9413, 4);
    expect(film?.get('o_li')).toBeCloseTo(16, 9);
  });

  it('has what was measured beside what the sample is made of', () => {
    expect([cold?.get('temperature_degc'), warm?.get('temperature_degc')]).toEqual([25, 80]);
    expect([cold?.get('conductivity_s_cm'), warm?.get('conductivity_s_cm')]).toEqual([4.56e-6, 1.24e-3]);
    expect([cold?.get('resistance_ohm'), warm?.get('resistance_ohm')]).toEqual([1200, 4.4]);
    expect(cold?.get('thickness_um')).toBeCloseTo(110, 9);
    expect(cold?.get('o_li')).toBeCloseTo(16, 9);
    expect(cold?.get('sample')).toBe('recipes/ma/peo-litfsi.yaml');
  });

  it('has what a cell comes to', () => {
    expect(cell?.get('kind')).toBe('cell');
    // 0.011 cm / 4.56e-6 S/cm.
    expect(cell?.get('area_specific_resistance_ohm_cm2')).toBeCloseTo(2412.28, 2);
    expect(cell?.has('o_li')).toBe(false);
  });

  it('names every column once, and has none that is empty', () => {
    const keys = collected.columns.map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(
        collected.rows.some((row) => row.has(key)),
        key,
      ).toBe(true);
    }
  });

  it('puts one quantity in two kinds of unit into two columns', () => {
    const measured = (result: string) =>
      checkDocument('m.yaml', {
        text: `kind: measurement\nsample: recipes/ma/peo-litfsi.yaml\nresults: {activation energy: ${result}}\n`,
      });
    const { columns, rows } = collectDocuments([measured('0.25 eV'), measured('24.1 kJ/mol'), measured('250 meV')]);
    const own = columns.filter((one) => one.name === 'activation energy').map((one) => one.key);
    expect(own).toEqual(['activation_energy_ev', 'activation_energy_kj_mol']);
    expect(rows.map((row) => own.map((key) => row.get(key)))).toEqual([
      [0.25, undefined],
      [undefined, 24.1],
      [0.25, undefined],
    ]);
  });
});

describe('its files', () => {
  const heads = ['conductivity / S/cm', 'O/Li', 'temperature / degC'];
  const values = [undefined, 4.56e-6, 1.24e-3, undefined];

  it('CSV is read back', () => {
    const rows: Record<string, string>[] = parse(collectionCsv(collected), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(heads));
    expect(rows.map((row) => row['conductivity / S/cm'])).toEqual(
      values.map((one) => (one === undefined ? '' : String(one))),
    );
  });

  it('Parquet is read back', async () => {
    const bytes = collectionParquet(collected);
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
    expect(rows.map((row) => row['conductivity / S/cm'] ?? undefined)).toEqual(values);
    expect(rows.map((row) => row.file)).toEqual(collected.rows.map((row) => row.get('file')));
  });

  it('the workbook is read back, and a title that looks like a formula stays a text', async () => {
    const text = 'kind: mixture\ntitle: "=1+1"\nbatch: 1 g\ncomponents: {PEO: rest, LiTFSI: O/Li = 16}\n';
    const odd = collectDocuments([checkDocument('odd.yaml', { text })]);
    const book = await readXlsx(await collectionXlsx(odd));
    const [head = [], row = []] = book.sheets[0]?.rows ?? [];
    expect(row[head.indexOf('title')]).toBe('=1+1');
    expect(row[head.indexOf('O/Li')]).toBeCloseTo(16, 9);
    expect(collectionCsv(odd)).toContain("'=1+1");
  });

  it('a terminal gets lines of at most 80 characters', () => {
    const lines = collectionText(collected, false).split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('SQL', () => {
  it('asks what conducts', async () => {
    const { columns, rows } = await queryCollection(
      collected,
      'select title, sigma, temperature_degc as t from measurements where sigma > 1e-4',
    );
    expect(columns.map((one) => one.key)).toEqual(['title', 'sigma', 't']);
    expect(rows.map((row) => [row.get('sigma'), row.get('t')])).toEqual([[1.24e-3, 80]]);
  });

  it('counts, and says nothing where there is nothing', async () => {
    const { rows } = await queryCollection(
      collected,
      'select kind, count(*) as n from documents group by kind order by kind',
    );
    expect(rows.map((row) => [row.get('kind'), row.get('n')])).toEqual([
      ['cell', 1],
      ['measurement', 2],
      ['mixture', 1],
    ]);
    const none = await queryCollection(collected, 'select max(sigma) as most from mixtures');
    expect(none.rows.map((row) => row.has('most'))).toEqual([false]);
  });

  it.each([
    ['a column that is not there', 'select nope from documents'],
    ['no SQL', 'selct'],
    ['a file', "select * from read_csv('/etc/hostname')"],
    ['writing one', "copy documents to '/tmp/formulyte.csv'"],
  ])('%s is refused', async (_, sql) => {
    await expect(queryCollection(collected, sql)).rejects.toThrow(QueryFailed);
  });
});

describe('formulyte table', () => {
  const validate = () => {
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['finding', 'table'])
      ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
    return ajv.getSchema('table.schema.json');
  };

  it('prints JSON as its schema says', () => {
    const { stdout, code } = formulyte(['table', 'recipes/ma', '--json']);
    expect(code).toBe(0);
    const check = validate();
    expect(check?.(JSON.parse(stdout)), JSON.stringify(check?.errors)).toBe(true);
  });

  it('leaves out what has errors, and says so', () => {
    const folder = join(scratch, 'broken');
    mkdirSync(folder);
    cpSync(join(root, 'recipes/guo/hvl.yaml'), join(folder, 'hvl.yaml'));
    writeFileSync(join(folder, 'wrong.yaml'), 'kind: mixture\ncomponents: {PEO: 1 gg}\n');
    const { stdout, stderr, code } = formulyte(['table', folder, '--columns', 'kind,title']);
    expect(code).toBe(1);
    expect(stdout).toContain('HVL');
    expect(stderr).toContain('unknown-unit');
  });

  it.each([
    ['a query that fails', ['recipes/guo', '--sql', 'select nope from documents'], 'The query fails'],
    ['a column that is not there', ['recipes/guo', '--columns', 'nope'], 'There is no column "nope"'],
    ['a path that is not there', ['nowhere'], '"nowhere" is no file or folder'],
  ])('%s is used wrongly', (_, args, says) => {
    const { stderr, code } = formulyte(['table', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('an empty folder is an empty table', () => {
    const folder = join(scratch, 'empty');
    mkdirSync(folder);
    expect(formulyte(['table', folder])).toMatchObject({ code: 0, stdout: 'no rows\n' });
  });
});

describe('results of a study from its records', () => {
  it('fit as the table that they make', () => {
    const folder = join(scratch, 'study');
    mkdirSync(join(folder, 'measured'), { recursive: true });
    // The folder is a project: its records may name what lies beside them.
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'film.yaml'), 'kind: mixture\nbatch: 1 g\ncomponents: {PEO: 70 wt%, LiTFSI: 30 wt%}\n');
    writeFileSync(
      join(folder, 'study.yaml'),
      'kind: study\nbase: film.yaml\nvary: {PEO: any, LiTFSI: any}\nsteps: 10\nmodel: linear\nresults: {file: measured, response: conductivity}\n',
    );
    // Straight from 1 to 3 mS/cm: the line through them is exact.
    const points = [
      ['10-0', '1 mS/cm'],
      ['5-5', '2e-3 S/cm'],
      ['[0, 100]', '3 mS/cm'],
    ];
    points.forEach(([point, result], i) => {
      writeFileSync(
        join(folder, 'measured', `m${i}.yaml`),
        `kind: measurement\nsample: ../study.yaml\npoint: ${point}\nresults: {Conductivity: ${result}}\n`,
      );
    });
    const { stdout, stderr, code } = formulyte(['fit', join(folder, 'study.yaml'), '--json']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const { fit } = JSON.parse(stdout);
    // In the unit of the first record, mS/cm.
    expect(fit.coefficients.map((one: { value: number }) => Number(one.value.toPrecision(9)))).toEqual([1, 3]);

    writeFileSync(
      join(folder, 'measured', 'wrong.yaml'),
      'kind: measurement\nsample: ../study.yaml\nresults: {conductivity: 3}\n',
    );
    const wrong = formulyte(['fit', join(folder, 'study.yaml')]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('wrong.yaml:3:25  error  bare-number');
  });
});
