import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openStudyLots } from '../../src/mixture/open-study-lots.ts';
import { seededRandom } from '../../src/mixture/seeded-random.ts';
import { pointSheets, tabulate } from '../../src/mixture/weigh-matrix.ts';
import { weighPointsOnBalances } from '../../src/mixture/weigh-points-on-balances.ts';
import { runStudy } from '../../src/pipeline.ts';
import { readLab } from '../../src/recipe/read-lab.ts';
import { formulyte, root } from '../cli/program.ts';
import { project } from '../recipe/project.ts';
import { analytical, labText } from '../weigh/on-balances.ts';
import { normalNumbers } from './observe.ts';

const base = 'kind: mixture\ncomponents: {PEO: 65 wt%, LiTFSI: 25 wt%, LZO: 10 wt%}\n';
const study = 'kind: study\nbase: film.yaml\nvary: {PEO: 50..70 %, LiTFSI: 20..40 %, LZO: 0..20 %}\nsteps: 10\n';
const bottles = (...lots: readonly string[]) => `kind: stock\nlots:\n${lots.map((lot) => `  - {${lot}}\n`).join('')}`;

/** The weighing of points of the study, from such bottles and on such balances. */
function weighed(ids: readonly string[], batch: number, stock?: string, lab = analytical, text = study) {
  const files = { 'film.yaml': base, 'study.yaml': text, ...(stock ? { 'stock.yaml': stock } : {}) };
  const file = join(project(files), 'study.yaml');
  const { study: opened, findings } = runStudy(file);
  if (opened === undefined) throw new Error(JSON.stringify(findings));
  const points = ids.map((id) => ({ id, shares: id.split('-').map((part) => Number(part) / 10) }));
  const lots = openStudyLots(opened.space, points, { chosen: [], on: '2026-11-28', beside: file });
  if (!lots.ok) throw new Error(lots.problem.code);
  const { space = opened.space, findings: told = [] } = lots.value ?? {};
  const sheets = pointSheets(space, points, batch);
  const matrix = tabulate(space, sheets, batch);
  const read = readLab(lab, 'lab.yaml');
  if (read.lab === undefined) throw new Error(JSON.stringify(read.findings));
  return { matrix, told, ...weighPointsOnBalances(space, sheets, matrix, read.lab) };
}

