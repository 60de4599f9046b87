import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { bareEnvironment, launcher, root } from './program.ts';

/** Runs the program for a reader of standard output that takes `take` bytes and leaves. */
async function leaveEarly(args: readonly string[], take: number) {
  const child = spawn(process.execPath, [launcher, ...args], { cwd: root, env: bareEnvironment() });
  let stderr = '';
  let got = 0;
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  if (take === 0) child.stdout.destroy();
  child.stdout.on('data', (chunk: Buffer) => {
    got += chunk.length;
    if (got >= take) child.stdout.destroy();
  });
  const code = await new Promise((done) => child.on('close', done));
  return { code, stderr };
}

it.each(['text', 'codeframe', 'json', 'sarif', 'junit', 'github'])(
  'nor of a report as %s, which ends as it would have',
  async (format) => {
    // More than a pipe holds.
    const all = ['validate', 'test/lint/fixtures', '--format', format, '--notes'];
    expect(await leaveEarly(all, 100)).toEqual({ code: 1, stderr: '' });
    expect(await leaveEarly([...all, '--expectations'], 0)).toEqual({ code: 1, stderr: '' });
    expect(await leaveEarly(['validate', 'recipes', '--format', format, '--notes'], 1)).toEqual({
      code: 0,
      stderr: '',
    });
  },
);

it('a reader that leaves early is no failure', async () => {
  const child = spawn(process.execPath, [launcher, '--help'], { cwd: root, env: bareEnvironment() });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const code = await new Promise((done) => child.on('close', done));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
