import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutRights } from '../cli/without-rights.ts';
import { bad, folderWith, good, runIn } from './run.ts';

interface Report {
  files: { file: string; kind?: string }[];
  findings: { code: string; file: string; message: string }[];
  totals: { skipped: number };
}
const report = (stdout: string): Report => JSON.parse(stdout) as Report;

describe('names that are more than letters', () => {
  const names = [
    '-x.yaml',
    '[a].yaml',
    'back\\slash.yaml',
    'com,ma:co%lon.yaml',
    'new\nline.yaml',
    'sp ace.yaml',
    '混.yaml',
  ];
  const folder = folderWith({ ...Object.fromEntries(names.map((name) => [name, bad])), 'a.yaml': good });

  test('are found in a folder', () => {
    const { files } = report(runIn(folder, ['validate', '--json']).stdout);
    expect(files.map((one) => one.file).toSorted()).toEqual([...names, 'a.yaml'].toSorted());
  });
  test.each(names)('%j is taken as it is written', (name) => {
    const done = runIn(folder, ['validate', '--json', '--', name]);
    expect(done.code).toBe(1);
    expect(report(done.stdout).findings).toMatchObject([{ code: 'basis-missing', file: name }]);
  });
  test('a glob with a sign of its own in it needs a backslash', () => {
    const { files } = report(runIn(folder, ['validate', '--json', '\\[?].y*ml']).stdout);
    expect(files.map((one) => one.file)).toEqual(['[a].yaml']);
  });
});

describe('a folder', () => {
  test('is walked past links to folders, circles and what is no file', () => {
    const folder = folderWith({ 'a.yaml': good, 'dir.yaml/in.yaml': good });
    symlinkSync('.', join(folder, 'self'));
    symlinkSync('dir.yaml', join(folder, 'link.yaml'));
    symlinkSync('a.yaml', join(folder, 'z.yaml'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    const { code, stdout } = runIn(folder, ['validate', '--json']);
    expect(code).toBe(0);
    expect(report(stdout).files.map((one) => one.file)).toEqual(['a.yaml', 'dir.yaml/in.yaml', 'z.yaml']);
  });

  test('tells of a link that leads nowhere, and of one that leads to itself', () => {
    const folder = folderWith({ 'a.yaml': good });
    symlinkSync('nothing.yaml', join(folder, 'b.yaml'));
    symlinkSync('c.yaml', join(folder, 'c.yaml'));
    const { code, stdout } = runIn(folder, ['validate', '--json']);
    expect(code).toBe(2);
    expect(report(stdout).findings).toMatchObject([
      { code: 'file-unreadable', file: 'b.yaml' },
      { code: 'file-unreadable', file: 'c.yaml', message: '"c.yaml" cannot be read: its links go round in a circle.' },
    ]);
  });

  test('that cannot be looked into is no clean one', () => {
    const folder = folderWith({ 'a.yaml': good, 'shut/b.yaml': bad });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'shut'), 0o000);
    for (const path of ['.', '**/*.yaml']) {
      const done = withoutRights(['validate', path, '--json'], folder);
      expect(done.stderr).toBe('');
      expect(done.code, path).toBe(2);
      expect(report(done.stdout).findings, path).toMatchObject([
        { code: 'file-unreadable', file: 'shut', message: '"shut" cannot be read: reading it is not permitted.' },
      ]);
    }
    chmodSync(join(folder, 'shut'), 0o755);
  });

  test('may hold large files and interfaces of others', () => {
    const lock = `lockfileVersion: 6\n${'a: b\n'.repeat(400_000)}`;
    const folder = folderWith({
      'a.yaml': good,
      'lock.yaml': lock,
      'openapi.yaml': 'openapi: 3.1.0\ncomponents:\n  schemas: {}\n',
      'big.yaml': `${good}${'# more\n'.repeat(200_000)}`,
    });
    const { code, stdout } = runIn(folder, ['validate', '--json']);
    expect(code).toBe(1);
    expect(report(stdout).findings).toMatchObject([{ code: 'file-too-large', file: 'big.yaml' }]);
    expect(report(stdout).totals.skipped).toBe(2);
    // What is asked for by name is judged, whatever it is.
    expect(report(runIn(folder, ['validate', 'lock.yaml', '--json']).stdout).findings).toMatchObject([
      { code: 'file-too-large' },
    ]);
  });

  test('says of each file what kind it is', () => {
    const folder = folderWith({ 'a.yaml': good, 'b.yaml': 'kind: lab\n', 'c.yaml': 'kind: {}\ncomponents: {}\n' });
    const { files } = report(runIn(folder, ['validate', '--json']).stdout);
    expect(files.map((one) => one.kind)).toEqual(['mixture', 'lab', undefined]);
  });

  test('without a recipe is used wrongly', () => {
    const folder = folderWith({ 'notes.txt': '' });
    mkdirSync(join(folder, 'empty'));
    for (const path of ['.', 'empty']) {
      expect(runIn(folder, ['validate', path])).toMatchObject({ code: 2, stderr: /There is no recipe here/ as never });
    }
  });
});

