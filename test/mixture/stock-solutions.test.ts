import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planStocks } from '../../src/mixture/plan-stocks.ts';
import type { NoStockPlan, StockPlan, StockRequest } from '../../src/mixture/stock-plan.ts';
import { formulyte, root, temporaryFolder } from '../cli/program.ts';

const mg = 1e-6;
const uL = 1e-9;
const mL = 1e-6;
/** Of a solute of 1 g/mL in a solvent of 0.8 g/mL. */
const solute = (name: string, masses: readonly number[], share: number, isMade = false) => ({
  ...{ name, masses: masses.map((one) => one * mg), density: 1000, share, isMade },
});
const request = (solutes: StockRequest['solutes'], least: number, solvent?: number): StockRequest => ({
  ...{ solutes, solventDensity: 800, least: least * uL },
  ...(solvent === undefined ? {} : { solvent: solvent * mL }),
});
const planned = (asked: StockRequest): StockPlan => {
  const plan = planStocks(asked);
  if ('needs' in plan) throw new Error(JSON.stringify(plan));
  return plan;
};
const refused = (asked: StockRequest): NoStockPlan => {
  const plan = planStocks(asked);
  if ('needs' in plan) return plan;
  throw new Error('a plan');
};

describe('stock solutions', () => {
  it('are as strong as they may be where the smallest aliquot does not ask for less', () => {
    const { stocks, volumes, masses, fills, solvent } = planned(request([solute('A', [10, 40], 0.05)], 20));
    // 19 g of solvent to one of solute: 40 mg take 760 mg, 0.95 mL; 10 mg take 190 mg, 0.2375 mL, and 0.7125 mL fill it up.
    expect(stocks[0]?.share).toBe(0.05);
    expect(solvent / mL).toBeCloseTo(0.95, 12);
    expect((fills[0] ?? 0) / mL).toBeCloseTo(0.7125, 12);
    expect(fills[1]).toBe(0);
    // 10 mg of solute are 10 uL, and 237.5 uL of solvent.
    expect((volumes[0] ?? []).map((one) => one / uL)).toEqual([expect.closeTo(247.5, 9), expect.closeTo(990, 9)]);
    expect((masses[0] ?? []).map((one) => one / mg)).toEqual([expect.closeTo(200, 9), expect.closeTo(800, 9)]);
    // 1 / (0.05 / 1 + 0.95 / 0.8) = 0.80808 g/mL; 50 mg and 950 mg to make.
    expect((stocks[0]?.density ?? 0) / 1000).toBeCloseTo(0.808081, 6);
    expect([(stocks[0]?.solute ?? 0) / mg, (stocks[0]?.solvent ?? 0) / mg]).toEqual([
      expect.closeTo(50, 9),
      expect.closeTo(950, 9),
    ]);
  });

  it('are weaker where the smallest aliquot would be too small', () => {
    const { stocks, volumes, solvent } = planned(request([solute('A', [1, 20], 0.5)], 50));
    // 1 mg in 50 uL: 49 uL of solvent, 39.2 mg, so 1/40.2 = 2.4876 wt%; of three digits, no stronger: 2.48 wt%.
    expect(stocks[0]?.share).toBe(0.0248);
    // 39.3226 to one: 1 uL + 39.3226 mg / 0.8 = 50.153 uL, and 20 mg take 786.45 mg = 0.98306 mL.
    expect((volumes[0]?.[0] ?? 0) / uL).toBeCloseTo(50.153, 3);
    expect(solvent / mL).toBeCloseTo(0.983065, 6);
  });

  it('fill the solvent that is given with aliquots as large as it permits', () => {
    const both = [solute('A', [1, 2], 0.5), solute('B', [2, 1], 0.5)];
    const { stocks, volumes, fills } = planned(request(both, 20, 2));
    // 3 v - 3 uL = 2 mL: v = 667.67 uL, 533.33 mg of solvent to one of solute, 0.18715 wt%; of three digits 0.188 wt%.
    expect(stocks.map((one) => one.share)).toEqual([0.00188, 0.00188]);
    // 530.915 to one: 1 mg in 1 + 663.64 uL; each vial has 3 mg, 1592.74 mg, 1.99093 mL: 9.07 uL are left to fill.
    expect((volumes[0]?.[0] ?? 0) / uL).toBeCloseTo(664.644, 2);
    for (const fill of fills) expect(fill / uL).toBeCloseTo(9.07, 1);
  });

  it('are not, where a point needs more solvent than there is, and it is said of what', () => {
    expect(refused(request([solute('A', [10, 40], 0.05)], 20, 0.5)).needs).toEqual([
      { point: 1, solvent: expect.closeTo(0.95 * mL, 15), most: 'A', because: 'share' },
    ]);
    const dilute = refused(request([solute('A', [0.1, 40], 0.5)], 20, 1)).needs;
    // 0.1 mg in 20 uL: 159.2 to one, so that 40 mg take 6.37 g, 7.96 mL.
    expect(dilute).toEqual([{ point: 1, solvent: expect.closeTo(7.96 * mL, 15), most: 'A', because: 'aliquot' }]);
  });

  it('that are made already are not diluted', () => {
    // 1 mg of 20 wt%: 1 uL and 4 mg / 0.8 = 5 uL.
    expect(refused(request([solute('A', [1, 40], 0.2, true)], 20)).small).toEqual([
      { name: 'A', point: 0, volume: expect.closeTo(6 * uL, 18) },
    ]);
    expect(planned(request([solute('A', [5, 40], 0.2, true)], 20)).stocks[0]?.share).toBe(0.2);
  });

  it('of a solute without a density have at least the volume of their solvent', () => {
    const unknown = { ...solute('A', [1, 20], 0.5), density: Number.POSITIVE_INFINITY };
    const { stocks, volumes } = planned(request([unknown], 50));
    // 50 uL of solvent are 40 mg for 1 mg of solute: 1/41 = 2.4390 wt%; of three digits, no stronger: 2.43 wt%.
    expect(stocks[0]?.share).toBe(0.0243);
    expect((volumes[0]?.[0] ?? 0) / uL).toBeCloseTo((1 / 0.0243 - 1) / 0.8, 9);
    expect(stocks[0]?.density).toBe(Number.POSITIVE_INFINITY);
  });

  it('leave out what is not in a point', () => {
    const { volumes } = planned(request([solute('A', [0, 20], 0.1), solute('B', [10, 0], 0.1)], 20));
    expect([volumes[0]?.[0], volumes[1]?.[1]]).toEqual([0, 0]);
  });

  const asked = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .chain(([count, points]) =>
      fc.record({
        masses: fc.array(
          fc.array(fc.double({ min: 0.01, max: 500, noNaN: true }), { minLength: points, maxLength: points }),
          { minLength: count, maxLength: count },
        ),
        shares: fc.array(fc.double({ min: 0.005, max: 0.9, noNaN: true }), { minLength: count, maxLength: count }),
        least: fc.double({ min: 2, max: 100, noNaN: true }),
        solvent: fc.option(fc.double({ min: 0.05, max: 50, noNaN: true }), { nil: undefined }),
      }),
    )
    .map(({ masses, shares, least, solvent }) =>
      request(
        masses.map((own, k) => solute(`s${k}`, own, shares[k] ?? 0.1)),
        least,
        solvent,
      ),
    );

  it('bring every point its solute in aliquots that can be pipetted, and all the same solvent', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const plan = planStocks(one);
        if ('needs' in plan) {
          // With each as strong as may be, the solvent that is there is too little for just these points.
          for (const { point, solvent } of plan.needs) {
            expect(solvent).toBeGreaterThan(one.solvent ?? Number.POSITIVE_INFINITY);
            expect(point).toBeLessThan(one.solutes[0]?.masses.length ?? 0);
          }
          expect(plan.needs.length).toBeGreaterThan(0);
          return;
        }
        plan.stocks.forEach(({ share }, k) => {
          expect(share).toBeLessThanOrEqual(one.solutes[k]?.share ?? 0);
          plan.masses[k]?.forEach((mass, i) => {
            expect(mass * share).toBeCloseTo(one.solutes[k]?.masses[i] ?? 0, 15);
            expect(plan.volumes[k]?.[i]).toBeGreaterThanOrEqual(one.least * (1 - 1e-9));
          });
        });
        plan.fills.forEach((fill, i) => {
          expect(fill).toBeGreaterThanOrEqual(0);
          const brought = plan.stocks.reduce((sum, { share }, k) => sum + (plan.masses[k]?.[i] ?? 0) * (1 - share), 0);
          expect((brought / 800 + fill) / plan.solvent).toBeCloseTo(1, 8);
        });
        if (one.solvent !== undefined) expect(plan.solvent).toBe(one.solvent);
      }),
      { numRuns: 500 },
    );
  });
});

