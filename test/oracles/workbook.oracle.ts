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
import { sheetAsRead } from '../../src/report/sheet-as-read.ts';
import { sheetXlsx } from '../../src/report/sheet-xlsx.ts';
import { weighColumns, workbookLayout } from '../../src/report/workbook-layout.ts';
import { cellName } from '../../src/report/write-workbook.ts';
import { hostileNames, hostileSheet, mixtures, sheetOf } from '../report/sheets/sheet-of.ts';
import { labText, onBalances } from '../weigh/on-balances.ts';
import { codeOnPage } from './code-on-page.ts';
import { havePrograms } from './find-program.ts';

const canRun = havePrograms(['soffice', 'python3', 'pdftoppm'], 'nobody has computed the workbooks but us');

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

  describe("with the lab's balances", () => {
    const lab = labText(
      {
        analytical: 'readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 20 g, dosing: 1 mg',
        'semi-micro': 'readability: 0.02 mg, repeatability: 0.03 mg, capacity: 2 g',
      },
      'pipettes:\n  P1000: {readability: 1 uL, repeatability: 2 uL, minimum volume: 100 uL, capacity: 1 mL}\n',
    );
    const recipe = [
      'kind: mixture',
      'components:',
      '  PEO: {is: 0.7 g, purity: 99.2 ± 0.2 wt%}',
      '  LiTFSI: {is: O/Li = 16, as: 20 ± 0.1 wt% in acetonitrile, density: 0.88 g/cm^3}',
      '  SN: 0.4 mL',
      '  LZO: 1.5 wt% of total',
      'solvents: {acetonitrile: 15 mL}',
      'tolerance: {O/Li: 1 %, LZO of total: 0.05 wt%}',
      '',
    ].join('\n');
    const chosen = [{ balance: 'analytical' }];

    it.each([1, 0.123, 7.77, 31])(
      'rounds every mass, and says how sure all is, of a batch %d times as large',
      (factor) => {
        const own = onBalances(recipe, lab, {}, chosen);
        const printed = printSheet(sheetAsRead(own.sheet));
        const layout = workbookLayout(printed);
        const batch = own.sheet.dryMass * 1e3 * factor;
        // The sheet of that batch, on the same balances, as every other format prints it.
        const asked = { batch: `${batch} g` };
        const there = printSheet(sheetAsRead(onBalances(recipe, lab, asked, chosen).sheet));
        return sheetXlsx(own.sheet).then((bytes) => {
          const file = join(mkdtempSync(join(tmpdir(), 'formulyte-books-')), 'lab.xlsx');
          writeFileSync(file, bytes);
          const numbers = factor === 1 ? {} : { [cellName(layout.batch, weighColumns.mass)]: batch };
          const [table = []] = computed([uncomputed(file, numbers)], 'all');
          const [shown = []] = computed([uncomputed(file, numbers)], 'shown');
          const rows = there.rows.filter((row) => row.kind === 'reagent');
          rows.forEach(({ reagent, portions, doubt, name }, i) => {
            const row = table[layout.reagents[i] ?? -1] ?? [];
            expect(Number(row[weighColumns.mass]) / (reagent.weigh * 1e3), name).toBeCloseTo(1, 11);
            if (reagent.cumulative !== undefined) {
              expect(Number(row[weighColumns.vial]) / (reagent.cumulative * 1e3), name).toBeCloseTo(1, 11);
            }
            if (reagent.fraction !== undefined) {
              expect(Number(row[weighColumns.percent]) / (reagent.fraction * 100), name).toBeCloseTo(1, 11);
            }
            const { reading } = reagent;
            if (reading === undefined) {
              expect(row[weighColumns.doubt], name).toBe('');
              return;
            }
            const perUnit = doubt.endsWith('uL') ? ((reagent.volume ?? 0) * 1e9) / reagent.weigh : 1e6;
            const unit = doubt.endsWith(' g') ? 1e-3 : 1;
            expect(Number(row[weighColumns.doubt]) / (reading.uncertainty * perUnit * unit), name).toBeCloseTo(1, 9);
            expect(row[weighColumns.name]?.includes(portions || ' portions'), name).toBe(portions !== '');
          });
          const { rounded, doubt } = layout.figureColumns;
          there.figures.forEach(({ name, figure }, k) => {
            const row = table[layout.figures + k] ?? [];
            const times = figure.kind === 'ratio' ? 1 : 100;
            const { value = 0, uncertainty } = figure.rounded ?? {};
            expect(Number(row[rounded ?? -1]) / (value * times), name).toBeCloseTo(1, 10);
            if (uncertainty === undefined) expect(row[doubt ?? -1], name).toBe('');
            else expect(Number(row[doubt ?? -1]) / (uncertainty * times), name).toBeCloseTo(1, 8);
          });
          // 1.5 wt% of 0.6944 + 0.2828 + 0.3947 g and itself are 20.9 mg of LZO.
          const lzo = rows.findIndex(({ name }) => name === 'LZO');
          const said = shown[layout.reagents[lzo] ?? -1]?.[weighColumns.name];
          if (factor < 0.9) expect(said).toContain('below the 20 mg that "analytical" weighs');
          else expect(said).not.toContain('below');
        });
      },
    );

    it('judges what was weighed as a batch is judged, once all that a figure counts is there', async () => {
      const { sheet } = onBalances(recipe, lab, {}, chosen);
      const printed = printSheet(sheetAsRead(sheet));
      const layout = workbookLayout(printed);
      const file = join(mkdtempSync(join(tmpdir(), 'formulyte-books-')), 'judged.xlsx');
      writeFileSync(file, await sheetXlsx(sheet));
      const names = printed.rows.flatMap((row) => (row.kind === 'reagent' ? [row] : []));
      const verdicts = (typed: Readonly<Record<string, number>>) => {
        const cells = Object.fromEntries(
          Object.entries(typed).map(([name, factor]) => {
            const i = names.findIndex((row) => row.name === name);
            const { reagent, byVolume } = names[i] ?? { reagent: undefined, byVolume: false };
            const amount = byVolume ? (reagent?.volume ?? 0) * 1e9 : (reagent?.weigh ?? 0) * 1e3;
            return [cellName(layout.reagents[i] ?? 0, weighColumns.actual), amount * factor];
          }),
        );
        const [table = []] = computed([uncomputed(file, cells)], 'shown');
        return Object.fromEntries(
          printed.figures.map(({ name }, k) => [name, table[layout.figures + k]?.[layout.figureColumns.verdict ?? -1]]),
        );
      };
      expect(verdicts({ PEO: 1 })).toMatchObject({ 'O/Li': '', 'LZO of total': '', 'PEO of total': '' });
      // 0.5 % off is inside 1 %; 2 % of 1.5 wt% is 0.03 wt%, inside 0.05.
      const close = { PEO: 1.005, LiTFSI: 1 };
      expect(verdicts(close)).toMatchObject({ 'O/Li': 'PASS', 'LZO of total': '' });
      expect(verdicts({ ...close, SN: 1, LZO: 1.02 })).toMatchObject({ 'O/Li': 'PASS', 'LZO of total': 'PASS' });
      // 1.5 % off; 10 % of 1.5 wt% is 0.15 wt%.
      const far = verdicts({ PEO: 1.015, LiTFSI: 1, SN: 1, LZO: 1.1 });
      expect(far).toMatchObject({ 'O/Li': 'WARN', 'LZO of total': 'WARN' });
    });
  });

  it.each(['recipes/ma/peo-lzon.yaml', 'hostile'])(
    'prints the content of %s as a code that a camera reads',
    async (recipe) => {
      const [file = ''] = await write(recipe);
      const folder = mkdtempSync(join(tmpdir(), 'formulyte-print-'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
        stdio: 'ignore',
      });
      const { content } = recipe === 'hostile' ? hostileSheet() : sheetOf(recipe);
      // A camera's picture of the paper.
      expect(codeOnPage(join(folder, file.replace(/^.*\//, '').replace(/xlsx$/, 'pdf')), 200)).toBe(
        `sha256:${content}`,
      );
    },
  );

  it('shows hostile names as they were written, and computes none of them', async () => {
    const [table = []] = computed(await write('hostile'), 'shown');
    const cells = table.flat();
    for (const name of hostileNames) expect(cells.map((cell) => cell.replace(/ \(=1\+1 <i>\)$/, ''))).toContain(name);
    expect(cells).toContain('=2+2');
  });
});
