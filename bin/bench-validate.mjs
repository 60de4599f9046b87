// What a verdict on a folder of recipes costs, in one run and against others: a bare loop of YAML parsing and the compiled
// schema in one process, ajv-cli, and Spectral with an equivalent ruleset (both fetched from npm into a temporary folder).
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

function time([command, ...args], env) {
  const start = process.hrtime.bigint();
  const done = spawnSync(command === 'node' ? process.execPath : command, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, code: done.status, stderr: String(done.stderr) };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const recipes = join(folder, 'recipes');
try {
  makeRecipes(recipes, count);
  const launcher = join(root, 'bin/formulyte.cjs');
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  const env = { ...rest, XDG_CACHE_HOME: join(folder, 'cache') };
  const cases = [
    ['bare loop: yaml + schema', await bareLoop()],
    ['formulyte validate, one thread', ['node', launcher, 'validate', recipes, '--threads', '1']],
    ['formulyte validate', ['node', launcher, 'validate', recipes]],
    ['formulyte validate --cache, unchanged', ['node', launcher, 'validate', recipes, '--cache']],
    ['node -e 0', ['node', '-e', '0']],
    ...others(),
  ];
  for (const [name, command] of cases) {
    const { code, stderr } = time(command, env);
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr.slice(0, 500)}`);
  }
  const times = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, command]] of cases.entries()) times[i].push(time(command, env).ms);
  }
  console.log(`${count} valid recipes, ${rounds} interleaved rounds; ratio: median of the pairs against the bare loop`);
  cases.forEach(([name], i) => {
    const ratio = median(times[i].map((ms, round) => ms / times[0][round]));
    console.log(`${ratio.toFixed(2).padStart(7)} x  median ${median(times[i]).toFixed(0).padStart(6)} ms  ${name}`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
