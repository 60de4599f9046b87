import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { liveValues } from '../../src/page/live-values.ts';
import { liveSheet } from '../../src/report/live-sheet.ts';
import { printSheet } from '../../src/report/printed-sheet.ts';
import { sayDeviation, sayLiveFigure } from '../../src/report/say-live-figure.ts';
import { sheetXlsx } from '../../src/report/sheet-xlsx.ts';
import { weighColumns, workbookLayout } from '../../src/report/workbook-layout.ts';
import { cellName } from '../../src/report/write-workbook.ts';
import { hostileNames, hostileSheet, mixtures, sheetOf } from '../report/sheets/sheet-of.ts';
import { havePrograms } from './find-program.ts';

const canRun = havePrograms(['soffice', 'python3'], 'nobody has computed the workbooks but us');

/**
 * A copy with other numbers in these cells of the first sheet, in which no formula remembers what it was worth: the program
 * that opens it has to compute.
 */
function uncomputed(file: string, numbers: Readonly<Record<string, number>> = {}): string {
  const changed = file.replace(/\.xlsx$/, '-changed.xlsx');
  const script = `
import json, re, sys, zipfile
source, target, numbers = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w') as new:
    for name in old.namelist():
        text = old.read(name)
        if name.startswith('xl/worksheets/'):
            text = re.sub('(<f>[^<]*</f>)<v>[^<]*</v>', r'\\1', text.decode()).encode()
        if name == 'xl/worksheets/sheet1.xml':
            text = text.decode()
            for cell, value in numbers.items():
                text, count = re.subn('<c r="%s"( s="[0-9]+")?(/>|><v>[^<]*</v></c>)' % cell, r'<c r="%s"\\1><v>%r</v></c>' % (cell, value), text)
                assert count == 1, cell
            text = text.encode()
        new.writestr(name, text)
`;
  execFileSync('python3', ['-c', script, file, changed, JSON.stringify(numbers)]);
  return changed;
}

