import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCell } from '../../src/pipeline.ts';
import { readRevision } from '../../src/recipe/read-revision.ts';
import { readText } from '../../src/recipe/read-text.ts';
import { bareEnvironment, launcher, root } from '../cli/program.ts';

const megabyte = 1024 * 1024;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'formulyte-large-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** A curve of about so many bytes: 0 to 150 mAh/g at 3.4 V, and the last point at 2.4 V. */
function curve(bytes: number): string {
  const row = (share: number) => `${(150 * share).toFixed(9).padStart(13, '0')},3.4,${'x'.repeat(80)}\n`;
  const rows = Math.round(bytes / row(0).length);
  const body = Array.from({ length: rows }, (_, i) => row(i / rows)).join('');
  return `capacity (mAh/g),voltage (V),remark\n${body}150,2.4,end\n`;
}
const cell = `kind: cell
cathode: {components: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}, loading: 5 mg/cm^2 of active}
separator: {material: LLZO, thickness: 20 um}
anode: {material: Li, thickness: 50 um}
discharge: {curve: curve.csv}
`;

describe('a curve above the size of a recipe', () => {
  it('is read whole from the disk', () => {
    put('curve.csv', curve(2.5 * megabyte));
    const { cell: own, findings } = runCell(put('cell.yaml', cell));
    expect(findings).toEqual([]);
    // The last point, which is missing where the text is cut: 150 mAh/g in all.
    expect(own?.plan.formulation.curve?.capacity.at(-1)).toBeCloseTo(150 * 3600, 6);
  });

  it('is read whole from a revision, and a recipe there has the limit of recipes', async () => {
    const env = {
      ...bareEnvironment({ GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' }),
      ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' },
      ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' },
    };
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env });
    put('curve.csv', curve(2.5 * megabyte));
    put('cell.yaml', cell);
    git('init', '-q');
    git('add', 'cell.yaml', 'curve.csv');
    git('commit', '-q', '-m', 'first');
    put('curve.csv', 'capacity (mAh/g),voltage (V)\n0,3.4\n1,3.4\n');
    const here = process.cwd();
    process.chdir(folder);
    try {
      const revision = readRevision('git:HEAD:./cell.yaml');
      if (!revision.ok) throw new Error(revision.problem.code);
      const { source, file } = revision.value;
      const { cell: own, findings } = runCell(file, source);
      expect(findings).toEqual([]);
      expect(own?.plan.formulation.curve?.capacity.at(-1)).toBeCloseTo(150 * 3600, 6);
      expect(source.read('curve.csv')).toMatchObject({ ok: false, problem: { code: 'file-too-large' } });
    } finally {
      process.chdir(here);
    }
  });
});

describe('a pipe', () => {
  const discs = (bytes: number): string => {
    const row = (name: string) => `${name},cathode,33.24,${'x'.repeat(100)}\n`;
    const rows = Math.ceil(bytes / row('C000000').length);
    const body = Array.from({ length: rows }, (_, i) => row(`C${String(i).padStart(6, '0')}`)).join('');
    return `id,side,mass (mg),remark\n${body}last,nowhere,31.98,\n`;
  };
  const match = (input: string) => {
    const cell = ['--cell', 'test/lint/asked/coin.yaml', '--np', '1.1', '--tolerance', '5 %'];
    const done = spawnSync(process.execPath, [launcher, 'match', '-', ...cell], {
      ...{ cwd: root, env: bareEnvironment(), input, encoding: 'utf8', timeout: 60_000 },
    });
    return { code: done.status, stdout: done.stdout, stderr: done.stderr };
  };

  it('is read to its end up to the limit of tables', () => {
    const text = discs(3 * megabyte);
    const line = text.split('\n').length - 1;
    const done = match(text);
    expect(done).toMatchObject({ code: 1, stdout: '' });
    expect(done.stderr).toMatch(new RegExp(`^-:${line}:6 {2}error {2}wrong-value\n`));
  });

  it('is told of beyond it', () => {
    const done = match(discs(8.2 * megabyte));
    expect(done).toMatchObject({ code: 1, stdout: '' });
    expect(done.stderr).toMatch(/^-:1:1 {2}error {2}table-too-large\n/);
    expect(done.stderr).toContain('The table has 8388609 bytes or more; at most 8388608 are read.');
  });
});

describe('readText', () => {
  it.each([0, 1, 999, 1000])('reads %d of at most 1000 bytes', (bytes) => {
    expect(readText(put('some.txt', 'x'.repeat(bytes)), 1000)).toEqual({ ok: true, value: 'x'.repeat(bytes) });
  });

  it('reads no more than that', () => {
    const facts = { bytes: 1001, limit: 1000 };
    expect(readText(put('some.txt', 'x'.repeat(1001)), 1000)).toMatchObject({ ok: false, problem: { facts } });
  });

  it.skipIf(process.platform === 'win32')(
    'reads what does not say how long it is, of any length and up to any limit',
    () => {
      const fifo = join(folder, 'fifo');
      spawnSync('sh', ['-c', 'mkfifo "$1"', 'sh', fifo]);
      const through = (bytes: number, limit?: number) => {
        const file = put('source.txt', 'y'.repeat(bytes));
        spawnSync('sh', ['-c', 'cat "$1" > "$2" &', 'sh', file, fifo], { stdio: 'ignore' });
        const read = readText(fifo, limit);
        return read.ok ? read.value.length : read.problem.facts;
      };
      for (const bytes of [0, 1, 65_536, 65_537, 65_538, megabyte]) expect(through(bytes)).toBe(bytes);
      expect(through(megabyte + 1)).toEqual({ bytes: megabyte + 1, limit: megabyte });
      expect(through(5 * megabyte, 5 * megabyte)).toBe(5 * megabyte);
      expect(through(5 * megabyte + 1, 5 * megabyte)).toEqual({ bytes: 5 * megabyte + 1, limit: 5 * megabyte });
      expect(through(3 * megabyte, Number.POSITIVE_INFINITY)).toBe(3 * megabyte);
    },
  );
});
