// Whole-process start-up, as multiples of `node -e 0` measured in the same round: the cases take turns, so that a
// machine whose clock drifts slows all of them. A ratio is the median of the rounds' own ratios; on a busy machine the
// ratio of the shortest times is the steadier one. usage: npm run bench [-- --rounds N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'formulyte.cjs');
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds}: a whole number from 1 on`);
const cacheHome = mkdtempSync(join(tmpdir(), 'formulyte-bench-'));

// Extra certificates are read by every Node process that has them, and would flatter the ratios.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, FORMULYTE_NO_CACHE: ___, ...rest } = process.env;
const cached = { ...rest, XDG_CACHE_HOME: cacheHome };
const uncached = { ...cached, FORMULYTE_NO_CACHE: '1' };

const help = spawnSync(process.execPath, [program, 'weigh', '--help'], { env: uncached, encoding: 'utf8', cwd: root });
const weigh = [program, ...help.stdout.split('\n')[0].replace('npx formulyte ', '').split(' ')];
const cases = [
  { name: 'node -e 0', args: ['-e', '0'], env: cached },
  { name: 'weigh, cached', args: weigh, env: cached },
  { name: 'weigh, uncached', args: weigh, env: uncached },
  {
    name: 'energy, cached',
    args: [program, 'energy', 'recipes/cells/pouch-lfp-llzo-li.yaml'],
    env: cached,
  },
  {
    name: 'loading, cached',
    args: [
      program,
      'loading',
      'recipes/ma/pll-lfp-2.yaml',
      '--loading',
      '1.1 mg/cm^2 of LFP',
      '--capacity',
      'theoretical',
    ],
    env: cached,
  },
  { name: '--version', args: [program, '--version'], env: cached },
];

const milliseconds = ({ name, args, env }) => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

try {
  for (const one of cases) milliseconds(one);
  const times = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, one] of cases.entries()) times[index].push(milliseconds(one));
  }
  const columns = [18, 8, 14, 12, 10];
  const row = (cells) =>
    console.log(cells.map((cell, i) => (i ? cell.padStart(columns[i]) : cell.padEnd(columns[i]))).join(''));
  console.log(`${rounds} rounds`);
  row(['case', 'ratio', 'of shortest', 'median ms', 'shortest']);
  const shortest = times.map((own) => Math.min(...own));
  for (const [index, { name }] of cases.entries()) {
    const ratio = median(times[index].map((time, round) => time / times[0][round]));
    const figures = [ratio.toFixed(2), (shortest[index] / shortest[0]).toFixed(2)];
    row([name, ...figures, median(times[index]).toFixed(1), shortest[index].toFixed(1)]);
  }
} finally {
  rmSync(cacheHome, { recursive: true, force: true });
}
