import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseSheetFormats, sheetFiles } from '../../src/cli/sheet-formats.ts';
import { bareEnvironment, formulyte, launcher, root, temporaryFolder } from '../cli/program.ts';
import { withoutRights } from '../cli/without-rights.ts';

const recipe = 'recipes/ma/peo-lzon.yaml';
const weigh = (...args: string[]) => formulyte(['weigh', recipe, ...args]);

describe('weigh --format', () => {
  it('writes several sheets into a folder, and says so', () => {
    const folder = temporaryFolder();
    const { code, stdout } = weigh('--format', 'html,xlsx,pdf,md', '--output', folder);
    const files = ['html', 'xlsx', 'pdf', 'md'].map((ending) => `peo-lzon.${ending}`);
    expect(stdout).toBe(files.map((file) => `wrote ${folder}/${file}\n`).join(''));
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(files.sort());
    expect(readFileSync(join(folder, 'peo-lzon.md'), 'utf8')).toBe(weigh('--format', 'markdown').stdout);
    expect(readFileSync(join(folder, 'peo-lzon.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('replaces nothing without --force, and then writes none of them', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.pdf'), 'mine');
    // A link to nothing is taken, too.
    symlinkSync(join(folder, 'nothing'), join(folder, 'b.html'));
    for (const stem of ['a', 'b']) {
      const { code, stdout, stderr } = weigh('--format', 'html,pdf', '--output', join(folder, stem));
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('is there already.');
    }
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.html']);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('mine');
    expect(weigh('--format', 'html,pdf', '--output', join(folder, 'a'), '--force').code).toBe(0);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toMatch(/^%PDF-/);
  });

  it('prints one to standard output: a text as ever, another where it is told so', () => {
    expect(weigh('--format', 'csv').stdout).toContain('PEO');
    expect(weigh('--format', 'html', '--output', '-').stdout).toMatch(/^<!doctype html>/);
    expect(weigh('--format', 'html,pdf', '--output', '-').code).toBe(2);
  });

  it('gives JSON beside the files, whole', () => {
    const folder = temporaryFolder();
    const { stdout, stderr } = weigh('--json', '--format', 'html', '--output', folder);
    expect(JSON.parse(stdout).sheet.title).toContain('PEO');
    expect(stderr).toBe(`wrote ${folder}/peo-lzon.html\n`);
  });

  it('carries a warning to the paper that is far from the terminal', () => {
    const folder = temporaryFolder();
    const stock = join(folder, 'shelf.yaml');
    const salt = '{material: LiTFSI, lot: A1, purity: 99.5 wt%, expires: 2026-10}';
    writeFileSync(stock, `kind: stock\nlots:\n  - ${salt}\n`);
    const out = join(folder, 'sheet');
    const args = ['--stock', stock, '--on', '2026-11-28', '--format', 'html,md', '--output', out];
    expect(weigh(...args).code).toBe(0);
    // Before what is weighed, with its code and what cures it.
    const warning =
      /lot-expired\W.{0,8}Lot A1 of LiTFSI could be used until 2026-10-31; it is judged on 2026-11-28\. Take another lot.*wt% of total/s;
    for (const ending of ['html', 'md']) {
      expect(readFileSync(`${out}.${ending}`, 'utf8').replaceAll('\\', '')).toMatch(warning);
    }
    // The terminal has told it beside the sheet already.
    expect(weigh('--stock', stock, '--on', '2026-11-28').stdout).not.toContain('lot-expired');
  });

  it('writes nothing of a recipe that has no sheet', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'film.yaml');
    writeFileSync(file, 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: [0.2875 g, O/Li = 16]\n');
    expect(formulyte(['weigh', file, '--format', 'html,pdf', '--output', join(folder, 'out')]).code).toBe(1);
    expect(readdirSync(folder)).toEqual(['film.yaml']);
  });

  it('refuses a format that there is not, and a folder that cannot be', () => {
    const unknown = weigh('--format', 'html,docx');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('A sheet has no format "docx".');
    expect(weigh('--format', 'html', '--output', '').stderr).toContain('--output names nothing.');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const deeper = weigh('--format', 'html', '--output', join(folder, 'file', 'deeper'));
    expect(deeper.code).toBe(2);
    expect(deeper.stderr).toContain('what should be its folder is a file');
  });

  it('never replaces the recipe, and says what a name is that cannot be written', () => {
    const folder = temporaryFolder();
    const own = join(folder, 'film.yaml');
    const text = 'kind: mixture\ncomponents: {PEO: 1 g}\n';
    writeFileSync(own, text);
    const over = formulyte(['weigh', own, '--format', 'csv', '--output', own, '--force']);
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('would replace the recipe')]);
    expect(readFileSync(own, 'utf8')).toBe(text);
    const asFolder = weigh('--record', folder);
    expect([asFolder.code, asFolder.stderr]).toEqual([2, expect.stringContaining('is a folder')]);
    const long = weigh('--format', 'html', '--output', join(folder, 'x'.repeat(300)));
    expect([long.code, long.stderr]).toEqual([2, expect.stringContaining('its name is too long')]);
    expect(readdirSync(folder)).toEqual(['film.yaml']);
    // Each format once, and folders that are not there yet are made.
    const twice = weigh('--format', 'html,HTML,html', '--output', join(folder, 'new', 'deep', 'sheet'));
    expect(twice.stdout).toBe(`wrote ${folder}/new/deep/sheet.html\n`);
  });

  it('says that a folder is not ours to write in', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const { code, stderr } = withoutRights(['weigh', recipe, '--format', 'html,pdf', '--output', `${folder}/`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('you have no right to write there')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('weighs a point of a study as a sheet, but not all of them', () => {
    const folder = temporaryFolder();
    const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
    const args = ['weigh', study, '--batch', '1 g', '--format', 'html,pdf', '--output', `${folder}/`];
    expect(formulyte(args).stderr).toContain('--point');
    expect(formulyte([...args, '--point', '5-3-2']).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['mema-sn-salts-study-5-3-2.html', 'mema-sn-salts-study-5-3-2.pdf']);
  });

  it('leaves the old file or the new one when it is killed', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sheets'));
    const stem = join(folder, 'sheets', 'sheet');
    const formats = ['html', 'xlsx', 'pdf', 'md', 'csv', 'json', 'table'];
    const args = ['weigh', recipe, '--format', formats.join(), '--output', stem, '--force'];
    const digests = () =>
      ['html', 'xlsx', 'pdf', 'md', 'csv', 'json', 'txt'].map((ending) =>
        createHash('sha256')
          .update(readFileSync(`${stem}.${ending}`))
          .digest('hex'),
      );
    const sizes = [
      ['--batch', '1 g'],
      ['--batch', '2 g'],
    ];
    const whole = sizes.map((size) => {
      expect(formulyte([...args, ...size]).code).toBe(0);
      return digests();
    });
    for (let round = 0; round < 14; round++) {
      const child = spawn(process.execPath, [launcher, ...args, ...(sizes[round % 2] ?? [])], {
        cwd: root,
        env: bareEnvironment(),
        stdio: 'ignore',
      });
      const gone = new Promise((done) => child.once('exit', done));
      await wait(150 + 60 * round);
      child.kill('SIGKILL');
      await gone;
      digests().forEach((digest, i) => {
        expect(whole.map((all) => all[i])).toContain(digest);
      });
    }
  });
});

describe('sheetFiles', () => {
  const isFolder = (path: string) => path === 'out';
  const files = (formats: string, output?: string, recipeFile = 'recipes/a b.yaml') =>
    sheetFiles(parseSheetFormats(formats), recipeFile, { output, isFolder }).map(({ file }) => file);

  it.each([
    ['html,md', undefined, ['a b.html', 'a b.md']],
    ['html,pdf', 'out', ['out/a b.html', 'out/a b.pdf']],
    ['html', 'new/', ['new/a b.html']],
    ['html,pdf', 'film', ['film.html', 'film.pdf']],
    ['html,pdf', 'film.html', ['film.html', 'film.pdf']],
    ['html', 'film.HTML', ['film.HTML']],
    ['pdf', 'film.12um', ['film.12um.pdf']],
    ['csv', 'film.dat', ['film.dat']],
    ['table,html,table,HTML', 'x', ['x.txt', 'x.html']],
  ])('%s to %s', (formats, output, expected) => expect(files(formats, output)).toEqual(expected));

  it('names the sheet of standard input', () => expect(files('pdf', undefined, '-')).toEqual(['sheet.pdf']));
});
