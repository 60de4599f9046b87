import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bareEnvironment, root } from '../cli/program.ts';
import type { Workspace } from './workspace.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

export const actionText = readFileSync(join(root, 'action.yml'), 'utf8');
export const action: Action = parse(actionText);

export interface StepRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Where the action was checked out; this repository, built, unless said otherwise. */
  readonly actionPath?: string;
  /** What an earlier step of the job wrote to its summary. */
  readonly summary?: string;
  readonly path?: string;
}

/** Runs a step's script as GitHub's runner does: same bash, same files for outputs, inputs only where `env` asks. */
export function runStep(id: string, { folder, path }: Workspace, options: StepOptions = {}): StepRun {
  const step = action.runs.steps.find((one) => one.id === id);
  if (step?.run === undefined || step.shell !== 'bash') throw new Error(`action.yml has no bash step ${id}`);
  const runner = mkdtempSync(join(tmpdir(), 'formulyte-runner-'));
  const [script, output, summary] = ['script.sh', 'output', 'summary'].map((name) => join(runner, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(script, step.run);
  writeFileSync(output, '');
  writeFileSync(summary, options.summary ?? '');
  const env = Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, text]) => [name, inputOf(text, options.inputs ?? {})]),
  );
  const done = spawnSync('/bin/bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: folder,
    encoding: 'utf8',
    env: bareEnvironment({
      ...env,
      PATH: options.path ?? path,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_ACTION_PATH: options.actionPath ?? root,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    }),
  });
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const written = existsSync(summary) ? readFileSync(summary, 'utf8') : '';
  return { code: done.status, stdout: done.stdout, stderr: done.stderr, outputs, summary: written };
}

/** The value of an expression; `env` of this action asks for inputs and nothing else. */
function inputOf(text: string, inputs: Readonly<Record<string, string>>): string {
  const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(text)?.[1];
  const input = name === undefined ? undefined : action.inputs[name];
  if (name === undefined || input === undefined) throw new Error(`env asks for ${text}`);
  return inputs[name] ?? input.default;
}
