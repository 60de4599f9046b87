import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/report/colour.ts';
import { sheetAsRead } from '../../src/report/sheet-as-read.ts';
import { sheetFigures } from '../../src/report/sheet-figures.ts';
import { sheetText } from '../../src/report/sheet-text.ts';
import { openLab } from '../../src/weigh/open-lab.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { formulyte, temporaryFolder } from '../cli/program.ts';
import { mixture, solved } from '../solve/ask.ts';
import { analytical, labText, line, onBalances, realised } from './on-balances.ts';
import { reagents } from './sheet-of.ts';

// What is said of weighing, sentence by sentence, against hand calculations. CIAAW weights: EO (C2H4O) 44.053, LiTFSI
// 287.075, La2O3 325.808 g/mol; densities of the catalogue: PEO 1.13, LiTFSI 2, acetonitrile 0.7857 g/cm^3.
const film = mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'], 'solvents: {acetonitrile: 15 mL}\n');
const sized = (text: string, asked: Parameters<typeof sizeComposition>[1]) => {
  const one = sizeComposition(solved(text), asked);
  return one.ok ? weighOut(one.value) : one.problem;
};
const grams = (text: string, asked: Parameters<typeof sizeComposition>[1]) => {
  const sheet = sized(text, asked);
  if (!('lines' in sheet)) throw new Error(JSON.stringify(sheet));
  return reagents(sheet).map((one) => one.weigh * 1e3);
};

describe('every size with an overage of 20 %, by hand', () => {
  // 0.7 g PEO go with 0.7/44.053/16 · 287.075 = 0.285101 g of LiTFSI: 0.985101 g in 0.7/1.13 + 0.285101/2 = 0.762019 cm^3.
  it.each([
    ['a mass', { batch: '2 g' }, 2 / 0.985101],
    ['a volume', { batch: '1 mL' }, 1 / 0.762019],
    ['a component', { for: 'LiTFSI=0.5 g' }, 0.5 / 0.285101],
    ['a component by volume', { for: 'PEO=1 mL' }, 1.13 / 0.7],
    // pi/4 · 1.6² · 0.011 = 0.0221168 cm^3
    ['a film', { film: '16 mm x 110 um' }, 0.0221168 / 0.762019],
    ['twelve discs with pores', { film: '16 mm x 110 um', discs: '12', porosity: '25 %' }, (0.0221168 * 9) / 0.762019],
    // 12 cm² · 3.8 mg of PEO
    ['an area', { area: '12 cm^2', loading: '3.8 mg/cm^2 of PEO' }, 0.0456 / 0.7],
    // four discs of pi/4 · 1.2² = 1.130973 cm²
    ['four cells', { area: '12 mm', loading: '3.8 mg/cm^2 of coating', cells: '4' }, (4.523893 * 3.8e-3) / 0.985101],
    // with 15 mL 15.762019 mL
    ['a solution', { solution: '20 mL' }, 20 / 15.762019],
  ] as const)('%s', (_, asked, times) => {
    const [peo = 0, salt = 0, solvent = 0] = grams(film, { ...asked, overage: '20 %' });
    expect(peo / (0.7 * 1.2 * times)).toBeCloseTo(1, 5);
    expect(salt / (0.285101 * 1.2 * times)).toBeCloseTo(1, 5);
    expect(solvent / (15 * 0.7857 * 1.2 * times)).toBeCloseTo(1, 3);
  });

  it.each([
    [{ batch: '2 g', film: '16 mm x 110 um' }, 'size-combination'],
    [{ for: 'PEO=1 g', area: '1 cm^2', loading: '1 mg/cm^2 of PEO' }, 'size-combination'],
    [{ film: '16 mm x 110 um', discs: '2', cells: '2' }, 'size-combination'],
    [{ loading: '1 mg/cm^2 of PEO' }, 'size-combination'],
    [{ batch: '1 g', porosity: '10 %' }, 'size-combination'],
    [{ batch: '1 g', overage: '20' }, 'wrong-value'],
    [{ batch: '1 g', overage: '20 wt%' }, 'wrong-value'],
  ])('%j contradicts itself or says too little', (asked, code) => {
    expect(sized(film, asked)).toMatchObject({ code });
  });

  it('an overage without its unit is told with it', () => {
    expect(sized(film, { overage: '20' })).toMatchObject({ facts: { expected: expect.stringContaining('"20 %"') } });
  });

  it('a density that is missing is named, where the size asks for it and only there', () => {
    const text = mixture(['PEO: 90 wt%', 'TCPP: 10 wt%']);
    for (const asked of [{ film: '16 mm x 110 um' }, { batch: '1 mL' }]) {
      expect(sized(text, asked)).toMatchObject({
        code: 'property-missing',
        facts: { material: 'TCPP', property: 'density' },
      });
    }
    expect(grams(text, { batch: '1 g' })).toEqual([expect.closeTo(0.9, 12), expect.closeTo(0.1, 12)]);
  });
});

