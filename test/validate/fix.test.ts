import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runIn } from './run.ts';

const messy =
  'components:\n  PEO: 0.7g   # by the jar\n  LiTFSI: O/Li = 16\nsteps:\n  - {do: dry, at: 60 °C, for: 48 h}\nkind: mixture\n';
const broken = 'kind: mixture\ncomponents: {PEO: 0.7 g\n';

test('--fix mends order and spelling, keeps comments, and then validates', () => {
  const folder = folderWith({ 'messy.yaml': messy, 'broken.yaml': broken, 'other.yaml': 'b: 1\na: 2\n' });
  const done = runIn(folder, ['validate', '--fix']);
  expect([done.code, done.stderr]).toEqual([1, 'messy.yaml: mended key order, unit spelling\n']);
  const text = readFileSync(join(folder, 'messy.yaml'), 'utf8');
  expect(text.indexOf('kind:')).toBeLessThan(text.indexOf('components:'));
  expect(text).toContain('PEO: 0.7 g   # by the jar');
  expect(text).toContain('60 degC');
  // What cannot be read and what is not ours stays as it is.
  expect(readFileSync(join(folder, 'broken.yaml'), 'utf8')).toBe(broken);
  expect(readFileSync(join(folder, 'other.yaml'), 'utf8')).toBe('b: 1\na: 2\n');
  expect(runIn(folder, ['validate', 'messy.yaml', '--fix'])).toMatchObject({ code: 0, stderr: '' });
});

test('--dry-run shows the diff and writes nothing', () => {
  const folder = folderWith({ 'messy.yaml': messy });
  const done = runIn(folder, ['validate', '--fix', '--dry-run']);
  expect(done.code).toBe(0);
  expect(done.stdout).toContain('--- a/messy.yaml');
  expect(done.stdout).toContain('+  PEO: 0.7 g   # by the jar');
  expect(readFileSync(join(folder, 'messy.yaml'), 'utf8')).toBe(messy);
  expect(runIn(folder, ['validate', '--dry-run']).code).toBe(2);
});
