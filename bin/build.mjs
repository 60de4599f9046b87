// Builds dist/: the program as one minified CommonJS file (cli.cjs) and the library as ES modules with declarations
// (lib/). Everything that can be bundled is, so that `dependencies` in package.json lists only what cannot.
// usage: node bin/build.mjs [--if-stale] [--cli-only]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { edited } from './edited.mjs';
import { shortcutsTaken } from './shortcuts.mjs';
import { splitProgram } from './split-program.mjs';
import { throughTheIndex } from './through-the-index.mjs';
import { tokensOnLists } from './tokens-on-lists.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const cliOnly = process.argv.includes('--cli-only');

/**
 * oclif without what a run does not come to: what a file requires at its top is loaded when it is first used. That keeps
 * a dozen of its modules and five of Node's (tty, readline, child_process, …) out of every start.
 */
const leanOclif = {
  name: 'lean-oclif',
  setup(bundler) {
    bundler.onLoad({ filter: /@oclif[\\/]core[\\/]lib[\\/].*\.js$/ }, ({ path }) => {
      const file = path
        .split(sep)
        .join('/')
        .replace(/^.*@oclif\/core\/lib\//, '');
      const gone = JSON.stringify(`bin/build.mjs leaves @oclif/core/lib/${file} out of the program`);
      const contents = neverReached.test(file)
        ? `throw new Error(${gone});`
        : file === 'ux/action/spinner.js'
          ? "module.exports = require('./simple.js');"
          : requireWhenUsed(readFileSync(path, 'utf8'), file);
      return { contents, loader: 'js' };
    });
  },
};

/** Plugins, the help and the error pages of oclif's own: the program has others, or none. */
const neverReached = /^(config\/.*|help\/(?!util\.js).*|errors\/handle\.js)$/;

/** `const a = require('b')` at the top of a file becomes a function, and every `a` a call of it. */
function requireWhenUsed(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const edits = [];
  const names = new Map();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [{ name, initializer }, ...more] = statement.declarationList.declarations;
    const loads = initializer?.getText() ?? '';
    if (more.length > 0 || !/^(__import(Default|Star)\()?require\("[^"]+"\)\)?$/.test(loads)) continue;
    const lazy = `let ${name.text}$; const ${name.text} = () => (${name.text}$ ??= ${loads});`;
    names.set(name.text, name);
    edits.push({ start: statement.getStart(), end: statement.end, text: lazy });
  }
  const visit = (node) => {
    const { parent } = node;
    if (ts.isIdentifier(node) && names.has(node.text) && names.get(node.text) !== node) {
      const isKey = ts.isPropertyAccessExpression(parent) && parent.name === node;
      if (!isKey && (ts.isShorthandPropertyAssignment(parent) || parent.name === node))
        throw new Error(`@oclif/core/lib/${path}: "${node.text}" is something else in "${parent.getText()}"`);
      if (!isKey) edits.push({ start: node.getStart(), end: node.end, text: `(${node.text}())` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edited(source, edits);
}

/** Never needed at run time: oclif looks for them in development only, and they are 10 MB. */
const neverNeeded = ['typescript', 'ts-node'];

/**
 * The same parser, published as ES modules: calls go straight to functions, what is not used stays out, and it does not
 * ask the environment at every token whether to log it.
 */
const yamlAsModules = './node_modules/yaml/browser/dist/index.js';

/** Its ES modules look for files beside themselves by `import.meta.url`, which a CommonJS bundle has not. */
const pdfkitAsCommonJs = './node_modules/pdfkit/js/pdfkit.js';

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  write: false,
  metafile: true,
  logLevel: 'warning',
  alias: { yaml: yamlAsModules, pdfkit: pdfkitAsCommonJs },
  external: [
    ...neverNeeded,
    ...Object.keys(packageJson.optionalDependencies ?? {}),
    ...Object.keys(packageJson.peerDependencies ?? {}),
  ],
};

const program = {
  ...shared,
  format: 'cjs',
  minify: true,
  charset: 'ascii',
  // A script that runs from a code cache cannot import() on every Node we support: what stays outside is required.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
};

/**
 * What is drawn or written for few commands stands in files of its own, which no other start has to read: functions of
 * plain data, so that it does not matter that such a file has its own copy of what it shares with the program.
 */
const parts = readdirSync(join(root, 'src', 'report')).filter((file) =>
  /-(svg|html|png|xlsx|pdf|parquet)\.ts$/.test(file),
);
/** Those of them, and the packages, that are only imported where they are used: found while the program is bundled. */
const partsAsked = new Set();
const packagesApart = new Set();
/** What a part reads beside itself, and the file of a package that it is. */
const filesBeside = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSans.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};
const fileOf = (packageName) => packageName.replace(/\W/g, '-');
const partsApart = {
  name: 'parts',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\.\/report\/[\w-]+\.ts$/ }, ({ path, kind }) => {
      const file = path.replace('../report/', '');
      if (kind !== 'dynamic-import' || !parts.includes(file)) return undefined;
      partsAsked.add(file);
      // The launcher's require is that of bin/.
      return { path: `../dist/parts/${file.replace(/\.ts$/, '.cjs')}`, external: true };
    });
    bundler.onResolve({ filter: /^[\w/@.-]+$/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import' || path.startsWith('.') || isBuiltin(path) || shared.external.includes(path))
        return undefined;
      packagesApart.add(path);
      return { path: `../dist/parts/${fileOf(path)}.cjs`, external: true };
    });
    // What a late module requires is a file beside the program.
    bundler.onResolve({ filter: /^\.\.\/dist\/parts\// }, ({ path }) => ({ path, external: true }));
    for (const [file, { filter, names }] of Object.entries(loadedLate)) {
      bundler.onLoad({ filter }, () => ({ contents: lateModule(file, names), loader: 'js' }));
    }
    bundler.onLoad({ filter: /[\\/]validators\.generated\.js$/ }, ({ path }) => ({
      contents: validatorsWhenAsked(),
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};

/** Modules that are imported where they are needed at once, and needed by few: read when the first of their names is used. */
const loadedLate = {
  'csv-parse': { filter: /[\\/]csv-parse[\\/].*[\\/]sync\.c?js$/, names: ['parse'] },
};

function lateModule(file, names) {
  const load = `let whole; const load = () => (whole ??= require('../dist/parts/${file}.cjs'));`;
  return [load, ...names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`)].join('\n');
}

/** Every kind's validators are a part of their own, but those that every start needs; that of any kind is for the editor. */
const validatorsApart = readdirSync(join(root, 'src', 'schema', 'validators'))
  .map((file) => file.replace(/\.generated\.js$/, ''))
  .filter((kind) => kind !== 'daily' && kind !== 'recipe');

function validatorsWhenAsked() {
  const load = (kind) => `require('../dist/parts/validators-${kind}.cjs').validators.${kind}`;
  const late = validatorsApart.map((kind) => `  get ${kind}() { return ${load(kind)}; },`);
  return [
    "import { validators as daily } from './validators/daily.generated.js';",
    'export const validators = {',
    '  ...daily,',
    ...late,
    '};',
  ].join('\n');
}

/**
 * The program and what goes with each command. Every start reads `cli`, every command that judges or computes a recipe `engine`,
 * a helper thread of `validate` that alone; what is imported late stands beside them in a file of its own.
 */
function bundleProgram() {
  return splitProgram({
    options: program,
    plugins: [leanOclif, throughTheIndex(root), shortcutsTaken, partsApart, tokensOnLists],
    entryPoints: ['src/cli/first.ts', 'src/cli/main.ts', 'src/cli/judge-thread.ts'],
    together: {
      cli: ['src/cli/first.ts', 'src/cli/main.ts', 'src/cli/run-validation.ts'],
      'parts/engine': [
        'src/cli/judge-share.ts',
        'src/cli/validate-file.ts',
        'src/report/validation-text.ts',
        'src/report/validation-codeframe.ts',
        ...['open-lots', 'weigh-out', 'size-composition', 'made-figures'].map((name) => `src/weigh/${name}.ts`),
      ],
      'parts/kinds': ['called-late'],
      'parts/tables': [
        'src/report/table.ts',
        'src/report/print-plainly.ts',
        'src/cli/tell-findings.ts',
        'src/cli/problem-error.ts',
      ],
      'parts/weigh': ['src/cli/run-weigh.ts', 'src/report/sheet-text.ts'],
      'parts/energy': [
        ...['run-energy', 'run-loading'].map((name) => `src/cli/${name}.ts`),
        ...['energy-text', 'energy-json', 'loading-text', 'loading-json'].map((name) => `src/report/${name}.ts`),
      ],
      // Behind the others: it explains what they compute.
      'parts/explain': [
        'src/cli/run-explain.ts',
        ...['explanation-text', 'explanation-data', 'explained-names'].map((name) => `src/report/${name}.ts`),
      ],
    },
    // Most recipes are mixtures; what the pipeline does with other kinds is read where one is met.
    late: {
      by: 'src/pipeline.ts',
      file: 'parts/kinds',
      filter:
        /^\.\/(cell\/|mixture\/|synthesis\/|weigh\/|lint\/(lint-cell|judge-measurement)|recipe\/(check-lots|read-(batch|cell|lab|material|measurement|stock|study|synthesis)|resolve-(cell|synthesis)))/,
    },
    rest: 'parts/shared',
  });
}

/** What runs in the explorer's page: the program's own parts for drawing, reading tables and computing, for a browser. */
function bundleExplorer() {
  return build({
    absWorkingDir: root,
    entryPoints: ['src/page/explorer.ts'],
    outfile: 'dist/explorer.js',
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: ['chrome92', 'firefox90', 'safari15'],
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  });
}

async function bundleParts(explorer) {
  const { outputFiles } = await explorer;
  return build({
    ...program,
    define: { explorerScript: JSON.stringify(outputFiles[0].text.trim()) },
    entryPoints: [
      ...[...partsAsked].sort().map((file) => ({ in: `src/report/${file}`, out: file.replace(/\.ts$/, '') })),
      ...validatorsApart.map((kind) => ({
        in: `src/schema/validators/${kind}.generated.js`,
        out: `validators-${kind}`,
      })),
      { in: 'csv-parse/sync', out: 'csv-parse' },
      ...[...packagesApart].map((name) => ({ in: name, out: fileOf(name) })),
    ],
    outdir: 'dist/parts',
    outExtension: { '.js': '.cjs' },
  });
}

/** The launcher reads the program as ASCII. esbuild escapes all but regular expressions, where an escape means the same. */
function inAscii(program) {
  const foreign = /[^\x00-\x7f]/g;
  const escaped = (text) => text.replace(foreign, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const edits = [];
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
      edits.push({ start: node.end - node.text.length, end: node.end, text: escaped(node.text) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cli.js', program, ts.ScriptTarget.Latest));
  const ascii = edited(program, edits);
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
    plugins: [tokensOnLists],
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

/** The licence of every bundled package, as their licences ask; what a package itself leaves out is in bin/notices. */
function notices(results) {
  const inPackage = (file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)[0];
  const folders = new Set(Object.values(filesBeside).map((file) => `node_modules/${inPackage(file)}`));
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder) folders.add(folder);
    }
  }
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const own = join(root, 'bin', 'notices', `${name.replace(/^@/, '').replace('/', '-')}.txt`);
    const text = file
      ? readFileSync(join(root, folder, file), 'utf8').trim()
      : existsSync(own)
        ? readFileSync(own, 'utf8').trim()
        : `Licence: ${license}`;
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
    ...[
      'build.mjs',
      'edited.mjs',
      'shortcuts.mjs',
      'split-program.mjs',
      'through-the-index.mjs',
      'tokens-on-lists.mjs',
    ].map((name) => join(root, 'bin', name)),
    ...readdirSync(join(root, 'bin', 'notices')).map((name) => join(root, 'bin', 'notices', name)),
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
const explorer = bundleExplorer();
const programs = [bundleProgram()];
const bundles = await Promise.all(cliOnly ? programs : [...programs, bundleLibrary()]);
const results = [...bundles, await bundleParts(explorer)];
const isOurs = new Set(bundles[0].outputFiles.map(({ path }) => path));
if (!cliOnly) {
  rmSync(join(dist, 'lib'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  await emitDeclarations();
}
for (const { outputFiles } of results) {
  // The digest makes the program another one when only a part of it changed: kept verdicts go by its bytes.
  for (const { path, contents, text } of outputFiles)
    writeWhole(path, isOurs.has(path) ? `${inAscii(text)}// ${digest}` : contents);
}
for (const [name, file] of Object.entries(filesBeside))
  writeWhole(join(dist, 'parts', name), readFileSync(join(root, 'node_modules', file)));
const written = [bundles[0], results.at(-1)].flatMap(({ outputFiles }) =>
  outputFiles.map(({ path }) => basename(path)),
);
const made = [...written, ...Object.keys(filesBeside)];
if (new Set(made).size < made.length) throw new Error('two parts have one name');
for (const name of readdirSync(join(dist, 'parts'))) if (!made.includes(name)) rmSync(join(dist, 'parts', name));
writeWhole(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  notices([...results, await explorer]).join(`\n${'-'.repeat(80)}\n\n`),
);
writeWhole(stamp, digest);
