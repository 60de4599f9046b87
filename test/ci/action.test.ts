import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { action, actionText, runStep } from './action.ts';
import { saidByGitHub } from './github.ts';
import { workspace } from './workspace.ts';

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

describe('the file', () => {
  it('is an action to GitHub', () => {
    expect(saidByGitHub('action', actionText)).toEqual([]);
    expect(saidByGitHub('action', actionText.replace('using: composite', 'using: compost'))).not.toEqual([]);
    expect(saidByGitHub('action', actionText.replace('description: Checks', 'describe: Checks'))).not.toEqual([]);
  });

  it('puts no expression into a script', () => {
    const scripts = action.runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  it('hands out what its steps write', () => {
    const done = runStep('validate', workspace(['good']), { inputs: { 'sarif-file': 'report.sarif' } });
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.validate.outputs.${name} }}`);
      expect(Object.keys(done.outputs)).toContain(name);
    }
  });
});

describe('looking for Node', () => {
  const path = (script: string | undefined) => {
    const folder = mkdtempSync(join(tmpdir(), 'formulyte-node-'));
    if (script !== undefined) {
      writeFileSync(join(folder, 'node'), script);
      chmodSync(join(folder, 'node'), 0o755);
    }
    return folder;
  };
  const found = (options: { path?: string } = {}) => runStep('node', workspace([]), options).outputs.found;

  it('takes the one that is there', () => {
    expect(found()).toBe('true');
  });

  it('asks for one where it is too old or absent', () => {
    const old = `#!/bin/sh\nexec '${process.execPath}' -e "Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); eval(process.argv[1])" "$2"\n`;
    expect(found({ path: path(old) })).toBe('false');
    expect(found({ path: path(undefined) })).toBe('false');
    const setUp = action.runs.steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(setUp?.if).toContain("steps.node.outputs.found != 'true'");
  });
});

describe('checking the recipes', () => {
  it('is quiet about good ones', () => {
    const done = runStep('validate', workspace(['good']));
    expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
    expect(done.outputs).toEqual({ 'exit-code': '0' });
    expect(done.stdout).not.toContain('::error');
    expect(done.summary).not.toBe('');
  });

  it('marks a bad one, sums it up and fails', () => {
    const done = runStep('validate', workspace(['good', 'bad']), { summary: 'of an earlier step\n' });
    expect(done.code).toBe(1);
    expect(done.outputs).toEqual({ 'exit-code': '1' });
    expect(done.stdout).toMatch(/^::error file=recipes\/bad\.yaml,line=2,/m);
    expect(done.summary).toMatch(/^of an earlier step\n/);
    expect(done.summary).toContain('recipes/bad.yaml');
  });

  it('checks only the paths it is given, one a line', () => {
    const here = workspace(['good', 'bad']);
    expect(runStep('validate', here, { inputs: { paths: 'recipes/good.yaml\r\n\n' } }).code).toBe(0);
    expect(runStep('validate', here, { inputs: { paths: 'recipes/good.yaml\nrecipes/b*.yaml\n' } }).code).toBe(1);
  });

  it('says where the SARIF report is', () => {
    const here = workspace(['bad']);
    const done = runStep('validate', here, { inputs: { 'sarif-file': 'out.sarif', 'working-directory': 'recipes' } });
    expect(done.code).toBe(1);
    expect(done.outputs).toEqual({ 'exit-code': '1', 'sarif-file': join(here.folder, 'recipes', 'out.sarif') });
    // In the diff, and in code scanning, paths count from the checkout, not from the working directory.
    expect(done.stdout).toMatch(/^::error file=recipes\/bad\.yaml,line=2,/m);
    const report = JSON.parse(readFileSync(join(here.folder, 'recipes', 'out.sarif'), 'utf8'));
    const [{ physicalLocation }] = report.runs[0].results[0].locations;
    expect(physicalLocation.artifactLocation.uri).toBe('recipes/bad.yaml');
    expect(report).toMatchObject({ version: '2.1.0', runs: [{ results: [{ level: 'error' }] }] });
  });

  it.each([
    ['$(touch pwned)'],
    ['`touch pwned`'],
    ['"; touch pwned; "'],
    ["'; touch pwned; '"],
    ['--output=text=pwned'],
    ['--fix'],
  ])('runs nothing of the path %s', (paths) => {
    const here = workspace(['good']);
    const done = runStep('validate', here, { inputs: { paths } });
    expect(done.code).toBe(2);
    expect(existsSync(join(here.folder, 'pwned'))).toBe(false);
  });

  it.each([
    ['strict', 'yes', 'strict is neither true nor false'],
    ['version', '1.0.0 && touch pwned', 'version is neither a version nor a tag'],
    ['version', '../evil', 'version is neither a version nor a tag'],
    ['sarif-file', 'a\nexit-code=0', 'sarif-file is more than one line'],
    ['working-directory', 'nowhere', 'working-directory is not a folder'],
  ])('stops at a wrong %s', (input, value, said) => {
    const here = workspace(['good']);
    const done = runStep('validate', here, { inputs: { [input]: value } });
    expect(done.code).toBe(2);
    expect(done.stdout).toContain(`::error title=formulyte::${said}`);
    expect(done.outputs).toEqual({ 'exit-code': '2' });
    expect(existsSync(here.npxLog)).toBe(false);
  });
});

describe('which program runs', () => {
  const asked = (log: string) => readFileSync(log, 'utf8').trimEnd().split('\n');

  it('is fetched in the version asked for, with every input as one argument', () => {
    const here = workspace(['good']);
    const inputs = { version: '9.8.7-rc.1', strict: 'true', paths: 'recipes/good.yaml\n$HOME/*.yaml' };
    runStep('validate', here, { inputs });
    const [yes, program, ...args] = asked(here.npxLog);
    expect([yes, program]).toEqual(['--yes', 'formulyte@9.8.7-rc.1']);
    expect(args.slice(0, 4)).toEqual(['validate', '--format', 'github', '--output']);
    expect(args.slice(5)).toEqual(['--strict', '--', 'recipes/good.yaml', '$HOME/*.yaml']);
  });

  it("is fetched in the action's own version where it was not built", () => {
    const actionPath = mkdtempSync(join(tmpdir(), 'formulyte action '));
    writeFileSync(join(actionPath, 'package.json'), JSON.stringify({ version: packageJson.version }));
    mkdirSync(join(actionPath, 'bin'));
    const here = workspace(['bad']);
    const done = runStep('validate', here, { actionPath });
    expect(done.code).toBe(1);
    expect(asked(here.npxLog).slice(0, 2)).toEqual(['--yes', `formulyte@${packageJson.version}`]);
  });

  it('is the built one in a checkout that has it', () => {
    const here = workspace(['good']);
    expect(runStep('validate', here).code).toBe(0);
    expect(existsSync(here.npxLog)).toBe(false);
  });
});
