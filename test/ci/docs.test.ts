import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEnvironment } from '../cli/program.ts';
import { action } from './action.ts';
import { blocks, documented, documentedData } from './docs.ts';
import { saidByGitHub } from './github.ts';
import { type Workspace, workspace } from './workspace.ts';

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function shell(script: string, { folder, path }: Workspace) {
  const done = spawnSync('/bin/bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: bareEnvironment({ PATH: path, CI: 'true' }),
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

const read = (here: Workspace, name: string) => readFileSync(join(here.folder, name), 'utf8');

it('every block of the page is in a test', () => {
  const tested = [
    'recipes.yml',
    'recipes-code-scanning.yml',
    'recipes-diff.yml',
    '.gitlab-ci.yml',
    '.pre-commit-config.yaml',
  ];
  const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ name }) => name.replace(/^.*\//, ''));
  expect(yaml).toEqual(tested);
  expect(blocks.filter(({ language }) => language !== 'yaml').map(({ language }) => language)).toEqual(['sh', 'sh']);
});

it('names the version that it belongs to', () => {
  const versions = blocks.flatMap(({ text }) => [...text.matchAll(/formulyte@v?(\S+)|^ *rev: v(\S+)/gm)]);
  expect(versions.length).toBeGreaterThan(5);
  for (const [, npm, tag] of versions) expect(npm ?? tag).toBe(packageJson.version);
});

describe('GitHub', () => {
  const workflows = blocks.filter(({ name }) => name.startsWith('.github/'));

  it.each(workflows)('$name is a workflow to GitHub', ({ text }) => {
    expect(saidByGitHub('workflow', text)).toEqual([]);
    expect(saidByGitHub('workflow', text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  const ofAction = workflows.filter(({ text }) => text.includes('uses: formulyte/'));
  it.each(ofAction)('$name gives and takes what the action has', ({ name, text }) => {
    const { jobs } = documentedData<{ jobs: { validate: { steps: { uses: string; with?: object }[] } } }>(name);
    const [step, ...more] = jobs.validate.steps.filter(({ uses }) => uses.startsWith('formulyte/formulyte@'));
    expect(more).toEqual([]);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    for (const [, output] of text.matchAll(/steps\.recipes\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(action.outputs)).toContain(output);
    }
  });
});

describe('what changed recipes lead to', () => {
  const { jobs } = documentedData<{ jobs: { diff: { steps: { run?: string }[] } } }>(
    '.github/workflows/recipes-diff.yml',
  );
  const script = jobs.diff.steps.find(({ run }) => run !== undefined)?.run ?? '';

  it('is told of those that were changed, and of no other', () => {
    const here = workspace(['good']);
    const git = 'git -c user.name=a -c user.email=a@example.org';
    const setUp = [
      'rmdir .git && git init --quiet -b main',
      "cp recipes/good.yaml 'recipes/with blank.yaml'; cp recipes/good.yaml recipes/same.yaml",
      `git add . && ${git} commit --quiet -m first && git branch origin/main`,
      "sed -i 's/= 16/= 18/' 'recipes/with blank.yaml'; cp recipes/good.yaml recipes/new.yaml",
      "printf 'kind: mixture\\ncomponents: {PEO: 7}\\n' > recipes/good.yaml",
      `git add . && ${git} commit --quiet -m second`,
    ];
    expect(shell(setUp.join('\n'), here)).toMatchObject({ code: 0 });
    const done = shell(`export GITHUB_BASE_REF=main GITHUB_STEP_SUMMARY=summary.md\n${script}`, here);
    expect(done.code).toBe(0);
    const summary = read(here, 'summary.md');
    expect(summary).toContain('with blank.yaml');
    expect(summary).toContain('| LiTFSI | changed | O/Li = 16 | O/Li = 18 |');
    expect(summary).toMatch(/^\| mass of LiTFSI \| 0\.2851 g \| 0\.2534 g \| -11\.11 % \|$/m);
    expect(summary).not.toMatch(/same\.yaml|new\.yaml/);
    // What is wrong is told on standard error, and fails the check of the recipes, not this one.
    expect(done.stderr).toContain('recipes/good.yaml:2:');
  });
});

describe('GitLab', () => {
  const { recipes } = documentedData<{
    recipes: { script: string[]; artifacts: { when: string; reports: Record<string, string> } };
  }>('.gitlab-ci.yml');
  const run = (here: Workspace) => shell(recipes.script.join('\n'), here);

  it('passes good recipes and leaves the reports it promises', () => {
    const here = workspace(['good']);
    expect(run(here)).toMatchObject({ code: 0, stderr: '' });
    for (const file of Object.values(recipes.artifacts.reports)) expect(existsSync(join(here.folder, file))).toBe(true);
    expect(JSON.parse(read(here, recipes.artifacts.reports.codequality ?? ''))).toEqual([]);
  });

  it('fails at a bad one, with both reports', () => {
    const here = workspace(['good', 'bad']);
    expect(run(here).code).toBe(1);
    expect(recipes.artifacts.when).toBe('always');
    // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    expect(JSON.parse(read(here, recipes.artifacts.reports.codequality ?? ''))).toEqual([
      expect.objectContaining({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^\S+$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: expect.objectContaining({ path: 'recipes/bad.yaml', lines: expect.objectContaining({ begin: 2 }) }),
      }),
    ]);
    expect(read(here, recipes.artifacts.reports.junit ?? '')).toMatch(/<failure[\s>]/);
  });
});

describe('anywhere else', () => {
  const [reports = '', baseline = ''] = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);

  it('writes the reports that it names', () => {
    const here = workspace(['bad']);
    expect(shell(reports, here).code).toBe(1);
    for (const [, file = ''] of reports.matchAll(/--output \w+=(\S+)/g)) {
      expect(read(here, file)).toMatch(/^<\?xml/);
      expect(read(here, file)).toContain('recipes/bad.yaml');
    }
  });

  it('passes old findings by a baseline, and no new one', () => {
    const here = workspace(['bad']);
    shell('rmdir .git && git init --quiet', here);
    expect(shell(baseline, here)).toMatchObject({ code: 0 });
    expect(shell('git diff --cached --name-only', here).stdout).toBe('baseline.json\n');
    const last = baseline.trimEnd().split('\n').at(-1) ?? '';
    shell("sed 's/LiTFSI: 7/SN: 7/' recipes/bad.yaml > recipes/new.yaml", here);
    expect(shell(last, here).code).toBe(1);
  });
});

it('the page says of the action what the action says', () => {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  expect(documented('.gitlab-ci.yml')).toContain('node:');
});