/** The first sheets of workbooks as LibreOffice computes them: as it shows them, or with all digits. */
function computed(files: readonly string[], digits: 'shown' | 'all'): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte-office-'));
  // 76 is UTF-8, the last one whether cells are written as they are shown.
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,${digits === 'shown'}`;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  return files.map((file) => {
    const name = file.replace(/^.*\//, '').replace(/\.xlsx$/, '.csv');
    return parse(readFileSync(join(folder, name), 'utf8'), { relax_column_count: true });
  });
}

async function write(...recipes: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte-books-'));
  return Promise.all(
    recipes.map(async (recipe) => {
      const file = join(folder, recipe.replace(/\W+/g, '-').concat('.xlsx'));
      writeFileSync(file, await sheetXlsx(recipe === 'hostile' ? hostileSheet() : sheetOf(recipe)));
      return file;
    }),
  );
}

describe.skipIf(!canRun)('LibreOffice', () => {
  it('shows every mass, amount and figure as the other sheets print them', async () => {
    const files = await write(...mixtures);
    const tables = computed(
      files.map((file) => uncomputed(file)),
      'shown',
    );
    // What the workbook says before it is computed is what it comes to.
    expect(computed(files, 'shown')).toEqual(tables);
    mixtures.forEach((recipe, i) => {
      const sheet = sheetOf(recipe);
      const printed = printSheet(sheet);
      const layout = workbookLayout(printed);
      const table = tables[i] ?? [];
      const rows = printed.rows.filter((row) => row.kind === 'reagent');
      rows.forEach(({ mass, volume, cumulative, percent, mmol, number }, k) => {
        const row = table[layout.reagents[k] ?? -1] ?? [];
        const shown = (column: keyof typeof weighColumns) => row[weighColumns[column]];
        expect(`${shown('mass')} g`, recipe).toBe(mass);
        expect(shown('volume'), recipe).toBe(volume);
        expect(shown('vial') === '' ? '' : `${shown('vial')} g`, recipe).toBe(cumulative);
        expect(shown('percent'), recipe).toBe(percent);
        expect(shown('mmol'), recipe).toBe(mmol);
        expect(shown('number'), recipe).toBe(number);
      });
      printed.figures.forEach(({ name, target }, k) => {
        const row = table[layout.figures + k] ?? [];
        const { asked, is, off } = layout.figureColumns;
        expect([row[2], row[asked], row[is], row[off]], recipe).toEqual([name, target, '', '']);
      });
      const [size] = [table[layout.batch]];
      expect(size?.[weighColumns.volume], recipe).toBe(printed.size);
    });
  });

  it.each(['recipes/ma/peo-lzon.yaml', 'recipes/nguyen/mema-sn-solution.yaml', 'recipes/ma/pll-lfp-2.yaml'])(
    'makes every mass of %s follow the batch, and the composition follow what was weighed',
    async (recipe) => {
      const sheet = sheetOf(recipe);
      const printed = printSheet(sheet);
      const live = liveSheet(sheet, printed);
      const layout = workbookLayout(printed);
      const [file = ''] = await write(recipe);
      // A batch of 3.7 g, and each reagent a little off what that asks for, the last one not weighed yet.
      const factor = 3.7e-3 / sheet.dryMass;
      const weighed = live.reagents.map(({ weigh }, i) => weigh * factor * (1 + 0.01 * ((i % 3) - 1)));
      const numbers = Object.fromEntries([
        [cellName(layout.batch, weighColumns.mass), 3.7],
        ...live.reagents
          .slice(0, -1)
          .map(({ gramsPerUnit }, i) => [
            cellName(layout.reagents[i] ?? 0, weighColumns.actual),
            (weighed[i] ?? 0) / gramsPerUnit,
          ]),
      ]);
      const changed = uncomputed(file, numbers);
      const [table = []] = computed([changed], 'all');
      let vial = 0;
      live.reagents.forEach(({ weigh, inVial }, i) => {
        const row = table[layout.reagents[i] ?? -1] ?? [];
        expect(Number(row[weighColumns.mass]) / (weigh * factor)).toBeCloseTo(1, 11);
        vial += weigh * factor * inVial;
        if (inVial > 0) expect(Number(row[weighColumns.vial]) / vial).toBeCloseTo(1, 11);
      });
      const last = live.reagents.length - 1;
      const grams = weighed.map((one, i) => (i === last ? (live.reagents[i]?.weigh ?? 0) * factor : one));
      const [shown = []] = computed([changed], 'shown');
      liveValues(live, grams).forEach((value, k) => {
        const { kind, target } = live.figures[k] ?? { kind: 'ratio', target: Number.NaN };
        const row = shown[layout.figures + k] ?? [];
        // The recipe's own digits: a share of 0.0999 % becomes one of 0.1001 % with its four decimals.
        const { asked, is, off } = layout.figureColumns;
        const decimals = (row[asked]?.split('.')[1] ?? '').replace(/\D.*/, '').length;
        if (sayLiveFigure(kind, value).replace(/\D.*/, '').length > 0 && kind !== 'ratio') {
          expect(Number.parseFloat(row[is] ?? '')).toBeCloseTo(value * 100, decimals);
        } else expect(Number.parseFloat(row[is] ?? '')).toBeCloseTo(value, decimals);
        expect(row[off]).toBe(sayDeviation(value, target));
      });
      expect(shown[layout.batch]?.[weighColumns.volume]).toBe(`changed from ${printed.whole}`);
    },
  );

  it('says no amount that the batch has left behind, and weighs nothing of a batch that is none', async () => {
    const text = [
      'kind: mixture',
      'components:',
      '  PEO: {is: 0.7 g, purity: 99.2 wt%}',
      '  LiTFSI: {is: O/Li = 16, as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3, note: dry}',
      'solvents: {acetonitrile: 15 mL}',
      '',
    ].join('\n');
    const sheet = sheetOf('stock.yaml', text);
    const printed = printSheet(sheet);
    const layout = workbookLayout(printed);
    const file = join(mkdtempSync(join(tmpdir(), 'formulyte-books-')), 'stock.xlsx');
    writeFileSync(file, await sheetXlsx(sheet));
    const batch = cellName(layout.batch, weighColumns.mass);
    const shown = (grams?: number) => {
      const changed = uncomputed(file, grams === undefined ? {} : { [batch]: grams });
      const [table = []] = computed([changed], 'shown');
      const column = (name: keyof typeof weighColumns) =>
        layout.reagents.map((row) => table[row]?.[weighColumns[name]]);
      return { names: column('name'), masses: column('mass'), says: table[layout.batch]?.[weighColumns.volume] };
    };
    const own = shown();
    expect(own.names).toEqual([
      'PEO (99.2 wt%; 0.6944 g pure)',
      'LiTFSI (1 mol/L in acetonitrile · 32.622 wt% · brings 0.5841 g of acetonitrile; 0.2828 g pure; dry)',
      'acetonitrile (15 mL in all · 743.5 uL of it with LiTFSI)',
    ]);
    const twice = shown(sheet.dryMass * 2e3);
    expect(twice.names).toEqual([
      'PEO (99.2 wt%)',
      'LiTFSI (1 mol/L in acetonitrile · 32.622 wt%; dry)',
      'acetonitrile',
    ]);
    expect(twice.masses[0]).toBe('1.4000');
    for (const grams of [0, -1]) {
      const none = shown(grams);
      expect(none.says).toBe('The batch has to be a number above zero, in g.');
      expect(none.masses).toEqual(['0.0000', '0.0000', '0.0000']);
    }
  });

  it('shows hostile names as they were written, and computes none of them', async () => {
    const [table = []] = computed(await write('hostile'), 'shown');
    const cells = table.flat();
    for (const name of hostileNames) expect(cells.map((cell) => cell.replace(/ \(=1\+1 <i>\)$/, ''))).toContain(name);
    expect(cells).toContain('=2+2');
  });
});
