import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { documented } from '../ci/docs.ts';
import { workspace } from '../ci/workspace.ts';
import { root } from '../cli/program.ts';

const isThere = spawnSync('pre-commit', ['--version']).status === 0;
if (!isThere) process.stderr.write('pre-commit is not installed: the hook is not tried with the real one\n');

const scratch = mkdtempSync(join(tmpdir(), 'formulyte-pre-commit-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8' }).trim();

/** This repository as it stands, as a git repository of one commit, tagged with the version of the page. */
function published(): string {
  const copy = join(scratch, 'formulyte');
  const files = git(root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  git(copy, 'init', '--quiet');
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--message', 'formulyte');
  const tag = /rev: (\S+)/.exec(documented('.pre-commit-config.yaml'))?.[1] ?? '';
  git(copy, 'tag', tag);
  return copy;
}

describe.skipIf(!isThere)('the real pre-commit, with the configuration of the page', () => {
  const repository = isThere ? published() : '';
  const run = (recipes: readonly ('good' | 'bad')[]) => {
    const { folder } = workspace(recipes);
    rmSync(join(folder, '.git'), { recursive: true });
    const config = documented('.pre-commit-config.yaml').replace('https://github.com/formulyte/formulyte', repository);
    writeFileSync(join(folder, '.pre-commit-config.yaml'), config);
    writeFileSync(join(folder, 'not-a-recipe.yaml'), 'colour: red\n');
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    const env = { ...process.env, PRE_COMMIT_HOME: join(scratch, 'home'), PRE_COMMIT_COLOR: 'never' };
    // A test run that npm itself started hands down settings that are npm's own.
    for (const name of Object.keys(env).filter((key) => /^npm_/i.test(key))) delete (env as NodeJS.ProcessEnv)[name];
    const done = spawnSync('pre-commit', ['run', '--all-files'], { cwd: folder, encoding: 'utf8', env });
    return { code: done.status, said: done.stdout + done.stderr };
  };

  it('lets good recipes pass', () => {
    const { code, said } = run(['good']);
    expect(said).toMatch(/formulyte\.+Passed/);
    expect(code).toBe(0);
  });

  it('stops a commit with a bad one, and looks at nothing that is no recipe', () => {
    const { code, said } = run(['good', 'bad']);
    expect(said).toMatch(/formulyte\.+Failed/);
    expect(said).toContain('recipes/bad.yaml:2');
    expect(said).not.toContain('not-a-recipe');
    expect(code).toBe(1);
  });
});
