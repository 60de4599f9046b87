import { describe, expect, it } from 'vitest';
import { readCurve } from '../../src/recipe/read-curve.ts';
import { tableDocument } from '../../src/recipe/table-document.ts';
import { paint } from '../../src/report/colour.ts';
import { findingsText } from '../../src/report/findings.ts';
import { locateFindings } from '../../src/report/locate-findings.ts';

/** What is printed of a curve. */
function told(text: string): string[] {
  const { findings, document } = readCurve(text, 'curve.csv');
  return findingsText(locateFindings(findings, [document]), paint(false))
    .split('\n')
    .slice(0, 3);
}

const table = ['Messung,capacity (mAh/g),voltage (V)', 'Röhre 7,0,3.6', '電池,70,n/a', 'Ω,150,2.5', ''];
const place = 'curve.csv:3:7  error  cell-not-a-number';
// The two characters of 電池 are two columns wide each: 9 columns to the caret, 6 characters.
const drawn = ['  3 | 電池,70,n/a', '    |         ^^^'];

describe('a finding in a table is shown in its line, with a caret', () => {
  it.each([
    ['LF', table.join('\n')],
    ['CR LF', table.join('\r\n')],
    ['CR', table.join('\r')],
    ['a byte order mark', `\ufeff${table.join('\n')}`],
    ['a byte order mark and CR LF', `\ufeff${table.join('\r\n')}`],
    ['empty lines of spreadsheets', table.join('\r\n').replace(/\r\n$/, '\r\n,,\r\n,,\r\n')],
  ])('%s', (_, text) => expect(told(text)).toEqual([place, ...drawn]));

  it('behind tabs, which are drawn as two blanks', () => {
    const [head, ...rest] = told(table.join('\n').replaceAll(',', '\t'));
    expect([head, ...rest]).toEqual([place, '  3 | 電池  70  n/a', '    |           ^^^']);
  });

  it('behind a cell of two lines', () => {
    const text = table.join('\n').replace('Röhre 7', '"Röhre\n7"');
    expect(told(text)).toEqual(['curve.csv:4:7  error  cell-not-a-number', '  4 | 電池,70,n/a', '    |         ^^^']);
  });

  it('in a cell of a thousand characters', () => {
    const text = table.join('\n').replace('電池', 'x'.repeat(1000));
    const [head, excerpt = '', caret = ''] = told(text);
    expect(head).toBe('curve.csv:3:1005  error  cell-not-a-number');
    expect(excerpt.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('n/a');
  });

  it('in the first line, where a byte order mark is no column', () => {
    const text = '\ufeffcapacity,voltage (V)\n0,3.6\n1,3\n';
    const excerpt = ['  1 | capacity,voltage (V)', '    | ^^^^^^^^'];
    expect(told(text)).toEqual(['curve.csv:1:1  error  column-unit-missing', ...excerpt]);
    expect(told(text.replace('capacity', 'capacity (mAh)').replace(' (V)', '')).slice(0, 1)).toEqual([
      'curve.csv:1:16  error  column-unit-missing',
    ]);
  });

  it('at an empty cell at the end of a line', () => {
    expect(told('capacity (mAh),voltage (V)\n0,3.6\n1,\n2,3\n').slice(1)).toEqual(['  3 | 1,', '    |   ^']);
  });
});

it('a place that is none is the start, and none lies behind the end', () => {
  const { locate } = tableDocument('\ufeffa,b\r\nc', 'x.csv');
  expect(locate({ path: [] })).toEqual({ file: 'x.csv', line: 1, column: 1, endLine: 1, endColumn: 1 });
  expect(locate({ path: [], span: [6, 99] })).toEqual({ file: 'x.csv', line: 2, column: 1, endLine: 2, endColumn: 2 });
});
