import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLab } from '../../src/recipe/read-lab.ts';
import { sheetAsRead } from '../../src/report/sheet-as-read.ts';
import { mixture } from '../solve/ask.ts';
import { analytical, labText, line, onBalances, realised } from './on-balances.ts';
import { reagents } from './sheet-of.ts';

const film = mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'], 'solvents: {acetonitrile: 15 mL}\n');
const balance = (keys: string) => labText({ one: keys });
const minimumOf = (keys: string) => readLab(balance(keys), 'lab.yaml').lab?.instruments[0]?.minimum;

describe('the minimum weight', () => {
  it('is what the lab says', () => {
    expect(minimumOf('readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 220 g')).toEqual({
      value: expect.closeTo(20e-6, 12),
      from: 'stated',
    });
  });

  it('else 2000 times the repeatability, which counts as 0.41 of the step at least: USP <41>', () => {
    // 2000 · 0.08 mg = 160 mg; 0.41 · 0.1 mg = 0.041 mg is more than 0.03 mg, and 2000 · 0.041 mg = 82 mg.
    const own = (s: string) => minimumOf(`readability: 0.1 mg, repeatability: ${s}, capacity: 220 g`);
    expect(own('0.08 mg')).toEqual({ value: expect.closeTo(160e-6, 12), from: 'repeatability' });
    expect(own('0.03 mg')).toEqual({ value: expect.closeTo(82e-6, 12), from: 'readability' });
  });
});

describe('a list of balances that cannot be', () => {
  it.each([
    ['readability: 220 g, repeatability: 0.08 mg, capacity: 220 g', 'readability'],
    ['readability: 0.1 mg, repeatability: 0.2 g, capacity: 220 g', 'repeatability'],
    ['readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 300 g, capacity: 220 g', 'minimum weight'],
    ['readability: 0.1 mL, repeatability: 0.08 mg, capacity: 220 g', 'readability'],
    ['readability: 0 mg, repeatability: 0.08 mg, capacity: 220 g', 'readability'],
  ])('%s', (keys, key) => {
    const { lab, findings } = readLab(balance(keys), 'lab.yaml');
    expect(lab).toBeUndefined();
    expect(findings.map((one) => one.place.path)).toEqual([['balances', 'one', key]]);
  });

  it('has a vessel that the balance cannot carry', () => {
    const text = labText({ one: 'readability: 0.01 mg, repeatability: 0.01 mg, capacity: 5 g' }, 'vessel: 18 g\n');
    expect(readLab(text, 'lab.yaml').findings.map((one) => one.place.path)).toEqual([['balances', 'one', 'capacity']]);
  });
});

