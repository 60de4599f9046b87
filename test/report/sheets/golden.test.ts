import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sayFinding } from '../../../src/diagnostics/messages.ts';
import { type Result, runPipeline } from '../../../src/pipeline.ts';
import { paint } from '../../../src/report/colour.ts';
import { sheetCsv } from '../../../src/report/sheet-csv.ts';
import { sheetData } from '../../../src/report/sheet-json.ts';
import { sheetMarkdown } from '../../../src/report/sheet-markdown.ts';
import { sheetText } from '../../../src/report/sheet-text.ts';
import type { Sheet } from '../../../src/weigh/sheet.ts';
import { sizeComposition } from '../../../src/weigh/size-composition.ts';
import { weighOut } from '../../../src/weigh/weigh-out.ts';

// The sheets of every published recipe. `vitest -u` rewrites them; what changes is reviewed as a diff.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = readdirSync(join(root, 'recipes')).filter(
  (name) => name !== 'materials' && statSync(join(root, 'recipes', name)).isDirectory(),
);
const recipes = folders.flatMap((folder) =>
  readdirSync(join(root, 'recipes', folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `recipes/${folder}/${name}`),
);

function sheetOf(file: string): { sheet: Sheet; notes: string[]; result: Result } {
  const result = runPipeline(join(root, file));
  if (result.composition === undefined) throw new Error(JSON.stringify(result.findings.map(sayFinding)));
  const sized = sizeComposition(result.composition, result.composition.scale === 'free' ? { batch: '1 g' } : {});
  if (!sized.ok) throw new Error(sized.problem.code);
  const notes = result.findings.filter((one) => one.severity === 'note').map((one) => sayFinding(one).what);
  return { sheet: weighOut(sized.value), notes, result };
}

const isMixture = (file: string) => runPipeline(join(root, file)).formulation !== undefined;
const mixtures = recipes.filter(isMixture);

it('covers recipes of every paper', () => {
  expect(mixtures.length).toBeGreaterThanOrEqual(8);
});

describe.each(mixtures)('%s', (file) => {
  const { sheet, notes } = sheetOf(file);
  const data = JSON.parse(JSON.stringify(sheetData(sheet)));
  const golden = (format: string) => {
    const name = file.replace('recipes/', '').replace('/', '-').replace('.yaml', '');
    return join(fileURLToPath(new URL('.', import.meta.url)), 'golden', `${name}.${format}`);
  };

  it('prints what was reviewed', async () => {
    await expect(`${sheetText(sheet, paint(false), notes)}\n`).toMatchFileSnapshot(golden('txt'));
    await expect(`${sheetMarkdown(sheet, { notes })}\n`).toMatchFileSnapshot(golden('md'));
    await expect(`${sheetCsv(sheet)}\r\n`).toMatchFileSnapshot(golden('csv'));
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(golden('json'));
  });

  it('has a table of at most 80 columns', () => {
    for (const line of sheetText(sheet, paint(false), notes).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  const reagents = sheet.lines.flatMap((line) => (line.kind === 'reagent' ? [line] : []));
  it('says the same in CSV and in JSON as the sheet, at full precision', () => {
    const [heads = [], ...rows] = readCsv(sheetCsv(sheet));
    expect(heads).toContain('mass / g');
    expect(rows).toHaveLength(reagents.length);
    const lines = data.lines.filter((line: object) => 'mass' in line);
    reagents.forEach((reagent, i) => {
      const cell = (head: string) => rows[i]?.[heads.indexOf(head)];
      expect(cell('name')).toBe(reagent.name);
      expect(cell('material')).toBe(reagent.material);
      expect(cell('removed on drying')).toBe(reagent.removed ? 'yes' : 'no');
      for (const [head, key, value] of [
        ['mass / g', 'mass', reagent.mass * 1e3],
        ['in the vial / g', 'cumulative', (reagent.cumulative ?? 0) * 1e3],
        ['wt% of total', 'ofTotal', (reagent.fraction ?? 0) * 100],
        ['amount / mmol', 'amount', (reagent.moles ?? 0) * 1e3],
        ['volume / mL', 'volume', (reagent.volume ?? 0) * 1e6],
      ] as const) {
        expect(Math.abs(Number(cell(head)) - value), head).toBeLessThanOrEqual(1e-11 * value);
        expect(Math.abs((lines[i][key]?.value ?? 0) - value), key).toBeLessThanOrEqual(1e-11 * value);
      }
    });
  });

  it('adds up: masses to the dry mass, shares to one, numbers from one', () => {
    const dry = reagents.filter((one) => !one.removed);
    const sum = dry.reduce((total, one) => total + one.mass, 0);
    expect(Math.abs(sum / sheet.dryMass - 1)).toBeLessThan(1e-12);
    expect(dry.reduce((total, one) => total + (one.fraction ?? 0), 0)).toBeCloseTo(1, 12);
    expect(dry.map((one) => one.number)).toEqual(dry.map((_, i) => i + 1));
    let vial = 0;
    for (const one of dry) {
      vial += one.mass;
      expect(Math.abs((one.cumulative ?? 0) / vial - 1)).toBeLessThan(1e-12);
    }
  });

  it('weighs every constituent once', () => {
    const { result } = sheetOf(file);
    const premade = result.formulation?.parts.some((part) => part.premade) ?? false;
    if (!premade) {
      expect(reagents.map((one) => one.id).sort()).toEqual(
        result.formulation?.constituents.map((one) => one.id).sort(),
      );
    }
  });
});

/** RFC 4180: fields, quotes doubled, CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') field += text[i++];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || (c === '\r' && text[i + 1] === '\n'))) {
      rows.at(-1)?.push(field);
      field = '';
      if (c === '\r') {
        rows.push([]);
        i++;
      }
    } else field += c;
  }
  rows.at(-1)?.push(field);
  return rows;
}
