import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { batchYaml } from '../../src/page/batch-yaml.ts';
import { recordName } from '../../src/page/record-name.ts';
import { readBatch } from '../../src/recipe/read-batch.ts';

const sheet = { title: 'film', content: `sha256:${'0'.repeat(64)}`, size: '1 g dry' };
const blank = { recipe: 'film.yaml', made: '', by: '', balance: '', deviations: '', notes: '' };

describe('batchYaml', () => {
  it('is a batch record that the program reads', () => {
    const text = batchYaml(
      sheet,
      [
        { key: 'PEO', text: '0.7021 g', lot: '' },
        { key: 'LiTFSI', text: '281.2 mg', lot: ' A1234 ' },
        { key: 'acetonitrile', text: '15 mL', lot: '' },
      ],
      {
        ...blank,
        made: '2026-11-28T14:05',
        by: 'initials',
        balance: 'XS205',
        deviations: 'stirred 8 h\n\ncloudy ',
        notes: '',
      },
    );
    expect(text).toBe(`kind: batch
title: "film"
recipe: "film.yaml"
content: "sha256:${'0'.repeat(64)}"
size: "1 g dry"
made: "2026-11-28T14:05"
by: "initials"
balance: "XS205"
weighed:
  "PEO": "0.7021 g"
  "LiTFSI": {is: "281.2 mg", lot: "A1234"}
  "acetonitrile": "15 mL"
deviations:
  - "stirred 8 h"
  - "cloudy"
`);
    const { batch, findings } = readBatch(text, 'film-batch.yaml');
    expect(findings).toEqual([]);
    expect(batch?.weighed.map(({ name, portions }) => [name, portions[0]?.quantity.value])).toEqual([
      ['PEO', 0.7021e-3],
      ['LiTFSI', 281.2e-6],
      ['acetonitrile', 15e-6],
    ]);
    expect(batch?.weighed[1]?.portions[0]?.lot?.name).toBe('A1234');
  });

  it('names the point of a study', () => {
    const text = batchYaml({ ...sheet, point: [60, 25, 15] }, [{ key: 'PEO', text: '0.6 g', lot: '' }], blank);
    expect(parse(text)).toMatchObject({ recipe: 'film.yaml', point: [60, 25, 15], weighed: { PEO: '0.6 g' } });
    expect(readBatch(text, 'film-batch.yaml')).toMatchObject({
      findings: [],
      batch: { point: { is: [0.6, 0.25, 0.15] } },
    });
  });

  it('gives back every text as it was, whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '=1+1',
        '- a: {b',
        '"\\',
        '#',
        '%',
        '!!js',
        '\u2028\u0085\ufeff',
        "'",
        '漢字',
        '<img onerror=alert(1)>',
        '&a *a',
      ),
    );
    fc.assert(
      fc.property(text, text, text, (key, lot, by) => {
        const record = parse(batchYaml(sheet, [{ key, text: '1 g', lot }], { ...blank, by }));
        const said = record.weighed[key];
        expect(Object.keys(record.weighed)).toEqual([key]);
        expect(typeof said === 'string' ? '' : said.lot).toBe(lot.trim());
        expect(record.by ?? '').toBe(by.trim());
      }),
    );
    const long = 'x'.repeat(2000);
    expect(parse(batchYaml(sheet, [{ key: long, text: '1 g', lot: '' }], blank)).weighed).toEqual({ [long]: '1 g' });
  });
});

describe('recordName', () => {
  it.each([
    ['recipes/ma/peo-lzon.yaml', '2026-11-28T14:05', 'peo-lzon-batch-2026-11-28.yaml'],
    ['film.yml', '', 'film-batch.yaml'],
    ['-', '', 'sheet-batch.yaml'],
    ['..\\..\\a b<c>.yaml', '', 'a-b-c-batch.yaml'],
    ['../..', '', 'sheet-batch.yaml'],
    ['', '', 'sheet-batch.yaml'],
  ])('%s, %s is %s', (recipe, made, name) => expect(recordName(recipe, made)).toBe(name));
});