const film = 'recipes/studies/peo-litfsi-llzto-study.yaml';
const mema = 'recipes/nguyen/mema-sn-salts-study.yaml';
const stocks = ['--stock-solutions', 'PEO <= 5 wt%, LiTFSI <= 20 wt% in acetonitrile'];

describe('formulyte weigh of a study, by stock solutions', () => {
  it.each([
    ['weigh-stocks.txt', [film, ...stocks, '--solvent-volume', '21 mL']],
    ['weigh-stocks.csv', [film, ...stocks, '--format', 'csv']],
    ['weigh-stocks-group.txt', [mema, '--batch', '200 mg', '--stock-solutions', 'salts <= 10 wt% in acetonitrile']],
    ['weigh-on-hand.txt', [mema, '--on-hand', 'SN=10 g, LiTFSI=1 g, MEMA=20 g']],
  ])('%s', async (golden, words) => {
    const { code, stdout, stderr } = formulyte(['weigh', ...words]);
    expect({ code, stderr }).toEqual({ code: golden.includes('on-hand') ? 1 : 0, stderr: '' });
    if (golden.endsWith('.txt'))
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot(join('golden', golden));
  });

  it('has the aliquots of a point by hand', () => {
    const { stdout } = formulyte(['weigh', film, ...stocks, '--format', 'csv']);
    const [head = '', first = ''] = stdout.split('\r\n');
    expect(head).toBe(
      'point,PEO 5 wt% / uL,PEO 5 wt% / mg,LiTFSI 20 wt% / uL,LiTFSI 20 wt% / mg,acetonitrile / uL,LLZTO-0.5 / g',
    );
    const [id, peo, peoMass, salt, saltMass] = first.split(',');
    // 16-4-0 of 1 g: 0.8 g of PEO is 16 g of 5 wt%: 0.8 / 1.13 + 15.2 / 0.7857 mL; 0.2 g of LiTFSI is 1 g: 0.2 / 2.0 + 0.8 / 0.7857 mL.
    expect(id).toBe('16-4-0');
    expect(Number(peo)).toBeCloseTo(1000 * (0.8 / 1.13 + 15.2 / 0.7857), 3);
    expect(Number(peoMass)).toBeCloseTo(16000, 6);
    expect(Number(salt)).toBeCloseTo(1000 * (0.2 / 2 + 0.8 / 0.7857), 3);
    expect(Number(saltMass)).toBeCloseTo(1000, 6);
  });

  it('says which points cannot be made, and why', () => {
    const { code, stdout } = formulyte(['weigh', film, ...stocks, '--solvent-volume', '10 mL']);
    expect(code).toBe(1);
    expect(stdout).toContain('no stock solutions make all points');
    expect(stdout).toMatch(/16-4-0: needs 20\.4 mL of acetonitrile/);
  });

  it('rounds volumes to the step that is asked for', () => {
    const { stdout } = formulyte(['weigh', film, ...stocks, '--volume-step', '2.5 uL']);
    // 20053.77 uL is nearest to 8022 steps, 20055.0; 1118.2 to 447, 1117.5.
    expect(stdout).toMatch(/^16-4-0 +20055\.0 +1117\.5 /m);
  });

  it('says that a lab which lies beside the study is not heard', () => {
    const folder = temporaryFolder();
    cpSync(join(root, 'recipes/studies'), folder, { recursive: true });
    writeFileSync(
      join(folder, 'lab.yaml'),
      'kind: lab\nbalances:\n  analytical: {readability: 0.1 mg, repeatability: 0.1 mg, capacity: 220 g}\n',
    );
    const study = join(folder, 'peo-litfsi-llzto-study.yaml');
    const { code, stdout, stderr } = formulyte(['weigh', study, ...stocks]);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`pipettes of ${join(folder, 'lab.yaml')};`)]);
    expect(stdout).toBe(formulyte(['weigh', film, ...stocks]).stdout);
  });

  it('is asked of a study only', () => {
    const { code, stderr } = formulyte(['weigh', 'recipes/ma/peo-lzon.yaml', '--on-hand', 'PEO=1 g']);
    expect(code).toBe(2);
    expect(stderr).toContain('--on-hand is for a study.');
  });

  it('refuses a solvent that stays', () => {
    const { code, stderr } = formulyte(['weigh', mema, '--stock-solutions', 'salts <= 5 wt% in FEC']);
    expect(code).toBe(2);
    expect(stderr).toContain('FEC stays in the mixture');
  });

  it('as JSON is as its schema says', () => {
    const ajv = new Ajv2020.default({ allErrors: true, strict: false });
    for (const name of ['finding', 'weigh'])
      ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as object);
    const validate = ajv.getSchema('weigh.schema.json');
    for (const more of [stocks, [...stocks, '--solvent-volume', '1 mL'], ['--on-hand', 'PEO=1 g']]) {
      const data = JSON.parse(formulyte(['weigh', film, ...more, '--json']).stdout) as Record<string, unknown>;
      validate?.(data);
      expect(validate?.errors ?? []).toEqual([]);
      expect(Object.keys(data).length).toBeGreaterThan(2);
    }
  });

  it.each([
    ['no solvent', ['--stock-solutions', 'PEO <= 5 wt%'], 'names no stock solutions in a solvent'],
    ['no concentration', ['--stock-solutions', 'PEO in acetonitrile'], '"PEO" says no concentration.'],
    [
      'an unknown component',
      ['--stock-solutions', 'PAN <= 5 wt% in acetonitrile'],
      'Nothing that is weighed is called "PAN".',
    ],
    ['an unknown solvent', ['--stock-solutions', 'PEO <= 5 wt% in acetonitril'], 'Did you mean'],
    ['a share without its kind', ['--stock-solutions', 'PEO <= 5 % in acetonitrile'], "no share of a solution's mass"],
    ['a solution of all', ['--stock-solutions', 'PEO <= 100 wt% in acetonitrile'], 'A solution of 100 wt% is none.'],
    [
      'one twice',
      ['--stock-solutions', 'PEO <= 5 wt%, PEO <= 6 wt% in acetonitrile'],
      'PEO is in two stock solutions.',
    ],
    ['a solid as a solvent', ['--stock-solutions', 'PEO <= 5 wt% in LLZTO-0.5'], 'is no liquid.'],
    ['a volume without stocks', ['--solvent-volume', '2 mL'], '--stock-solutions'],
    ['no volume', [...stocks, '--solvent-volume', '2 g'], '2 g'],
    ['nothing on hand', ['--on-hand', 'PEO'], 'names nothing that is there'],
    ['what is not needed on hand', ['--on-hand', 'PAN=1 g'], 'Nothing that is weighed is called "PAN".'],
  ])('refuses %s', (_, words, said) => {
    const { code, stdout, stderr } = formulyte(['weigh', film, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

it('what is taken from a solution already is not dissolved again', () => {
  const folder = temporaryFolder();
  const components = 'PEO: 1 part\n  LiTFSI: {is: 1 part, as: 10 wt% in acetonitrile}\n  PVDF: 1 part';
  writeFileSync(
    join(folder, 'base.yaml'),
    `kind: mixture\ntitle: t\nbatch: 1 g\ncomponents:\n  ${components}\nsolvents: {acetonitrile: 30 g}\n`,
  );
  const file = join(folder, 's.yaml');
  writeFileSync(
    file,
    'kind: study\ntitle: t\nbase: base.yaml\nvary: {PEO: 10..80 %, LiTFSI: 10..50 %, PVDF: any}\nsteps: 4\nbatch: 1 g\n',
  );
  const asked = (list: string) => formulyte(['weigh', file, '--stock-solutions', `${list} in acetonitrile`]);
  expect(asked('LiTFSI <= 5 wt%')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('from a solution already'),
  });
});
