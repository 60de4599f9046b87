import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MF } from 'mf-parser';
import { describe, expect, it, test } from 'vitest';
import { root } from '../cli/program.ts';
import { coefficientsOf, outcomeOf, planned } from './plan.ts';

const garnet = (excess: string) => [
  'target: Li7La3Zr2O12',
  'batch: 10 g',
  'precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: supplies Zr}',
  'leaves: [CO2]',
  ...(excess === '' ? [] : [`excess: {Li: ${excess}}`]),
];

describe('equations that anybody can balance', () => {
  it.each([
    // Books print these; fractions are per formula unit of the product.
    ['CaTiO3', ['precursors: {CaCO3: as needed, TiO2: as needed}', 'leaves: [CO2]'], { CaCO3: 1, TiO2: 1, CO2: 1 }],
    [
      'LiFePO4',
      ['precursors: {Li2CO3: as needed, FeC2O4·2H2O: as needed, NH4H2PO4: as needed}', 'leaves: [CO2, CO, NH3, H2O]'],
      // Padhi-type route: Li2CO3 + 2 FeC2O4·2H2O + 2 NH4H2PO4 -> 2 LiFePO4 + 3 CO2 + 2 CO + 2 NH3 + 7 H2O
      { Li2CO3: 0.5, FeC2O4·2H2O: 1, NH4H2PO4: 1, CO2: 1.5, CO: 1, NH3: 1, H2O: 3.5 },
    ],
    [
      'LiCoO2',
      ['precursors: {Li2CO3: as needed, Co3O4: as needed}', 'leaves: [CO2]', 'takes up: [O2]'],
      // 6 Li2CO3 + 4 Co3O4 + O2 -> 12 LiCoO2 + 6 CO2
      { Li2CO3: 1 / 2, Co3O4: 1 / 3, CO2: 1 / 2, O2: -1 / 12 },
    ],
    [
      'La2Zr2O7',
      ['precursors: {La(NO3)3·6H2O: as needed, ZrO(NO3)2·2H2O: as needed}', 'leaves: [NO2, O2, H2O]'],
      // 2 x 3 + 2 x 2 nitrates; 12 + 4 waters; O: 2 x 15 + 2 x 9 = 7 + 20 + 16 + 2 O2
      { 'La(NO3)3·6H2O': 2, 'ZrO(NO3)2·2H2O': 2, NO2: 10, O2: 2.5, H2O: 16 },
    ],
    ['Al2O3', ['precursors: {Al: as needed}', 'takes up: [O2]'], { Al: 2, O2: -1.5 }],
  ])('%s', (target, lines, expected) => {
    const found = coefficientsOf(planned([`target: ${target}`, ...lines]));
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 12);
  });
});

describe('an excess', () => {
  // Li7La3Zr2O12 839.72841 g/mol, Li2O 29.879: 0.35 Li2O of a tenth more lithium.
  it('that is lost makes 10 g of the target from a tenth more of its precursor', () => {
    const plain = planned(garnet(''));
    const more = planned(garnet('10 % lost as Li2O'));
    expect(more.composition.masses[0]).toBeCloseTo(1.1 * (plain.composition.masses[0] ?? 0), 12);
    expect(more.composition.masses[1]).toBeCloseTo(plain.composition.masses[1] ?? 0, 12);
    const { mass, product, others } = outcomeOf(more);
    expect([mass, product]).toEqual([expect.closeTo(0.01, 12), expect.closeTo(0.01, 12)]);
    expect(others.find((one) => one.way === 'lost')?.mass).toBeCloseTo((0.01 * 0.35 * 29.879) / 839.72841, 8);
  });

  it('that stays is part of the 10 g that come out', () => {
    const { mass, product } = outcomeOf(planned(garnet('10 % stays as Li2O')));
    expect(product).toBeCloseTo(0.01, 12);
    expect(mass).toBeCloseTo((0.01 * 839.72841) / (839.72841 + 0.35 * 29.879), 7);
  });
});

