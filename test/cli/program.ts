import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const launcher = join(root, 'bin', 'formulyte.cjs');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a stranger: no colour settings, no debug output, no cache unless asked for. */
export function bareEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, ...(SystemRoot === undefined ? {} : { SystemRoot }), FORMULYTE_NO_CACHE: '1', ...more };
}

/** Runs the program as a user would, from the repository's root. */
export function formulyte(args: readonly string[], env: NodeJS.ProcessEnv = {}, program = launcher): Outcome {
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env: bareEnvironment(env),
    encoding: 'utf8',
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'formulyte-test-'));
}
