import { describe, expect, it } from 'vitest';
import { paint } from '../../../src/report/colour.ts';
import { printSheet } from '../../../src/report/printed-sheet.ts';
import { sheetMarkdown } from '../../../src/report/sheet-markdown.ts';
import { sheetText } from '../../../src/report/sheet-text.ts';
import { sheetOf } from './sheet-of.ts';

/** Texts of several lines, as YAML's | and > give them, and one that turns around what stands behind it. */
const sheet = sheetOf(
  'block.yaml',
  [
    'kind: mixture',
    'title: >\n  A film with\n  a long title',
    'components:',
    '  PEO: {is: 0.7 g, note: "dried\\novernight\\n"}',
    '  LiTFSI: {is: O/Li = 16, purity: 99 wt%, lot: "A\\u202E1"}',
    '  "two\\nlines": {is: 0.1 g, material: PEO}',
    'steps:\n  - {do: "stir\\nwell", note: "x\\u202Ey"}',
    'notes: |\n  First line of a note.\n  Second line.\n',
    '',
  ].join('\n'),
);

describe('a sheet of texts of several lines', () => {
  it('has in a terminal each under its own row, and nothing that turns text around', () => {
    const text = sheetText(sheet, paint(false), ['one\ntwo']);
    const lines = text.split('\n');
    expect(lines[0]).toBe('A film with a long title');
    const row = (start: RegExp) => lines.findIndex((line) => start.test(line));
    expect(lines[row(/^ +1 +PEO/) + 1]).toBe('      (dried overnight)');
    expect(lines[row(/^ +2 +LiTFSI/) + 1]).toBe('      lot A\ufffd1 · 99 wt%');
    expect(row(/^ +3 +two lines +0\.1000 g/)).toBeGreaterThan(0);
    expect(text).toContain('stir well (x\ufffdy)');
    expect(text).toContain(' note  one two\n note  First line of a note. Second line.');
    expect(text).not.toContain('\u202e');
  });

  it('says the same in Markdown and on what is printed', () => {
    const markdown = sheetMarkdown(sheet);
    expect(markdown).toMatch(/^# A film with a long title\n/);
    expect(markdown).toContain('lot A\ufffd1 · 99 wt%');
    expect(markdown).toContain('> First line of a note. Second line.\n');
    expect(markdown).not.toContain('\u202e');
    const { title, rows, notes } = printSheet(sheet);
    expect(title).toBe('A film with a long title');
    expect(notes).toEqual(['First line of a note. Second line.']);
    expect(rows.flatMap((one) => (one.kind === 'reagent' ? [one.name] : []))).toEqual(['PEO', 'LiTFSI', 'two lines']);
    // A record is held against the recipe by the name itself.
    expect(rows.flatMap((one) => (one.kind === 'reagent' ? [one.reagent.name] : []))).toContain('two\nlines');
  });
});
