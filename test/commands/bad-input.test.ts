import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, launcher, type Outcome, root, temporaryFolder } from '../cli/program.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program among the bad files; a run that takes a minute is killed and fails. */
function formulyte(args: readonly string[], input: string | Buffer = ''): Outcome {
  const done = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    env: bareEnvironment(),
    encoding: 'utf8',
    input,
    timeout: 60_000,
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

const recipe = (...lines: string[]) => `kind: mixture\ncomponents:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const host = recipe('PEO: 1 g', 'LiTFSI: O/Li = 16');

const files: Record<string, string | Buffer> = {
  'good.yaml': host,
  'broken.yaml': 'kind: mixture\ncomponents: {PEO: 1 g\n',
  'twice.yaml': recipe('PEO: 1 g', 'PEO: 2 g'),
  'key.yaml': `${host}solvent: {DMF: 1 mL}\n`,
  'material.yaml': recipe('PEOO: 1 g'),
  'bare.yaml': recipe('PEO: 1'),
  'unit.yaml': recipe('PEO: 1 gg'),
  'dimension.yaml': recipe('PEO: 110 um'),
  'comma.yaml': recipe('PEO: "0,7 g"'),
  'basis.yaml': recipe('PEO: 1 g', 'LZO: 10 wt%'),
  'sum.yaml': recipe('PEO: 70 wt%', 'LZO: 31 wt%'),
  'contradiction.yaml': recipe('PEO: 0.7 g', 'LiTFSI: [0.2875 g, O/Li = 16]'),
  'cycle.yaml': recipe('a: {is: 1 g, recipe: cycle.yaml}'),
  'empty.yaml': '',
  'bomb.yaml': `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}\n`,
  'binary.yaml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0xff, 0xfe]),
  'latin1.yaml': Buffer.from('kind: mixture\ncomponents: {PEO: 1 g}\nnotes: \xb5m\n', 'latin1'),
  'deep.yaml': `${'? - '.repeat(20_000)}x\n`,
  'blanks.yaml': recipe(`PEO: "5 wt%${' '.repeat(500_000)}x"`),
  'zeros.yaml': recipe('PEO: 0 g'),
  'prototype.yaml': recipe('PEO: 1 g', 'LiTFSI: 5 wt% of constructor'),
  'many.yaml': recipe(...Array.from({ length: 5000 }, (_, i) => `c${i}: {material: PEO, is: 1 g}`)),
};

beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder.yaml'));
  // A hundred megabytes that take no room.
  const sparse = openSync(join(folder, 'huge.yaml'), 'w');
  ftruncateSync(sparse, 100 * 1024 * 1024);
  closeSync(sparse);
  writeFileSync(join(folder, 'secret.yaml'), host);
  chmodSync(join(folder, 'secret.yaml'), 0);
});

type Case = [file: string, exit: number, code: string, at: string, says: RegExp];
const cases: Case[] = [
  ['none.yaml', 2, 'file-unreadable', '1:1', /no such file/],
  ['folder.yaml', 2, 'file-unreadable', '1:1', /folder/],
  ['good.yaml/x.yaml', 2, 'file-unreadable', '1:1', /no such file/],
  ['broken.yaml', 1, 'yaml-syntax', '3:1', /not YAML/],
  ['twice.yaml', 1, 'duplicate-key', '4:3', /"PEO" stands here twice/],
  ['key.yaml', 1, 'unknown-key', '5:1', /Did you mean "solvents"/],
  ['material.yaml', 1, 'unknown-material', '3:3', /Did you mean/],
  ['bare.yaml', 1, 'bare-number', '3:8', /Write, for example, "1 g"/],
  ['unit.yaml', 1, 'unknown-unit', '3:10', /Did you mean "g"/],
  ['dimension.yaml', 1, 'wrong-dimension', '3:12', /Write, for example/],
  ['comma.yaml', 1, 'decimal-comma', '3:9', /Write "0\.7 g"/],
  ['basis.yaml', 1, 'basis-missing', '4:8', /Write, for example, "10 wt% of total"/],
  ['sum.yaml', 1, 'fraction-sum', '2:1', /sum to 101 wt%/],
  ['contradiction.yaml', 1, 'contradiction', '4:22', /Keep two of the three/],
  ['cycle.yaml', 1, 'recipe-cycle', '3:24', /Cut the circle/],
  ['empty.yaml', 1, 'empty-file', '1:1', /Start with/],
  ['huge.yaml', 1, 'file-too-large', '1:1', /at most/],
  ['bomb.yaml', 1, 'too-many-aliases', '1:1', /Write the repeated part out/],
  ['binary.yaml', 1, 'not-text', '1:1', /byte 0/],
  ['latin1.yaml', 1, 'not-text', '1:1', /UTF-8/],
  ['deep.yaml', 1, 'too-deep', '1:1', /deeper/],
  ['blanks.yaml', 1, 'statement-syntax', '3:8', /no statement/],
  ['zeros.yaml', 1, 'negative-amount', '3:8', /not above zero/],
  ['prototype.yaml', 1, 'unknown-name', '4:20', /Nothing here is called "constructor"/],
  ['many.yaml', 1, 'wrong-value', '503:3', /at most 500/],
  ...(process.platform === 'win32'
    ? []
    : ([
        ['/dev/zero', 1, 'file-too-large', '1:1', /at most/],
        ['/dev/null', 1, 'empty-file', '1:1', /empty/],
      ] as Case[])),
  ...(process.getuid?.() === 0 || process.platform === 'win32'
    ? []
    : ([['secret.yaml', 2, 'file-unreadable', '1:1', /not permitted/]] as Case[])),
];

describe.each(['weigh', 'explain'])('%s', (command) => {
  it.each(cases)('tells of %s', (file, exit, code, at, says) => {
    const { code: status, stdout, stderr } = formulyte([command, file]);
    expect({ status, stdout }).toEqual({ status: exit, stdout: '' });
    const heads = stderr.split('\n').filter((line) => /^\S+:\d+:\d+ {2}error {2}/.test(line));
    expect(heads).toEqual([`${file}:${at}  error  ${code}`]);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ {4}at |Error:|NaN|Infinity|undefined|\[object/);
    expect(stderr.length).toBeLessThan(2000);
  });
});

describe('with --json', () => {
  it.each(cases)('tells of %s in one object', (file, exit, code, at) => {
    const { code: status, stdout, stderr } = formulyte(['weigh', file, '--json']);
    expect({ status, stderr }).toEqual({ status: exit, stderr: '' });
    const { findings, ...rest } = JSON.parse(stdout);
    expect(rest).toEqual({});
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, severity: 'error', file });
    expect(`${findings[0].line}:${findings[0].column}`).toBe(at);
  });
});

describe('standard input', () => {
  it('is read for -, and its folder is the working folder', () => {
    expect(formulyte(['weigh', '-'], host)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/LiTFSI +0\.4073 g/),
    });
    const inner = formulyte(
      ['weigh', '-', '--batch', '1 g'],
      recipe('LFP: 80 wt%', 'cat: {is: 20 wt%, recipe: good.yaml}'),
    );
    expect(inner.stdout).toMatch(/LFP +0\.8000 g/);
  });

  it('is told of as -', () => {
    expect(formulyte(['weigh', '-'], files['unit.yaml'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^-:3:10 {2}error {2}unknown-unit/),
    });
    expect(formulyte(['weigh', '-'], '').stderr).toMatch(/^-:1:1 {2}error {2}empty-file/);
    expect(formulyte(['weigh', '-'], Buffer.alloc(3_000_000, 'x')).stderr).toMatch(/file-too-large/);
    expect(formulyte(['weigh', '-'], files['binary.yaml']).stderr).toMatch(/not-text/);
  });

  it('is no argument: what waits there is not taken for one that is left out', () => {
    expect(formulyte(['explain', '-'], host).stdout).toMatch(/^mass of PEO +1 g/);
    expect(formulyte(['explain', 'good.yaml'], 'density')).toEqual(formulyte(['explain', 'good.yaml']));
    expect(formulyte(['weigh'], 'good.yaml')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/Missing: RECIPE/),
    });
  });

  it('may come slowly', async () => {
    const child = spawn(process.execPath, [launcher, 'weigh', '-'], { cwd: folder, env: bareEnvironment() });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    const ended = new Promise((done) => child.on('close', done));
    for (const line of host.split(/(?<=\n)/)) {
      child.stdin.write(line);
      await new Promise((done) => setTimeout(done, 30));
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(stdout).toMatch(/PEO +1\.0000 g/);
  });
});

describe('what belongs on stdout', () => {
  it('is the sheet, and findings go to stderr', () => {
    const failing = formulyte(['weigh', '-'], `${host}expect: {mass of LiTFSI: 0.5 g}\n`);
    expect(failing).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/LiTFSI +0\.4073 g/),
      stderr: expect.stringMatching(/expectation-failed/),
    });
    expect(failing.stdout).not.toMatch(/expectation-failed/);
  });

  it('is the sheet and nothing else where there is nothing to find', () => {
    for (const format of ['table', 'markdown', 'csv', 'json']) {
      const { code, stdout, stderr } = formulyte(['weigh', 'good.yaml', '--format', format]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(100);
    }
    expect(formulyte(['weigh', 'good.yaml', '--format', 'json'])).toEqual(formulyte(['weigh', 'good.yaml', '--json']));
  });

  it('is the same every time', () => {
    const once = formulyte(['weigh', 'good.yaml', '--json']);
    expect(formulyte(['weigh', 'good.yaml', '--json'])).toEqual(once);
  });

  it.each([
    [['--batch', '0 g'], /not above zero/],
    [['--batch', '2'], /A number needs its unit/],
    [['--batch', '1e300 g'], /can be weighed/],
    [['--for', 'SN=1 g'], /Nothing here is called "SN"/],
    [['--for', 'PEO'], /./],
    [['--batch', '1 g', '--for', 'PEO=1 g'], /--batch|--for/],
    [['--format', 'docx'], /table/],
  ])('is nothing where %j asks for what cannot be', (flags, says) => {
    const { code, stdout, stderr } = formulyte(['weigh', 'good.yaml', ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ {4}at |Error:/);
  });

  it('is nothing where the recipe has no size and none is asked for', () => {
    const free = recipe('PEO: 70 wt%', 'LiTFSI: 30 wt%');
    expect(formulyte(['weigh', '-'], free)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/--batch/),
    });
    expect(formulyte(['weigh', '-', '--batch', '2 g'], free)).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('explain', () => {
  it('tells of every mass and ratio, whatever the names', () => {
    const odd = recipe(
      '"a + b in c of d": {material: PEO, is: 1 g}',
      '"C/S": {material: LiTFSI, is: O/Li = 16}',
      'LZO: 0 wt% of total',
    );
    const { code, stdout } = formulyte(['explain', '-'], odd);
    expect(code).toBe(0);
    expect(stdout).toMatch(/mass of a \+ b in c of d +1 g/);
    expect(stdout).toMatch(/mass of C\/S +0\.40729 ± 0\.00006 g/);
    expect(stdout).toMatch(/mass of LZO +0 g/);
    expect(stdout).toMatch(/O\/Li +16/);
    expect(stdout).not.toMatch(/NaN|Infinity/);
  });

  it('refuses what there is not', () => {
    for (const [quantity, says] of [
      ['mass of SN', /Nothing here is called "SN"/],
      ['colour', /no quantity of this recipe/],
      ['constructor', /no quantity/],
    ] as const) {
      const { code, stdout, stderr } = formulyte(['explain', 'good.yaml', quantity]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(says);
    }
  });

  it('follows the published recipe back to its lines', () => {
    const done = spawnSync(
      process.execPath,
      [launcher, 'explain', 'recipes/ma/peo-lzon.yaml', 'mass of LiTFSI', '--json'],
      {
        cwd: root,
        env: bareEnvironment(),
        encoding: 'utf8',
      },
    );
    const one = JSON.parse(done.stdout).explanation;
    // 0.7 × 287.0754 / (16 × 44.053)
    expect(one).toMatchObject({ quantity: 'mass of LiTFSI', unit: 'g', value: expect.closeTo(0.2851009, 6) });
    expect(one.leaves).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: '0.7 g', line: 9, column: 8, effect: 1 }),
        expect.objectContaining({ text: 'O/Li = 16', line: 10, column: 11, effect: -1 }),
      ]),
    );
  });
});
