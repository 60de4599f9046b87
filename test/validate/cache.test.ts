import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bad, folderWith, good, odd, runIn } from './run.ts';

const inner = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n';
const outer = 'kind: mixture\ncomponents:\n  LFP: 90 wt%\n  film: {is: 10 wt%, recipe: inner.yaml}\n';
const report = (folder: string, more: readonly string[] = []) =>
  runIn(folder, ['validate', '--cache', '--format', 'codeframe', ...more]);

/** What a cache holds behind the digest on its first line. */
const entriesIn = (file: string) => {
  const [, json = ''] = /^[^\n]*\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  return JSON.parse(json);
};
const plant = (file: string, data: unknown): void => {
  const json = JSON.stringify(data);
  writeFileSync(file, `${createHash('sha256').update(json).digest('base64')}\n${json}`);
};

/** Everything but the time it took. */
const plain = (stdout: string): string => stdout.replace(/\(\d+\.\d s\)/g, '');

test('a cached run says what an uncached one says, to the letter', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'odd.yaml': odd, 'good.yaml': good });
  const bare = runIn(folder, ['validate', '--format', 'codeframe']);
  const first = report(folder);
  const second = report(folder);
  expect([plain(first.stdout), first.code]).toEqual([plain(bare.stdout), bare.code]);
  expect([plain(second.stdout), second.code]).toEqual([plain(bare.stdout), bare.code]);
});

test('the verdict really comes from the cache', () => {
  const folder = folderWith({ 'good.yaml': good });
  report(folder);
  const file = join(folder, '.formulyte-cache');
  const stored = entriesIn(file);
  stored.entries['good.yaml'].verdict.checks = [{ quantity: 'planted', outcome: 'holds' }];
  plant(file, stored);
  expect(report(folder, ['--expectations']).stdout).toContain('planted');
});

test('a changed file, a changed inner recipe and another option are judged anew', () => {
  const folder = folderWith({ 'inner.yaml': inner, 'outer.yaml': outer });
  expect(report(folder).code).toBe(0);
  writeFileSync(join(folder, 'inner.yaml'), inner.replace('16', '60'));
  expect(report(folder).stdout).toContain('o-li-unusual');
  writeFileSync(join(folder, 'inner.yaml'), inner.replace('16', 'x'));
  expect(report(folder).code).toBe(1);
  writeFileSync(join(folder, 'inner.yaml'), inner);
  expect(report(folder).code).toBe(0);
});

test('an inner recipe that was missing is found when it comes', () => {
  const folder = folderWith({ 'outer.yaml': outer });
  expect(report(folder).code).toBe(1);
  expect(report(folder).code).toBe(1);
  writeFileSync(join(folder, 'inner.yaml'), inner);
  expect(report(folder).code).toBe(0);
});

test('a material of the user that comes later has its say', () => {
  const recipe = `kind: mixture\nmaterials: mine\n${inner.slice(inner.indexOf('components'))}`;
  const own = readFileSync(join(import.meta.dirname, '../../recipes/materials/peo.yaml'), 'utf8');
  const folder = folderWith({
    'film.yaml': recipe,
    'mine/other.yaml': own.replace('id: PEO', 'id: PEO2').replace(/aliases:.*/, ''),
  });
  report(folder);
  writeFileSync(join(folder, 'mine/broken.yaml'), 'kind: material\n');
  expect(report(folder, ['film.yaml']).code).toBe(1);
});

test('a broken, foreign or read-only cache does not matter', () => {
  const folder = folderWith({ 'bad.yaml': bad, '.formulyte-cache': '{"key": 1' });
  expect(report(folder).code).toBe(1);
  writeFileSync(
    join(folder, '.formulyte-cache'),
    '{"key":"x","entries":{"bad.yaml":{"read":{},"verdict":{"findings":[]}}}}',
  );
  expect(report(folder).code).toBe(1);
});

test('what was edited or damaged counts for nothing, whatever shape it has', () => {
  const folder = folderWith({ 'bad.yaml': bad });
  const bare = report(folder);
  const file = join(folder, '.formulyte-cache');
  const whole = readFileSync(file, 'utf8');
  const clean = whole.replace(/"findings":\[.*?\],"checks"/s, '"findings":[],"checks"');
  expect(clean).not.toBe(whole);
  const others = [null, 5, {}, { verdict: {} }].map((entry) =>
    JSON.stringify({ ...entriesIn(file), entries: { 'bad.yaml': entry } }),
  );
  const lines = ['', '\n', 'x', whole.slice(0, -20), `\ufeff${whole}`, '[]', '{}', '\n\n{}', 'null', ...others];
  for (const text of [clean, ...lines, ...others.map((one) => `${whole.split('\n')[0]}\n${one}`)]) {
    writeFileSync(file, text);
    const done = report(folder);
    expect([plain(done.stdout), done.stderr, done.code], text).toEqual([plain(bare.stdout), '', 1]);
  }
});

