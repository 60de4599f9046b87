import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

/**
 * Builds a program as several CommonJS files. esbuild splits it as ES modules by what is imported with `import()`; the chunks
 * are then put together to files, each chunk in one of them, and the files are bundled again, each by itself. Nothing is there
 * twice: what a file takes from another one it requires as `../dist/…`, which the launcher looks up.
 *
 * `together` says, in order, which modules begin a file: it gets all that these import at once and that is in no file
 * before. The first file is the program. What is left goes to a file for each module that is imported late, and to `rest`
 * where several of these share it.
 */
export async function splitProgram({ options, plugins, entryPoints, together, rest, late }) {
  const root = options.absWorkingDir;
  const { outputFiles, metafile } = await build({
    ...options,
    plugins: [lateCalls(root, late), ...plugins],
    entryPoints: [...entryPoints, lateEntry],
    format: 'esm',
    splitting: true,
    minify: false,
    supported: {},
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    outdir: 'dist/split',
  });
  const chunks = chunksOf(outputFiles, metafile);
  const files = filesOf(chunks, together, rest);
  const fileOf = new Map(Object.entries(files).flatMap(([file, own]) => own.map((chunk) => [chunk, file])));
  const bundles = Object.keys(files).map((file) => bundleFile(file, files, { options, chunks, fileOf }));
  return { metafile, outputFiles: (await Promise.all(bundles)).flat() };
}

const lateEntry = 'called-late';

/**
 * A plugin: what the module `by` imports at once from those that `filter` matches is read when the first of it is called.
 * All of it is functions; they make up the file `file`.
 */
function lateCalls(root, { by, filter, file }) {
  const importer = join(root, by);
  const taken = importsOf(importer).filter(({ from, names }) => filter.test(from) && names.length > 0);
  const found = taken.map(({ from, names }) => `export { ${names.join(', ')} } from '${from}';`);
  return {
    name: 'late-calls',
    setup(bundler) {
      bundler.onResolve({ filter: /^called-late$/ }, ({ path }) => ({ path, namespace: 'entry' }));
      bundler.onLoad({ filter: /./, namespace: 'entry' }, () => ({
        contents: found.join('\n'),
        loader: 'js',
        resolveDir: dirname(importer),
      }));
      bundler.onResolve({ filter }, ({ path, importer: from }) => {
        const isLate = from === importer && taken.some((one) => one.from === path);
        return isLate ? { path, namespace: 'stub' } : undefined;
      });
      bundler.onLoad({ filter: /./, namespace: 'stub' }, ({ path }) => ({
        contents: [
          `let whole; const load = () => (whole ??= require('../dist/${file}.cjs'));`,
          ...taken
            .find((one) => one.from === path)
            .names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
        ].join('\n'),
        loader: 'js',
      }));
    },
  };
}

/** What a module of ours imports from others beside or below it, types left out. */
function importsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier, importClause }) => ({
    from: moduleSpecifier.text,
    names: importClause.isTypeOnly
      ? []
      : importClause.namedBindings.elements.filter((one) => !one.isTypeOnly).map(({ name }) => name.text),
  }));
}

/** By name: the code of each chunk, what it exports, what it imports at once and later, and which module it begins with. */
function chunksOf(outputFiles, { outputs }) {
  const chunks = new Map();
  for (const { path, text } of outputFiles) {
    const name = basename(path);
    const [, about] = Object.entries(outputs).find(([output]) => basename(output) === name);
    const imports = (kind) =>
      about.imports.filter((one) => one.kind === kind && !one.external).map(({ path }) => basename(path));
    const late = about.exports.find((one) => one.startsWith('init_'));
    // Taken from another file when that is loaded, a name that gets its value later would stay undefined.
    if (late)
      throw new Error(`${late} in ${Object.keys(about.inputs)} is set late: import it at once or later, not both`);
    chunks.set(name, {
      text,
      exports: about.exports,
      entry: about.entryPoint?.replace('entry:', ''),
      modules: Object.keys(about.inputs),
      atOnce: imports('import-statement'),
      later: imports('dynamic-import'),
    });
  }
  return chunks;
}

