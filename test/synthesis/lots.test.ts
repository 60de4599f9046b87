import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/pipeline.ts';
import { formulyte, temporaryFolder } from '../cli/program.ts';
import { reagents } from '../weigh/sheet-of.ts';
import { fromBottles } from './from-the-lab.ts';

// By hand, with CIAAW weights: 10 g of Li6.4La3Zr1.4Ta0.6O12 (889.3999 g/mol) are 11.2435 mmol: 3.2 · 1.1 Li2CO3 (73.888)
// = 2.92428 g, 1.5 La2O3 (325.808) = 5.49485 g, 1.4 ZrO2 (123.220) = 1.93960 g, 0.3 Ta2O5 (441.891) = 1.49052 g.
const llzt = [
  'target: LLZT',
  'batch: 10 g',
  'precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: supplies Zr, Ta2O5: supplies Ta}',
  'leaves: [CO2]',
  'excess: {Li: 10 % lost as Li2O}',
];
const grams = (from: ReturnType<typeof fromBottles>) =>
  Object.fromEntries((from.sheet ? reagents(from.sheet) : []).map((one) => [one.name, one.weigh * 1e3]));

describe('the bottle of a precursor', () => {
  it('changes what is weighed by its assay, its water and its loss on ignition; nothing that comes out', () => {
    const pure = fromBottles(llzt, ['material: PVP, lot: A']);
    const from = fromBottles(llzt, [
      'material: Li2CO3, lot: L, purity: 99.0 wt% of dry, water: 0.5 wt%',
      'material: La2O3, lot: O, purity: 99.99 wt% of ignited, loss on ignition: 1.2 wt%',
      'material: Ta2O5, lot: T, loss on ignition: 0.3 wt%',
    ]);
    expect(from.codes).toEqual(['lot-unlisted']);
    // 2.92428 / (0.990 · 0.995), 5.49485 / (0.9999 · 0.988), 1.93960, 1.49052 / 0.997
    expect(grams(from)).toEqual({
      Li2CO3: expect.closeTo(2.968662, 5),
      La2O3: expect.closeTo(5.562142, 4),
      ZrO2: expect.closeTo(1.9396, 4),
      Ta2O5: expect.closeTo(1.495005, 5),
    });
    const { impurities, ...outcome } = from.sheet?.reaction?.outcome ?? { impurities: 0 };
    const { impurities: none, ...other } = pure.sheet?.reaction?.outcome ?? {};
    expect(outcome).toEqual(other);
    // 0.044382 + 0.067292 + 0.004485 g
    expect([impurities * 1e3, none]).toEqual([expect.closeTo(0.11616, 4), 0]);
  });

  it('of a formula that no catalogue has is found however it is spelt', () => {
    const lines = [
      'target: TiO2',
      'batch: 1 g',
      'precursors: {TiCl4: supplies Ti}',
      'takes up: [H2O]',
      'leaves: [HCl]',
    ];
    // 1 g of TiO2 (79.865) is 12.5211 mmol of TiCl4 (189.667 g/mol): 2.37484 g, of a 95 wt% bottle 2.49983 g.
    const from = fromBottles(lines, ['material: Cl4Ti, lot: A, purity: 95 wt%']);
    expect([from.codes, grams(from)]).toEqual([[], { TiCl4: expect.closeTo(2.49983, 4) }]);
  });

  it('may be a solution, whose solvent the recipe has', () => {
    const lines = [
      'target: Li4Ti5O12',
      'batch: 1 g',
      'precursors: {LiOH: supplies Li, TiO2: supplies Ti}',
      'leaves: [H2O]',
      'solvents: {water: 50 mL}',
    ];
    // 1 g (459.09 g/mol) is 2.178222 mmol, 8.712888 mmol of LiOH (23.947): 0.208647 g, at 10 wt% 2.08647 g of solution.
    const from = fromBottles(lines, ['material: LiOH, lot: S, as: 10 wt% in water']);
    expect(from.codes).toEqual(['lot-unlisted']);
    expect(grams(from).LiOH).toBeCloseTo(2.08647, 4);
    // 50 mL at 0.997 g/mL less 1.87782 g.
    const water = from.sheet && reagents(from.sheet).find((one) => one.name === 'water');
    expect(((water?.mass ?? 0) - (water?.weigh ?? 0)) * 1e3).toBeCloseTo(1.87782, 4);
    expect(from.sheet?.reaction?.outcome?.impurities).toBe(0);
    expect(fromBottles(lines, ['material: LiOH, lot: S, as: 0.1 wt% in water']).codes).toContain('stock-too-weak');
  });
});