describe('a sheet on an analytical balance', () => {
  const { sheet, exact } = onBalances(film);

  it('rounds each mass to the step, and keeps the exact one beside', () => {
    // 0.7 g / 44.053 g/mol / 16 · 287.075 g/mol = 0.285101 g.
    expect(line(sheet, 'LiTFSI').reading?.mass).toBeCloseTo(0.2851e-3, 12);
    expect(line(sheet, 'LiTFSI').weigh).toBe(line(exact, 'LiTFSI').weigh);
    expect(line(sheet, 'LiTFSI').reading?.cumulative).toBeCloseTo(0.9851e-3, 12);
    expect(line(sheet, 'acetonitrile').reading).toBeUndefined();
  });

  it('is as sure of a reading as repeatability and step make it', () => {
    // sqrt(0.08² + (0.1/√12)²) mg = sqrt(0.0064 + 0.000833333) mg = 0.0850490 mg.
    expect((line(sheet, 'PEO').reading?.uncertainty ?? 0) * 1e6).toBeCloseTo(0.085049, 6);
  });

  it('has the O/Li that the readings make, and its uncertainty', () => {
    // 16 · 0.285100892/0.2851 = 16.00005; relative u: hypot(0.085049/700, 0.085049/285.1) = 3.22106e-4, of 16: 0.0051537.
    const { value, uncertainty } = realised(sheet, 'O/Li');
    expect(value).toBeCloseTo(16.00005, 5);
    expect(uncertainty).toBeCloseTo(0.0051537, 6);
  });

  it('has the shares, whose numerator is in their denominator', () => {
    // w (1 - w) · hypot(u_a/a, u_b/b) for two: 0.289412 · 0.710588 · 3.22106e-4 = 6.6241e-5.
    expect(realised(sheet, 'LiTFSI of total').uncertainty).toBeCloseTo(6.6241e-5, 8);
    expect(realised(sheet, 'PEO of total').uncertainty).toBeCloseTo(6.6241e-5, 8);
  });

  it('advises to weigh the salt first, then the polymer to the ratio', () => {
    // A miss of 1 mg at most is 1/√3 = 0.57735 mg: of PEO 0.57735/700 = 8.2479e-4, of LiTFSI 2.02508e-3. To the ratio:
    // 16 · hypot(3.22106e-4, 8.2479e-4) = 0.014167; apart: 16 · hypot(3.22106e-4, 8.2479e-4, 2.02508e-3) = 0.035360.
    const [advice] = sheet.weighing?.advice ?? [];
    expect(advice).toMatchObject({ figure: 'O/Li', order: ['LiTFSI', 'PEO'] });
    expect(advice?.adapted).toBeCloseTo(0.014167, 5);
    expect(advice?.apart).toBeCloseTo(0.03536, 5);
    expect(advice?.times).toBeCloseTo(0.7 / 0.285100892, 6);
  });

  it('prints the masses that the balance shows, in every column', () => {
    const printed = sheetAsRead(sheet);
    expect(line(printed, 'LiTFSI').weigh).toBe(line(printed, 'LiTFSI').mass);
    expect(line(printed, 'LiTFSI').moles).toBeCloseTo(0.2851 / 287.075, 8);
    expect(sheetAsRead(exact)).toBe(exact);
  });
});

describe('which balance', () => {
  const micro = 'readability: 0.01 mg, repeatability: 0.015 mg, capacity: 20 g';
  const coarse = 'readability: 10 mg, repeatability: 8 mg, capacity: 2 kg';
  const lab = labText({ coarse, micro });
  const used = (text: string, lab: string, chosen = [{ balance: '' }].slice(1)) =>
    reagents(onBalances(text, lab, {}, chosen).sheet).map((one) => one.reading?.instrument.name);

  it('is the finest that carries the mass and the vessel', () => {
    expect(used(film, lab)).toEqual(['micro', 'micro', undefined]);
    expect(used(mixture(['PEO: 21 g', 'LiTFSI: 5 g']), lab)).toEqual(['coarse', 'micro']);
    // 19 g of vessel leave 1 g.
    const heavy = labText({ coarse, micro }, 'vessel: 19 g\n');
    expect(used(mixture(['PEO: 1.2 g', 'LiTFSI: 0.9 g']), heavy)).toEqual(['coarse', 'micro']);
  });

  it('is the one that is asked for, for all or for one', () => {
    expect(used(film, lab, [{ balance: 'coarse' }])).toEqual(['coarse', 'coarse', undefined]);
    const { sheet } = onBalances(film, lab, {}, [{ component: 'LiTFSI', balance: 'coarse' }]);
    expect(line(sheet, 'PEO').reading?.instrument.name).toBe('micro');
    // To 10 mg, 0.2851 g is 0.29 g: O/Li = 16 · 0.285101/0.29 = 15.7297.
    expect(realised(sheet, 'O/Li').value).toBeCloseTo(15.7297, 4);
  });

  it('is used in portions where none carries it all, and says so', () => {
    const { sheet, codes } = onBalances(mixture(['PEO: 45 g', 'LiTFSI: 9 g']), labText({ micro }));
    expect(line(sheet, 'PEO').reading).toMatchObject({ portions: 3 });
    expect(codes).toEqual(['beyond-capacity']);
  });
});

