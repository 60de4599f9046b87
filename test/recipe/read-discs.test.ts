import { describe, expect, it } from 'vitest';
import { readDiscs } from '../../src/recipe/read-discs.ts';

const lines = (...text: string[]): string => `${text.join('\n')}\n`;

/** What is wrong with a table, at its place as `line:column-end`. */
function wrong(...text: string[]) {
  const { findings, document, table } = readDiscs(lines(...text), 'discs.csv');
  if (findings.length > 0) expect(table).toBeUndefined();
  return findings.map(({ code, severity, place, facts }) => {
    expect(severity).toBe('error');
    const { line, column, endColumn } = document.locate(place);
    return [code, `${line}:${column}-${endColumn}`, facts];
  });
}

describe('discs', () => {
  it('are read with their line, in SI', () => {
    const text = lines(
      'Date,ID,Electrode,disc mass / mg,foil mass (mg),Diameter [mm],operator',
      '3 May,C1,cathode,33.24,5.80,14,x',
      '',
      '3 May,C2,Positive,0.03340 g,,,x',
      '4 May,A1,ANODE,31.98,0,15.0,y',
    );
    const { table, findings, document } = readDiscs(text, 'discs.csv');
    expect(findings).toEqual([]);
    const close = (value: number) => expect.closeTo(value, 15);
    expect(table?.discs).toMatchObject([
      { id: 'C1', side: 'cathode', line: 2, mass: close(33.24e-6), foil: close(5.8e-6), diameter: close(0.014) },
      { id: 'C2', side: 'cathode', line: 4, mass: close(33.4e-6) },
      { id: 'A1', side: 'anode', line: 5, mass: close(31.98e-6), foil: 0, diameter: close(0.015) },
    ]);
    expect(Object.keys(table?.discs[1] ?? {}).sort()).toEqual(['id', 'line', 'mass', 'place', 'side']);
    expect(table?.discs.map(({ place }) => document.locate(place).line)).toEqual([2, 4, 5]);
  });

  it('of two sides may share a number', () => {
    const { table } = readDiscs(lines('no,side,mass (mg)', '1,cathode,33', '2,cathode,34', '1,anode,31'), 'discs.csv');
    expect(table?.discs.map(({ id, side }) => `${side} ${id}`)).toEqual(['cathode 1', 'cathode 2', 'anode 1']);
  });
});

describe('a table of discs', () => {
  const head = 'id,side,mass (mg)';

  it.each([
    ['one id for two cathodes', [head, '1,cathode,33', '1,anode,31', '1,cathode,34'], 'cell-repeated', '4:1-2'],
    ['no id', [head, ',cathode,33'], 'cell-empty', '2:1-1'],
    ['no side', [head, 'C1,,33'], 'cell-empty', '2:4-4'],
    ['a side of its own', [head, 'C1,katode,33'], 'wrong-value', '2:4-10'],
    ['a side by its first letter', [head, 'C1,c,33'], 'wrong-value', '2:4-5'],
    ['no mass', [head, 'C1,cathode,'], 'cell-empty', '2:12-12'],
    ['a mass of zero', [head, 'C1,cathode,0.00'], 'cell-not-above-zero', '2:12-16'],
    ['a mass below zero', [head, 'C1,cathode,-33'], 'cell-not-above-zero', '2:12-15'],
    ['a mass without its unit', ['id,side,mass', 'C1,cathode,33'], 'column-unit-missing', '1:9-13'],
    ['two masses', [`${head},mass (g)`, 'C1,cathode,33,0.033'], 'column-duplicate', '1:19-27'],
    ['a foil below zero', [`${head},foil (mg)`, 'C1,cathode,33,-5'], 'cell-below-zero', '2:15-17'],
    ['two foils', [`${head},foil (mg),foil mass (mg)`, 'C1,cathode,33,5,5'], 'column-duplicate', '1:29-43'],
    ['a foil in mm', [`${head},foil (um)`, 'C1,cathode,33,14'], 'wrong-dimension', '1:19-28'],
    ['a diameter of zero', [`${head},diameter (mm)`, 'C1,cathode,33,0'], 'cell-not-above-zero', '2:15-16'],
    ['a foil misspelt', [`${head},foil mas (mg)`, 'C1,cathode,33,5'], 'column-unread', '1:19-32'],
    ['a diameter misspelt', [`${head},diametre (mm)`, 'C1,cathode,33,14'], 'column-unread', '1:19-32'],
  ] as const)('with %s', (_, text, code, place) => expect(wrong(...text)).toMatchObject([[code, place, {}]]));

  it('is told of every column that it lacks', () => {
    expect(wrong('disc,weigth (mg)', 'C1,33').map(([code]) => code)).toEqual(['column-missing', 'column-missing']);
    expect(wrong('disc,weigth (mg)', 'C1,33')[1]?.[2]).toMatchObject({ nearest: ['weigth'] });
  });

  it('may have any other column', () => {
    for (const other of ['note', 'date', 'batch', 'thickness (um)', 'd', 'operator', 'time', 'loading (mg/cm^2)']) {
      expect(wrong(`${head},${other}`, 'C1,cathode,33,1')).toEqual([]);
    }
  });

  it('of one label throughout is told once, with how many', () => {
    const rows = Array.from({ length: 8 }, () => 'C1,cathode,33');
    expect(wrong(head, ...rows)).toMatchObject([['cell-repeated', '3:1-3', { text: 'C1', line: 2, more: 6 }]]);
  });

  it('of a thousand troubles is told of twenty, in good time', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `C${i},cathode,3 m${i}`);
    expect(wrong(head, ...rows)).toHaveLength(20);
    const names = Array.from({ length: 20_000 }, (_, i) => `x${i % 10_000}`).join(',');
    expect(wrong(names, names.replace(/x/g, '1'))).toHaveLength(20);
  });

  it('of a wrong side throughout is told once', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `C${i},C,33`);
    expect(wrong(head, ...rows)).toHaveLength(1);
  });
});
