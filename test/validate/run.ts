import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bareEnvironment, launcher, type Outcome, root, temporaryFolder } from '../cli/program.ts';

/** A folder of its own with the given files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the program in a folder, as CI would. */
export function runIn(
  cwd: string,
  args: readonly string[],
  options: { input?: string; env?: NodeJS.ProcessEnv } = {},
): Outcome {
  const { input = '', env = {} } = options;
  const done = spawnSync(process.execPath, [launcher, ...args], {
    cwd,
    input,
    env: bareEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

export const shipped = (file: string): string => readFileSync(join(root, 'recipes', file), 'utf8');

export const good = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n';
/** O/Li of 40 is a warning. */
export const odd = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 40\n';
export const bad = 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n  LZO: 10 wt%\n';