describe('a hydrate whose water the recipe leaves open', () => {
  const open = [
    'target: La2Zr2O7',
    'batch: 1 g',
    'precursors: {"La(NO3)3·6H2O": supplies La, "ZrO(NO3)2·xH2O": supplies Zr}',
    'leaves: [NO2, O2, H2O]',
  ];
  it('is weighed by the assay of its bottle', () => {
    // 36.0 wt% ZrO2 (123.220) is one Zr in 342.278 g; 3.49499 mmol Zr: 1.19626 g.
    const from = fromBottles(open, ['material: ZrO(NO3)2·xH2O, lot: Z, assay: 36.0 wt% ZrO2']);
    expect(grams(from)['ZrO(NO3)2·xH2O']).toBeCloseTo(1.19626, 5);
    expect(from.sheet && reagents(from.sheet)[1]?.lot).toEqual({ name: 'Z', counted: '36.0 wt% ZrO2' });
  });

  it('or by its waters: two make 267.259 g/mol', () => {
    const from = fromBottles(open, ['material: ZrO(NO3)2·xH2O, lot: Z, x: 2, purity: 98 wt%']);
    // 3.49499 mmol · 267.259 g/mol = 0.934068 g, / 0.98
    expect(grams(from)['ZrO(NO3)2·xH2O']).toBeCloseTo(0.953131, 4);
  });

  it('stays open where its bottle says nothing of it', () => {
    const from = fromBottles(open, ['material: ZrO(NO3)2·xH2O, lot: Z, purity: 98 wt%']);
    expect([from.codes.at(-1), from.sheet]).toEqual(['hydrate-unknown', undefined]);
  });

  it('does not take the certificate of one bottle for another', () => {
    const written = open.map((line) => line.replace('supplies Zr', '{is: supplies Zr, assay: 36 wt% ZrO2, lot: A}'));
    const bottles = ['material: ZrO(NO3)2·xH2O, lot: A', 'material: ZrO(NO3)2·xH2O, lot: B'];
    expect(grams(fromBottles(written, bottles))['ZrO(NO3)2·xH2O']).toBeCloseTo(1.19626, 5);
    const other = fromBottles(written, bottles, { lots: { 'ZrO(NO3)2·xH2O': 'B' } });
    expect(other.codes).toContain('hydrate-unknown');
  });

  it('that is weighed as the recipe says keeps its mass, and its bottle says how much that is', () => {
    const stated = [
      'target: La2Zr2O7',
      'precursors: {"La(NO3)3·6H2O": 0.866 g, "ZrO(NO3)2·xH2O": {is: 0.462 g, x: 0..6}}',
      'leaves: [NO2, O2, H2O]',
      'expect: {La/Zr at x = 0: 1.001}',
    ];
    const from = fromBottles(stated, [
      'material: ZrO(NO3)2·xH2O, lot: Z, assay: 36.0 wt% ZrO2',
      'material: La(NO3)3·6H2O, lot: L, purity: 98 wt%',
    ]);
    // The nitrate's moles stay (0.866 / 0.98 g); 0.462 g of the lot are 0.462 / 342.278 = 1.34978 mmol Zr of 1.99997 La.
    expect(grams(from)).toEqual({
      'La(NO3)3·6H2O': expect.closeTo(0.883673, 6),
      'ZrO(NO3)2·xH2O': expect.closeTo(0.462, 9),
    });
    expect(from.sheet?.ratios[0]?.value).toBeCloseTo(1.4817, 4);
  });
});

