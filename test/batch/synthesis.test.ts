import { describe, expect, it } from 'vitest';
import { smallestTopUp } from '../../src/weigh/smallest-top-up.ts';
import { additions, figure, hold, line, made } from './hold.ts';

const latp = [
  'kind: synthesis',
  'target: Li1.4Al0.4Ti1.6(PO4)3',
  'batch: 10 g',
  'precursors: {Li2CO3: supplies Li, Al2O3: supplies Al, TiO2: supplies Ti, (NH4)2HPO4: supplies P}',
  'leaves: [CO2, NH3, H2O]',
];
const synthesis = (...lines: string[]) => ({ 'recipe.yaml': `${lines.join('\n')}\n` });
const off = 'weighed: {Li2CO3: 1.3540 g, Al2O3: 0.5338 g, TiO2: 3.3951 g, (NH4)2HPO4: 10.3707 g}';

describe('precursors as weighed', () => {
  // CIAAW weights: Li2CO3 73.888, Al2O3 101.9601, TiO2 79.865, (NH4)2HPO4 132.056 g/mol.
  // mmol: Li 2 · 1354.0/73.888 = 36.6501; Al 2 · 533.8/101.9601 = 10.4708; Ti 3395.1/79.865 = 42.5105;
  // P 10370.7/132.056 = 78.5326. Li/Ti 0.86214, P/Ti 1.84737, Al/Ti 0.24631.
  const batch = made([], [off], synthesis(...latp, 'tolerance: {Li/Ti: 2 %, default: 1 %}'));

  it('are the ratios of elements that were weighed in, against those of the formula', () => {
    expect(batch.figures.map((one) => one.name)).toEqual(['Li/Ti', 'Al/Ti', 'P/Ti']);
    expect(figure('Li/Ti', batch)).toMatchObject({
      made: expect.closeTo(0.86214, 5),
      target: expect.closeTo(0.875, 9),
    });
    expect(figure('Al/Ti', batch)).toMatchObject({ made: expect.closeTo(0.24631, 5), target: expect.closeTo(0.25, 9) });
    expect(figure('P/Ti', batch)).toMatchObject({ made: expect.closeTo(1.84737, 5), target: expect.closeTo(1.875, 9) });
  });

  it('keep their tolerances or not: 1.47 % below is within 2 % and beyond 1 %', () => {
    expect(batch.figures.map((one) => one.verdict)).toEqual(['pass', 'warn', 'warn']);
    const { findings } = hold([], [off], synthesis(...latp, 'tolerance: {Li/Ti: 2 %, default: 1 %}'));
    expect(findings.map((one) => one.code)).toEqual(['composition-off', 'composition-off']);
  });

  it('say which of them limits and what is left over', () => {
    // Al2O3 is for 533.8/101.9601/0.2 = 26.1769 mmol; TiO2 for 42.5105/1.6 = 26.5691: 0.3922 · 1.6 · 79.865 = 50.1 mg over.
    const [only] = batch.reaction?.readings ?? [];
    expect(only?.outcome.limits).toEqual(['Al2O3']);
    expect(only?.outcome.moles).toBeCloseTo(26.1769e-3, 7);
    expect(only?.outcome.product).toBeCloseTo(26.1769e-3 * 382.0051e-3, 7);
    const over = Object.fromEntries(only?.outcome.leftOver.map(({ name, mass }) => [name, mass * 1e6]) ?? []);
    expect(over.TiO2).toBeCloseTo(50.12, 1);
  });

  it('are mended by the others where one is too much', async () => {
    // TiO2 is 3.3951/3.34509 = 1.014951 of the sheet: the others to that, less what is there.
    // Li2CO3 1.35395 · 1.014951 - 1.3540 = 20.19 mg, Al2O3 0.53382 · … - 0.5338 = 8.00 mg, (NH4)2HPO4 155.08 mg.
    const [target, inside] = await smallestTopUp(batch);
    expect(additions(target)).toEqual({
      Li2CO3: expect.closeTo(0.0202, 6),
      Al2O3: expect.closeTo(0.008, 6),
      '(NH4)2HPO4': expect.closeTo(0.1551, 6),
    });
    // Within 2 % lithium needs nothing; Al/Ti and P/Ti have to come to 0.2475 and 1.85625: 2.58 and 49.9 mg.
    expect(additions(inside)).toEqual({ Al2O3: expect.closeTo(0.0026, 6), '(NH4)2HPO4': expect.closeTo(0.0499, 4) });
  });

  it('weighed in part say what goes with them', () => {
    const part = made([], ['weighed: {Li2CO3: 2.7079 g}'], synthesis(...latp));
    // Twice the sheet: 2 · 3.34509 g of TiO2.
    expect(line('TiO2', part)?.target).toBeCloseTo(6.69018e-3, 6);
    expect(part.reaction).toBeUndefined();
    expect(part.isComplete).toBe(false);
  });
});

