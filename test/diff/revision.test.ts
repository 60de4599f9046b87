import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEnvironment, launcher } from '../cli/program.ts';

/** A repository of its own, away from the settings of whoever runs the test. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'formulyte-git-')));
const env = {
  ...bareEnvironment(),
  GIT_CONFIG_GLOBAL: join(folder, 'no-config'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' });
const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const run = (args: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'diff', ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
};

const electrolyte = (ratio: number) => `kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = ${ratio}\n`;
const cathode =
  'kind: mixture\ntitle: Cathode\nmaterials: ../own\nbatch: 1 g\ncomponents:\n  LFP: rest\n  catholyte: {is: 10 wt% of total, recipe: ../inner/electrolyte.yaml}\n  MyOxide: 2 vol% of total\n';
const oxide = (density: string) =>
  `kind: material\nid: MyOxide\nname: my oxide\nroles: [filler]\nstate: solid\nformula: Al2O3\nsource: ours\nproperties: {density: {value: ${density}, source: ours}}\n`;

git('init', '-q', '-b', 'main');
put('recipes/cathode.yaml', cathode);
put('inner/electrolyte.yaml', electrolyte(16));
put('own/oxide.yaml', oxide('3.9 g/cm^3'));
put('top.yaml', electrolyte(16).replaceAll('\n', '\r\n'));
put('batch.yaml', 'kind: batch\nrecipe: top.yaml\nweighed: {PEO: 0.7 g, LiTFSI: 0.28 g}\n');
put('measured.yaml', 'kind: measurement\nsample: batch.yaml\nresults: {conductivity: 1e-4 S/cm}\n');
put('fired.yaml', 'kind: synthesis\ntarget: Al2O3\nbatch: 1 g\nprecursors: {Al(OH)3: supplies Al}\nleaves: [H2O]\n');
put('bytes.yaml', 'kind: \u0007\n');
put('big.yaml', `# ${'x'.repeat(1024 * 1024)}\n`);
git('-c', 'core.autocrlf=false', 'add', '.');
git('commit', '-q', '-m', 'fix: first');
git('branch', 'feature/first');
put('inner/electrolyte.yaml', electrolyte(20));
put('own/oxide.yaml', oxide('3.0 g/cm^3'));
put('top.yaml', electrolyte(18));
put('fired.yaml', readFileSync(join(folder, 'fired.yaml'), 'utf8').replace('1 g', '2 g'));
git('-c', 'core.autocrlf=false', 'commit', '-q', '-a', '-m', 'second');

const json = (...args: string[]) => JSON.parse(run([...args, '--json']).stdout).comparison;

describe('git:REV:PATH', () => {
  it('reads the recipe as it was, CRLF and all', () => {
    const { code, stdout, stderr } = run(['git:HEAD~1:top.yaml', 'top.yaml']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('old  git:HEAD~1:top.yaml\nnew  top.yaml\n');
    expect(stdout).toContain('~ LiTFSI  O/Li = 16 → O/Li = 18');
    expect(run(['git:HEAD:top.yaml', 'top.yaml', '--exit-code']).code).toBe(0);
    expect(run(['git:HEAD~1:top.yaml', 'top.yaml', '--exit-code']).code).toBe(1);
  });

  it('reads inner recipes and materials of the same revision', () => {
    const { statements, results } = json('git:HEAD~1:recipes/cathode.yaml', 'recipes/cathode.yaml');
    expect(statements).toEqual([
      {
        change: 'changed',
        what: 'component',
        name: 'catholyte > LiTFSI',
        part: 'catholyte',
        old: 'O/Li = 16',
        new: 'O/Li = 20',
      },
      { change: 'changed', what: 'material', name: 'MyOxide', aspect: 'density', old: '3.9 g/cm^3', new: '3.0 g/cm^3' },
    ]);
    expect(results.length).toBeGreaterThan(0);
    // Both of one revision are one recipe, whatever lies in the work tree.
    expect(json('git:HEAD~1:recipes/cathode.yaml', 'git:feature/first:recipes/cathode.yaml')).toMatchObject({
      statements: [],
      results: [],
    });
  });

  it('reads what is no longer in the work tree', () => {
    const file = join(folder, 'inner/electrolyte.yaml');
    const text = readFileSync(file, 'utf8');
    rmSync(join(folder, 'inner'), { recursive: true });
    const { code, stdout } = run(['git:HEAD~1:recipes/cathode.yaml', 'git:HEAD:recipes/cathode.yaml']);
    put('inner/electrolyte.yaml', text);
    expect(code).toBe(0);
    expect(stdout).toContain('catholyte > LiTFSI  O/Li = 16 → O/Li = 20');
  });

  it.each([
    ['from the root, wherever it is asked', 'recipes', 'git:HEAD~1:top.yaml', '../top.yaml'],
    ['from here with ./', 'inner', 'git:HEAD~1:./electrolyte.yaml', 'electrolyte.yaml'],
    ['from here with ../', 'recipes', 'git:HEAD~1:../top.yaml', '../top.yaml'],
    ['of a branch with a slash', '.', 'git:feature/first:top.yaml', 'top.yaml'],
    ['of a commit found by its message', '.', 'git:HEAD^{/fix: first}:top.yaml', 'top.yaml'],
    ['of a tree', '.', 'git:HEAD~1^{tree}:top.yaml', 'top.yaml'],
  ])('counts a path %s', (_, cwd, old, now) => {
    const { code, stdout } = run([old, now], join(folder, cwd));
    expect(code).toBe(0);
    expect(stdout).toMatch(/LiTFSI {2}O\/Li = 16 → O\/Li = (18|20)/);
  });

  it('reads a batch, a measurement and a synthesis with what they lean on, as they were', () => {
    const of = (file: string) => JSON.parse(run([`git:HEAD~1:${file}`, file, '--json']).stdout).documents;
    const changed = { change: 'changed', name: 'top.yaml: components.LiTFSI', old: 'O/Li = 16', new: 'O/Li = 18' };
    expect(of('batch.yaml').statements).toEqual([changed]);
    expect(of('batch.yaml').results).toContainEqual({ quantity: 'O/Li as asked', unit: '', old: 16, new: 18 });
    expect(of('measured.yaml').statements).toEqual([changed]);
    // By hand: 2 Al(OH)3 (78.003 g/mol) for one Al2O3 (101.961 g/mol).
    const [mass] = of('fired.yaml').results;
    expect(mass).toMatchObject({ quantity: 'mass of Al(OH)3', unit: 'g' });
    expect(mass.old).toBeCloseTo((2 * 78.003) / 101.961, 3);
    expect(mass.new).toBeCloseTo((4 * 78.003) / 101.961, 3);
  });

  it('names findings by revision', () => {
    put('wrong.yaml', 'kind: mixture\ncomponents:\n  PEOO: 1 g\n');
    git('add', 'wrong.yaml');
    git('commit', '-q', '-m', 'third');
    const { code, stdout, stderr } = run(['git:HEAD:wrong.yaml', 'top.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^git:HEAD:wrong\.yaml:3:3 {2}error {2}unknown-material$/m);
  });

  it('does not read a changed inner recipe from the work tree', () => {
    put('inner/electrolyte.yaml', electrolyte(99));
    const { statements } = json('git:HEAD:recipes/cathode.yaml', 'recipes/cathode.yaml');
    put('inner/electrolyte.yaml', electrolyte(20));
    expect(statements).toMatchObject([{ old: 'O/Li = 20', new: 'O/Li = 99' }]);
  });
});

describe('what cannot be read ends with 2', () => {
  const marker = join(folder, 'injected');
  it.each([
    ['an option for a revision', `git:--output=${marker}:top.yaml`],
    ['an option for a revision', 'git:-p:top.yaml'],
    ['a shell', `git:HEAD;touch ${marker}:top.yaml`],
    ['a shell', `git:$(touch ${marker}):top.yaml`],
    ['a revision that is none', 'git:nowhere:top.yaml'],
    ['two revisions', 'git:HEAD~1..HEAD:top.yaml'],
    ['a blob for a revision', 'git:HEAD:top.yaml:top.yaml'],
    ['a path that is none', 'git:HEAD:nothing.yaml'],
    ['a folder', 'git:HEAD:recipes'],
    ['a path out of the repository', 'git:HEAD:../top.yaml'],
    ['an absolute path', 'git:HEAD:/etc/passwd'],
    ['no path', 'git:HEAD:'],
    ['no revision', 'git::top.yaml'],
    ['neither', 'git:'],
    ['a line break', 'git:HEAD\n--help:top.yaml'],
    ['a file that is none', 'nothing.yaml'],
  ])('%s: %j', (_, name) => {
    const { code, stdout, stderr } = run([name, 'top.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/cannot be read/);
    expect(() => readFileSync(marker)).toThrow();
    const [side] = [run(['top.yaml', name, '--json'])];
    expect(side.code).toBe(2);
    expect(JSON.parse(side.stdout)).toBeTypeOf('object');
  });

  it('outside a repository', () => {
    const outside = mkdtempSync(join(tmpdir(), 'formulyte-none-'));
    const { code, stderr } = run(['git:HEAD:top.yaml', join(folder, 'top.yaml')], outside);
    expect(code).toBe(2);
    expect(stderr).toContain('the current folder is in no work tree of git');
  });

  it('both from standard input', () => expect(run(['-', '-']).code).toBe(2));
});

it.each([
  ['bytes.yaml', 'not-text'],
  ['big.yaml', 'file-too-large'],
])('%s of a revision is a finding, as on the disk: %s', (file, code) => {
  for (const name of [file, `git:HEAD:${file}`]) {
    const done = run([name, 'top.yaml']);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain(code);
  }
});
