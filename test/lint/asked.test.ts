import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnostics/facts.ts';
import { chapters, pages } from '../../src/diagnostics/pages.ts';
import { formulyte, temporaryFolder } from '../cli/program.ts';
import { asked, check, codesOf } from './check.ts';
import { calls, runCall } from './reference.ts';

const film = 'test/lint/asked/film.yaml';
const folder = temporaryFolder();

function written(name: string, bytes: string | Uint8Array) {
  writeFileSync(join(folder, name), bytes);
  return check(folder, name);
}

describe('a size that is asked for wrongly is a wrong call', () => {
  it.each([
    ['size-missing', [], '"PEO/LiTFSI film" fixes proportions and no amount.', '--batch "2 g", or --for "PEO=0.7 g"'],
    ['size-syntax', ['--for', 'PEO'], '"PEO" names no component with its amount.', '--for "PEO=0.7 g"'],
    ['size-of-nothing', ['--for', 'LZO=1 g'], 'There is no LZO in the recipe', 'or with --batch'],
  ])('%s', (_, flags, what, remedy) => {
    const { code, stdout, stderr } = formulyte(['weigh', film, ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(what);
    expect(stderr).toContain(remedy);
  });

  it('and none where it is right', () => {
    expect(formulyte(['weigh', film, '--for', 'PEO=0.7 g']).code).toBe(0);
  });
});

describe('a table of discs', () => {
  const { 'match-limits': wrong, ...tables } = Object.fromEntries(
    Object.entries(calls).filter(([, { words }]) => words[0] === 'match'),
  );

  it.each(Object.entries(tables))('%s is told in the table, as the one finding', (code, call) => {
    const done = runCall(call);
    expect(done.code).toBe(1);
    const heads = done.stderr.split('\n').filter((line) => /^\S+:\d+:\d+ {2}/.test(line));
    expect(heads).toEqual([expect.stringMatching(new RegExp(`^${call.files[0]}:\\d+:\\d+ {2}error {2}${code}$`))]);
  });

  it('is matched where it is right, and limits that are not said are a wrong call', () => {
    expect(wrong && runCall(wrong)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--tolerance'),
    });
    const words = [...(wrong?.words ?? []), '--tolerance', '5 %'];
    expect(wrong && runCall({ ...wrong, words })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('bytes', () => {
  const line = '# a line of forty characters, more or less\n';

  it('file-too-large: above 1 MiB and not at it', () => {
    const recipe = 'kind: mixture\ncomponents: {PEO: 1 g}\n';
    const full = recipe.padEnd(1024 * 1024, line);
    expect(codesOf(written('full.yaml', full))).toEqual([]);
    expect(codesOf(written('fuller.yaml', `${full}#`))).toEqual(['file-too-large']);
  });

  const cell =
    'kind: cell\ncathode: {material: LFP}\nseparator: {material: LLZO, thickness: 20 um}\nanode: {material: Li}\n';
  const curve = 'capacity (mAh/g),voltage (V),note\n0,3.6,\n150,2.5,"';

  it('table-too-large: above 8 MiB and not at it', () => {
    written('cell.yaml', `${cell}discharge: {curve: curve.csv}\n`);
    const full = `${curve.padEnd(8 * 1024 * 1024 - 1, 'x')}"`;
    writeFileSync(join(folder, 'curve.csv'), full);
    expect(codesOf(check(folder, 'cell.yaml'))).not.toContain('table-too-large');
    writeFileSync(join(folder, 'curve.csv'), `${full}\n`);
    const { findings, text } = check(folder, 'cell.yaml');
    const facts = { bytes: 8 * 1024 * 1024 + 1, limit: 8 * 1024 * 1024 };
    expect(findings).toMatchObject([{ code: 'table-too-large', facts, place: { path: ['discharge', 'curve'] } }]);
    expect(text).toContain('at most 8388608 are read');
  });

  it.each([
    ['a zero byte', 'kind: mixture\0\n', 13],
    ['Latin-1', Buffer.from('kind: mixture\ntitle: 5 µm\n', 'latin1'), 23],
    ['UTF-16', Buffer.from('kind: mixture\n', 'utf16le'), 1],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 2],
  ])('not-text: %s', (_, bytes, at) => {
    const report = written('bytes.yaml', bytes);
    expect(report.findings).toMatchObject([{ code: 'not-text', severity: 'error', facts: { byte: at } }]);
    expect(report.text).toContain('Save it as UTF-8');
  });

  it('file-unreadable: not there, or a folder', () => {
    expect(codesOf(check(folder, 'nowhere.yaml'))).toEqual(['file-unreadable']);
    expect(check(folder, '.').text).toContain('it is a folder');
  });
});

describe('a measurement', () => {
  const own = Object.keys(chapters.Measurements) as Code[];

  it.each(own)('%s is what its example has, and nothing else', (code) => {
    const call = calls[code];
    const done = call && runCall({ ...call, words: [...call.words, '--json'] });
    const { findings = [], error } = JSON.parse(done?.stdout ?? '{}');
    // What is missing of the flags is a wrong call.
    if (error !== undefined)
      return expect({ code, kind: error.kind }).toEqual({ code: 'reading-missing', kind: 'usage' });
    expect(findings.map((one: { code: string; severity: string }) => [one.code, one.severity])).toEqual([
      [code, pages[code].severity],
    ]);
    expect(done?.code).toBe(pages[code].severity === 'error' ? 1 : 0);
  });
});

// The other codes of spectra: test/measure/impedance/impedance.test.ts and read-spectrum.test.ts.
describe('a spectrum', () => {
  it.each<[Code, number]>([
    ['circuit-too-large', 1],
    ['spectrum-too-short', 1],
    ['circuit-unfit', 0],
    ['circuit-undetermined', 0],
    ['bulk-unclear', 0],
  ])('%s is what its example has', (code, exit) => {
    const call = calls[code];
    const done = call && runCall({ ...call, words: [...call.words, '--json'] });
    const { findings } = JSON.parse(done?.stdout ?? '{}');
    expect(findings.map((one: { code: string; severity: string }) => [one.code, one.severity])).toContainEqual([
      code,
      pages[code].severity,
    ]);
    expect(done?.code).toBe(exit);
  });

  it.each<Code>(['circuit-syntax', 'guess-unknown'])('%s is a wrong call', (code) => {
    const call = calls[code];
    const done = call && runCall({ ...call, words: [...call.words, '--json'] });
    expect({ exit: done?.code, kind: JSON.parse(done?.stdout ?? '{}').error?.kind }).toEqual({
      exit: 2,
      kind: 'usage',
    });
  });
});

describe('a bottle or a balance of the lab', () => {
  it.each<[Code, number]>([
    ['lot-missing', 1],
    ['lot-ambiguous', 1],
    ['lot-expired', 0],
    ['lot-short', 0],
    ['below-minimum-weight', 0],
    ['beyond-capacity', 0],
  ])('%s is what its example has, and nothing else', (code, exit) => {
    const call = calls[code];
    const done = call && runCall({ ...call, words: [...call.words, '--json'] });
    const { findings, sheet } = JSON.parse(done?.stdout ?? '{}');
    expect(findings.map((one: { code: string; severity: string }) => [one.code, one.severity])).toEqual([
      [code, pages[code].severity],
    ]);
    expect(done?.code).toBe(exit);
    // What is not settled is not weighed.
    expect(sheet === undefined).toBe(exit === 1);
  });
});

it('all others are errors', () => {
  const bottles: readonly Code[] = [
    'lot-expired',
    'lot-short',
    'lot-unlisted',
    'below-minimum-weight',
    'beyond-capacity',
  ];
  const { Measurements: figures, 'Impedance spectra': spectra } = chapters;
  const measured: readonly string[] = [...Object.keys(figures), ...Object.keys(spectra), ...bottles];
  for (const code of asked) if (!measured.includes(code)) expect(pages[code].severity).toBe('error');
});