describe('the points of a study', () => {
  it("are weighed from the lab's bottles: 0.6 g of PEO at 98 wt% are 0.612245 g", () => {
    const { matrix, told } = weighed(['6-3-1'], 1e-3, bottles('material: PEO, lot: P, purity: 98 wt%'));
    expect(matrix.masses.map((own) => (own[0] ?? 0) * 1e3)).toEqual([
      expect.closeTo(0.6122449, 7),
      expect.closeTo(0.3, 9),
      expect.closeTo(0.1, 9),
    ]);
    expect(matrix.reagents[0]?.lot).toMatchObject({ name: 'P' });
    expect(told.map((one) => one.code)).toEqual(['lot-unlisted']);
  });

  it('ask for no bottle of what none of them takes', () => {
    const { told } = weighed(['6-4-0'], 1e-3, bottles('material: PEO, lot: P', 'material: LiTFSI, lot: L'));
    expect(told).toEqual([]);
  });

  it('become what the readings make of them, with ±', () => {
    // 0.1 g of 6-3-1 at 98 wt%: 61.22449, 30 and 10 mg, read 61.2, 30.0 and 10.0: PEO 0.98 · 61.2 = 59.976 of 99.976 mg.
    const { readings } = weighed(['6-3-1', '6-4-0'], 1e-4, bottles('material: PEO, lot: P, purity: 98 ± 0.5 wt%'));
    const [first, second] = readings.made;
    const percent = first?.coordinates.map(({ value }) => 100 * value);
    expect(percent).toEqual([expect.closeTo(59.9904, 4), expect.closeTo(30.0072, 4), expect.closeTo(10.0024, 4)]);
    // u = 0.085049 mg each and 0.5/98 of the PEO. For its share w = 0.599904 of 99.976 mg:
    // hypot(0.400096 · 0.98, 0.599904, 0.599904) · 0.085049/99.976 = 7.9493e-4 and w (1 - w) · 0.5/98 = 1.224590e-3.
    expect(first?.coordinates[0]?.uncertainty).toBeCloseTo(Math.hypot(7.9493e-4, 1.22459e-3), 6);
    // O/Li: 59.976/44.0526 : 30.0/287.0754 = 13.0281.
    expect(readings.ratios).toEqual(['O/Li']);
    expect(first?.ratios[0]?.value).toBeCloseTo(13.0281, 3);
    // What is not there is exactly not there.
    expect(second?.coordinates[2]).toEqual({ value: 0, uncertainty: 0 });
  });

  it('below the minimum weight are told once for each component, with the batch that cures all of them', () => {
    // 20 mg of 10 % take 200 mg; at 150 mg LZO is at 15 mg in two of three points.
    const { findings } = weighed(['6-3-1', '5-4-1', '6-2-2'], 1.5e-4);
    expect(findings.map((one) => one.facts)).toMatchObject([
      { component: 'LZO', amount: '15 mg', at: '6-3-1', more: 1, batch: '200 mg' },
    ]);
    expect(weighed(['6-3-1', '5-4-1', '6-2-2'], 2e-4).findings).toEqual([]);
    expect(weighed(['6-3-1', '5-4-1', '6-2-2'], 1.99e-4).findings).toHaveLength(1);
  });

  it('have one batch for all where a larger one moves a point to a coarser balance', () => {
    // micro carries 0.5 g and weighs from 4 mg, top from 10 g: 1 mg of LZO in 10 mg takes 4 times, 40 mg, and 0.28 g at most
    // go on micro. At 1 g, 0.6 g of PEO would be on top, below its 10 g: cured from 20 g on, where 5 g are its half.
    const lab = labText({
      micro: 'readability: 1 ug, repeatability: 2 ug, capacity: 0.5 g',
      top: 'readability: 1 mg, repeatability: 1 mg, minimum weight: 10 g, capacity: 1 kg',
    });
    expect(weighed(['6-3-1', '7-2-1'], 1e-5, undefined, lab).findings[0]?.facts).toMatchObject({ batch: '40 mg' });
    // 10 g are 10 % of 100 g; 20 % of it in the last point are 20 g.
    expect(weighed(['6-3-1', '6-2-2'], 1e-3, undefined, lab).findings[0]?.facts).toMatchObject({ batch: '100 g' });
  });

  it('that no balance carries are told at their heaviest', () => {
    const lab = labText({ micro: 'readability: 1 ug, repeatability: 2 ug, capacity: 0.5 g' });
    const { findings } = weighed(['6-3-1', '7-2-1'], 1e-3, undefined, lab);
    expect(findings).toMatchObject([
      { code: 'beyond-capacity', facts: { component: 'PEO', amount: '700 mg', at: '7-2-1', more: 1, portions: 2 } },
    ]);
  });
});

describe('coordinates of 200 000 draws', () => {
  it('spread as their propagation says', async () => {
    const stock = bottles('material: PEO, lot: P, purity: 98 ± 0.5 wt%', 'material: LZO, lot: Z, purity: 99 ± 0.4 wt%');
    const { readings } = weighed(['6-3-1'], 1e-4, stock);
    const [made] = readings.made;
    const index = await seededRandom(20261128);
    const uniform = () => (index(2 ** 30) + 0.5) / 2 ** 30 - 0.5;
    const normal = await normalNumbers(1128);
    const masses = readings.readings.map(([one]) => (one?.mass ?? 0) * 1e6);
    const draws = 2e5;
    const sums = masses.map(() => [0, 0] as [number, number]);
    for (let n = 0; n < draws; n++) {
      const shown = (k: number) => (masses[k] ?? 0) + 0.08 * normal() + 0.1 * uniform();
      const pure = [shown(0) * (0.98 + 0.005 * normal()), shown(1), shown(2) * (0.99 + 0.004 * normal())];
      const whole = pure.reduce((a, b) => a + b, 0);
      pure.forEach((one, k) => {
        const sum = sums[k] ?? [0, 0];
        sum[0] += one / whole;
        sum[1] += (one / whole) ** 2;
      });
    }
    sums.forEach(([one, two], k) => {
      const { value = 0, uncertainty = 0 } = made?.coordinates[k] ?? {};
      const mean = one / draws;
      // Of N draws a deviation is known to 1/sqrt(2N) = 0.16 %: four of these, and 0.1 % for what is not linear.
      expect(Math.abs(Math.sqrt(two / draws - mean ** 2) / uncertainty - 1)).toBeLessThan(
        4 / Math.sqrt(2 * draws) + 1e-3,
      );
      expect(Math.abs(mean / value - 1)).toBeLessThan(1e-4);
    });
  });
});

