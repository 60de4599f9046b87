// Builds dist/: the program as one minified CommonJS file (cli.cjs) and the library as ES modules with declarations
// (lib/). Everything that can be bundled is, so that `dependencies` in package.json lists only what cannot.
// usage: node bin/build.mjs [--if-stale] [--cli-only]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const cliOnly = process.argv.includes('--cli-only');

/** oclif sorts commands with localeCompare, and the first ICU collator of a process costs 12 to 15 ms. */
const plainCommandSort = {
  name: 'plain-command-sort',
  setup(bundler) {
    bundler.onLoad({ filter: /@oclif[\\/]core[\\/]lib[\\/]config[\\/]plugin\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const slow = 'a.id.localeCompare(b.id)';
      if (source.split(slow).length !== 2)
        throw new Error(`${path}: the command sort is not where it was; see ${slow}`);
      return { contents: source.replace(slow, '(a.id < b.id ? -1 : 1)'), loader: 'js' };
    });
  },
};

/** Never needed at run time: oclif looks for them in development only, and they are 10 MB. */
const neverNeeded = ['typescript', 'ts-node'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  write: false,
  metafile: true,
  logLevel: 'warning',
  external: [
    ...neverNeeded,
    ...Object.keys(packageJson.optionalDependencies ?? {}),
    ...Object.keys(packageJson.peerDependencies ?? {}),
  ],
};

function bundleProgram() {
  return build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    format: 'cjs',
    minify: true,
    charset: 'ascii',
    // A script that runs from a code cache cannot import() on every Node we support: what stays outside is required.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    plugins: [plainCommandSort],
  });
}

/** The launcher reads the program as ASCII. esbuild escapes all but regular expressions, where an escape means the same. */
function inAscii(program) {
  const foreign = /[^\x00-\x7f]/g;
  const escaped = (text) => text.replace(foreign, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const pieces = [];
  let done = 0;
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      pieces.push(program.slice(done, node.end - node.text.length), escaped(node.text));
      done = node.end;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cli.js', program, ts.ScriptTarget.Latest));
  const ascii = pieces.join('') + program.slice(done);
  const left = ascii.search(foreign);
  if (left >= 0) throw new Error(`dist/cli.cjs is not ASCII at: ${ascii.slice(Math.max(0, left - 40), left + 40)}`);
  return ascii;
}

/** One chunk per lazily loaded part, so that importing the library loads no more than the program does. */
function bundleLibrary() {
  return build({
    ...shared,
    entryPoints: ['src/index.ts'],
    outdir: 'dist/lib',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'none',
    banner: {
      js: "import { createRequire as createRequireOfNode } from 'node:module'; const require = createRequireOfNode(import.meta.url);",
    },
  });
}

function emitDeclarations() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [
    '--ignoreConfig',
    '--declaration',
    '--emitDeclarationOnly',
    '--noCheck',
    '--rootDir',
    'src',
    '--outDir',
  ];
  const options = ['--target', 'ES2022', '--module', 'NodeNext', '--strict', '--exactOptionalPropertyTypes'];
  const more = ['--rewriteRelativeImportExtensions', '--verbatimModuleSyntax', '--skipLibCheck', '--types', 'node'];
  const child = spawn(process.execPath, [tsc, ...args, 'dist/lib', ...options, ...more, 'src/index.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((done, broken) => {
    child.on('error', broken);
    child.on('exit', (code) => (code === 0 ? done() : broken(new Error(`tsc ended with exit code ${code}`))));
  });
}

/** The licence of every bundled package, as their licences ask. */
function notices(results) {
  const folders = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
}

/** A digest of all that the build reads from the repository. */
function inputsDigest() {
  const digest = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of [
    ...files.sort(),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ]) {
    digest.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return `${digest.digest('hex')} ${cliOnly ? 'program' : 'all'}\n`;
}

/** By rename, so that a process that starts during a build sees one whole file. */
function writeWhole(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, contents);
  renameSync(temporary, file);
}

const stamp = join(dist, '.inputs');
const digest = inputsDigest();
const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (
  process.argv.includes('--if-stale') &&
  (built === digest || (cliOnly && built === digest.replace('program', 'all')))
) {
  process.exit(0);
}
const results = await Promise.all(cliOnly ? [bundleProgram()] : [bundleProgram(), bundleLibrary()]);
if (!cliOnly) {
  rmSync(join(dist, 'lib'), { recursive: true, force: true });
  await emitDeclarations();
}
for (const { outputFiles } of results) {
  for (const { path, contents, text } of outputFiles)
    writeWhole(path, path.endsWith('cli.cjs') ? inAscii(text) : contents);
}
writeWhole(join(dist, 'THIRD-PARTY-LICENSES.txt'), notices(results).join(`\n${'-'.repeat(80)}\n\n`));
writeWhole(stamp, digest);
