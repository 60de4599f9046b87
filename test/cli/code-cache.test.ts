import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareEnvironment, formulyte, launcher, root, temporaryFolder } from './program.ts';

let folder: string;
let program: string;
let bundle: string;
let cache: string;

beforeEach(() => {
  folder = temporaryFolder();
  cache = join(folder, 'cache');
  install('here');
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The launcher with a program of its own, so that the program can be changed; every run is of the latest. */
function install(place: string): void {
  program = join(folder, place, 'bin', 'formulyte.cjs');
  bundle = join(folder, place, 'dist', 'cli.cjs');
  for (const name of ['bin', 'dist']) mkdirSync(join(folder, place, name), { recursive: true });
  copyFileSync(launcher, program);
  writeFileSync(bundle, say('one'));
}

const say = (word: string, then = '') => `function speak() { console.log('${word}') } speak(); ${then}`;
const run = (env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) =>
  formulyte(args, { FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: cache, ...env }, program);
const entries = () =>
  existsSync(join(cache, 'formulyte', 'code')) ? readdirSync(join(cache, 'formulyte', 'code')) : [];
const entry = () => join(cache, 'formulyte', 'code', entries()[0] as string);
const said = (word: string) => ({ code: 0, stdout: `${word}\n`, stderr: '' });

it('is written once and used after', () => {
  expect(run()).toEqual(said('one'));
  expect(entries()).toHaveLength(1);
  const written = readFileSync(entry());
  utimesSync(entry(), 1, 1);
  expect(run()).toEqual(said('one'));
  expect(readFileSync(entry()).equals(written)).toBe(true);
  expect(statSync(entry()).mtimeMs).toBe(1000);
});

it('never runs old code for a changed program of the same length', () => {
  expect(run()).toEqual(said('one'));
  writeFileSync(bundle, say('two'));
  expect(run()).toEqual(said('two'));
  expect(run()).toEqual(said('two'));
  expect(entries()).toHaveLength(1);
});

it('keeps one entry for each command, because each compiles other code', () => {
  for (const line of ['weigh a', '--json weigh b', 'explain', 'explain --help', '--version', '../x', '']) {
    expect(run({}, line.split(' ').filter(Boolean))).toEqual(said('one'));
  }
  expect(
    entries()
      .map((name) => /-([a-z]+)\.bin$/.exec(name)?.[1])
      .sort(),
  ).toEqual(['explain', 'help', 'weigh']);
});

it('bears several first runs at once', async () => {
  const env = bareEnvironment({ FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: cache });
  const codes = await Promise.all(
    Array.from(
      { length: 4 },
      () => new Promise((done) => spawn(process.execPath, [program], { env }).on('close', done)),
    ),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(entries()).toHaveLength(1);
  expect(isWhole(readFileSync(entry()))).toBe(true);
  expect(run()).toEqual(said('one'));
});

/** The data twice, then the source. */
function isWhole(bytes: Buffer): boolean {
  const source = readFileSync(bundle);
  const size = (bytes.length - source.length) / 2;
  const [one, other] = [bytes.subarray(0, size), bytes.subarray(size, 2 * size)];
  return size > 100 && one.equals(other) && bytes.subarray(2 * size).equals(source);
}

const flipped = (whole: Buffer, at: number) => Buffer.from(whole.map((byte, i) => (i === at ? byte ^ 255 : byte)));

it.each([
  ['empty', () => Buffer.alloc(0)],
  ['noise', () => Buffer.alloc(5000, 7)],
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 100)],
  ['cut short by a byte', (whole: Buffer) => whole.subarray(0, whole.length - 1)],
  ['no more than the source', () => readFileSync(bundle)],
  ['padded', (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(2)])],
  ['damaged in its first copy', (whole: Buffer) => flipped(whole, whole.length >> 2)],
  ['damaged in its second copy', (whole: Buffer) => flipped(whole, (whole.length >> 1) + 100)],
  ['damaged in its source', (whole: Buffer) => flipped(whole, whole.length - 3)],
])('does not mind a cache that is %s, and mends it', (_, spoil) => {
  run();
  const whole = readFileSync(entry());
  const spoilt = spoil(whole);
  expect(isWhole(whole)).toBe(true);
  expect(isWhole(spoilt)).toBe(false);
  writeFileSync(entry(), spoilt);
  expect(run()).toEqual(said('one'));
  expect(isWhole(readFileSync(entry()))).toBe(true);
  expect(run()).toEqual(said('one'));
});

