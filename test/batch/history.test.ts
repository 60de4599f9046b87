import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { contentHash } from '../../src/recipe/content-hash.ts';
import { contentOf } from '../../src/recipe/content-of.ts';
import { findContent } from '../../src/recipe/find-content.ts';
import { findRecipes } from '../../src/recipe/find-recipes.ts';
import { bareEnvironment, launcher, root, temporaryFolder } from '../cli/program.ts';

const folder = realpathSync(temporaryFolder());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const env = {
  ...bareEnvironment(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@example.org',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@example.org',
};
let day = 10;
const git = (...args: string[]): string => {
  const date = `2026-11-${day}T12:00:00Z`;
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  });
};
/** Commits all that is there, a day later each time; its name as the program shortens it. */
const commit = (message: string): string => {
  day++;
  git('add', '.');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD').trim().slice(0, 10);
};
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = (...args: string[]) => {
  const done = spawnSync(process.execPath, [launcher, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
};
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const film = (ratio: number) => `kind: mixture\ntolerance: 1 %\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = ${ratio}}\n`;
const outer =
  'kind: mixture\ncomponents: {LFP: 90 wt%, film: {is: 10 wt%, recipe: in/film of today.yaml}}\nbatch: 1 g\n';

git('init', '-q', '-b', 'main');
mkdirSync(join(folder, 'in'));
put('.gitattributes', '* -text\n');
put('in/film of today.yaml', film(18));
put('outer.yaml', outer);
const first = commit('first');
put('notes.txt', 'x');
commit('something else');
put('in/film of today.yaml', film(20));
const second = commit('another ratio');
renameSync(join(folder, 'in/film of today.yaml'), join(folder, 'film.yaml'));
put('outer.yaml', outer.replace('in/film of today', 'film'));
const third = commit('moved');
put('film.yaml', film(22));

describe('the commit of a content', () => {
  const whole = (...texts: string[]) => sha(texts.map((text) => `${sha(text)}\n`).join(''));

  it('is found in the history of a file, also under the name that it had', () => {
    const found = findContent(sha(film(18)), { file: join(folder, 'film.yaml') });
    expect(found).toMatchObject({
      date: '2026-11-11',
      path: 'in/film of today.yaml',
      name: `git:${first}:in/film of today.yaml`,
    });
    expect(findContent(sha(film(22)), { file: join(folder, 'film.yaml') })).toBeUndefined();
  });

  it('of a recipe with another inside is the one that changed either', () => {
    const where = { file: join(folder, 'outer.yaml') };
    expect(findContent(whole(outer, film(18)), where)?.commit.slice(0, 10)).toBe(first);
    expect(findContent(whole(outer, film(20)), where)?.commit.slice(0, 10)).toBe(second);
    const moved = outer.replace('in/film of today', 'film');
    expect(findContent(whole(moved, film(20)), where)?.commit.slice(0, 10)).toBe(third);
    expect(findContent(whole(outer, film(18)), { folder })?.commit.slice(0, 10)).toBe(first);
  });

  it('is nothing without a repository, or without git', () => {
    const bare = realpathSync(temporaryFolder());
    expect(findContent(sha(film(18)), { folder: bare })).toBeUndefined();
    const path = process.env.PATH;
    process.env.PATH = bare;
    expect(findContent(sha(film(18)), { folder })).toBeUndefined();
    process.env.PATH = path;
    rmSync(bare, { recursive: true });
  });

  it('names that mean something to git are names', () => {
    put(':(glob)*.yaml', film(30));
    put('-n1.yaml', film(31));
    const last = commit('odd names');
    for (const [name, ratio] of [
      [':(glob)*.yaml', 30],
      ['-n1.yaml', 31],
    ] as const) {
      expect(findContent(sha(film(ratio)), { file: join(folder, name) })).toMatchObject({ path: name });
      expect(findContent(sha(film(ratio)), { folder })?.commit.slice(0, 10)).toBe(last);
    }
    git('rm', '-q', '--', ':(literal):(glob)*.yaml', './-n1.yaml');
    commit('gone');
    // A recipe that is no longer there was there.
    expect(findContent(sha(film(31)), { folder })?.path).toBe('-n1.yaml');
  });
});

describe('a record of a recipe that has changed', () => {
  const record = [
    'kind: batch',
    'recipe: film.yaml',
    `content: sha256:${sha(film(18)).slice(0, 12)}`,
    'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}',
    '',
  ];
  put('batch.yaml', record.join('\n'));

  it('names the commit, and is held against it where that is asked', () => {
    const now = run('made', 'batch.yaml');
    const name = `git:${first}:in/film of today.yaml`;
    expect(now.stderr.replace(/\s+/g, ' ')).toContain(
      `It was so in commit ${first} of 2026-11-11: --recipe "${name}" holds`,
    );
    expect(now.stdout).toContain('22.00');
    const then = run('made', 'batch.yaml', '--recipe', name, '--json');
    const { made, findings } = JSON.parse(then.stdout);
    expect(findings.map((one: { code: string }) => one.code)).toEqual(['composition-off']);
    expect(made.recipe).toBe(name);
    expect(made.figures[0]).toMatchObject({ target: { value: 18 }, made: { value: expect.closeTo(17.7203, 4) } });
  });

  it('a recipe of a revision can be asked with --weighed, too', () => {
    const { stdout } = run(
      'made',
      `git:${second}:./in/film of today.yaml`,
      '--weighed',
      'PEO=0.7342 g, LiTFSI=0.2700 g',
      '--json',
    );
    expect(JSON.parse(stdout).made.figures[0].target.value).toBeCloseTo(20, 9);
  });

  it.each([
    ['git:nowhere:film.yaml', 2],
    ['git:HEAD:nowhere.yaml', 1],
    ['nowhere.yaml', 1],
    ['', 2],
  ])('--recipe "%s" says that there is none', (name, code) => {
    const done = run('made', 'batch.yaml', '--recipe', name);
    expect(done).toMatchObject({ code, stdout: '' });
    expect(done.stderr).not.toMatch(/\bat .*\.(ts|cjs):/);
  });
});

describe('formulyte find', () => {
  it('says where the recipe of a sheet is, was, and what was weighed by it', () => {
    expect(run('find', `sha256:${sha(film(18)).slice(0, 12)}`).stdout).toBe(
      `git:${first}:in/film of today.yaml  commit of 2026-11-11\nbatch.yaml${' '.repeat(26)}  a record of it\n`,
    );
    put('new.yaml', film(24));
    expect(run('find', sha(film(24)).toUpperCase())).toMatchObject({ code: 0, stdout: 'new.yaml  as it is now\n' });
    expect(run('find', 'deadbeef00')).toMatchObject({ code: 1 });
    expect(run('find', 'x')).toMatchObject({ code: 2, stdout: '' });
    expect(run('find', 'deadbeef', 'nowhere')).toMatchObject({ code: 2, stdout: '' });
  });
});

it('a content is the same without resolving anything, for every recipe that is shipped', async () => {
  const { files } = await findRecipes([join(root, 'recipes')]);
  let compared = 0;
  for (const file of files) {
    const { formulation } = runPipeline(file);
    if (formulation === undefined) continue;
    compared++;
    expect(contentOf(file), file).toBe(contentHash(formulation));
  }
  expect(compared).toBeGreaterThan(30);
});
