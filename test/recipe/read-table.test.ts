import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findColumn } from '../../src/recipe/find-column.ts';
import { readNames } from '../../src/recipe/read-names.ts';
import { readNumbers } from '../../src/recipe/read-numbers.ts';
import { largestTable, readTable } from '../../src/recipe/read-table.ts';
import { splitHeading } from '../../src/recipe/split-heading.ts';
import type { Column, Table, TableProblem } from '../../src/recipe/table.ts';
import { tableDocument } from '../../src/recipe/table-document.ts';

const lines = (...text: string[]): string => text.join('\n');

async function tableOf(text: string): Promise<Table> {
  const { table, problems } = readTable(text, 'discs.csv');
  expect(problems).toEqual([]);
  if (table === undefined) throw new Error('no table');
  return table;
}

function columnOf(table: Table, name: string): Column {
  const found = findColumn(table, [name]);
  if (!found.ok) throw new Error(found.problem.code);
  return found.column;
}

/** Problems with their place as `line:column-end`. */
function told(text: string, problems: readonly TableProblem[]) {
  const { locate } = tableDocument(text, 'discs.csv');
  return problems.map(({ code, facts, place }) => {
    const { line, column, endColumn } = locate(place);
    return [code, `${line}:${column}-${endColumn}`, facts];
  });
}

/** What is wrong, with its place. */
function wrong(text: string) {
  return told(text, readTable(text, 'discs.csv').problems);
}

/** The masses of a table in kg, and what is wrong with them. */
async function masses(text: string, sign: 'above zero' | 'not below zero' = 'above zero') {
  const table = await tableOf(text);
  const { quantities, problems } = readNumbers(table, columnOf(table, 'mass'), { measures: ['mass'], sign });
  return {
    values: quantities.map((one) => one?.value),
    problems: told(text, problems),
  };
}