describe('what limits', () => {
  const weighed = [
    'target: Li4Ti5O12',
    'precursors: {Li2CO3: 1.6 g, TiO2: 4 g}',
    'leaves: [CO2]',
    'obtained: 4.2 g',
    'expect: {yield: "91.33 %"}',
  ];

  // TiO2 79.865: 50.0845 mmol / 5 = 10.0169 mmol; Li2CO3 73.888: 21.6544 mmol / 2 = 10.8272 mmol. Li4Ti5O12 459.083.
  it('is used up, and the rest is left over', () => {
    const { limits, leftOver, mass, obtained } = outcomeOf(planned(weighed));
    expect(limits).toEqual(['TiO2']);
    expect(leftOver).toEqual([{ name: 'Li2CO3', mass: expect.closeTo(1.6e-3 - 2 * 10.0169e-3 * 73.888e-3, 7) }]);
    expect(mass).toBeCloseTo(10.0169e-3 * 459.083e-3, 7);
    expect(obtained?.yield).toBeCloseTo(4.2 / (10.0169 * 0.459083), 4);
  });

  it('scales what is only as needed', () => {
    const { composition } = planned([
      'target: Li4Ti5O12',
      'precursors: {Li2CO3: as needed, TiO2: 4 g}',
      'leaves: [CO2]',
    ]);
    expect(composition.masses[0]).toBeCloseTo(2 * 10.0169e-3 * 73.888e-3, 7);
  });
});

test('more of a precursor than is needed is left over as it is', () => {
  const plan = planned([
    'target: Li4Ti5O12',
    'batch: 459.083 mg',
    'precursors: {Li2CO3: {is: supplies Li, excess: 5 %}, TiO2: as needed}',
    'leaves: [CO2]',
  ]);
  // 2 mmol of 73.888 g/mol are needed.
  expect(plan.composition.masses[0]).toBeCloseTo(1.05 * 2e-3 * 73.888e-3, 9);
  expect(outcomeOf(plan).leftOver).toEqual([{ name: 'Li2CO3', mass: expect.closeTo(0.1e-3 * 73.888e-3, 9) }]);
});

describe('sources of one element', () => {
  const sources = (lithium: string) => [
    'target: Li4Ti5O12',
    'batch: 459.083 g',
    `precursors: {LiOH: ${lithium}, Li2CO3: as needed, TiO2: as needed}`,
    'leaves: [CO2, H2O]',
  ];

  it.each([
    ['supplies 40 % of Li', 1.6, 1.2],
    ['LiOH/Li2CO3 = 2', 2, 1],
  ])('%s', (said, hydroxide, carbonate) => {
    const found = coefficientsOf(planned(sources(said)));
    expect(found.LiOH).toBeCloseTo(hydroxide, 12);
    expect(found.Li2CO3).toBeCloseTo(carbonate, 12);
  });

  it('are told apart by what was weighed of them', () => {
    const both = ['target: Li4Ti5O12', 'precursors: {LiOH: 2 mmol, Li2CO3: 1 mmol, TiO2: 1 g}', 'leaves: [CO2, H2O]'];
    expect(coefficientsOf(planned(both)).LiOH).toBeCloseTo(2, 12);
  });
});

test('La:Zr of Ma et al. from no water to six, by molar masses of mf-parser', () => {
  const masses = (formula: string): number => new MF(formula).getInfo().mass;
  const plan = planned(readFileSync(join(root, 'recipes/ma/lzo-nanofibres.yaml'), 'utf8'));
  expect(plan.balances.map((one) => one.waters)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const [i, { waters = 0 }] of plan.balances.entries()) {
    const lanthanum = 0.866 / masses('La(NO3)3 . 6H2O');
    const zirconium = 0.462 / masses(waters === 0 ? 'ZrO(NO3)2' : `ZrO(NO3)2 . ${waters}H2O`);
    const [ratio] = outcomeOf(plan, i).ratios;
    // Its zirconium is still 91.224.
    expect((ratio?.value ?? 0) / (lanthanum / zirconium)).toBeCloseTo(1, 4);
  }
});

test('an assay gives the water: 36.0 wt% ZrO2 is one Zr in 123.220 / 0.36 g', () => {
  const { formulation } = planned([
    'target: La2Zr2O7',
    'batch: 1 g',
    'precursors: {La2O3: as needed, "ZrO(NO3)2·xH2O": {is: as needed, assay: 36.0 wt% ZrO2}}',
    'leaves: [NO2, O2, H2O]',
  ]);
  expect(formulation.precursors[1]?.molarMass).toBeCloseTo(123.22e-3 / 0.36, 9);
});

test('an assay of the compound itself is its purity', () => {
  const { composition } = planned([
    'target: LiTi2(PO4)3',
    'batch: 1 g',
    'precursors: {Li2CO3: {is: as needed, assay: 98.5 wt% Li2CO3}, TiO2: as needed, NH4H2PO4: as needed}',
    'leaves: [CO2, NH3, H2O]',
  ]);
  expect(composition.formulation.constituents[0]?.bottle?.share).toBeCloseTo(0.985, 12);
});
