import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnAt } from '../../src/mixture/compute-columns.ts';
import { latticeBlocks } from '../../src/mixture/lattice-blocks.ts';
import { usualColumns } from '../../src/mixture/study-columns.ts';
import { gridBlocks, pointId, studyGrid } from '../../src/mixture/study-grid.ts';
import { composeAt } from '../../src/mixture/study-space.ts';
import { weighMatrix } from '../../src/mixture/weigh-matrix.ts';
import { runStudy } from '../../src/pipeline.ts';

function studyOf(text: string, base: string) {
  const read = (file: string) =>
    file.endsWith('base.yaml')
      ? ({ ok: true, value: base } as const)
      : ({ ok: false, problem: { code: 'file-unreadable', facts: { file, reason: 'not there' } } } as const);
  return runStudy('study.yaml', { text, read });
}

const film = 'kind: mixture\ncomponents: {PEO: 60 wt%, LiTFSI: 25 wt%, LLZTO-0.5: 15 wt%}\n';
const solution = `kind: mixture
batch: 2 g
components:
  MEMA: 30 parts
  SN: 50 parts
  salts: {is: 20 parts, components: {LiTFSI: LiTFSI/LiDFOB = 19, LiDFOB: rest}}
  FEC: 5 wt% of total without AIBN
  AIBN: 1 wt% on top
solvents: {acetonitrile: 3 mL}
`;

describe('lattices', () => {
  // C(q + m - 1, m): the reference's counts, and no point lost to rounding (floats lose four of the 66 at tenths).
  test.each([
    [3, 10, 66],
    [3, 20, 231],
    [4, 10, 286],
    [5, 5, 126],
    [13, 4, 1820],
    [20, 3, 1540],
  ])('{%d,%d} has %d points, each summing to the steps', (q, steps, count) => {
    const bounds = Array.from({ length: q }, () => ({ least: 0, most: steps }));
    let seen = 0;
    const ids = new Set<string>();
    for (const block of latticeBlocks(steps, bounds, 7)) {
      for (let i = 0; i < block.count; i++) {
        expect(block.columns.reduce((sum, column) => sum + (column[i] ?? 0), 0)).toBe(steps);
        ids.add(pointId(block.columns, i));
        seen++;
      }
    }
    expect([seen, ids.size]).toEqual([count, count]);
  });
});

describe('a grid', () => {
  const bounded =
    'kind: study\nbase: base.yaml\nvary: {PEO: 30..85 %, LiTFSI: any, LLZTO-0.5: 0..60 %}\nkeep: [O/Li >= 8, O/Li <= 32]\n';
  const { study, findings } = studyOf(bounded, film);

  test('obeys every bound, and leaves out nothing that does', () => {
    expect(findings).toEqual([]);
    if (study === undefined) return;
    const columns = usualColumns(study.space);
    const ratio = columns.find((one) => one.name === 'O/Li');
    const inside = studyGrid(study.region, 20, columns);
    const all = studyGrid({ names: study.region.names, rows: [] }, 20, columns);
    const isInside = (i: number): boolean => {
      const [peo = 0, , filler = 0] = all.coordinates.map((column) => column[i] ?? 0);
      const value = all.values[columns.indexOf(ratio as (typeof columns)[number])]?.[i] ?? Number.NaN;
      return peo >= 6 && peo <= 17 && filler <= 12 && value >= 8 && value <= 32;
    };
    const expected = Array.from({ length: all.count }, (_, i) => i).filter(isInside);
    expect(expected.map((i) => pointId(all.coordinates, i))).toEqual(
      Array.from({ length: inside.count }, (_, i) => pointId(inside.coordinates, i)),
    );
    expect(inside.count).toBeGreaterThan(20);
  });

  test('has the O/Li of a hand calculation', () => {
    const ratio = study && usualColumns(study.space).find((one) => one.name === 'O/Li');
    // 0.6 g of C2H4O (44.053 g/mol) over 0.25 g of LiTFSI (287.075 g/mol): 13.6199 / 0.870853 = 15.6397.
    expect(ratio && columnAt(ratio, [0.6, 0.25, 0.15])).toBeCloseTo(0.6 / 44.053 / (0.25 / 287.075419), 3);
  });

  test('a bound that is touched is kept: 30 % of 10 steps is 3, not 2.9999', () => {
    const touching = studyOf(
      'kind: study\nbase: base.yaml\nvary: {PEO: 70..70 %, LiTFSI: 0..30 %, LLZTO-0.5: 0..30 %}\n',
      film,
    );
    const grid = touching.study && studyGrid(touching.study.region, 10, []);
    expect(grid?.count).toBe(4);
    const shares = studyOf(
      'kind: study\nbase: base.yaml\nvary: {PEO: any, LiTFSI: <= 30 wt% of total, LLZTO-0.5: any}\n',
      film,
    );
    // LiTFSI of 0, 1, 2 and 3 tenths: 11 + 10 + 9 + 8 points.
    expect(shares.study && studyGrid(shares.study.region, 10, []).count).toBe(38);
  });

  test('comes in blocks of any size alike', () => {
    if (study === undefined) return;
    const columns = usualColumns(study.space);
    const whole = studyGrid(study.region, 20, columns);
    const ids: string[] = [];
    const densities: number[] = [];
    for (const block of gridBlocks(study.region, 20, columns, 5)) {
      for (let i = 0; i < block.count; i++) {
        ids.push(pointId(block.coordinates, i));
        densities.push(block.values[4]?.[i] ?? Number.NaN);
      }
    }
    expect(ids).toEqual(Array.from({ length: whole.count }, (_, i) => pointId(whole.coordinates, i)));
    expect(densities).toEqual(Array.from(whole.values[4] ?? []));
  });
});

