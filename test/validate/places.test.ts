import { describe, expect, test } from 'vitest';
import { folderWith, runIn } from './run.ts';

interface Place {
  code: string;
  line: number;
  column: number;
  endColumn: number;
}
function findings(text: string): Place[] {
  const folder = folderWith({ 'film.yaml': text });
  return (JSON.parse(runIn(folder, ['validate', 'film.yaml', '--json']).stdout) as { findings: Place[] }).findings;
}
function frame(text: string): string[] {
  const folder = folderWith({ 'film.yaml': text });
  return runIn(folder, ['validate', 'film.yaml', '--format', 'codeframe']).stdout.split('\n');
}

// "0.7 gg" begins in column 8 and its unit in column 12, ending before 14, whatever stands around it.
const recipe = ['kind: mixture', 'components:', '  PEO: 0.7 gg', '  LiTFSI: O/Li = 16', ''];
const unit = { code: 'unknown-unit', line: 3, column: 12, endColumn: 14 };

describe('line and column stay right', () => {
  test('with LF', () => expect(findings(recipe.join('\n'))).toMatchObject([unit]));
  test('with CRLF', () => expect(findings(recipe.join('\r\n'))).toMatchObject([unit]));
  test('behind a byte order mark', () => expect(findings(`\ufeff${recipe.join('\n')}`)).toMatchObject([unit]));
  test('on the first line behind a byte order mark', () => {
    expect(findings('\ufeffkind: mixtrue\n')).toMatchObject([
      { code: 'unknown-kind', line: 1, column: 7, endColumn: 14 },
    ]);
  });
  test('behind wide characters, counted as an editor counts', () => {
    // 酸化ランタン is six UTF-16 units, the emoji two.
    const text = recipe.join('\n').replace('PEO: 0.7 gg', '酸化ランタン🔋: {material: PEO, is: 0.7 gg}');
    expect(findings(text)).toMatchObject([{ code: 'unknown-unit', line: 3, column: 37, endColumn: 39 }]);
  });
  test('in quotes and in flow maps', () => {
    expect(findings(recipe.join('\n').replace('0.7 gg', '"0.7 gg"'))).toMatchObject([
      { ...unit, column: 13, endColumn: 15 },
    ]);
    const flow = 'kind: mixture\ncomponents: {PEO: 0.7 gg, LiTFSI: O/Li = 16}\n';
    expect(findings(flow)).toMatchObject([{ code: 'unknown-unit', line: 2, column: 23, endColumn: 25 }]);
  });
});

describe('the caret stands under what is meant', () => {
  const under = (lines: string[], what: string): boolean => {
    const at = lines.findIndex((line) => line.includes('^'));
    const source = lines[at - 1] ?? '';
    const carets = lines[at] ?? '';
    return carets.indexOf('^') === width(source.slice(0, source.indexOf(what))) && carets.trim().endsWith('^');
  };
  // East Asian wide characters and emoji take two columns.
  const width = (text: string): number =>
    [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
  test('in plain text', () => expect(under(frame(recipe.join('\n')), 'gg')).toBe(true));
  test('behind wide characters', () => {
    const text = recipe.join('\n').replace('PEO: 0.7 gg', '酸化ランタン🔋: {material: PEO, is: 0.7 gg}');
    expect(under(frame(text), 'gg')).toBe(true);
  });
  test('behind a tab', () => {
    const text = recipe.join('\n').replace('0.7 gg', '\t0.7 gg');
    expect(under(frame(text), 'gg')).toBe(true);
  });
});