test('what was asked for by name is not ours when a folder is looked through', () => {
  const folder = folderWith({ 'ci.yaml': 'on: push\njobs: {}\n', 'good.yaml': good });
  expect(report(folder, ['ci.yaml', 'good.yaml']).code).toBe(1);
  const later = report(folder);
  expect([later.code, later.stdout]).toEqual([0, expect.stringContaining('1 YAML file skipped')]);
  expect(report(folder, ['ci.yaml']).code).toBe(1);
});

test('another version of the program judges anew', () => {
  const folder = folderWith({ 'bad.yaml': bad });
  report(folder);
  const file = join(folder, '.formulyte-cache');
  const stored = entriesIn(file);
  stored.entries['bad.yaml'].verdict.findings = [];
  plant(file, { ...stored, key: `x${stored.key}` });
  expect(report(folder).code).toBe(1);
});

/** What a cached run says after a change, beside what an uncached one does. */
function afterwards(
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
  more = '',
): void {
  const folder = folderWith({ 'package.json': '{}', ...files });
  const args = more === '' ? [] : [more];
  report(folder, args);
  report(folder, args);
  for (const [name, text] of Object.entries(changed)) writeFileSync(join(folder, name), text);
  const cached = report(folder, args);
  const bare = runIn(folder, ['validate', '--format', 'codeframe', ...args]);
  expect(plain(cached.stdout)).toBe(plain(bare.stdout));
}

const layers = 'separator: {material: PEO, thickness: 25 um}\nanode: {material: Li, thickness: 20 um}\n';
const cathode = 'kind: mixture\ncomponents: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}\n';

test('a curve, a sample, a list of bottles and a cell of a study have their say', () => {
  const cell = `kind: cell\ncathode: {recipe: c.yaml, loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g}\n${layers}`;
  const curve = 'capacity (mAh/g),voltage (V)\n0,3.5\n150,3.2\n';
  const files = { 'c.yaml': cathode, 'cell.yaml': `${cell}discharge: {curve: d.csv}\n`, 'd.csv': curve };
  afterwards(files, { 'd.csv': curve.replace('150', 'x') });
  afterwards(files, { 'd.csv': curve.replace('3.2', '3.9') });

  const record = 'kind: measurement\nsample: s.yaml\nresults: {conductivity: 1e-4 S/cm}\n';
  // What is no sample may become one, and a broken one.
  const other = 'kind: measurement\nsample: s.yaml\nresults: {conductivity: 1e-4 S/cm}\n';
  afterwards({ 'm.yaml': record, 's.yaml': other }, { 's.yaml': bad }, 'm.yaml');
  afterwards({ 'm.yaml': record, 's.yaml': good }, { 's.yaml': bad }, 'm.yaml');

  const batch =
    'kind: batch\nrecipe: r.yaml\nmade: 2026-11-28\nweighed: {PEO: 0.7 g, LiTFSI: {is: 0.2851 g, lot: A1}}\n';
  const bottles = 'kind: stock\nlots: [{material: LiTFSI, lot: B2}]\n';
  afterwards({ 'b.yaml': batch, 'r.yaml': good }, { 'stock.yaml': bottles }, 'b.yaml');
  afterwards({ 'b.yaml': batch, 'r.yaml': good, 'stock.yaml': bottles }, { 'stock.yaml': 'kind: stock\n' }, 'b.yaml');

  const study =
    'kind: study\nbase: c.yaml\nvary: {LFP: 70..90 %, Super P: 5..20 %, PVDF: 5..20 %}\nsteps: 20\ncell: cell.yaml\n';
  const own = cell.replace('kind: cell', 'kind: cell\nmaterials: mine');
  const material = readFileSync(join(import.meta.dirname, '../../recipes/materials/peo.yaml'), 'utf8');
  const lab = { 's.yaml': study, 'c.yaml': cathode, 'cell.yaml': own, 'mine/peo.yaml': material };
  afterwards(lab, { 'mine/peo.yaml': 'kind: material\n' }, 's.yaml');
  afterwards(lab, { 'mine/other.yaml': 'kind: material\n' }, 's.yaml');
  afterwards(lab, { 'cell.yaml': own.replace('25 um', '25 g') }, 's.yaml');
});
