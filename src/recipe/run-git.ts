import { createRequire } from 'node:module';

/** What git said: standard output, unless it ended with an error or could not be run at all. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly error?: Error;
}

interface GitAsked {
  /** Where it is asked; the current folder by default. */
  readonly folder?: string;
  readonly input?: string;
  /** Bytes; more is an error. */
  readonly limit: number;
}

/** Asks git, and nothing else: no shell, no pager, no prompt, nothing written. Loaded when it is asked for. */
export function runGit(args: readonly string[], { folder, input, limit }: GitAsked): GitAnswer {
  const { spawnSync }: typeof import('node:child_process') = createRequire(process.execPath)('node:child_process');
  return spawnSync('git', [...args], {
    ...(folder === undefined ? {} : { cwd: folder }),
    ...(input === undefined ? {} : { input }),
    maxBuffer: limit,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}