it('a record of what was weighed is held against the bottles that it was weighed from', () => {
  const folder = temporaryFolder();
  const stock = 'kind: stock\nlots:\n  - {material: Li2CO3, lot: L, purity: 99 wt%}\n  - {material: TiO2, lot: T}\n';
  writeFileSync(join(folder, 'stock.yaml'), stock);
  const lto = [
    'target: Li4Ti5O12',
    'batch: 1 g',
    'precursors: {Li2CO3: supplies Li, TiO2: supplies Ti}',
    'leaves: [CO2]',
  ];
  writeFileSync(join(folder, 'x.yaml'), ['kind: synthesis', ...lto, ''].join('\n'));
  // 1 g (459.0860 g/mol) is 2.178241 mmol: twice that of Li2CO3 (73.888) 0.321892 g, / 0.99 = 0.325143 g; TiO2 0.869822 g.
  const record = 'kind: batch\nrecipe: x.yaml\nmade: 2026-11-28\nweighed: {Li2CO3: 0.325143 g, TiO2: 0.869822 g}\n';
  const { made, findings } = checkDocument(join(folder, 'b.yaml'), { text: record });
  expect(findings).toEqual([]);
  expect(made?.figures.map((one) => [one.name, (one.made ?? 0) / one.target])).toEqual([
    ['Li/Ti', expect.closeTo(1, 5)],
  ]);
});

describe('what is wrong with bottles', () => {
  it('is told as for a mixture: expired, not there, of something else, several', () => {
    const two = ['material: La2O3, lot: A, expires: 2026-01', 'material: La2O3, lot: B', 'material: ZrO2, lot: Z'];
    expect(fromBottles(llzt, two).codes).toContain('lot-ambiguous');
    const late = fromBottles(llzt, two, { lots: { La2O3: 'A' } });
    expect(late.codes).toContain('lot-expired');
    expect(late.sheet?.stock?.judgedOn).toBe('2026-11-28');
    const wrong = fromBottles(llzt, two, { lots: { La2O3: 'Z' } });
    expect(wrong.findings[0]).toMatchObject({ code: 'lot-missing', facts: { known: ['A', 'B'], of: 'ZrO2' } });
  });

  it.each([
    ['material: Li2CO3, lot: A, loss on ignition: 0.5 wt%', 'wrong-value'],
    ['material: La2O3, lot: A, loss on ignition: 60 wt%', 'wrong-value'],
    ['material: La2O3, lot: A, loss on ignition: 1 wt%, water: 1 wt%', 'wrong-value'],
    ['material: La2O3, lot: A, purity: 99.9 wt% of ignited', 'wrong-value'],
    ['material: La2O3, lot: A, purity: 99.9 wt% of ignited, water: 1 wt%', 'wrong-value'],
    ['material: La2O3, lot: A, purity: 99.9 wt%, loss on ignition: 1 wt%', 'purity-beyond-whole'],
    ['material: La2O3, lot: A, assay: 99 wt% La2O3, purity: 99 wt%', 'wrong-value'],
    ['material: La2O3, lot: A, assay: 90 wt% La', 'assay-impossible'],
    ['material: La2O3, lot: A, x: 2', 'wrong-value'],
    ['material: ZrO(NO3)2·xH2O, lot: A, assay: 60 wt% ZrO2', 'assay-impossible'],
    ['material: ZrO(NO3)2·xH2O, lot: A, x: many', 'not-a-quantity'],
  ])('%s is one finding', (lot, code) => {
    const { findings } = checkDocument('stock.yaml', { text: `kind: stock\nlots:\n  - {${lot}}\n` });
    expect(findings.map((one) => one.code)).toEqual([code]);
  });

  it('stands beside the sheet of the command, and a synthesis takes the flags of a mixture', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'stock.yaml'), 'kind: stock\nlots:\n  - {material: TiO2, lot: A, left: 1 g}\n');
    const recipe = ['kind: synthesis', 'target: TiO2', 'batch: 2 g', 'precursors: {TiO2: as needed}', ''].join('\n');
    writeFileSync(join(folder, 'x.yaml'), recipe);
    const { code, stdout, stderr } = formulyte(['weigh', join(folder, 'x.yaml'), '--lot', 'TiO2=A']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('warning  lot-short')]);
    expect(stdout).toContain('lot A');
    expect(formulyte(['weigh', join(folder, 'x.yaml'), '--lot', 'TiO2=B'])).toMatchObject({ code: 1, stdout: '' });
    expect(formulyte(['weigh', join(folder, 'x.yaml'), '--lot', 'ZrO2=A'])).toMatchObject({ code: 2, stdout: '' });
    expect(formulyte(['weigh', join(folder, 'x.yaml'), '--balance', 'a'])).toMatchObject({ code: 2, stdout: '' });
  });
});
