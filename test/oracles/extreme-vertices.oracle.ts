import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exactShares } from '../../src/mixture/exact-shares.ts';
import { extremeVertices } from '../../src/mixture/extreme-vertices.ts';
import type { Rational } from '../../src/mixture/rational.ts';
import type { Region } from '../../src/mixture/region.ts';
import { anyRegion, bounded, row } from '../mixture/regions.ts';

const isThere = spawnSync('lrs', ['-version']).error === undefined;
if (!isThere) process.stderr.write('lrs (Debian: lrslib) is not installed: vertices are not compared with its own\n');

const scratch = mkdtempSync(join(tmpdir(), 'formulyte-lrs-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const say = ({ n, d }: Rational, printed: (n: bigint) => string = String) =>
  d === 1n ? printed(n) : `${printed(n)}/${printed(d)}`;

/**
 * With 128-bit arithmetic lrs 7.1 prints an integer from 10^18 on as two halves, and leaves out the zeros that the lower one
 * begins with: 1095359333301273252 is printed as 195359333301273252. No other program's digits are lost, so ours are
 * printed the same way where it did.
 */
function inHalves(n: bigint): string {
  const half = 10n ** 18n;
  const [sign, size] = n < 0n ? ['-', -n] : ['', n];
  return size < half ? `${n}` : `${sign}${size / half}${size % half}`;
}

/** The vertices as lrs finds them: `0 <= bound - coefficients · shares` for every row, and the sum as an equation. */
function verticesOfLrs({ names, rows }: Region): { vertices: string[]; printed: (n: bigint) => string } {
  const lines = [
    ['-1', ...names.map(() => '1')],
    ...names.map((_, k) => ['0', ...names.map((_, i) => (i === k ? '1' : '0'))]),
    ...rows.map(({ bound, coefficients }) => [say(bound), ...coefficients.map(({ n, d }) => say({ n: -n, d }))]),
  ];
  const head = ['region', 'H-representation', 'linearity 1 1', 'begin', `${lines.length} ${names.length + 1} rational`];
  const file = join(scratch, 'region.ine');
  writeFileSync(file, `${[...head, ...lines.map((line) => line.join(' ')), 'end'].join('\n')}\n`);
  const { stdout, status } = spawnSync('lrs', [file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(status, stdout).toBe(0);
  const arithmetic = [...stdout.matchAll(/^\*lrs:lrslib v[^(]*\((\w+),/gm)].at(-1)?.[1];
  const printed = arithmetic === '128bit' ? inHalves : String;
  if (stdout.includes('No feasible solution')) return { vertices: [], printed };
  // Where numbers grow too long, lrs begins again with longer ones, and says so in a remark.
  const lists = stdout.split('begin\n').at(-1)?.split('\nend')[0] ?? '';
  const found = lists.split('\n').filter((line) => !/^\*|rational$/.test(line));
  // A point begins with 1, a direction would begin with 0.
  for (const line of found) expect(line).toMatch(/^\s*1 /);
  return { vertices: [...new Set(found.map((line) => line.trim().split(/\s+/).slice(1).join(' ')))].sort(), printed };
}

const ours = (region: Region, printed: (n: bigint) => string = String) =>
  extremeVertices(region)
    .vertices.map(({ amounts }) =>
      exactShares(amounts)
        .map((share) => say(share, printed))
        .join(' '),
    )
    .sort();

/** The vertices both ways, and how many there are. */
function compared(region: Region): number {
  const { vertices, printed } = verticesOfLrs(region);
  expect(ours(region, printed)).toEqual(vertices);
  return vertices.length;
}

describe.skipIf(!isThere)('vertices are those of lrs', () => {
  it('of a region whose vertices have more digits than 18', () => {
    // Found by chance: x2 of one vertex is 107620300491659669/1095359333301273252.
    const rows = [
      row([1.5, 0, -0.5, 3, 0, 0], 0.375),
      row([-1.5, -1, 0, 0.5, -2.5, 0], 0),
      row([0, -0.8872552443027367, 0, 0.3769758397550973, -0.17798583416236335, 0], 0),
    ];
    compared({ names: ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'], rows });
  });

  it('of any region of up to eight shares', () => {
    fc.assert(
      fc.property(anyRegion({ min: 2, max: 8 }, 12), (region) => {
        compared(region);
      }),
      { numRuns: 400 },
    );
  });

  it('of regions of up to eight shares with two bounds each and a ratio', () => {
    const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
    const region = fc.integer({ min: 3, max: 8 }).chain((size) =>
      fc
        .tuple(
          fc.array(fc.tuple(hundredths(0, 12), hundredths(15, 60)), { minLength: size, maxLength: size }),
          fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), { maxLength: 3 }),
        )
        .map(([bounds, ratios]): Region => {
          const { names, rows } = bounded(bounds);
          return { names, rows: [...rows, ...ratios.map((one) => row(one, 0))] };
        }),
    );
    let most = 0;
    fc.assert(
      fc.property(region, (one) => {
        most = Math.max(most, compared(one));
      }),
      { numRuns: 300 },
    );
    expect(most).toBeGreaterThan(100);
  });

  const twelve = bounded(Array.from({ length: 12 }, () => [0, 0.3] as const));

  it('of twelve shares of at most 0.3: 1980', () => {
    expect(compared(twelve)).toBe(1980);
  });

  it('of twelve shares with uneven bounds and two ratios', () => {
    const { names, rows } = bounded(Array.from({ length: 12 }, (_, k) => [k / 1000, 0.3 + k / 500] as const));
    const ratios = [row([5, -3, 1, -2, 4, 0, 2, -6, 3, -1, 2, -3], 0), row([-8, 1, 1, -8, 1, 1, 2, 1, -8, 1, 3, 2], 0)];
    const region = { names, rows: [...rows, ...ratios] };
    expect(compared(region)).toBeGreaterThan(1000);
  });

  it('of twelve shares where many bounds meet in each vertex', () => {
    const region = bounded(Array.from({ length: 12 }, () => [0, 0.25] as const));
    expect(compared(region)).toBe(495);
  });
});