it('does not run data that V8 refuses, and replaces it', () => {
  run();
  const source = readFileSync(bundle);
  writeFileSync(entry(), Buffer.concat([Buffer.alloc(4000, 7), source]));
  expect(run()).toEqual(said('one'));
  expect(readFileSync(entry()).subarray(0, 8)).not.toEqual(Buffer.alloc(8, 7));
});

it('does not mind a cache folder that cannot be written', () => {
  mkdirSync(cache);
  chmodSync(cache, 0o500);
  expect(run()).toEqual(said('one'));
  chmodSync(cache, 0o700);
  // Root may write anywhere: a file where the folder should be stops everybody.
  rmSync(cache, { recursive: true });
  writeFileSync(cache, '');
  expect(run()).toEqual(said('one'));
  expect(run({ XDG_CACHE_HOME: '/dev/null' })).toEqual(said('one'));
  expect(run({ XDG_CACHE_HOME: '', HOME: '' })).toEqual(said('one'));
});

it('stays away from the disk when told to', () => {
  expect(run({ FORMULYTE_NO_CACHE: '1' })).toEqual(said('one'));
  expect(entries()).toEqual([]);
});

it('keeps findings, and nothing of a crash or of wrong usage', () => {
  for (const [then, code, count] of [
    ["throw new Error('x')", 1, 0],
    ['process.exitCode = 3', 3, 0],
    ['process.exitCode = 2', 2, 0],
    ["Promise.reject(new Error('x'))", 1, 0],
    ["process.kill(process.pid, 'SIGKILL')", null, 0],
    ['process.exitCode = 1', 1, 1],
  ] as const) {
    writeFileSync(bundle, say('one', then));
    expect(run().code).toBe(code);
    expect(entries()).toHaveLength(count);
  }
});

it('keeps eight dozen files, and removes what killed processes left', () => {
  run();
  const code = join(cache, 'formulyte', 'code');
  const abandoned = join(code, `${'0'.repeat(8)}-v20.0.0-linux-x64-weigh.bin.99.tmp`);
  const foreign = join(code, 'notes.txt');
  for (const file of [abandoned, foreign]) writeFileSync(file, '');
  utimesSync(abandoned, 1, 1);
  // As many as there may be, older than what comes.
  for (let i = 10; i < 106; i++) {
    const old = join(code, `${String(i).padStart(8, '0')}-v20.0.0-linux-x64-weigh.bin`);
    writeFileSync(old, '');
    utimesSync(old, i, i);
  }
  install('elsewhere');
  expect(run()).toEqual(said('one'));
  expect(existsSync(abandoned)).toBe(false);
  expect(existsSync(foreign)).toBe(true);
  const left = entries().filter((name) => name.endsWith('.bin'));
  expect(left).toHaveLength(96);
  expect(left.filter((name) => /^00000/.test(name)).sort()[0]).toMatch(/^00000012/);
});

