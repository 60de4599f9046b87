import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../src/diagnostics/messages.ts';
import { type KnownPoints, type Measurements, readMeasurements } from '../../src/recipe/read-measurements.ts';

const points: KnownPoints = {
  ids: ['1-8-1', '3-5-2', '2-6-2'],
  sharesOf: (id) => (points.ids.includes(id) ? id.split('-').map((step) => Number(step) / 10) : undefined),
};
const read = (text: string) => readMeasurements(text, 'results.csv', ['MEMA', 'SN', 'salts'], points);
const refused = (one: Pick<Measurements, 'refused'>) =>
  one.refused.map(({ line, problem }) => `${line} ${problem.code}: ${sayFinding(problem).what}`);

describe('measured mixtures', () => {
  it('are found by their shares, in % or in parts, and every column with numbers is a quantity', () => {
    const { mixtures, columns, refused } = read(
      'point,MEMA (%),SN (%),salts (%),conductivity (mS/cm),thickness (um),remark\n' +
        '3-5-2,30,50,20,1.05,80,first\n1-8-1,10,80,10,0.57,,second\n',
    );
    expect(refused).toEqual([]);
    expect(mixtures.map(({ line, shares }) => [line, ...shares])).toEqual([
      [2, 0.3, 0.5, 0.2],
      [3, 0.1, 0.8, 0.1],
    ]);
    expect(columns.map(({ name, unit, values }) => [name, unit, ...values])).toEqual([
      ['conductivity', 'mS/cm', 1.05, 0.57],
      ['thickness', 'um', 80, Number.NaN],
    ]);
    const parts = read('MEMA,SN,salts,y\n3,5,2,1\n1,8,1,2\n').mixtures.map(({ shares }) => [...shares]);
    expect(parts).toEqual([
      [0.3, 0.5, 0.2],
      [0.1, 0.8, 0.1],
    ]);
  });

  it('are found by the names of points where the table has no shares; a byte order mark does not count', () => {
    const {
      mixtures,
      columns,
      refused: none,
    } = read('\ufeffpoint;conductivity (S/cm)\r\n3-5-2;0.001\r\n2-6-2;2 mS/cm\r\n');
    expect(none).toEqual([]);
    expect(mixtures.map(({ line, shares }) => [line, ...shares])).toEqual([
      [2, 0.3, 0.5, 0.2],
      [3, 0.2, 0.6, 0.2],
    ]);
    expect([...(columns[0]?.values ?? [])]).toEqual([0.001, 0.002]);
  });

  it('leave out what cannot be used, with line and reason', () => {
    const table = read('point;conductivity (mS/cm)\n3-5-2;1,05\n9-9-9;1\n2-6-2;about one\n1-8-1;0.5\n2-6-3;1\n');
    expect(refused(table)).toEqual([
      '3 unknown-name: Nothing here is called "9-9-9".',
      '6 unknown-name: Nothing here is called "2-6-3".',
    ]);
    expect(table.mixtures.map(({ line }) => line)).toEqual([2, 4, 5]);
    const [column] = table.columns;
    expect([...(column?.values ?? [])]).toEqual([Number.NaN, Number.NaN, 0.5]);
    expect(column && refused(column).map((text) => text.replace(/:.*/, ''))).toEqual([
      '2 cell-decimal-comma',
      '4 cell-not-a-number',
    ]);
  });

  it('are refused where shares are no whole, or not those of the point that the row names', () => {
    const table = read(
      'point,MEMA (%),SN (%),salts (%),y\n3-5-2,30,50,30,1\n3-5-2,20,60,20,1\n3-5-2,-30,50,80,1\n7,30,50,20,4\n',
    );
    expect(table.mixtures.map(({ line }) => line)).toEqual([5]);
    expect(refused(table)).toEqual([
      '2 shares-not-one: The shares in line 2 of the results sum to 1.1, not to one.',
      '3 wrong-value: Expected the shares of 3-5-2, found 20 : 60 : 20 %.',
      expect.stringMatching(/^4 cell-below-zero/),
    ]);
  });

  it('say why where no cell of a column is a number, and of a heading once', () => {
    const commas = read('point;sigma (S/cm);by\n3-5-2;1,05;me\n1-8-1;0,5;me\n');
    expect(commas.columns.map(({ name }) => name)).toEqual(['sigma']);
    expect(commas.columns.flatMap(refused).map((text) => text.replace(/:.*/, ''))).toEqual([
      '2 cell-decimal-comma',
      '3 cell-decimal-comma',
    ]);
    const unknown = read('point,sigma (S/foo)\n3-5-2,1\n1-8-1,2\n');
    expect(unknown.columns.flatMap(refused).map((text) => text.replace(/:.*/, ''))).toEqual(['1 unknown-unit']);
    const words = read('point,sigma (S/cm)\n3-5-2,good\n1-8-1,bad\n');
    expect(words.columns.flatMap(refused).map((text) => text.replace(/:.*/, ''))).toEqual([
      '2 cell-not-a-number',
      '3 cell-not-a-number',
    ]);
    expect(read('point\n3-5-2\n').columns).toEqual([]);
  });

  it('a table that has neither is refused as a whole', () => {
    for (const text of ['', '\n\n', 'a,b\n1,2\n', 'MEMA (%),SN (%),y\n1,2,3\n', '1,2,3\n4,5,6\n', 'point,y\n'])
      expect(read(text)).toMatchObject({ mixtures: [], columns: [], refused: [{ line: 1 }] });
  });
});
