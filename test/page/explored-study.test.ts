import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStudy } from '../../src/cli/draw-study.ts';
import { exploreStudy } from '../../src/cli/explore-study.ts';
import { columnsOf } from '../../src/cli/open-study.ts';
import { columnAt } from '../../src/mixture/compute-columns.ts';
import { isInside } from '../../src/mixture/is-inside.ts';
import { divide, rationalOf } from '../../src/mixture/rational.ts';
import { studyGrid } from '../../src/mixture/study-grid.ts';
import { ExploredStudy } from '../../src/page/explored-study.ts';
import { runStudy } from '../../src/pipeline.ts';

const studies = [
  'recipes/nguyen/mema-sn-salts-study.yaml',
  'recipes/studies/peo-litfsi-llzto-study.yaml',
  'recipes/studies/lfp-cathode-study.yaml',
];

function explored(file: string) {
  const { study } = runStudy(file, {});
  if (study === undefined) throw new Error('no study');
  const columns = columnsOf(study, []);
  const grid = studyGrid(study.region, study.space.study.steps ?? 10, columns);
  const data = exploreStudy(study, grid, drawStudy(study, grid, {}));
  // As a page gets it: through JSON.
  return { study, columns, grid, page: new ExploredStudy(JSON.parse(JSON.stringify(data))) };
}

const parts = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 })
  .filter((own) => own.some((part) => part > 0));
const sharesOf = (own: readonly number[]) => own.map((part) => part / own.reduce((a, b) => a + b, 0));
const shares = parts.map(sharesOf);

describe.each(studies)('the page of %s', (file) => {
  const { study, columns, grid, page } = explored(file);

  it('has the points and the values of the grid', () => {
    expect(page.grid.coordinates).toEqual(grid.coordinates);
    expect(page.grid.values).toEqual(grid.values);
    expect(page.points.ids).toHaveLength(grid.count);
    const [id = ''] = page.points.ids;
    expect(page.points.sharesOf(id)).toEqual(grid.coordinates.map((column) => (column[0] ?? 0) / grid.steps));
    expect(page.points.sharesOf('0-0-0')).toBeUndefined();
  });

  it('has the value of every column anywhere, those of a cell too', () => {
    fc.assert(
      fc.property(shares, (at) => {
        page.columns.forEach((column, i) => {
          const own = columns[i];
          expect(page.valueAt(column, at)).toBe(own ? columnAt(own, at) : Number.NaN);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('judges the bounds as the exact program does, and says which is broken', () => {
    fc.assert(
      fc.property(parts, (own) => {
        const sum = rationalOf(BigInt(own.reduce((a, b) => a + b, 0)));
        const exact = own.map((part) => divide(rationalOf(BigInt(part)), sum));
        expect(page.brokenBounds(sharesOf(own)).length === 0).toBe(isInside(study.region, exact));
      }),
      { numRuns: 200 },
    );
    for (let i = 0; i < grid.count; i++) expect(page.brokenBounds(page.sharesAt(i))).toEqual([]);
    expect(page.brokenBounds([-0.1, 0.6, 0.5]).join()).toContain('>=');
  });

  it('has shares of all that stays that sum to a hundred on every basis', () => {
    fc.assert(
      fc.property(shares, (at) => {
        const all = page.compositionAt(at);
        for (const basis of ['wt', 'vol', 'mol'] as const) {
          const sum = all.reduce((total, one) => total + one[basis], 0);
          if (all.every((one) => Number.isFinite(one[basis]))) expect(sum).toBeCloseTo(100, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('lines of O/Li where the region runs down to no lithium are drawn for what most points have', () => {
  const { study } = runStudy('recipes/studies/peo-litfsi-llzto-study.yaml', {});
  if (study === undefined) throw new Error('no study');
  const region = { names: study.region.names, rows: [] };
  const columns = columnsOf(study, []);
  const grid = studyGrid(region, 20, columns);
  const [line] = drawStudy({ ...study, region }, grid, { lines: ['O/Li'] }).lines;
  // PEO with 5 % of LiTFSI has 0.95 / 44.053 : 0.05 / 287.075 = 123.8; beyond four fifths of the points nothing is drawn.
  expect(line?.range[0]).toBe(0);
  expect(line?.range[1]).toBeGreaterThan(10);
  expect(line?.range[1]).toBeLessThan(124);
});

it('a line of O/Li is where hand and head put it', () => {
  const { study } = runStudy('recipes/studies/peo-litfsi-llzto-study.yaml', {});
  if (study === undefined) throw new Error('no study');
  const columns = columnsOf(study, []);
  const grid = studyGrid(study.region, 20, columns);
  const [line] = drawStudy(study, grid, { lines: ['O/Li'] }).lines;
  // O/Li = 15 is 15 x 44.053 = 660.795 g of PEO for 287.0754 g of LiTFSI, whatever the filler: shares of 0.697136 and 0.302864 where
  // there is none, and the other end in the corner of the filler.
  const ends = line?.lineAt(15) ?? [];
  const [without, corner] = [...ends].sort((a, b) => a[2] - b[2]);
  [0.697136, 0.302864, 0].forEach((share, k) => {
    expect(without?.[k]).toBeCloseTo(share, 5);
  });
  [0, 0, 1].forEach((share, k) => {
    expect(corner?.[k]).toBeCloseTo(share, 9);
  });
});
