import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bad, folderWith, good, odd, runIn } from './run.ts';

const inner = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n';
const outer = 'kind: mixture\ncomponents:\n  LFP: 90 wt%\n  film: {is: 10 wt%, recipe: inner.yaml}\n';
const report = (folder: string, more: readonly string[] = []) =>
  runIn(folder, ['validate', '--cache', '--format', 'codeframe', ...more]);

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
  const stored = JSON.parse(readFileSync(file, 'utf8'));
  stored.entries['good.yaml'].verdict.checks = [{ quantity: 'planted', outcome: 'holds' }];
  writeFileSync(file, JSON.stringify(stored));
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
