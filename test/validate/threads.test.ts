import { expect, test } from 'vitest';
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

test('the variable that marks a helper thread does not matter outside one', () => {
  const folder = folderWith({ 'bad.yaml': bad });
  expect(runIn(folder, ['validate', 'bad.yaml'], { env: { FORMULYTE_THREAD: '1' } }).code).toBe(1);
});