describe('a part of the program', () => {
  const part = (name: string) => join(bundle, '..', 'parts', `${name}.cjs`);
  const tell = (word: string) =>
    `let told = 0; function tell() { return '${word} ' + ++told + ' ' + require('node:path').basename(__filename); } module.exports = { tell };`;

  beforeEach(() => {
    mkdirSync(join(bundle, '..', 'parts'));
    writeFileSync(part('a'), tell('µ part'));
    writeFileSync(bundle, "for (const i of [1, 2]) console.log(require('../dist/parts/a.cjs').tell(i));");
  });

  const told = (word: string) => said(`${word} 1 a.cjs\n${word} 2 a.cjs`);

  it('is loaded once, and has an entry of its own', () => {
    expect(run()).toEqual(told('µ part'));
    expect(entries()).toHaveLength(2);
    for (const name of entries()) utimesSync(join(cache, 'formulyte', 'code', name), 1, 1);
    expect(run()).toEqual(told('µ part'));
    for (const name of entries()) expect(statSync(join(cache, 'formulyte', 'code', name)).mtimeMs).toBe(1000);
  });

  it('is never run as it was', () => {
    expect(run()).toEqual(told('µ part'));
    writeFileSync(part('a'), tell('μ part'));
    expect(run()).toEqual(told('μ part'));
    expect(run()).toEqual(told('μ part'));
    expect(entries()).toHaveLength(2);
  });

  it('does not mind a damaged entry, and mends it', () => {
    run();
    for (const name of entries()) {
      const file = join(cache, 'formulyte', 'code', name);
      const whole = readFileSync(file);
      for (const spoilt of [Buffer.alloc(0), flipped(whole, 40), flipped(whole, whole.length - 3)]) {
        writeFileSync(file, spoilt);
        expect(run()).toEqual(told('µ part'));
        expect(readFileSync(file).length).toBe(whole.length);
        expect(readFileSync(file).equals(spoilt)).toBe(false);
      }
    }
  });

  it('stays away from the disk when told to', () => {
    expect(run({ FORMULYTE_NO_CACHE: '1' })).toEqual(told('µ part'));
    expect(entries()).toEqual([]);
  });

  it('that is not there, or breaks while it loads, is an error as of any module', () => {
    const load = (name: string) =>
      writeFileSync(
        bundle,
        `for (const i of [1, 2]) try { require('../dist/parts/${name}.cjs') } catch (error) { console.log(error.code ?? error.message) }`,
      );
    load('none');
    expect(run()).toEqual(said('MODULE_NOT_FOUND\nMODULE_NOT_FOUND'));
    writeFileSync(part('broken'), "throw new Error('broken')");
    load('broken');
    expect(run()).toEqual(said('broken\nbroken'));
  });
});

it('a command reads no more of the program than it needs', () => {
  const loaded = (...args: string[]) => {
    const { code } = formulyte(args, { FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: cache });
    expect(code).toBe(0);
    const names = readdirSync(join(root, 'dist', 'parts')).filter((name) => {
      const size = statSync(join(root, 'dist', 'parts', name)).size;
      const source = readFileSync(join(root, 'dist', 'parts', name));
      return entries().some((one) => {
        const bytes = readFileSync(join(cache, 'formulyte', 'code', one));
        return one.endsWith(`-${args[0]}.bin`) && bytes.subarray(bytes.length - size).equals(source);
      });
    });
    return names;
  };
  expect(loaded('weigh', 'recipes/ma/peo-lzon.yaml')).toEqual(['engine.cjs', 'tables.cjs', 'weigh.cjs']);
  expect(loaded('validate', 'recipes/ma/peo-lzon.yaml')).toEqual(['engine.cjs']);
  expect(loaded('energy', 'recipes/cells/pouch-lfp-llzo-li.yaml')).toEqual([
    'energy.cjs',
    'engine.cjs',
    'kinds.cjs',
    'tables.cjs',
    'validators-cell.cjs',
  ]);
});

it('is not asked to import modules, which a cached script cannot do on Node 20 without a warning', () => {
  const built = readFileSync(join(root, 'dist', 'cli.cjs'), 'utf8');
  expect(built.length).toBeGreaterThan(100_000);
  // Read at every start, 100 kB to nearly a millisecond: what few commands need belongs in dist/parts.
  expect(built.length).toBeLessThan(250_000);
  const engine = readFileSync(join(root, 'dist', 'parts', 'engine.cjs'), 'utf8');
  expect(engine.length).toBeLessThan(650_000);
  for (const text of [built, engine]) expect(text).not.toMatch(/\bimport\((?!\))/);
});

it('says what to do when the program is not built', () => {
  rmSync(bundle);
  expect(run()).toEqual({ code: 3, stdout: '', stderr: 'formulyte is not built: run npm run build\n' });
});