describe('the command', () => {
  const files = {
    'film.yaml': base,
    'study.yaml': `${study}batch: 0.5 g\n`,
    'stock.yaml': bottles('material: LiTFSI, lot: A', 'material: LiTFSI, lot: B, left: 1 g', 'material: PEO, lot: P'),
    'lab.yaml': analytical,
  };
  const run = (...args: readonly string[]) => formulyte(['weigh', join(project(files), 'study.yaml'), ...args]);

  it('asks which bottle, of all points and of one', () => {
    for (const more of [[], ['--point', '6-3-1'], ['--json'], ['--json', '--point', '6-3-1']]) {
      const { code, stdout, stderr } = run(...more);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('lot-ambiguous');
      expect(stdout).not.toContain('0.3000');
    }
  });

  it('tells what is left too little for the day, and what of the sheet of a point', () => {
    // LiTFSI of nine points: (2 + 3 + 4) tenths three times over of 0.5 g.
    const day = run('--lot', 'LiTFSI=B');
    expect([day.code, day.stderr]).toEqual([0, expect.stringContaining('lot-short')]);
    expect(day.stdout).toContain('LiTFSI: lot B');
    expect(day.stdout).toMatch(/6-3-1 {2}60\.000 ± 0\.016/);
    const point = run('--lot', 'LiTFSI=B', '--point', '6-3-1');
    expect([point.code, point.stderr]).toEqual([0, '']);
    expect(point.stdout).toContain('± 0.09 mg · lot B');
  });

  it('gives the same readings in every format', () => {
    const asked = ['--lot', 'LiTFSI=A', '--batch', '333.3 mg'];
    const schema = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as object;
    const ajv = new Ajv2020.default({ allErrors: true, strict: false });
    ajv.addSchema(schema('finding'));
    const isWeighed = ajv.compile(schema('weigh'));
    const data = JSON.parse(run(...asked, '--json').stdout) as {
      matrix: {
        points: { id: string; readings: ({ mass: { value: number } } | null)[]; made: { shares: object[] } }[];
      };
    };
    isWeighed(data);
    expect(isWeighed.errors ?? []).toEqual([]);
    const point = data.matrix.points.find((one) => one.id === '6-3-1');
    // 199.98, 99.99 and 33.33 mg
    expect(point?.readings.map((one) => one?.mass.value)).toEqual([0.2, 0.1, 0.0333]);
    const csv = run(...asked, '--format', 'csv')
      .stdout.split('\r\n')
      .map((line) => line.split(','));
    expect(csv.find(([id]) => id === '6-3-1')?.slice(0, 4)).toEqual(['6-3-1', '0.2', '0.1', '0.0333']);
    expect(csv[0]).toContain('PEO made ± / %');
    expect(csv.at(-2)).toHaveLength(csv[0]?.length ?? 0);
    expect(run(...asked).stdout).toMatch(/6-3-1 +0\.2000 +0\.1000 +0\.0333/);
    expect(run(...asked, '--format', 'markdown').stdout).toContain('| 6-3-1 | 0.2000 | 0.1000 | 0.0333 |');
  });

  it.each([
    [['--lot', 'SN=A'], '"SN"'],
    [['--balance', 'micro'], 'micro'],
    [['--lab', 'no.yaml'], 'no.yaml'],
    [['--stock', 'no.yaml'], 'no.yaml'],
  ])('refuses %j', (flags, words) => {
    const { code, stdout, stderr } = run(...flags);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});