describe('standard input', () => {
  const outer = 'kind: mixture\ncomponents:\n  LFP: 90 wt%\n  film: {is: 10 wt%, recipe: inner.yaml}\n';
  const folder = folderWith({ 'in/inner.yaml': good, 'in/outer.yaml': bad });

  test('finds inner recipes beside the name that it goes by, and stands for the file of that name', () => {
    const named = ['validate', '-', 'in', '--stdin-filename', 'in/outer.yaml', '--json'];
    const done = runIn(folder, named, { input: outer });
    expect(done.code).toBe(0);
    expect(report(done.stdout).files.map((one) => one.file)).toEqual(['in/outer.yaml', 'in/inner.yaml']);
  });

  test('has no name where it is not read', () => {
    const done = runIn(folder, ['validate', '--stdin-filename', 'in/outer.yaml'], { input: outer });
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain('Write - among the paths.');
  });
});

test('nothing but findings is said about odd YAML', () => {
  const laughs = [
    'a: &a [x, x, x, x, x]',
    ...'bcdefg'.split('').map((one, i) => {
      const before = 'abcdefg'[i];
      return `${one}: &${one} [${Array.from({ length: 5 }, () => `*${before}`).join(', ')}]`;
    }),
  ];
  const folder = folderWith({
    '1-two-documents.yaml': `${good}---\n${good}`,
    '2-list-for-a-key.yaml': 'kind: mixture\ncomponents: {? [PEO, LiTFSI] : 1 g}\n',
    '3-twice.yaml': 'kind: mixture\ncomponents: {PEO: 1 g, PEO: 2 g}\n',
    '4-laughs.yaml': `kind: mixture\n${laughs.join('\n')}\ncomponents: *g\n`,
    '5-in-itself.yaml': 'kind: mixture\ncomponents: &all {PEO: *all}\n',
    '6-deep.yaml': `kind: mixture\ncomponents: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
    '7-merged.yaml': 'kind: mixture\ncomponents: {PEO: {<<: {is: 1 g}}}\n',
    '8-set.yaml': 'kind: mixture\ncomponents: !!set {PEO}\n',
  });
  // A shared step is fine.
  writeFileSync(
    join(folder, '9-shared.yaml'),
    `${good}steps: [&dry {do: dry, for: 1 h}, {do: stir, for: 1 h}, *dry]\n`,
  );
  const { code, stdout, stderr } = runIn(folder, ['validate', '--json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(report(stdout).findings.map((one) => `${one.file.slice(0, 1)} ${one.code}`)).toEqual([
    '1 yaml-syntax',
    '2 unknown-material',
    '3 duplicate-key',
    '4 too-many-aliases',
    '5 too-deep',
    '6 too-deep',
    '7 unknown-key',
    '8 wrong-type',
  ]);
});