describe('a point is what the recipe makes of it', () => {
  const { study } = studyOf('kind: study\nbase: base.yaml\nvary: {MEMA: any, SN: any, salts: any}\n', solution);

  test('everywhere: masses of the matrix are those of the recipe solved anew', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(whole > 0 && study !== undefined);
        if (study === undefined) return;
        const shares = parts.map((part) => part / whole);
        const { composition } = composeAt(study.space, shares, study.options);
        const { matrix, names, formulation } = study.space;
        const sum = study.space.sum ?? 1;
        for (const one of formulation.constituents) {
          const mass = shares.reduce(
            (total, share, k) => total + share * (matrix[one.index * names.length + k] ?? 0),
            0,
          );
          const own = composition?.masses[one.index] ?? Number.NaN;
          expect(Math.abs(mass * sum - own)).toBeLessThan(1e-12 * Math.max(own, 1e-3));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('and its row of the weighing is its sheet', () => {
    if (study === undefined) return;
    const point = { id: '3-5-2', shares: [0.3, 0.5, 0.2] };
    const matrix = weighMatrix(study.space, [point], 1e-3);
    // 1 g with 1 wt% on top: 0.990099 g without AIBN, of which 5 wt% FEC; 0.940594 g varied, 30 : 50 : 20.
    const varied = (1 / 1.01) * 0.95;
    const mass = (name: string) =>
      (matrix.masses[matrix.reagents.findIndex((one) => one.name === name)]?.[0] ?? 0) * 1e3;
    expect(mass('MEMA')).toBeCloseTo(0.3 * varied, 12);
    expect(mass('SN')).toBeCloseTo(0.5 * varied, 12);
    expect(mass('FEC')).toBeCloseTo(0.05 / 1.01, 12);
    expect(mass('AIBN')).toBeCloseTo(0.01 / 1.01, 12);
    // 19 mol of LiTFSI (287.0754 g/mol) to one of LiDFOB (143.7648 g/mol).
    expect(mass('salts > LiTFSI') / mass('salts > LiDFOB')).toBeCloseTo((19 * 287.075419) / 143.764806, 4);
  });
});

describe('bad input', () => {
  test.each([
    ['vary: {PEO: 60..80 %, LiTFSI: 30..40 %, LLZTO-0.5: 20..30 %}', 'region-empty'],
    ['vary: {PEO: 60..80, LiTFSI: any, LLZTO-0.5: any}', 'wrong-value'],
    ['vary: {PEO: 60..80 wt%, LiTFSI: any, LLZTO-0.5: any}', 'wrong-value'],
    ['vary: {PE0: any, LiTFSI: any, LLZTO-0.5: any}', 'unknown-name'],
    ['vary: {PEO: any}', 'wrong-value'],
    ['vary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nkeep: [O/Na >= 8]', 'unknown-name'],
    ['vary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nkeep: [O/Li]', 'wrong-value'],
    ['vary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nkeep: [mass of PEO >= 1 g]', 'wrong-value'],
    ['vary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nsteps: 0', 'wrong-value'],
  ])('%s', (text, code) => {
    const { findings } = studyOf(`kind: study\nbase: base.yaml\n${text}\n`, film);
    expect(findings.map((one) => one.code)).toEqual([code]);
  });
});