/** The chunks of each file, by the file's name in dist, in the order in which the files may lean on each other. */
function filesOf(chunks, together, rest) {
  const begins = new Map([...chunks].flatMap(([name, { entry }]) => (entry ? [[entry, name]] : [])));
  const files = {};
  const taken = new Set();
  const closure = (name, found = new Set()) => {
    if (taken.has(name) || found.has(name)) return found;
    found.add(name);
    for (const other of chunks.get(name).atOnce) closure(other, found);
    return found;
  };
  const take = (file, names) => {
    files[file] = [...names];
    for (const name of names) taken.add(name);
  };
  for (const [file, modules] of Object.entries(together)) {
    const own = new Set();
    for (const module of modules) {
      const name = begins.get(module) ?? [...chunks.keys()].find((one) => chunks.get(one).modules.includes(module));
      if (name === undefined) throw new Error(`${module} is no longer in the program; see bin/build.mjs`);
      closure(name, own);
    }
    take(file, own);
  }
  const left = [...begins.values()].filter((name) => !taken.has(name));
  const reached = new Map();
  for (const begin of left) for (const name of closure(begin)) reached.set(name, [...(reached.get(name) ?? []), begin]);
  const shared = new Set();
  for (const [name, by] of reached) if (by.length > 1) for (const one of closure(name)) shared.add(one);
  take(rest, shared);
  for (const begin of left) {
    if (taken.has(begin)) continue;
    const file = `parts/${basename(chunks.get(begin).entry).replace(/\.ts$/, '')}`;
    if (file in files) throw new Error(`two files would be dist/${file}.cjs`);
    take(file, closure(begin));
  }
  return files;
}

/** One file: its chunks as one scope, and what other files take from it as its exports. */
async function bundleFile(file, files, { options, chunks, fileOf }) {
  const own = files[file];
  const prefix = (chunk) => `_${[...chunks.keys()].indexOf(chunk)}_`;
  const isTaken = (chunk) =>
    [...chunks].some(
      ([name, { atOnce, later }]) =>
        (later.includes(chunk) || atOnce.includes(chunk)) && (fileOf.get(name) !== file || later.includes(chunk)),
    );
  const lines = own.flatMap((chunk) => {
    const { exports, entry } = chunks.get(chunk);
    if (entry === lateEntry) return [`export { ${exports.join(', ')} } from './${chunk}';`];
    const names = exports.map((name) => `${name} as ${prefix(chunk)}${name}`);
    return isTaken(chunk) && names.length > 0
      ? [`export { ${names.join(', ')} } from './${chunk}';`]
      : [`import './${chunk}';`];
  });
  /** What a chunk of another file exports, as far as it is wanted here. */
  const taking = (chunk, wanted) => {
    const from = `require('../dist/${fileOf.get(chunk)}.cjs')`;
    return [
      `const whole = ${from};`,
      ...wanted.map((name) =>
        name === 'default'
          ? `export default whole.${prefix(chunk)}default;`
          : `export const ${name} = whole.${prefix(chunk)}${name};`,
      ),
    ].join('\n');
  };
  const wanted = namesWanted(own.map((name) => chunks.get(name).text));
  const { outputFiles } = await build({
    ...options,
    format: 'cjs',
    stdin: { contents: lines.join('\n'), resolveDir: options.absWorkingDir, sourcefile: `${file}.js`, loader: 'js' },
    outfile: `dist/${file}.cjs`,
    metafile: false,
    // A chunk that nothing is taken from is only named for the order, which `together` keeps.
    logOverride: { 'ignored-bare-import': 'silent' },
    plugins: [
      {
        name: 'chunks',
        setup(bundler) {
          bundler.onResolve({ filter: /^\.\.\/dist\// }, ({ path }) => ({ path, external: true }));
          bundler.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path, kind }) => {
            const chunk = basename(path);
            // Also of this file itself: what is both bundled and late esbuild would wrap in functions, with all it leans on.
            if (kind === 'dynamic-import') return { path: chunk, namespace: 'late', sideEffects: false };
            if (fileOf.get(chunk) === file) return { path: chunk, namespace: 'chunk' };
            return { path: chunk, namespace: 'other', sideEffects: false };
          });
          bundler.onLoad({ filter: /./, namespace: 'chunk' }, ({ path }) => ({
            contents: chunks.get(path).text,
            loader: 'js',
            resolveDir: options.absWorkingDir,
          }));
          bundler.onLoad({ filter: /./, namespace: 'other' }, ({ path }) => ({
            contents: taking(path, [...(wanted.get(path) ?? [])]),
            loader: 'js',
          }));
          bundler.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
            contents: taking(path, chunks.get(path).exports),
            loader: 'js',
          }));
        },
      },
    ],
  });
  return outputFiles;
}

/** The names that some chunks import from each other chunk. */
function namesWanted(texts) {
  const wanted = new Map();
  for (const text of texts) {
    for (const statement of ts.createSourceFile('chunk.js', text, ts.ScriptTarget.Latest).statements) {
      const { moduleSpecifier, importClause, exportClause } = statement;
      if (moduleSpecifier === undefined || !moduleSpecifier.text.startsWith('./')) continue;
      const chunk = basename(moduleSpecifier.text);
      const named = importClause?.namedBindings ?? exportClause;
      const names = (named?.elements ?? []).map(({ name, propertyName }) => (propertyName ?? name).text);
      wanted.set(chunk, new Set([...(wanted.get(chunk) ?? []), ...names]));
    }
  }
  return wanted;
}
