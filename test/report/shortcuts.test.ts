import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type CliTable from 'cli-table3';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/findings.ts';
import { isOrdinary } from '../../src/report/is-ordinary.ts';
import { printable } from '../../src/report/say-plainly.ts';
import { root } from '../cli/program.ts';

type Width = (text: string) => number;
const require = createRequire(join(root, 'node_modules', 'cli-table3', 'index.js'));
const folder = mkdtempSync(join(tmpdir(), 'formulyte-shortcuts-'));
let bundledTable: typeof CliTable;
let bundledWidth: Width;

beforeAll(async () => {
  const { shortcutsTaken } = await import(pathToFileURL(join(root, 'bin/shortcuts.mjs')).href);
  const outfile = join(folder, 'bundled.cjs');
  const contents = "exports.Table = require('cli-table3'); exports.width = require('string-width');";
  await build({
    stdin: { contents, resolveDir: join(root, 'node_modules', 'cli-table3') },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [shortcutsTaken],
  });
  const bundled = require(outfile);
  bundledTable = bundled.Table;
  bundledWidth = bundled.width;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const everyCharacter = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));

describe('a text that is ordinary', () => {
  it('is as wide as the package says, and every other, too', () => {
    const width = require('string-width') as Width;
    const different = everyCharacter.filter((one) => bundledWidth(`a${one}b`) !== width(`a${one}b`));
    expect(different).toEqual([]);
    for (const text of ['', '█▍', '酸化', '🔋 1', '👩‍🔬', '±0.1', 'e\u0301', '\u001b[31mred\u001b[39m']) {
      expect(bundledWidth(text), text).toBe(width(text));
    }
  });

  it('takes one column a character, by the classes of Unicode', () => {
    const ordinary = everyCharacter.filter(isOrdinary);
    expect(ordinary.length).toBeGreaterThan(800);
    expect(
      ordinary.filter((one) => /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Extended_Pictographic}]/u.test(one)),
    ).toEqual([' ']);
    expect(displayWidth('酸█e\u0301🔋µ')).toBe(2 + 1 + 1 + 2 + 1);
  });

  it('is printed as it is', () => {
    const steering =
      /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/u;
    expect(everyCharacter.filter((one) => (printable(one) === one) === steering.test(one) && one !== '\ufffd')).toEqual(
      [],
    );
  });
});

it('a table is drawn as by the package, whatever stands in it', () => {
  const original = require('cli-table3') as typeof CliTable;
  const draw = (Table: typeof CliTable, head: string[], rows: CliTable.Cell[][], compact: boolean): string => {
    const style = { head: [], border: [], 'padding-left': 0, compact };
    const table = new Table({ head, style, chars: { middle: '  ', left: '', mid: '-' }, colAligns: ['left', 'right'] });
    table.push(...rows);
    return table.toString();
  };
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'µ', '█', '酸', '…'), maxLength: 6 });
  const cell = fc.oneof(
    { weight: 6, arbitrary: text },
    fc.record({ content: text, colSpan: fc.constantFrom(1, 2) }),
    fc.record({ content: text, rowSpan: fc.constantFrom(1, 2) }),
    fc.record({ content: text, chars: fc.constant({ middle: '|' }) }),
  );
  const rows = fc.oneof(
    fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
    fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
  );
  const outcome = (make: () => string): string => {
    try {
      return make();
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), rows, fc.boolean(), (head, cells, compact) => {
      const copy = structuredClone(cells);
      expect(outcome(() => draw(bundledTable, head, cells, compact))).toBe(
        outcome(() => draw(original, head, copy, compact)),
      );
    }),
    { numRuns: 400 },
  );
});
