// What a verdict on a folder of recipes costs, in one run and against others: a bare loop of YAML parsing and the compiled
// schema in one process, ajv-cli, and Spectral with an equivalent ruleset (both fetched from npm into a temporary folder).
// Time on the clock, the processor's time, and the most memory; both loops once more on one core where taskset can hold them
// there. On a busy machine the clock tells little, the processor's time a little more.
// usage: node bin/bench-validate.mjs [--recipes 1000] [--rounds 7] [--without-others]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeRecipes } from './make-recipes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const count = option('--recipes', 1000);
const rounds = option('--rounds', 7);
const folder = mkdtempSync(join(tmpdir(), 'formulyte-bench-'));

/** The floor: read, parse, check the shape; nothing is understood and nothing reported. */
async function bareLoop() {
  const outfile = join(folder, 'bare.cjs');
  const contents = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { parse } from 'yaml';
    import { validators } from './src/schema/validators/daily.generated.js';
    let wrong = 0;
    for (const name of readdirSync(process.argv[2], { recursive: true })) {
      if (!name.endsWith('.yaml')) continue;
      if (!validators.mixture(parse(readFileSync(process.argv[2] + '/' + name, 'utf8')))) wrong++;
    }
    process.exitCode = wrong === 0 ? 0 : 1;`;
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
  });
  return ['node', outfile, recipes];
}

/** ajv-cli and Spectral, or nothing where they cannot be had. */
function others() {
  if (process.argv.includes('--without-others')) return [];
  const place = join(folder, 'others');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{"private": true}');
  const packages = ['ajv-cli@5.0.0', '@stoplight/spectral-cli@6.15.0'];
  const got = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: place });
  if (got.status !== 0) {
    console.log('ajv-cli and Spectral could not be installed; they are left out');
    return [];
  }
  // One file without references to others, as both tools want it.
  const schema = JSON.parse(readFileSync(join(root, 'schemas/mixture.schema.json'), 'utf8'));
  delete schema.$id;
  for (const definition of Object.values(schema.$defs)) dropForeign(definition);
  dropForeign(schema.properties);
  writeFileSync(join(place, 'mixture.json'), JSON.stringify(schema));
  const ruleset = `import { schema } from '@stoplight/spectral-functions';
import { readFileSync } from 'node:fs';
const mixture = JSON.parse(readFileSync(${JSON.stringify(join(place, 'mixture.json'))}, 'utf8'));
export default { rules: { shape: { given: '$', severity: 'error', then: { function: schema, functionOptions: { schema: mixture, dialect: 'draft2020-12' } } } } };
`;
  writeFileSync(join(place, 'ruleset.mjs'), ruleset);
  const bin = (name) => join(place, 'node_modules', '.bin', name);
  return [
    [
      'ajv-cli, shape only',
      [
        bin('ajv'),
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        join(place, 'mixture.json'),
        '-d',
        `${recipes}/**/*.yaml`,
      ],
    ],
    [
      'Spectral, shape only',
      [bin('spectral'), 'lint', '--ruleset', join(place, 'ruleset.mjs'), '--quiet', `${recipes}/**/*.yaml`],
    ],
  ];
}

/** References to other files only feed the editor. */
function dropForeign(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.$ref === 'string' && !node.$ref.startsWith('#')) delete node.$ref;
  for (const value of Object.values(node)) dropForeign(value);
}

/** Required by every process that is measured: what it took, as its last line on standard error. */
const probe = join(folder, 'probe.cjs');
const marked = 'it took ';
writeFileSync(
  probe,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const took = { cpu: (userCPUTime + systemCPUTime) / 1e3, mb: maxRSS / 1024 };
    require('node:fs').writeSync(2, '\\n${marked}' + JSON.stringify(took) + '\\n');
  });`,
);

function measure([command, ...args], env) {
  const start = process.hrtime.bigint();
  const done = spawnSync(command === 'node' ? process.execPath : command, args, {
    cwd: folder,
    env: { ...env, NODE_OPTIONS: `--require ${probe}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const [said, took = '{"cpu": NaN, "mb": NaN}'] = String(done.stderr).split(`\n${marked}`);
  return { ms, ...JSON.parse(took), code: done.status, said };
}

/** The same on one core, where the machine can do that. */
function onOneCore(cases) {
  if (spawnSync('taskset', ['-c', '0', 'true']).status !== 0) return [];
  return cases.map(([name, [, ...args]]) => [`${name}, one core`, ['taskset', '-c', '0', process.execPath, ...args]]);
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const recipes = join(folder, 'recipes');
try {
  makeRecipes(recipes, count);
  const launcher = join(root, 'bin/formulyte.cjs');
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  const env = { ...rest, XDG_CACHE_HOME: join(folder, 'cache') };
  const bare = ['bare loop: yaml + schema', await bareLoop()];
  const single = ['formulyte validate, one thread', ['node', launcher, 'validate', recipes, '--threads', '1']];
  const threads = ['formulyte validate', ['node', launcher, 'validate', recipes]];
  const cases = [
    bare,
    single,
    threads,
    ['formulyte validate --cache, unchanged', ['node', launcher, 'validate', recipes, '--cache']],
    ['node -e 0', ['node', '-e', '0']],
    ...onOneCore([bare, single]),
    ...others(),
  ];
  for (const [name, command] of cases) {
    const { code, said } = measure(command, env);
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${said.slice(0, 500)}`);
  }
  const rows = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, command]] of cases.entries()) rows[i].push(measure(command, env));
  }
  console.log(`${count} valid recipes, ${rounds} interleaved rounds; ratio: median of the pairs against the bare loop`);
  console.log('  ratio  of processor     clock  processor   most memory');
  const against = (i, key, base = 0) => median(rows[i].map((one, round) => one[key] / rows[base][round][key]));
  cases.forEach(([name], i) => {
    const middle = (key, digits) =>
      median(rows[i].map((one) => one[key]))
        .toFixed(0)
        .padStart(digits);
    const ratios = `${against(i, 'ms').toFixed(2).padStart(6)}x ${against(i, 'cpu').toFixed(2).padStart(12)}x`;
    console.log(`${ratios} ${middle('ms', 6)} ms ${middle('cpu', 7)} ms ${middle('mb', 10)} MB  ${name}`);
  });
  const goals = [
    ['on one core, of the bare loop (goal: at most 1.3x)', `${single[0]}, one core`, `${bare[0]}, one core`],
    ['with threads, of the bare loop on one core (goal: below 1x)', threads[0], `${bare[0]}, one core`],
    // V8 compiles and collects for one thread on other cores, too: the bare loop is no program of one core by itself.
    ['with threads, of the bare loop on as many cores', threads[0], bare[0]],
    ['Spectral, of formulyte (goal: at least 3x)', 'Spectral, shape only', threads[0]],
  ];
  for (const [goal, ...names] of goals) {
    const [one, base] = names.map((name) => cases.findIndex(([own]) => own === name));
    if (one >= 0 && base >= 0) console.log(`${against(one, 'ms', base).toFixed(2).padStart(6)}x ${goal}`);
  }
  const many = join(folder, 'many');
  makeRecipes(many, 10_000);
  const { mb, code } = measure(['node', launcher, 'validate', many], env);
  if (code !== 0) throw new Error(`10,000 recipes ended with ${code}`);
  console.log(`${mb.toFixed(0).padStart(4)} MB for 10,000 recipes (goal: below 200 MB)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
