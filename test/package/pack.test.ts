import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareEnvironment, root, temporaryFolder } from '../cli/program.ts';

// npm is asked for nothing from a registry: the package has no dependencies, because everything is bundled.
const npm = (args: readonly string[], cwd: string) => {
  // A test run that npm itself started (`npm test`) hands its own settings down; a stranger's npm has none of them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const windows = process.platform === 'win32';
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd, env, shell: windows, encoding: 'utf8', stdio: 'pipe' });
};

const folder = temporaryFolder();
const installed = join(folder, 'node_modules', 'formulyte');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

beforeAll(() => {
  // The build of this run (see build.setup.ts) is what is packed; packing must not build under the other tests' feet.
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  npm(['install', '--no-audit', '--no-fund', '--offline', `./${tarball}`], folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const bin = join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'formulyte.cmd' : 'formulyte');
  const cache = join(folder, 'cache');
  const env = bareEnvironment({ FORMULYTE_NO_CACHE: '', XDG_CACHE_HOME: cache });
  return spawnSync(bin, args, { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' });
};

describe('the published package', () => {
  it('holds the program, the library, schemas and recipes, and no sources', () => {
    const top = readdirSync(installed).sort();
    expect(top.filter((name) => name !== 'README.md')).toEqual([
      'LICENSE',
      'bin',
      'dist',
      'package.json',
      'recipes',
      'schemas',
    ]);
    expect(readdirSync(join(installed, 'bin'))).toEqual(['formulyte.cjs']);
    expect(readdirSync(join(installed, 'dist')).filter((name) => /\.tmp$/.test(name))).toEqual([]);
    expect(existsSync(join(installed, 'recipes', 'materials', 'peo.yaml'))).toBe(true);
  });

  it('brings nothing else along, and the licences of what it bundles', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['formulyte']);
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    expect(notices).toContain('@oclif/core 4.');
    expect(notices).toContain('MIT');
    // What the packages themselves leave out, or what is no code: the drawing of PNG and its face.
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('Bitstream Vera');
  });

  it('runs, twice, the second time from its cache', () => {
    for (let time = 0; time < 2; time++) {
      expect(run('--version').stdout).toMatch(new RegExp(`^formulyte ${packageJson.version.replaceAll('.', '\\.')} `));
    }
    expect(readdirSync(join(folder, 'cache', 'formulyte', 'code'))).toHaveLength(1);
  });

  it('runs through npx', () => {
    const said = npm(['exec', '--offline', '--', 'formulyte', '--version'], folder);
    expect(said).toContain(`formulyte ${packageJson.version}`);
  });

  it('weighs the example that its help opens with', () => {
    const example = run('weigh', '--help').stdout.split('\n')[0]?.replace('npx formulyte ', '').split(' ') ?? [];
    const [command = '', file = '', ...rest] = example;
    const done = run(command, join(installed, file), ...rest);
    expect({ code: done.status, stderr: done.stderr }).toEqual({ code: 0, stderr: expect.any(String) });
    expect(done.stdout).not.toBe('');
  });

  it('misses none of the files that the program is made of', () => {
    const dist = join(installed, 'dist');
    const own = ['cli.cjs', ...readdirSync(join(dist, 'parts')).map((name) => `parts/${name}`)];
    const files = own.filter((name) => name.endsWith('.cjs'));
    const wanted = new Set<string>();
    for (const file of files) {
      const source = readFileSync(join(dist, file), 'utf8');
      for (const [, name = ''] of source.matchAll(/["'`]\.\.\/dist\/([\w/-]+\.cjs)["'`]/g)) wanted.add(name);
    }
    expect([...wanted].filter((name) => !own.includes(name))).toEqual([]);
    expect(wanted.size).toBeGreaterThan(50);
    // Nothing lies about that nobody reads.
    const begun = ['cli.cjs', 'parts/judge-thread.cjs'];
    expect(files.filter((name) => !wanted.has(name) && !begun.includes(name))).toEqual([]);
  });

  it.each([
    ['energy', 'recipes/cells/pouch-lfp-llzo-li.yaml'],
    ['explain', 'recipes/ma/peo-lzon.yaml', 'O/Li'],
    ['ternary', 'recipes/nguyen/mema-sn-salts-study.yaml'],
    ['validate', 'recipes'],
    ['weigh', 'recipes/nguyen/mema-sn-salts-study.yaml'],
  ])('runs %s, part by part', (command, file, ...rest) => {
    const done = run(command, join(installed, file), ...rest);
    expect({ code: done.status, stdout: done.stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/./) });
  });

  it('runs what reads no recipe', () => {
    for (const args of [['selftest'], ['rules', 'basis-missing'], ['measure', '--help']]) {
      expect(run(...args).status).toBe(0);
    }
  });

  it('draws a PNG with what it brings along', () => {
    const example = join(installed, 'recipes', 'nguyen', 'mema-sn-salts-study.yaml');
    const output = join(folder, 'picture.png');
    expect(run('ternary', example, '--format', 'png', '--width', '300', '--output', output).status).toBe(0);
    const png = readFileSync(output);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(300);
  });

  it('lets schemas be resolved', () => {
    const script = "console.log(import.meta.resolve('formulyte/schemas/material.schema.json'))";
    const done = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(done).toContain('/formulyte/schemas/material.schema.json');
  });

  it('is a library with types that a strict consumer can check', () => {
    writeFileSync(
      join(folder, 'consumer.ts'),
      "import * as formulyte from 'formulyte';\nimport type { Finding } from 'formulyte';\nconst code: Finding['code'] = 'basis-missing';\nconsole.log(code, typeof formulyte);\n",
    );
    mkdirSync(join(folder, 'out'), { recursive: true });
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
    const strict = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
      '--module',
      'NodeNext',
      '--target',
      'ES2022',
    ];
    const done = spawnSync(process.execPath, [tsc, ...strict, ...types, '--outDir', 'out', 'consumer.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(done.stdout).toBe('');
    writeFileSync(join(folder, 'out', 'package.json'), '{"type": "module"}\n');
    expect(execFileSync(process.execPath, [join(folder, 'out', 'consumer.js')], { encoding: 'utf8' })).toBe(
      'basis-missing object\n',
    );
  });
});
