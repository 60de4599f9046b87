import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  const broken = {
    'cut.json': '{"version": 1, "files": {"bad.yaml": {"basis-missing',
    'lists.json': '{"version": 1, "files": []}',
    'list-in-it.json': '{"version": 1, "files": {"bad.yaml": [1]}}',
    'null.json': '{"version": 1, "files": {"bad.yaml": null}}',
    'negative.json': '{"version": 1, "files": {"bad.yaml": {"basis-missing": -1}}}',
    'empty.json': '',
  };
  const folder = folderWith({
    'bad.yaml': bad,
    'list.json': '[]',
    'other.json': '{"version": 2, "files": {}}',
    ...broken,
  });
  for (const file of ['none.json', 'list.json', 'other.json', 'bad.yaml', ...Object.keys(broken)]) {
    expect(runIn(folder, ['validate', '--baseline', file]).code, file).toBe(2);
  }
});

test('a baseline knows a file from wherever it is named, and not under another name', () => {
  const folder = folderWith({ 'lab/bad.yaml': bad, 'known/.keep': '' });
  runIn(folder, ['validate', '--update-baseline', '--baseline', 'known/k.json']);
  expect(JSON.parse(readFileSync(join(folder, 'known/k.json'), 'utf8')).files).toEqual({
    '../lab/bad.yaml': { 'basis-missing ["components","LZO"]': 1 },
  });
  const code = (cwd: string, path: string, file: string) =>
    runIn(join(folder, cwd), ['validate', path, '--baseline', file]).code;
  expect(code('.', './lab', 'known/k.json')).toBe(0);
  expect(code('lab', 'bad.yaml', '../known/k.json')).toBe(0);
  expect(code('lab', join(folder, 'lab/bad.yaml'), join(folder, 'known/k.json'))).toBe(0);
  renameSync(join(folder, 'lab/bad.yaml'), join(folder, 'lab/renamed.yaml'));
  expect(code('.', 'lab', 'known/k.json')).toBe(1);
});

test('two findings alike are two, and one that was mended is not missed', () => {
  const twice = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: [O/Li = x, O/Li = y]\n';
  const folder = folderWith({ 'a.yaml': twice });
  const found = () => JSON.parse(runIn(folder, ['validate', '--json', '--baseline', 'k.json']).stdout);
  runIn(folder, ['validate', '--update-baseline', '--baseline', 'k.json']);
  expect(found().totals.baselined).toBe(2);
  writeFileSync(join(folder, 'a.yaml'), twice.replace('O/Li = y', 'O/Li = 16'));
  expect(found()).toMatchObject({ totals: { baselined: 1 }, findings: [] });
});

test('--json says what the new baseline knows', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'odd.yaml': odd });
  const done = runIn(folder, ['validate', '--update-baseline', '--json']);
  expect(done.code).toBe(0);
  expect(JSON.parse(done.stdout)).toMatchObject({ findings: [], totals: { files: 2, baselined: 2, errors: 0 } });
  // Where none is written, what kept it from that.
  writeFileSync(join(folder, 'cut.yaml'), 'kind: mixture\ncomponents: {');
  const broken = runIn(folder, ['validate', '--update-baseline', '--force', '--json']);
  expect([broken.code, broken.stderr]).toEqual([1, '']);
  const { findings } = JSON.parse(broken.stdout) as { findings: { code: string }[] };
  expect(findings.map((one) => one.code)).toEqual(['basis-missing', 'yaml-syntax', 'o-li-unusual']);
  expect(readFileSync(join(folder, 'formulyte-baseline.json'), 'utf8')).not.toContain('cut.yaml');
});

test('the default file is not replaced unasked', () => {
  const folder = folderWith({ 'bad.yaml': bad, 'formulyte-baseline.json': 'mine' });
  expect(runIn(folder, ['validate', '--update-baseline']).code).toBe(2);
  expect(readFileSync(join(folder, 'formulyte-baseline.json'), 'utf8')).toBe('mine');
  expect(runIn(folder, ['validate', '--update-baseline', '--force']).code).toBe(0);
  expect(existsSync(join(folder, 'formulyte-baseline.json'))).toBe(true);
});
