import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { bareEnvironment, launcher, root } from './program.ts';

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