describe('cells', () => {
  it.each([
    ['commas', 'id,mass (mg),note\nC1,12.3,first\nC2,12.4,'],
    ['semicolons', 'id;mass (mg);note\nC1;12.3;first\nC2;12.4;'],
    ['tabs', 'id\tmass (mg)\tnote\nC1\t12.3\tfirst\nC2\t12.4\t'],
    ['CR LF', 'id,mass (mg),note\r\nC1,12.3,first\r\nC2,12.4,\r\n'],
    ['CR', 'id,mass (mg),note\rC1,12.3,first\rC2,12.4,\r'],
    ['a byte order mark', '\ufeffid,mass (mg),note\nC1,12.3,first\nC2,12.4,'],
    ['quotes', '"id","mass (mg)","note"\n"C1","12.3","first"\n"C2","12.4",""\n'],
    ['white space', '  id , mass (mg)\t, note\nC1 ,  12.3, "first" \n C2,12.4 , \n'],
    ['empty rows', '\n\nid,mass (mg),note\n\n,,\nC1,12.3,first\n   \nC2,12.4,\n\n'],
    ['emptied columns', 'id,mass (mg),note,,\nC1,12.3,first,,\nC2,12.4,,,'],
    ['empty cells behind the last column', 'id,mass (mg),note\nC1,12.3,first,\nC2,12.4,,,'],
    ['the separator told', 'sep=;\r\nid;mass (mg);note\r\nC1;12.3;first\r\nC2;12.4;\r\n'],
  ])('are the same with %s', async (_, text) => {
    const { columns, rows } = await tableOf(text);
    expect(columns.map(({ name, unit, index }) => [name, unit, index])).toEqual([
      ['id', undefined, 0],
      ['mass', 'mg', 1],
      ['note', undefined, 2],
    ]);
    expect(rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['C1', '12.3', 'first'],
      ['C2', '12.4', ''],
    ]);
  });

  it('may hold separators, quotes and line ends between quotes', async () => {
    const text = 'id,note,mass (mg)\nC1,"a, ""b""\r\nand c",12.3\nC2,"d;e",12.4\n';
    const { rows, placeOf } = await tableOf(text);
    const { locate } = tableDocument(text, 'discs.csv');
    expect(rows.map((row) => row.cells)).toEqual([
      ['C1', 'a, "b"\r\nand c', '12.3'],
      ['C2', 'd;e', '12.4'],
    ]);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
    const [first] = rows;
    if (first === undefined) throw new Error('no row');
    expect(locate(placeOf(first, { index: 1 }))).toMatchObject({ line: 2, column: 4, endLine: 3, endColumn: 7 });
    expect(locate(placeOf(first, { index: 2 }))).toMatchObject({ line: 3, column: 8, endColumn: 12 });
  });

  it('keep their place, whatever they hold and however the file is written', async () => {
    const word = fc
      .string({ unit: 'binary', maxLength: 6 })
      .map((text) => text.replace(/[\0-\x08\x0e-\x1f\ufeff\p{Surrogate}]/gu, ''));
    const width = fc.integer({ min: 2, max: 4 });
    const shape = width.chain((columns) =>
      fc.tuple(
        fc.array(fc.array(word, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.boolean(),
        fc.constant(columns),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shape, async ([rows, separator, ending, quoting, marked, columns]) => {
        const head = Array.from({ length: columns }, (_, i) => `Größe ${i}`);
        let text = `sep=${separator}${ending}`;
        const expected: { text: string; start: number; end: number }[][] = [];
        for (const [i, row] of [head, ...rows].entries()) {
          if (i > 0) text += ending;
          const cells = row.map((value, k) => {
            if (k > 0) text += separator;
            const quoted = quoting[i * columns + k] === true || /[",;\t\r\n]|^\s|\s$/.test(value);
            const start = text.length;
            text += quoted ? `"${value.replaceAll('"', '""')}"` : value;
            return { text: value.trim(), start, end: text.length };
          });
          if (i > 0 && row.some((value) => value.trim() !== '')) expected.push(cells);
        }
        const whole = (marked ? '\ufeff' : '') + text;
        const { table, problems } = readTable(whole, 'any.csv');
        const { locate } = tableDocument(whole, 'any.csv');
        expect(problems.map((one) => one.code)).toEqual(expected.length === 0 ? ['table-empty'] : []);
        expect(table?.rows.map((row) => row.cells) ?? []).toEqual(expected.map((row) => row.map((cell) => cell.text)));
        // Lines and columns, counted the slow way.
        const place = (offset: number) => {
          const before = text.slice(0, offset).split(/\r\n|\n|\r/);
          return [before.length, (before.at(-1)?.length ?? 0) + 1];
        };
        for (const [i, row] of (table?.rows ?? []).entries()) {
          for (const [index, { start, end }] of (expected[i] ?? []).entries()) {
            const got = locate(table?.placeOf(row, { index }) ?? { path: [] });
            expect([got.line, got.column]).toEqual(place(start));
            expect([got.endLine, got.endColumn]).toEqual(place(end));
          }
          expect(row.line).toBe(place(expected[i]?.[0]?.start ?? 0)[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never keep a text from being judged', async () => {
    const unit = fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', ' ', 'ä', '😀', '(', ')', '/', '.');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (text) => {
        const { table, problems } = readTable(text, 'any.csv');
        const { locate } = tableDocument(text, 'any.csv');
        expect(table !== undefined || problems.length > 0).toBe(true);
        const rows = text.split(/\r\n|\n|\r/);
        for (const row of table?.rows ?? []) {
          for (const [index, cell] of row.cells.entries()) {
            const { line, column, endLine, endColumn } = locate(table?.placeOf(row, { index }) ?? { path: [] });
            const raw = line === endLine ? (rows[line - 1]?.slice(column - 1, endColumn - 1) ?? '') : undefined;
            if (raw !== undefined)
              expect(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"').trim() : raw).toBe(cell);
          }
        }
        for (const { place } of problems) {
          const [start = -1, end = -1] = place.span ?? [];
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the separator', () => {
  it('is what fits head and rows, however many others stand in the cells', async () => {
    const { columns } = await tableOf('id;note, if any;mass (mg)\nC1;a, b, c;12.3\nC2;d;12.4');
    expect(columns.map((column) => column.heading)).toEqual(['id', 'note, if any', 'mass (mg)']);
  });

  it('is not guessed where two fit', async () => {
    // With commas: "mass" and "dry (mg);foil (mg)", over "12" and "3;10"; with semicolons two columns as well.
    expect(await wrong(lines('mass, dry (mg);foil (mg)', '12,3;10', '12,4;10'))).toEqual([
      ['separator-unclear', '1:1-1', { separators: ['comma', 'semicolon'] }],
    ]);
    const told = await tableOf(lines('sep=;', 'mass, dry (mg);foil (mg)', '12,3;10', '12,4;10'));
    expect(told.columns.map((column) => column.name)).toEqual(['mass, dry', 'foil']);
    expect(told.rows.map((row) => row.line)).toEqual([3, 4]);
  });

  it('need not be there for a single column', async () => {
    expect(await masses(lines('mass (mg)', '12.3', '12.4'))).toEqual({ values: [12.3e-6, 12.4e-6], problems: [] });
    expect((await masses(lines('mass (mg)', '12,3'))).problems[0]?.[0]).toBe('cell-decimal-comma');
    expect((await masses(lines('mass (mg)', '12.3;10.1'))).problems[0]?.[0]).toBe('cell-not-a-number');
  });
});

describe('a table that cannot be read', () => {
  it.each([
    ['nothing', '', [['table-empty', '1:1-1', { missing: 'head' }]]],
    ['empty lines', '\n , \n\n', [['table-empty', '1:1-1', { missing: 'head' }]]],
    ['a head alone', 'id,mass (mg)\n', [['table-empty', '1:1-13', { missing: 'rows' }]]],
    ['numbers for a head', '1,12.3 mg\n2,12.4 mg', [['header-missing', '1:1-10', { text: '1, 12.3 mg' }]]],
    ['no name', 'id,,mass\nC1,x,3\n', [['column-nameless', '1:4-4', { number: 2 }]]],
    ['a name twice', 'id,mass,mass\nC1,1,2', [['column-duplicate', '1:9-13', { heading: 'mass', names: ['mass'] }]]],
    ['an open quote', 'id,note\nC1,a\nC2, "b\nC3,c\n', [['table-syntax', '3:5-6', { why: 'open' }]]],
    ['words behind a quote', 'id,note\nC1,"a" b\n', [['table-syntax', '2:4-5', { why: 'behind' }]]],
    ['a quote inside', 'id,disc\nC1,5" wide\n', [['table-syntax', '2:4-5', { why: 'inside' }]]],
    ['a row too short', 'id,a,b\nC1,1,2\nC2,1\n', [['row-length', '3:1-5', { cells: 2, columns: 3, more: 0 }]]],
    ['rows too long', 'id,a\nC1,1,x\nC2,1,y\nC3,2\n', [['row-length', '2:1-7', { cells: 3, columns: 2, more: 1 }]]],
    [
      'a decimal comma between commas',
      'id,mass (mg)\nC1,12,3\nC2,12,4\nC3,12,5',
      [['row-length', '2:1-8', { cells: 3, columns: 2, number: '12,3', more: 2 }]],
    ],
  ])('%s', async (_, text, expected) => expect(await wrong(text)).toEqual(expected));

  it('is one too large', async () => {
    const text = `id,note\n${'C1,a note that goes on for a while\n'.repeat(260_000)}`;
    expect(await wrong(text)).toEqual([['table-too-large', '1:1-1', { bytes: text.length, limit: largestTable }]]);
  });

  it('keeps the rows that can be read', async () => {
    const { table } = readTable('id,a\nC1,1\nC2\nC3,3', 'discs.csv');
    expect(table?.rows.map((row) => row.cells[0])).toEqual(['C1', 'C3']);
  });
});

describe('a heading', () => {
  it.each([
    ['mass (mg)', 'mass', 'mg'],
    ['mass [mg]', 'mass', 'mg'],
    ['mass / mg', 'mass', 'mg'],
    ['mass(mg)', 'mass', 'mg'],
    ['capacity (mAh/g)', 'capacity', 'mAh/g'],
    ['capacity / (mAh/g)', 'capacity', 'mAh/g'],
    ['capacity / mAh g^-1', 'capacity', 'mAh g^-1'],
    ['heat capacity (J/(g K))', 'heat capacity', 'J/(g K)'],
    ['disc (dry) mass [mg]', 'disc (dry) mass', 'mg'],
    ['N/P', 'N/P', undefined],
    ['mass', 'mass', undefined],
    ['(mg)', '(mg)', undefined],
    ['mass mg)', 'mass mg)', undefined],
    ['mass ()', 'mass', ''],
  ])('%s', (heading, name, unit) =>
    expect(splitHeading(heading)).toEqual(unit === undefined ? { name } : { name, unit }),
  );

  it('is found by any of its names, whatever its capitals, spaces and underscores', async () => {
    const table = await tableOf('ID,Disc_Mass (mg),note\nC1,12.3,\n');
    expect(findColumn(table, ['mass', 'disc mass'])).toMatchObject({ ok: true, column: { index: 1 } });
    expect(findColumn(table, ['id'])).toMatchObject({ ok: true, column: { index: 0 } });
  });

  it('that is missing is told with what is there', async () => {
    const table = await tableOf('id,mas (mg)\nC1,12.3\n');
    expect(findColumn(table, ['mass'])).toEqual({
      ok: false,
      problem: {
        code: 'column-missing',
        facts: { names: ['mass'], known: ['id', 'mas'], nearest: ['mas'] },
        place: { file: 'discs.csv', path: [], span: [0, 11] },
      },
    });
  });

  it('in two units is not chosen between', async () => {
    const table = await tableOf('id,mass (mg),mass (g)\nC1,12.3,0.0123\n');
    expect(findColumn(table, ['mass'])).toMatchObject({
      ok: false,
      problem: { code: 'column-duplicate', facts: { names: ['mass (mg)', 'mass (g)'] }, place: { span: [13, 21] } },
    });
  });
});

describe('numbers', () => {
  it('are in the unit of the heading or in their own', async () => {
    // 12.3 mg = 12.3e-6 kg; 0.0124 g = 12.4e-6 kg; 12500 ug = 12.5e-6 kg.
    const text = lines('id,mass (mg)', 'C1,12.3', 'C2,0.0124 g', 'C3,12500 ug', 'C4,1.26e1');
    expect(await masses(text)).toEqual({ values: [12.3e-6, 12.4e-6, 12.5e-6, 12.6e-6], problems: [] });
    const own = lines('id,mass', 'C1,12.3 mg', 'C2,0.0124 g');
    expect(await masses(own)).toEqual({ values: [12.3e-6, 12.4e-6], problems: [] });
  });

  it('keep their uncertainty and the step of their last digit', async () => {
    const table = await tableOf(lines('mass (mg)', '12.30', '12.3 ± 0.1', '12.3(2)', '0.0123 g ± 0.1 mg'));
    const { quantities } = readNumbers(table, columnOf(table, 'mass'), { measures: ['mass'] });
    expect(quantities.map((one) => [one?.number, one?.halfStep, one?.uncertainty, one?.unit.symbol])).toEqual([
      [12.3, 0.005, undefined, 'mg'],
      [12.3, 0.05, 0.1, 'mg'],
      [12.3, 0.05, 0.2, 'mg'],
      [0.0123, 0.00005, 0.0001, 'g'],
    ]);
  });

  it('need no unit where they count', async () => {
    const table = await tableOf('cycle,N/P,temperature (degC)\n1,1.15,25\n2,1.2,30\n');
    const read = (name: string, measures: 'number' | 'temperature') =>
      readNumbers(table, columnOf(table, name), { measures: [measures] }).quantities.map((one) => one?.value);
    expect(read('cycle', 'number')).toEqual([1, 2]);
    expect(read('N/P', 'number')).toEqual([1.15, 1.2]);
    expect(read('temperature', 'temperature')).toEqual([298.15, 303.15]);
  });

  it('may be left out where that is allowed', async () => {
    const table = await tableOf('id,mass (mg)\nC1,\nC2,12\n');
    const column = columnOf(table, 'mass');
    expect(readNumbers(table, column, { measures: ['mass'], empty: 'allowed' })).toMatchObject({
      quantities: [undefined, { value: 12e-6 }],
      problems: [],
    });
  });

  const column = 'mass (mg)';
  it.each([
    ['text', 'C2,heavy', ['cell-not-a-number', '3:4-9', { column, text: 'heavy', more: 0 }]],
    ['NaN', 'C2,NaN', ['cell-not-a-number', '3:4-7', { column, text: 'NaN', more: 0 }]],
    ['a spreadsheet error', 'C2,#DIV/0!', ['cell-not-a-number', '3:4-11', { column, text: '#DIV/0!', more: 0 }]],
    ['infinity', 'C2,1e999', ['cell-not-a-number', '3:4-9', { column, text: '1e999', more: 0 }]],
    ['a hexadecimal', 'C2,0x10', ['cell-not-a-number', '3:4-8', { column, text: '0x10', more: 0 }]],
    ['nothing', 'C2,', ['cell-empty', '3:4-4', { column, more: 0 }]],
    ['a negative', 'C2,-12.3', ['cell-not-above-zero', '3:4-9', { column, text: '-12.3', more: 0 }]],
    ['a negative with a minus sign', 'C2,−12.3', ['cell-not-above-zero', '3:4-9', { column, text: '−12.3', more: 0 }]],
    ['zero', 'C2,0', ['cell-not-above-zero', '3:4-5', { column, text: '0', more: 0 }]],
    ['a unit unknown', 'C2,12 mgg', ['unknown-unit', '3:7-10', { text: '12 mgg', unit: 'mgg', nearest: ['mg'] }]],
    [
      'a unit unknown between quotes',
      'C2,"12 mgg"',
      ['unknown-unit', '3:4-12', { text: '12 mgg', unit: 'mgg', nearest: ['mg'] }],
    ],
    [
      'a unit of something else',
      'C2,12 mm',
      [
        'wrong-dimension',
        '3:7-9',
        { text: '12 mm', found: 'length', expected: ['mass'], examples: ['0.7 g', '15 mg'] },
      ],
    ],
    [
      'a decimal comma',
      'C2,"12,3"',
      ['cell-decimal-comma', '3:4-10', { column, text: '12,3', instead: '12.3', more: 0 }],
    ],
    [
      'a comma with two readings',
      'C2,"1,234"',
      ['cell-decimal-comma', '3:4-11', { column, text: '1,234', instead: '1.234 or 1234', more: 0 }],
    ],
  ])('are not %s', async (_, row, problem) => {
    const got = await masses(lines('id,mass (mg)', 'C1,12.2', row, 'C3,12.4'));
    expect(got.problems).toMatchObject([problem]);
    expect(got.values).toEqual([12.2e-6, undefined, 12.4e-6]);
  });

  it('may be zero where only less is wrong', async () => {
    const { values, problems } = await masses(lines('mass (mg)', '0', '-1'), 'not below zero');
    expect(values).toEqual([0, undefined]);
    expect(problems).toEqual([['cell-below-zero', '3:1-3', { column: 'mass (mg)', text: '-1', more: 0 }]]);
  });

  it('with decimal commas are one mistake of a column', async () => {
    const { problems } = await masses(lines('id;mass (mg)', 'C1;12,3', 'C2;12,4', 'C3;12', 'C4;12,5'));
    expect(problems).toEqual([
      ['cell-decimal-comma', '2:4-8', { column: 'mass (mg)', text: '12,3', instead: '12.3', more: 2 }],
    ]);
  });

  it('without a unit are one mistake of the heading', async () => {
    const facts = { column: 'mass', examples: ['mass (g)', 'mass (mg)'] };
    expect((await masses(lines('id,mass', 'C1,12.3', 'C2,12.4 mg', 'C3,12.5'))).problems).toEqual([
      ['column-unit-missing', '1:4-8', facts],
    ]);
  });

  it('with the same trouble are told one by one up to five', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `C${i},n/a`);
    expect((await masses(lines('id,mass (mg)', ...rows(5)))).problems).toHaveLength(5);
    expect((await masses(lines('id,mass (mg)', ...rows(6)))).problems).toEqual([
      ['cell-not-a-number', '2:4-7', { column: 'mass (mg)', text: 'n/a', more: 5 }],
    ]);
  });

  it.each([
    ['mass (mgg)', ['unknown-unit', '1:4-14', { text: 'mass (mgg)', unit: 'mgg' }]],
    ['mass ()', ['unknown-unit', '1:4-11', { text: 'mass ()', unit: '' }]],
    ['mass (mm)', ['wrong-dimension', '1:4-13', { found: 'length', examples: ['mass (g)', 'mass (mg)'] }]],
    ['mass (%)', ['wrong-dimension', '1:4-12', { found: 'fraction' }]],
  ])('are not read under %s', async (heading, problem) => {
    const { values, problems } = await masses(lines(`id,${heading}`, 'C1,12.3', 'C2,12.4'));
    expect(problems).toMatchObject([problem]);
    expect(values).toEqual([undefined, undefined]);
  });
});

it('names are there, each once', async () => {
  const text = 'id,mass (mg)\nC1,1\n,2\nC2,3\nC1,4\n';
  const table = await tableOf(text);
  const { names, problems } = readNames(table, columnOf(table, 'id'));
  expect(names).toEqual(['C1', '', 'C2', 'C1']);
  expect(told(text, problems)).toEqual([
    ['cell-empty', '3:1-1', { column: 'id', more: 0 }],
    ['cell-repeated', '5:1-3', { column: 'id', text: 'C1', line: 2, more: 0 }],
  ]);
});

it('a long curve is read in good time', async () => {
  // 100 000 points, 2.6 MB.
  const points = Array.from(
    { length: 100_000 },
    (_, i) => `${i},${(i / 600).toFixed(4)},${(4.2 - i / 1e5).toFixed(5)}`,
  );
  const start = performance.now();
  const table = await tableOf(`point,capacity (mAh/g),voltage (V)\n${points.join('\n')}\n`);
  const { quantities } = readNumbers(table, columnOf(table, 'capacity'), { measures: ['specific capacity'] });
  expect(performance.now() - start).toBeLessThan(10_000);
  // 600 / 600 = 1 mAh/g = 3.6 C/g = 3600 C/kg.
  expect(quantities[600]?.value).toBe(3600);
  expect(table.rows.at(-1)?.line).toBe(100_001);
});
