import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/report/colour.ts';
import { documentsData, documentsMarkdown, documentsText } from '../../src/report/diff-documents.ts';
import { displayWidth } from '../../src/report/findings.ts';
import type { DocumentComparison } from '../../src/weigh/compare-documents.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const cell = 'recipes/cells/pouch-lfp-llzo-li.yaml';
const folder = temporaryFolder();

/** A copy of a shipped document with a change, its inner files named absolutely. */
function copy(file: string, name: string, change: (text: string) => string): string {
  const text = readFileSync(join(root, file), 'utf8');
  const made = join(folder, name);
  writeFileSync(made, change(text));
  return made;
}

describe('two cells', () => {
  const thicker = copy(cell, 'thicker.yaml', (text) => text.replace('thickness: 20 um', 'thickness: 30 um'));

  it('differ in what is said and in what it leads to', () => {
    const { code, stdout, stderr } = formulyte(['diff', cell, thicker, '--allow-outside', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { documents } = JSON.parse(stdout) as {
      documents: {
        kind: string;
        statements: unknown[];
        results: { quantity: string; unit: string; old: number; new: number }[];
      };
    };
    expect(documents.statements).toEqual([
      { change: 'changed', name: 'separator.thickness', old: '20 um', new: '30 um' },
    ]);
    const energy = documents.results.find((one) => one.quantity === 'Wh/kg at stack');
    // The same figures as formulyte energy has of each.
    const own = (file: string) =>
      (
        JSON.parse(formulyte(['energy', file, '--json', '--allow-outside']).stdout) as {
          energy: { levels: { level: string; specificEnergy: { value: number } }[] };
        }
      ).energy.levels.find((one) => one.level === 'stack')?.specificEnergy.value;
    expect(energy?.old).toBeCloseTo(own(cell) ?? Number.NaN, 6);
    expect(energy?.new).toBeCloseTo(own(thicker) ?? Number.NaN, 6);
    expect(energy?.new).toBeLessThan(energy?.old ?? 0);
  });

  it('are the same in other words', () => {
    const other = copy(
      cell,
      'other.yaml',
      (text) => `# another comment\n${text.replace('thickness: 20 um', 'thickness: "20   µm"')}`,
    );
    const { code, stdout } = formulyte(['diff', cell, other, '--allow-outside', '--exit-code']);
    expect(stdout).toContain('No difference');
    expect(code).toBe(0);
  });
});

describe('two studies', () => {
  const study = 'recipes/studies/peo-litfsi-llzto-study.yaml';
  const base = join(root, 'recipes/studies/film.yaml');
  const at = (change: (text: string) => string, name: string) =>
    copy(study, name, (text) => change(text.replace('base: film.yaml', `base: ${JSON.stringify(base)}`)));

  it('differ in their region and its points', () => {
    const words = [
      'diff',
      at((text) => text, 'was.yaml'),
      at((text) => text.replace('30..85 %', '40..85 %'), 'is.yaml'),
      '--allow-outside',
    ];
    const { code, stdout } = formulyte([...words, '--exit-code']);
    expect(code).toBe(1);
    expect(stdout).toContain(' ~ vary.PEO  30..85 % → 40..85 %');
    expect(stdout).toMatch(/least PEO +30\.00 % +40\.00 % +\+33\.3 %/);
    // 48 points of twenty steps; without those of 30 and 35 % PEO (six and seven steps: three and four of them) 41.
    expect(stdout).toMatch(/points of the lattice +48 +41 /);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    const table = formulyte([...words, '--format', 'markdown']).stdout;
    expect(table).toContain('| vary.PEO | 30..85 % | 40..85 % |');
  });

  it('as JSON are as the schema says', () => {
    const ajv = new Ajv2020.default({ allErrors: true, strict: false });
    for (const name of ['finding', 'diff'])
      ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object);
    const validate = ajv.getSchema('diff.schema.json');
    for (const [old, now] of [
      [study, 'recipes/nguyen/mema-sn-salts-study.yaml'],
      [cell, 'recipes/cells/coin-example.yaml'],
    ] as const) {
      validate?.(JSON.parse(formulyte(['diff', old, now, '--json']).stdout));
      expect(validate?.errors ?? []).toEqual([]);
    }
  });

  it('and a cell are not compared', () => {
    const { code, stderr } = formulyte(['diff', study, cell]);
    expect(code).toBe(2);
    expect(stderr).toContain('A study and a cell are not compared.');
  });
});

describe('what a document says', () => {
  const nasty = 'a | `b` <img src=x> ::error::c\n##[error]d \u001b[31m\u202e 混'.repeat(4);
  const comparison: DocumentComparison = {
    kind: 'synthesis',
    statements: [
      { change: 'changed', name: nasty, old: nasty, new: nasty },
      { change: 'added', name: '::error::x', new: '' },
      { change: 'removed', name: nasty, old: 'x'.repeat(200) },
    ],
    results: [
      { quantity: `mass of ${nasty}`, unit: 'g', old: 1, new: 2 },
      { quantity: '::error::x', unit: '', old: 16 },
      { quantity: 'tiny', unit: 'g', old: 1e-12, new: -3e-300 },
      { quantity: 'from nothing', unit: 'g', old: 0, new: 1 },
    ],
  };
  const names = { old: nasty, new: '::error::x' };

  it('cannot steer a terminal or a log, nor run out of 80 columns', () => {
    const text = documentsText(comparison, names, paint(false));
    expect(text).not.toMatch(/[\u001b\u202e]|##\[|^\s*::|NaN|Infinity|undefined/m);
    const [, ...lines] = text.split('\n');
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(documentsText(comparison, names, paint(true)).replace(/\u001b\[\d+m/g, '')).toBe(text);
  });

  it('cannot break out of a Markdown cell', () => {
    const text = documentsMarkdown(comparison, names);
    expect(text).not.toMatch(/[\u001b\u202e]|(?<!\\)<img|##\[|^::|NaN|Infinity|undefined/m);
    const rows = text.split('\n').filter((one) => one.startsWith('|'));
    for (const row of rows) expect([3, 4]).toContain(row.replaceAll('\\|', '').split('|').length - 2);
    expect(rows).toHaveLength(2 + 3 + 2 + 4);
  });

  it('stays what it is in JSON', () => {
    expect(JSON.parse(JSON.stringify(documentsData(comparison))).statements[0]).toEqual(comparison.statements[0]);
  });
});
