import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bad, folderWith, odd, runIn } from './run.ts';

test('a baseline silences what it knows, wherever its line has moved, and nothing new', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'odd.yaml': odd });
  expect(runIn(folder, ['validate', '--update-baseline', '--baseline', 'known.json'])).toMatchObject({ code: 0 });
  expect(runIn(folder, ['validate', '--strict', '--baseline', 'known.json']).code).toBe(0);
  writeFileSync(join(folder, 'bad.yaml'), `# a comment moves every line\n${bad}`);
  const moved = runIn(folder, ['validate', '--strict', '--baseline', 'known.json']);
  expect([moved.code, moved.stdout]).toEqual([0, expect.stringContaining('2 in the baseline')]);
  writeFileSync(join(folder, 'bad.yaml'), `${bad}  LATP: 5 wt%\n`);
  const fresh = runIn(folder, ['validate', '--baseline', 'known.json', '--json']);
  expect(fresh.code).toBe(1);
  // The readings of the old one changed with the recipe: it is no longer what the baseline knows.
  const { findings } = JSON.parse(fresh.stdout) as { findings: { code: string }[] };
  expect(findings.map((one) => one.code)).toContain('basis-missing');
});

test('the same finding twice is one more than the baseline knows', () => {
  const twice = `${bad}  LATP: 10 wt%\n`;
  const folder = folderWith({ 'bad.yaml': bad });
  runIn(folder, ['validate', '--update-baseline', '--baseline', 'known.json']);
  writeFileSync(join(folder, 'bad.yaml'), twice);
  expect(runIn(folder, ['validate', '--baseline', 'known.json']).code).toBe(1);
});

test('a file that cannot be read never rewrites the baseline', () => {
  const folder = folderWith({ 'bad.yaml': bad });
  runIn(folder, ['validate', '--update-baseline', '--baseline', 'known.json']);
  const before = readFileSync(join(folder, 'known.json'), 'utf8');
  writeFileSync(join(folder, 'bad.yaml'), 'kind: mixture\ncomponents: {PEO: 0.7 g');
  const done = runIn(folder, ['validate', '--update-baseline', '--baseline', 'known.json']);
  expect([done.code, done.stderr]).toEqual([1, expect.stringContaining('bad.yaml')]);
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before);
});

test('a missing or foreign baseline is used wrongly', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'list.json': '[]', 'other.json': '{"version": 2, "files": {}}' });
  for (const file of ['none.json', 'list.json', 'other.json', 'bad.yaml']) {
    expect(runIn(folder, ['validate', '--baseline', file]).code, file).toBe(2);
  }
});

test('the default file is not replaced unasked', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'formulyte-baseline.json': 'mine' });
  expect(runIn(folder, ['validate', '--update-baseline']).code).toBe(2);
  expect(readFileSync(join(folder, 'formulyte-baseline.json'), 'utf8')).toBe('mine');
  expect(runIn(folder, ['validate', '--update-baseline', '--force']).code).toBe(0);
  expect(existsSync(join(folder, 'formulyte-baseline.json'))).toBe(true);
});