describe('what no balance is known for', () => {
  const liquid = mixture(['PEO: 0.7 g', 'LiTFSI: 0.3 g', 'DMC: 1 mL']);
  it('has no uncertainty invented for it, and neither have the figures that count it', () => {
    const { sheet } = onBalances(liquid);
    expect(line(sheet, 'DMC').reading).toBeUndefined();
    expect(realised(sheet, 'O/Li').uncertainty).toBeGreaterThan(0);
    expect(realised(sheet, 'PEO of total').uncertainty).toBeNaN();
    expect(realised(sheet, 'PEO of total').value).toBeGreaterThan(0);
  });

  it('is measured with a pipette where there is one', () => {
    const lab = `${analytical}pipettes:\n  P1000: {readability: 5 uL, repeatability: 3 uL, capacity: 1 mL}\n`;
    const { sheet } = onBalances(mixture(['PEO: 0.7 g', 'LiTFSI: 0.3 g', 'DMC: 998 uL']), lab);
    const { reading, weigh, volume = 0 } = line(sheet, 'DMC');
    // 998 µL to 5 µL are 1000 µL; sqrt(3² + (5/√12)²) µL = 3.32916 µL, in kg through the density.
    expect((reading?.mass ?? 0) / (weigh / volume)).toBeCloseTo(1e-6, 15);
    expect(((reading?.uncertainty ?? 0) / (weigh / volume)) * 1e9).toBeCloseTo(3.32916, 5);
    expect(realised(sheet, 'PEO of total').uncertainty).toBeGreaterThan(0);
  });
});