describe('what a synthesis says besides', () => {
  it('an excess is part of the target: 10 % more lithium is Li/La 2.3467', () => {
    const recipe = [
      'kind: synthesis',
      'target: Li6.4La3Zr1.4Ta0.6O12',
      'batch: 10 g',
      'precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: supplies Zr, Ta2O5: supplies Ta}',
      'leaves: [CO2]',
      'excess: {Li: 10 % lost as Li2O}',
      'tolerance: 0.5 %',
    ];
    const weighed = 'weighed: {Li2CO3: 2.9243 g, La2O3: 5.4948 g, ZrO2: 1.9396 g, Ta2O5: 1.4905 g}';
    const batch = made([], [weighed], synthesis(...recipe));
    expect(batch.figures.map((one) => [one.name, one.verdict])).toEqual([
      ['Li/La', 'pass'],
      ['Zr/La', 'pass'],
      ['Ta/La', 'pass'],
    ]);
    expect(figure('Li/La', batch)?.target).toBeCloseTo((6.4 * 1.1) / 3, 9);
  });

  it('aids and solvents are shown and scale nothing', () => {
    const recipe = [...latp, 'aids: {PVP: 1 g}', 'solvents: {ethanol: 10 mL}'];
    const weighed = off.replace('}', ', PVP: 2 g}');
    const batch = made([], [weighed], synthesis(...recipe));
    expect(batch.dryMass).toBeCloseTo(15.6536e-3, 9);
    // 15.6536 g over 15.60358 g of the sheet.
    expect(line('PVP', batch)?.target).toBeCloseTo((15.6536 / 15.60358) * 1e-3, 7);
  });

  it('a purity counts: 99 % is less lithium', () => {
    const pure = latp.map((text) => text.replace('Li2CO3: supplies Li', 'Li2CO3: {is: supplies Li, purity: 99 wt%}'));
    const batch = made([], [off], synthesis(...pure, 'tolerance: {Li/Ti: 2 %}'));
    expect(figure('Li/Ti', batch)?.made).toBeCloseTo(0.86214 * 0.99, 5);
  });

  it('two precursors of one element keep the ratio that the recipe states of them', () => {
    const recipe = [
      'kind: synthesis',
      'target: Li4Ti5O12',
      'batch: 10 g',
      'precursors: {Li2CO3: as needed, LiOH: LiOH/Li2CO3 = 2, TiO2: supplies Ti}',
      'leaves: [CO2, H2O]',
    ];
    const one = hold([], ['weighed: {Li2CO3: 1 g}'], synthesis(...recipe));
    expect(one.made?.figures.map((own) => own.name)).toEqual(['LiOH/Li2CO3', 'Li/Ti']);
  });

  it('an open hydrate is read at each of its waters', () => {
    // 0.866 g of La(NO3)3·6H2O (433.0075) are 2.0000 mmol; 0.470 g of ZrO(NO3)2 (231.229 dry, 339.319 with six waters) are
    // 2.03262 and 1.38513 mmol: La/Zr 0.98395 and 1.44391.
    const recipe = [
      'kind: synthesis',
      'target: La2Zr2O7',
      'precursors: {La(NO3)3·6H2O: 0.866 g, ZrO(NO3)2·xH2O: {is: 0.462 g, x: 0..6}}',
      'leaves: [NO2, O2, H2O]',
      'tolerance: 5 %',
    ];
    const weighed = 'weighed: {La(NO3)3·6H2O: 0.866 g, ZrO(NO3)2·xH2O: 0.470 g}';
    const batch = made([], [weighed], synthesis(...recipe));
    expect(figure('La/Zr at x = 0', batch)?.made).toBeCloseTo(0.98395, 4);
    expect(figure('La/Zr at x = 6', batch)?.made).toBeCloseTo(1.44391, 4);
    expect(batch.figures.map((one) => one.verdict)).toEqual(batch.figures.map(() => 'pass'));
  });

  it.each([
    ['tolerance: {Xx/Ti: 1 %}', 'wrong-value'],
    ['tolerance: {Li of total: 1 %}', 'wrong-value'],
    ['tolerance: {Li/Ti: 1 wt%}', 'wrong-value'],
    ['tolerance: 0 %', 'wrong-value'],
  ])('%s is no tolerance of a synthesis', (text, code) => {
    expect(hold([], [off], synthesis(...latp, text)).findings.map((one) => one.code)).toEqual([code]);
  });

  it('a record says what it is not of', () => {
    const files = synthesis(...latp);
    expect(hold([], ['weighed: {Li2C03: 1 g}'], files).findings).toMatchObject([
      { code: 'unknown-name', facts: { nearest: ['Li2CO3'] } },
    ]);
    expect(hold([], ['point: 1-2-3', off], files).findings.map((one) => one.code)).toEqual(['wrong-value']);
    expect(hold([], [off.replace('1.3540 g', '1.3540 kg')], files).findings).toMatchObject([
      { code: 'weighed-far', facts: { name: 'Li2CO3' } },
    ]);
  });
});