describe('a solution as reagent, by hand', () => {
  const taken = (as: string) =>
    grams(mixture(['PEO: 0.7 g', `LiTFSI: {is: O/Li = 16, ${as}}`], 'solvents: {acetonitrile: 15 mL}\n'), {});
  // 0.993124 mmol; acetonitrile 11.7855 g in all.
  it.each([
    ['a share by mass', 'as: 20 wt% in acetonitrile', 0.285101 / 0.2],
    ['a molality', 'as: 1 mol/kg in acetonitrile', 0.285101 + 0.993124],
    ['a molarity, by its density', 'as: 1 mol/L in acetonitrile, density: 0.88 g/cm^3', 0.993124 * 0.88],
    ['grams in a litre', 'as: 200 g/L in acetonitrile, density: 0.9 g/cm^3', (0.285101 / 0.2) * 0.9],
  ])('%s', (_, as, solution) => {
    const [, salt = 0, solvent = 0] = taken(as);
    expect(salt).toBeCloseTo(solution, 5);
    expect(solvent).toBeCloseTo(15 * 0.7857 - (solution - 0.285101), 3);
  });

  it('a premade recipe brings its solvent on top', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'binder.yaml'), mixture(['PVDF: 5 g'], 'solvents: {NMP: 95 g}\n'));
    const slurry = 'LFP: 9.5 g\n  binder: {is: 5 wt% of total, recipe: binder.yaml, premade: solution}\n';
    writeFileSync(join(folder, 'slurry.yaml'), `kind: mixture\ncomponents:\n  ${slurry}solvents: {NMP: 3 g}\n`);
    const { code, stdout, stderr } = formulyte(['weigh', join(folder, 'slurry.yaml'), '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const { sheet } = JSON.parse(stdout) as { sheet: { lines: { name: string; weigh: { value: number } }[] } };
    // 0.5 g of PVDF beside 9.5 g of LFP are 10 g of a 5 wt% solution; the recipe's own 3 g of NMP stay.
    expect(sheet.lines.map((one) => [one.name, one.weigh.value])).toEqual([
      ['LFP', expect.closeTo(9.5, 9)],
      ['binder', expect.closeTo(10, 9)],
      ['NMP', expect.closeTo(3, 9)],
    ]);
  });
});

describe('the balance', () => {
  const micro = 'readability: 1 ug, repeatability: 1.5 ug, minimum weight: 3 mg, capacity: 20 g';
  const big = 'readability: 0.1 mg, repeatability: 0.08 mg, minimum weight: 20 mg, capacity: 220 g';

  it('is the right one for each mass, and a larger one where the finest cannot carry it', () => {
    const { sheet, codes } = onBalances(mixture(['PEO: 30 g', 'LiTFSI: 5 mg']), labText({ big, micro }));
    expect(codes).toEqual([]);
    expect(reagents(sheet).map((one) => one.reading?.instrument.name)).toEqual(['big', 'micro']);
  });

  it('too coarse for a mass reads nothing of it: the target stays, unsure, and is told', () => {
    const coarse = labText({ coarse: 'readability: 1 g, repeatability: 0.5 g, capacity: 2 kg' });
    const { sheet, codes } = onBalances(film, coarse);
    expect(codes).toEqual(['below-minimum-weight', 'below-minimum-weight']);
    // PEO reads 1 g, LiTFSI (0.2851 g) nothing; each ± sqrt(0.5² + 1/12) = 0.57735 g.
    expect(line(sheet, 'PEO').reading?.mass).toBeCloseTo(1e-3, 12);
    expect(line(sheet, 'LiTFSI').reading?.mass).toBe(line(sheet, 'LiTFSI').weigh);
    const { value, uncertainty } = realised(sheet, 'O/Li');
    // 16/0.7 = 22.857; · hypot(0.57735/1, 0.57735/0.285101) = 48.1
    expect(value).toBeCloseTo(22.857, 3);
    expect(uncertainty).toBeCloseTo(48.14, 1);
    expect(sheetText(sheetAsRead(sheet), paint(false))).not.toMatch(/NaN|Infinity/);
  });

  it('prints no digit that it does not show, in the vial neither', () => {
    const { sheet } = onBalances(film, labText({ big, micro }), {}, [{ component: 'LiTFSI', balance: 'big' }]);
    const read = sheetAsRead(sheet);
    const figures = sheetFigures(read);
    const said = reagents(read).map((one) => [figures.get(one)?.mass, figures.get(one)?.cumulative]);
    expect(said.slice(0, 2)).toEqual([
      ['0.700000', '0.7000'],
      ['0.2851', '0.9851'],
    ]);
  });

  it('is asked for once for each component', () => {
    const read = () => ({
      ok: true as const,
      value: `${labText({ big, micro })}pipettes: {P: {readability: 1 uL, repeatability: 1 uL, capacity: 1 mL}}\n`,
    });
    const opened = (...chosen: readonly { component?: string; balance: string }[]) =>
      openLab(solved(film), { lab: 'lab.yaml', chosen }, { read });
    expect(opened({ balance: 'big' }, { balance: 'micro' })).toMatchObject({
      ok: false,
      problem: { code: 'wrong-value' },
    });
    expect(opened({ component: 'PEO', balance: 'big' }, { component: 'PEO', balance: 'micro' }).ok).toBe(false);
    expect(opened({ balance: 'big' }, { component: 'PEO', balance: 'micro' }).ok).toBe(true);
    expect(opened({ balance: 'big' }, { balance: 'P' }).ok).toBe(true);
    expect(opened({ balance: 'big' }, { balance: 'big' }).ok).toBe(true);
  });

  it('has to state its repeatability, and a lab a balance', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'x.yaml'), film);
    for (const lab of [
      'kind: lab\nbalances: {}\n',
      'kind: lab\n',
      labText({ one: 'readability: 1 mg, capacity: 200 g' }),
    ]) {
      writeFileSync(join(folder, 'lab.yaml'), lab);
      const { code, stdout, stderr } = formulyte(['weigh', join(folder, 'x.yaml')]);
      expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/lab\.yaml:\d+:\d+ {2}error/)]);
    }
    expect(analytical).toContain('repeatability');
  });
});