describe('for any amounts', () => {
  const masses = fc.tuple(
    fc.double({ min: 0.03, max: 50, noNaN: true }),
    fc.double({ min: 0.03, max: 50, noNaN: true }),
    fc.constantFrom(0.1, 0.2, 0.25, 0.5, 1),
  );
  const at = ([peo, salt, step]: readonly [number, number, number], times = 1) =>
    onBalances(
      mixture([`PEO: ${peo * times} g`, `LiTFSI: ${salt * times} g`]),
      labText({ one: `readability: ${step * times} mg, repeatability: ${step * times} mg, capacity: 200 kg` }),
    ).sheet;

  it('rounding moves a mass by half a step at most, onto a step', () => {
    fc.assert(
      fc.property(masses, (drawn) => {
        for (const { weigh, reading } of reagents(at(drawn))) {
          const { mass = 0, step = 1 } = reading ?? {};
          expect(Math.abs(mass - weigh)).toBeLessThanOrEqual((step / 2) * (1 + 1e-9));
          expect(Math.abs(mass / step - Math.round(mass / step))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a balance and masses ten times larger make the same figures as sure', () => {
    fc.assert(
      fc.property(masses, (drawn) => {
        const [one, ten] = [at(drawn), at(drawn, 10)];
        one.weighing?.figures.forEach(({ value, uncertainty = 0 }, i) => {
          const other = ten.weighing?.figures[i];
          expect((other?.uncertainty ?? 0) / uncertainty).toBeCloseTo(1, 3);
          expect(Math.abs((other?.value ?? 0) / value - 1)).toBeLessThan(5e-2);
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a mass too small to weigh', () => {
  const small = (text: string, asked = {}, lab = analytical) => onBalances(text, lab, asked);
  const facts = (found: ReturnType<typeof onBalances>) =>
    found.findings.flatMap((one) => (one.code === 'below-minimum-weight' ? [one.facts] : []));

  it('is told with the batch that cures it, and 1 % less does not', () => {
    // 15 mg to 20 mg is 4/3, of 1.000101 g: 1.333468 g, up to four digits.
    const text = `${film.replace('  LiTFSI', '  LZO: 15 mg\n  LiTFSI')}`;
    const found = small(text);
    expect(found.codes).toEqual(['below-minimum-weight']);
    expect(facts(found)).toMatchObject([{ component: 'LZO', amount: '15 mg', minimum: '20 mg', batch: '1.334 g' }]);
    expect(small(text, { batch: '1.334 g' }).codes).toEqual([]);
    expect(small(text, { batch: '1.320 g' }).codes).toEqual(['below-minimum-weight']);
  });

  it('for any shares: the batch that is said cures, and 1 % less does not', () => {
    const shares = fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }));
    const labs = fc.constantFrom(
      analytical,
      labText({
        micro: 'readability: 1 ug, repeatability: 2 ug, capacity: 3 g',
        top: 'readability: 10 mg, repeatability: 8 mg, capacity: 2 kg',
      }),
    );
    fc.assert(
      fc.property(shares, labs, ([peo, salt], lab) => {
        const text = mixture([`PEO: ${peo} parts`, `LiTFSI: ${salt} parts`]);
        const [first] = facts(small(text, { batch: '1 mg' }, lab));
        if (first === undefined || first.batch === '') return;
        expect(small(text, { batch: first.batch }, lab).codes).toEqual([]);
        const less = first.batch.replace(/^\S+/, (number) => String(Number(number) * 0.99));
        expect(small(text, { batch: less }, lab).codes).toContain('below-minimum-weight');
      }),
      { numRuns: 60 },
    );
  });

  it('has no batch that cures it where more of everything is more than a balance carries', () => {
    const lab = labText({
      micro: 'readability: 0.01 mg, repeatability: 0.01 mg, minimum weight: 20 mg, capacity: 5 g',
    });
    const found = small(mixture(['PEO: 1 g', 'LiTFSI: 1 mg']), {}, lab);
    expect(facts(found)).toMatchObject([{ component: 'LiTFSI', batch: '' }]);
  });

  it('can come as a stock solution, which then is weighed without a finding', () => {
    // 8 mg in 20 mg would be 40 wt%; 10 wt% is the strongest that is proposed: 80 mg of it.
    const recipe = (as: string) =>
      mixture(['PEO: 0.7 g', `LiTFSI: {is: 8 mg${as}}`], 'solvents: {acetonitrile: 15 mL}\n');
    const [told] = facts(small(recipe('')));
    expect(told).toMatchObject({
      stock: '10 wt% in acetonitrile',
      solute: '20 mg',
      solvent: '180 mg',
      aliquot: '80 mg',
    });
    const cured = small(recipe(`, as: ${told?.stock}`));
    // An amount beside "as:" is of the solution; the recipe keeps its 8 mg of salt by a share or ratio.
    expect(line(cured.sheet, 'LiTFSI').brings).toHaveLength(2);
    const shared = (as: string) =>
      mixture(['PEO: 0.7 g', `LiTFSI: {is: 1 wt% of total${as}}`], 'solvents: {acetonitrile: 15 mL}\n');
    const [again] = facts(small(shared('')));
    const solution = small(shared(`, as: ${again?.stock}`));
    expect(solution.codes).toEqual([]);
    expect(line(solution.sheet, 'LiTFSI').weigh * 1e6).toBeCloseTo(Number.parseFloat(again?.aliquot ?? ''), 1);
  });

  it('is no stock of what does not dissolve, and none without a solvent that leaves', () => {
    expect(facts(small(mixture(['PEO: 0.7 g', 'LZO: 2 mg'], 'solvents: {acetonitrile: 15 mL}\n')))[0]?.stock).toBe(
      undefined,
    );
    expect(facts(small(mixture(['PEO: 0.7 g', 'LiTFSI: 2 mg'])))[0]?.stock).toBe(undefined);
  });
});

describe('a tolerance', () => {
  // u(O/Li)/O/Li = hypot(0.085049/70, 0.085049/28.51) = 3.2211e-3; twice that is 0.644 %.
  const tight = (tolerance: string) =>
    mixture(['PEO: 70 mg', 'LiTFSI: O/Li = 16'], `solvents: {acetonitrile: 15 mL}\ntolerance: {O/Li: ${tolerance}}\n`);
  it('that two standard uncertainties of the readings reach over is told, with the batch that cures it', () => {
    expect(onBalances(tight('0.65 %')).codes).toEqual([]);
    const { findings, codes } = onBalances(tight('0.5 %'));
    expect(codes).toEqual(['below-minimum-weight']);
    // 0.098510 g · 0.64421/0.5 = 0.126923 g.
    expect(findings[0]?.facts).toMatchObject({ component: 'LiTFSI', figure: 'O/Li', minimum: '', batch: '127 mg' });
    expect(onBalances(tight('0.5 %'), analytical, { batch: '127 mg' }).codes).toEqual([]);
    expect(onBalances(tight('0.5 %'), analytical, { batch: '0.1257 g' }).codes).toEqual(['below-minimum-weight']);
  });
});
