import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bad, folderWith, good, runIn } from './run.ts';

describe('--output that cannot be', () => {
  test.each([
    ['the same file twice', ['sarif=r', 'junit=./r'], 'Two reports cannot both be "./r".'],
    ['a folder', ['sarif=folder'], '"folder" is a folder.'],
    ['below a file', ['junit=ok.xml', 'sarif=bad.yaml/r'], '"bad.yaml/r" cannot be written'],
    ['a recipe that is checked', ['sarif=bad.yaml', '--force'], '"bad.yaml" is one of the recipes.'],
    ['a file that is there, behind one that is not', ['junit=new.xml', 'sarif=old'], '"old" is there already.'],
    ['standard output', ['sarif=-'], 'For standard output say --format sarif.'],
    ['no file', ['sarif='], '"sarif=" is no report to write.'],
    ['no format', ['r'], '"r" is no report to write.'],
  ])('%s is used wrongly, and nothing is replaced', (_, outputs, says) => {
    const folder = folderWith({ 'bad.yaml': bad, old: 'mine' });
    mkdirSync(join(folder, 'folder'));
    const words = outputs.flatMap((one) => (one.startsWith('--') ? [one] : ['--output', one]));
    const done = runIn(folder, ['validate', 'bad.yaml', ...words]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(says);
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'bad.yaml'), 'utf8')).toBe(bad);
    expect(existsSync(join(folder, 'new.xml'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const { error } = JSON.parse(runIn(folder, ['validate', 'bad.yaml', '--json', ...words]).stdout);
    expect(error.kind).toBe('usage');
  });
});

describe('paths that a service compares with those of a commit', () => {
  const folder = folderWith({ 'lab/recipes/bad.yaml': bad, 'lab/.keep': '' });
  const lab = join(folder, 'lab');
  const github = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
  const gitlab = { GITLAB_CI: 'true', CI_PROJECT_DIR: folder };

  test('count from the root of the checkout, wherever the program runs', () => {
    for (const path of ['recipes', './recipes', join(lab, 'recipes'), '../lab/recipes']) {
      expect(runIn(lab, ['validate', path], { env: github }).stdout, path).toContain(
        '::error file=lab/recipes/bad.yaml,',
      );
      const [entry] = JSON.parse(runIn(lab, ['validate', path, '--format', 'gitlab'], { env: gitlab }).stdout);
      expect(entry.location.path, path).toBe('lab/recipes/bad.yaml');
      const sarif = JSON.parse(runIn(lab, ['validate', path, '--format', 'sarif'], { env: github }).stdout);
      const [result] = sarif.runs[0].results;
      expect(result.locations[0].physicalLocation.artifactLocation.uri, path).toBe('lab/recipes/bad.yaml');
    }
  });

  test('make one name of a finding, wherever the program runs', () => {
    const name = (cwd: string, path: string) =>
      JSON.parse(runIn(cwd, ['validate', path, '--format', 'gitlab'], { env: gitlab }).stdout)[0].fingerprint;
    expect(name(lab, 'recipes')).toBe(name(folder, 'lab/recipes'));
    expect(name(lab, join(lab, 'recipes'))).toBe(name(folder, 'lab'));
  });

  test('stay as they were named where no service says so, and in a log', () => {
    expect(runIn(lab, ['validate', '--format', 'github']).stdout).toContain('::error file=recipes/bad.yaml,');
    expect(runIn(lab, ['validate', '--format', 'text'], { env: github }).stdout).toMatch(/^recipes\/bad\.yaml:5:8/m);
    const elsewhere = { ...github, GITHUB_WORKSPACE: join(folder, 'other') };
    expect(runIn(lab, ['validate'], { env: elsewhere }).stdout).toContain('::error file=recipes/bad.yaml,');
  });
});

describe('--fix', () => {
  const crooked = 'components:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\nkind: mixture\n';
  test('writes through a link, and leaves a file with the rights that it has', () => {
    const folder = folderWith({ 'own.yaml': crooked });
    chmodSync(join(folder, 'own.yaml'), 0o640);
    symlinkSync('own.yaml', join(folder, 'link.yaml'));
    expect(runIn(folder, ['validate', 'link.yaml', '--fix'])).toMatchObject({ code: 0 });
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'own.yaml')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'own.yaml'), 'utf8')).toMatch(/^kind: mixture\n/);
  });

  test('--dry-run says what it would leave alone, and takes no flag that it would not heed', () => {
    const folder = folderWith({ 'a.yaml': crooked, 'b.yaml': crooked.replace('0.7 g', '0.7 xyz') });
    const { code, stdout, stderr } = runIn(folder, ['validate', '--fix', '--dry-run']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'b.yaml: left as it is, there is an error in it\n' });
    expect(stdout).toContain('+kind: mixture');
    for (const flags of [['--json'], ['--output', 'junit=x.xml'], ['--update-baseline']]) {
      expect(runIn(folder, ['validate', '--fix', '--dry-run', ...flags]).code).toBe(2);
    }
    writeFileSync(join(folder, 'a.yaml'), good);
  });
});
