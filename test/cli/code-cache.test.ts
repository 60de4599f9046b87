import { createHash } from 'node:crypto';
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
import { beforeEach, expect, it } from 'vitest';
import { formulyte, launcher, root, temporaryFolder } from './program.ts';

let folder: string;
let program: string;
let bundle: string;
let cache: string;

/** The launcher with a program of its own, so that the program can be changed. */
beforeEach(() => {
  folder = temporaryFolder();
  program = join(folder, 'bin', 'formulyte.cjs');
  bundle = join(folder, 'dist', 'cli.cjs');
  cache = join(folder, 'cache');
  for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
  copyFileSync(launcher, program);
  writeFileSync(bundle, say('one'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const say = (word: string, then = '') => `function speak() { console.log('${word}') } speak(); ${then}`;
const run = (env: NodeJS.ProcessEnv = {}) =>
  formulyte([], { FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: cache, ...env }, program);
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
});

it.each([
  ['empty', () => Buffer.alloc(0)],
  ['noise', () => Buffer.alloc(5000, 7)],
  ['cut short', (whole: Buffer) => whole.subarray(0, whole.length - 100)],
  [
    'one byte flipped',
    (whole: Buffer) => Buffer.from(whole.map((byte, at) => (at === whole.length - 50 ? byte ^ 255 : byte))),
  ],
])('does not mind a cache that is %s, and mends it', (_, spoil) => {
  run();
  const whole = readFileSync(entry());
  writeFileSync(entry(), spoil(whole));
  expect(run()).toEqual(said('one'));
  const mended = readFileSync(entry());
  expect(createHash('sha256').update(mended.subarray(32)).digest().equals(mended.subarray(0, 32))).toBe(true);
  expect(run()).toEqual(said('one'));
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

it('keeps findings and wrong usage, and nothing of a crash', () => {
  for (const [then, code, count] of [
    ["throw new Error('x')", 1, 0],
    ['process.exitCode = 3', 3, 0],
    ["Promise.reject(new Error('x'))", 1, 0],
    ["process.kill(process.pid, 'SIGKILL')", null, 0],
    ['process.exitCode = 1', 1, 1],
  ] as const) {
    writeFileSync(bundle, say('one', then));
    expect(run().code).toBe(code);
    expect(entries()).toHaveLength(count);
  }
});

it('keeps a handful of programs, and removes what killed processes left', () => {
  run();
  const code = join(cache, 'formulyte', 'code');
  const abandoned = join(code, `${'0'.repeat(64)}.bin.99.tmp`);
  const foreign = join(code, 'notes.txt');
  for (const file of [abandoned, foreign]) writeFileSync(file, '');
  utimesSync(abandoned, 1, 1);
  for (const word of ['two', 'three', 'four', 'five', 'six', 'seven']) {
    writeFileSync(bundle, say(word));
    expect(run()).toEqual(said(word));
  }
  expect(existsSync(abandoned)).toBe(false);
  expect(existsSync(foreign)).toBe(true);
  expect(entries().filter((name) => name.endsWith('.bin'))).toHaveLength(4);
});

it('is not asked to import modules, which a cached script cannot do on Node 20 without a warning', () => {
  const built = readFileSync(join(root, 'dist', 'cli.cjs'), 'utf8');
  expect(built.length).toBeGreaterThan(100_000);
  expect(built).not.toMatch(/\bimport\((?!\))/);
});

it('says what to do when the program is not built', () => {
  rmSync(bundle);
  expect(run()).toEqual({ code: 3, stdout: '', stderr: 'formulyte is not built: run npm run build\n' });
});
