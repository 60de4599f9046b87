import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/report/validation-formats.ts';
import { bad, folderWith, good, odd, runIn } from './run.ts';

test('two threads say what one says, in the same order', () => {
  // A second thread is started from 750 files on.
  const files = Array.from({ length: 1600 }, (_, i) => {
    const name = `${String(i).padStart(4, '0')}.yaml`;
    return [name, i % 400 === 7 ? bad : i % 400 === 8 ? odd : i % 400 === 9 ? 'on: push\n' : good] as const;
  });
  const folder = folderWith(Object.fromEntries(files));
  const run = (threads: string) => runIn(folder, ['validate', '--json', '--threads', threads]);
  const [one, two] = [run('1'), run('2')];
  expect([two.code, two.stderr]).toEqual([1, '']);
  expect(two.stdout).toBe(one.stdout);
  const { findings } = JSON.parse(two.stdout) as { findings: { file: string; code: string }[] };
  expect(findings.map((finding) => finding.file)).toEqual(
    [7, 8, 407, 408, 807, 808, 1207, 1208].map((i) => `${String(i).padStart(4, '0')}.yaml`),
  );
});

test('in every format, to the byte, with findings in many files and in recipes that many contain', () => {
  const inner = good.replace('16', '44');
  const outer =
    'kind: mixture\ncomponents:\n  LFP: 90 wt%\n  film: {is: 10 wt%, recipe: inner.yaml}\nexpect: {mass of LFP: 3 g}\n';
  const texts = [good, bad, odd, outer, 'kind: mixture\ncomponents: {PEO: 0.7 g\n', 'on: push\n'];
  const files = Array.from({ length: 2300 }, (_, i) => [`d${i % 7}/${i}.yaml`, texts[i % texts.length] ?? ''] as const);
  const inners = Array.from({ length: 7 }, (_, i) => [`d${i}/inner.yaml`, inner] as const);
  const folder = folderWith(Object.fromEntries([...files, ...inners]));
  const reports = (threads: number) => {
    const outputs = Object.keys(formats).flatMap((format) => ['--output', `${format}=${threads}/${format}`]);
    const flags = ['--threads', String(threads), '--notes', ...outputs];
    expect(runIn(folder, ['validate', ...flags]).code).toBe(1);
    return Object.keys(formats).map((format) => readFileSync(join(folder, `${threads}/${format}`), 'utf8'));
  };
  const one = reports(1).map(timeless);
  // Three start two helpers, from 1,500 files on.
  for (const threads of [2, 3]) {
    for (const [i, text] of reports(threads).map(timeless).entries()) {
      expect(text.length).toBeGreaterThan(100_000);
      expect(text === one[i], `${Object.keys(formats)[i]}, ${threads} threads`).toBe(true);
    }
  }
}, 60_000);

/** Reports for people say how long it took. */
function timeless(text: string): string {
  return text.replace(/\(\d+\.\d s\)/, '');
}

test('the variable that marks a helper thread does not matter outside one', () => {
  const folder = folderWith({ 'bad.yaml': bad });
  expect(runIn(folder, ['validate', 'bad.yaml'], { env: { FORMULYTE_THREAD: '1' } }).code).toBe(1);
});
