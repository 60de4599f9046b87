import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/report/validation-formats.ts';
import { formulyte } from '../cli/program.ts';
import { bad, folderWith, good, odd, runIn } from './run.ts';

interface Report {
  files: { file: string }[];
  findings: { code: string; file: string; line: number; column: number; severity: string }[];
  totals?: Record<string, number>;
}
const json = (stdout: string): Report => JSON.parse(stdout) as Report;

describe('exit codes, in every format', () => {
  const folder = folderWith({ 'good.yaml': good, 'odd.yaml': odd, 'bad.yaml': bad });
  symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
  test.each(Object.keys(formats))('%s', (format) => {
    expect(runIn(folder, ['validate', 'good.yaml', '--format', format]).code).toBe(0);
    expect(runIn(folder, ['validate', 'odd.yaml', '--format', format]).code).toBe(0);
    expect(runIn(folder, ['validate', 'odd.yaml', '--strict', '--format', format]).code).toBe(1);
    expect(runIn(folder, ['validate', 'bad.yaml', '--format', format]).code).toBe(1);
    expect(runIn(folder, ['validate', 'none.yaml', '--format', format]).code).toBe(2);
    expect(runIn(folder, ['validate', 'loop.yaml', '--format', format]).code).toBe(2);
    // What is not shown counts all the same.
    expect(runIn(folder, ['validate', 'bad.yaml', '--max-problems', '0', '--format', format]).code).toBe(1);
    expect(runIn(folder, ['validate', 'odd.yaml', '--strict', '--max-problems', '0', '--format', format]).code).toBe(1);
    expect(runIn(folder, ['validate', 'odd.yaml', '--strict', '--quiet', '--format', format]).code).toBe(1);
    expect(runIn(folder, ['validate', 'odd.yaml', '--quiet', '--format', format]).code).toBe(0);
    expect(runIn(folder, ['validate', 'good.yaml', '--format', format, '--frobnicate']).code).toBe(2);
  });

  test('--json', () => {
    expect(runIn(folder, ['validate', 'good.yaml', '--json']).code).toBe(0);
    const failed = runIn(folder, ['validate', 'bad.yaml', '--json']);
    expect([failed.code, failed.stderr]).toEqual([1, '']);
    expect(json(failed.stdout).findings).toMatchObject([{ code: 'basis-missing', line: 5, column: 8 }]);
    const missing = runIn(folder, ['validate', 'none.yaml', '--json']);
    expect([missing.code, JSON.parse(missing.stdout)]).toMatchObject([2, { error: { kind: 'usage' } }]);
  });
});

describe('what is validated', () => {
  const files = {
    'a.yaml': good,
    'sub/b.yml': odd,
    'sub/deep/c.yaml': bad,
    '.hidden/d.yaml': bad,
    'node_modules/e.yaml': bad,
  };
  const others = { 'ci.yaml': 'on: push\njobs: {}\n', 'notes.txt': 'kind: mixture' };
  const folder = folderWith({ ...files, ...others });
  const names = (args: readonly string[]): string[] =>
    json(runIn(folder, ['validate', ...args, '--json']).stdout).files.map((one) => one.file);

  test('the recipes of the current folder by default, without those of others', () => {
    expect(names([])).toEqual(['a.yaml', 'sub/b.yml', 'sub/deep/c.yaml']);
    expect(names(['.'])).toEqual(['a.yaml', 'sub/b.yml', 'sub/deep/c.yaml']);
  });
  test('files, folders and globs, each once', () => {
    expect(names(['sub', 'a.yaml', './sub/b.yml'])).toEqual(['sub/b.yml', 'sub/deep/c.yaml', 'a.yaml']);
    expect(names(['sub/**/*.yaml'])).toEqual(['sub/deep/c.yaml']);
    expect(names(['*.yaml'])).toContain('ci.yaml');
  });
  test('a glob that matches nothing is used wrongly', () => {
    expect(runIn(folder, ['validate', 'x/*.yaml'])).toMatchObject({ code: 2, stdout: '' });
  });
  test('standard input goes by the name it is given', () => {
    const done = runIn(folder, ['validate', '-', '--stdin-filename', 'sub/new.yaml', '--json'], { input: bad });
    expect(done.code).toBe(1);
    expect(json(done.stdout).findings).toMatchObject([{ file: 'sub/new.yaml', line: 5 }]);
  });
  test('a recipe in recipes is judged once', () => {
    const inner = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n  LZO: 10 wt%\n';
    const outer = 'kind: mixture\ncomponents:\n  LFP: 90 wt%\n  film: {is: 10 wt%, recipe: inner.yaml}\n';
    const nested = folderWith({ 'inner.yaml': inner, 'one.yaml': outer, 'two.yaml': outer });
    const findings = json(runIn(nested, ['validate', '--json']).stdout).findings;
    expect(findings.map((one) => [one.file, one.code])).toEqual([['inner.yaml', 'basis-missing']]);
  });
});

describe('what is shown', () => {
  const folder = folderWith({ 'odd.yaml': odd, 'bad.yaml': bad, 'worse.yaml': bad });
  test('--quiet shows errors only and still counts the rest', () => {
    const { stdout } = runIn(folder, ['validate', '--quiet']);
    expect(stdout).not.toContain('o-li-unusual');
    expect(stdout).toContain('2 errors, 1 warning in 3 files');
  });
  test('--max-problems cuts and says so', () => {
    const { stdout } = runIn(folder, ['validate', '--max-problems', '1']);
    expect(stdout.match(/basis-missing|o-li-unusual/g)).toHaveLength(1);
    expect(stdout).toContain('2 more not shown');
  });
  test('GitHub is recognised, a pipe gets lines', () => {
    expect(runIn(folder, ['validate'], { env: { GITHUB_ACTIONS: 'true' } }).stdout).toContain(
      '::error file=bad.yaml,line=5,',
    );
    expect(runIn(folder, ['validate']).stdout).toMatch(/^bad\.yaml:5:8 +error +basis-missing/m);
  });
  test('every expectation with what is stated, computed, the difference and what is allowed', () => {
    const { stdout } = formulyte(['validate', 'recipes/ma/peo-lzon.yaml', '--expectations']);
    expect(stdout).toMatch(/mass of LiTFSI +0\.2875 g +0\.28510 g +0\.84 % more +its last digit +differs as said/);
    expect(stdout).toMatch(/O\/Li +16 +16\.0 +none +its last digit +holds/);
  });
});

describe('several reports at once', () => {
  test('are written whole, and never over a file without --force', () => {
    const folder = folderWith({ 'bad.yaml': bad });
    const args = ['validate', 'bad.yaml', '--output', 'sarif=out/a.sarif', '--output', 'junit=out/b.xml'];
    expect(runIn(folder, args).code).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(folder, 'out/b.xml'), 'utf8')).toContain('<testsuite');
    writeFileSync(join(folder, 'out/a.sarif'), 'mine');
    expect(runIn(folder, args)).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).toBe('mine');
    expect(runIn(folder, [...args, '--force']).code).toBe(1);
    expect(readFileSync(join(folder, 'out/a.sarif'), 'utf8')).not.toBe('mine');
  });
  test('an unknown format is used wrongly and nothing is written', () => {
    const folder = folderWith({ 'bad.yaml': bad });
    expect(runIn(folder, ['validate', 'bad.yaml', '--output', 'pdf=x'])).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
