#!/usr/bin/env node
'use strict';
// Runs dist/cli.cjs, and what it takes from dist/parts, through a code cache of its own, which halves the start-up time.
// The cache lives in the user's cache folder and may be missing, read-only or damaged: then the program just starts more
// slowly. FORMULYTE_NO_CACHE=1 turns it off.
const { isAscii } = require('node:buffer');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const dist = path.join(__dirname, '..', 'dist');
const besideUs = '../dist/';
/** A command reads up to ten. */
const kept = 96;

function start() {
  const file = isHelper() ? path.join(dist, 'parts', 'judge-thread.cjs') : path.join(dist, 'cli.cjs');
  const source = readProgram(file);
  if (source === undefined) {
    process.stderr.write('formulyte is not built: run npm run build\n');
    process.exitCode = 3;
    return;
  }
  optimiseLater();
  run(file, source);
}

/** A thread that `validate` started: it judges its share of the files. */
function isHelper() {
  return process.env.FORMULYTE_THREAD === '1' && !require('node:worker_threads').isMainThread;
}

/** What the program requires of its own files comes through the cache, everything else from Node. */
function requireThroughCache(id) {
  if (!id.startsWith(besideUs)) return require(id);
  const file = path.join(dist, id.slice(besideUs.length));
  const loaded = parts.get(file);
  if (loaded !== undefined) return loaded.exports;
  const source = readProgram(file);
  // Node says best what is not there.
  return source === undefined ? require(id) : run(file, source).exports;
}

const requires = Object.assign(requireThroughCache, require);
const parts = new Map();

function readProgram(file) {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file as a module. */
function run(file, source) {
  const program = new Module(file, module);
  program.filename = file;
  program.paths = module.paths;
  parts.set(file, program);
  const script = compile(file, source);
  try {
    script.runInThisContext().call(program.exports, program.exports, requires, program, file, path.dirname(file));
  } catch (error) {
    parts.delete(file);
    throw error;
  }
  program.loaded = true;
  return program;
}

function compile(file, source) {
  const cache = cacheFile(file);
  const cachedData = cache && readCache(cache, source);
  // The build writes ASCII where it can: one byte a character is read 5 ms faster than UTF-8.
  const text = isAscii(source) ? source.latin1Slice() : source.utf8Slice();
  const script = new vm.Script(Module.wrap(text), { filename: file, cachedData });
  if (cache && (cachedData === undefined || script.cachedDataRejected)) keepAtExit({ script, cache, source });
  return script;
}

/**
 * Judging a folder runs much code, little of it often: a fifth of the processor's time went into machine code that hardly
 * ran. So V8's optimiser waits until a function has run eight times longer than usual. That changes no result, and ten
 * thousand files take as long as before. A code cache fits the flags it was made under: this comes before it is read.
 * Only on Node 20, where it was measured; later ones have a cheaper compiler in between and count otherwise.
 */
function optimiseLater() {
  if (verb(process.argv.slice(2)) !== 'validate' || !process.version.startsWith('v20.')) return;
  require('node:v8').setFlagsFromString('--interrupt-budget=600000');
}

/**
 * One for each file, wherever the program is installed, each Node that runs it and each command: code that another command
 * never compiled would be missing. What it holds is compared, so the name need not prove anything. Without a home there is
 * no cache: a shared temporary folder would let one user run code as another.
 */
function cacheFile(file) {
  const { env } = process;
  if (env.FORMULYTE_NO_CACHE) return undefined;
  const home = env.HOME || env.USERPROFILE;
  const base =
    [env.XDG_CACHE_HOME, process.platform === 'win32' ? env.LOCALAPPDATA : undefined].find(
      (folder) => folder && path.isAbsolute(folder),
    ) || (home && path.isAbsolute(home) ? path.join(home, '.cache') : undefined);
  if (base === undefined) return undefined;
  let place = 0;
  for (let i = 0; i < file.length; i++) place = (Math.imul(place, 31) + file.charCodeAt(i)) >>> 0;
  const runtime = `${process.version}-${process.platform}-${process.arch}`;
  const name = `${place.toString(16).padStart(8, '0')}-${runtime}-${verb(process.argv.slice(2))}.bin`;
  return path.join(base, 'formulyte', 'code', name);
}

function verb(argv) {
  const first = argv.find((word) => !word.startsWith('-')) ?? '';
  const isCommand = /^[a-z]{1,16}$/.test(first) && !argv.includes('--help') && !argv.includes('-h');
  return isCommand ? first : 'help';
}

/**
 * A cache file is, twice, the data that V8 made of the source, and the source. V8 itself compares only the length of the
 * source and runs damaged data: so the whole source is compared, and the two copies with each other. Comparing takes a
 * tenth of a millisecond; a digest would first load node:crypto, which takes five.
 */
function readCache(cache, source) {
  try {
    const bytes = fs.readFileSync(cache);
    const size = (bytes.length - source.length) / 2;
    if (size < 1 || !Number.isInteger(size)) return undefined;
    const data = bytes.subarray(0, size);
    const isWhole = data.equals(bytes.subarray(size, 2 * size));
    return isWhole && source.equals(bytes.subarray(2 * size)) ? data : undefined;
  } catch {
    return undefined;
  }
}

const unkept = [];

/** After the command, so that what it compiled on the way is kept too; never after a crash or a misspelt command. */
function keepAtExit(compiled) {
  if (unkept.push(compiled) > 1) return;
  let crashed = false;
  process.on('uncaughtExceptionMonitor', () => {
    crashed = true;
  });
  process.on('exit', (code) => {
    if (crashed || (code !== 0 && code !== 1)) return;
    for (const one of unkept) keep(one);
  });
}

function keep({ script, cache, source }) {
  const temporary = `${cache}.${process.pid}.tmp`;
  try {
    const data = script.createCachedData();
    fs.mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, Buffer.concat([data, data, source]), { mode: 0o600 });
    fs.renameSync(temporary, cache);
    prune(path.dirname(cache));
  } catch {
    discard(temporary);
  }
}

function discard(temporary) {
  try {
    fs.rmSync(temporary, { force: true });
  } catch {
    // Where it could not be written it need not be removed.
  }
}

/** Keeps the newest, for several commands, parts and versions side by side, and removes what killed processes left behind. */
function prune(folder) {
  const old = (name) => ({ name, at: fs.statSync(path.join(folder, name)).mtimeMs });
  const names = fs.readdirSync(folder);
  const entries = names.filter((name) => /^[0-9a-f]{8}[\w.+-]*\.bin$/.test(name)).map(old);
  const leftovers = names.filter((name) => /^[0-9a-f]{8}[\w.+-]*\.bin\.\d+\.tmp$/.test(name)).map(old);
  const stale = entries.sort((a, b) => b.at - a.at).slice(kept);
  const abandoned = leftovers.filter(({ at }) => Date.now() - at > 3600e3);
  for (const { name } of [...stale, ...abandoned]) fs.rmSync(path.join(folder, name), { force: true });
}

start();
