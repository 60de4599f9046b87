import { describe, expect, it } from 'vitest';
import { runSynthesis } from '../../src/pipeline.ts';

const garnet = [
  'kind: synthesis',
  'target: LLZT',
  'batch: 10 g',
  'precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: supplies Zr, Ta2O5: supplies Ta}',
  'leaves: [CO2]',
];
/** The garnet's synthesis with lines of its own, or others in place of those that begin alike. */
function findings(...lines: readonly string[]) {
  const keys = lines.map((line) => line.split(':')[0]);
  const kept = garnet.filter((line) => !keys.includes(line.split(':')[0]));
  return runSynthesis('synthesis.yaml', { text: `${[...kept, ...lines].join('\n')}\n` }).findings;
}
const codes = (...lines: readonly string[]): readonly string[] => findings(...lines).map((one) => one.code);
const steps = (...some: readonly string[]): string => `steps: [${some.map((one) => `{${one}}`).join(', ')}]`;

describe('garnet-in-air after its synthesis', () => {
  const fire = 'do: calcine, at: 900 degC, for: 6 h, in: air';
  const exposed = ['garnet-in-air'];

  it.each([
    ['fired in air', [fire], []],
    ['precursors milled in air before', ['do: mill, in: air', fire], []],
    ['milled in air after', [fire, 'do: mill, for: 6 h, in: air'], exposed],
    ['milled in air between two firings', [fire, 'do: mill, in: air', 'do: sinter, at: 1100 degC'], []],
    ['annealed at 300 degC after that', [fire, 'do: mill, in: air', 'do: anneal, at: 300 degC, in: vacuum'], []],
    ['only dried at 299 degC after that', [fire, 'do: mill, in: air', 'do: dry, at: 299 degC, in: vacuum'], exposed],
    ['milled where nothing says', [fire, 'do: mill, for: 6 h'], []],
    ['milled in an oven', [fire, 'do: dry, at: 60 degC, in: oven'], []],
    ['milled in argon', [fire, 'do: mill, in: argon'], []],
    ['left in ambient air, as the verb says', [fire, 'do: leave in ambient air, for: 10 d'], exposed],
    ['never fired', ['do: mill, in: air'], []],
  ])('%s', (_, some, expected) => expect(codes(steps(...some))).toEqual(expected));

  it.each(['dry air', 'synthetic air', 'CO2-free air', 'dry room', 'glove box', 'air-tight jar', 'vacuum oven'])(
    'is not in %s',
    (where) => expect(codes(steps(fire, `do: store, in: ${where}`))).toEqual([]),
  );

  it('is one finding for all steps, at the first', () => {
    const some = findings(steps(fire, 'do: mill, in: air', 'do: store, for: 60 d, in: ambient air'));
    expect(some).toMatchObject([
      { place: { path: ['steps', 1, 'in'] }, related: [{ path: ['steps', 2, 'in'] }], facts: { garnet: 'LLZT' } },
    ]);
  });

  it('is for garnets', () => {
    const lzo = ['kind: synthesis', 'target: La2Zr2O7', 'precursors: {La2O3: supplies La, ZrO2: supplies Zr}'];
    const text = [...lzo, steps(fire, 'do: mill, in: air'), ''].join('\n');
    expect(runSynthesis('synthesis.yaml', { text }).findings).toEqual([]);
  });
});

describe('magnitude-slip in a synthesis', () => {
  const slip = ['magnitude-slip'];

  it.each([
    // 10 g of LLZT take 2.658 + 5.495 + 1.940 + 1.491 = 11.58 g of precursors.
    ['batch: 4 mg', slip],
    ['batch: 10 g', []],
    ['batch: 0.8 kg', []],
    ['batch: 1 kg', slip],
    ['excess: {Li: 10 % lost as Li2O}', []],
    ['excess: {Li: 100 % lost as Li2O}', []],
    ['excess: {Li: 110 % lost as Li2O}', slip],
    ['excess: {Li: 0.1 % lost as Li2O}', slip],
    [steps('do: sinter, at: 1100 degC, for: 12 h'), []],
    [steps('do: sinter, at: 11000 degC'), slip],
    [steps('do: mill, for: 40 d'), slip],
  ])('%s', (line, expected) => expect(codes(line)).toEqual(expected));

  it.each([
    ['99.9 wt%', []],
    ['0.999 wt%', slip],
  ])('a purity of %s', (purity, expected) => {
    const precursors = `precursors: {Li2CO3: supplies Li, La2O3: supplies La, ZrO2: {is: supplies Zr, purity: ${purity}}, Ta2O5: supplies Ta}`;
    expect(codes(precursors)).toEqual(expected);
  });
});

describe('step-forgets in a synthesis', () => {
  it.each([
    ['add: [Li2CO3, La2O3, ZrO2, Ta2O5]', []],
    ['add: [Li2CO3, La2O3, ZrO2]', ['step-forgets']],
    ['for: 6 h', []],
  ])('mill, %s', (what, expected) => expect(codes(steps(`do: mill, ${what}`))).toEqual(expected));
});

describe('how an excess is written', () => {
  it.each([
    ['10 % lost as Li2O', []],
    ['10 mol% lost as Li2O', []],
    ['1e1 % stays as Li2CO3', []],
    ['10 %', ['excess-open']],
    ['10 % evaporates', ['excess-open']],
    ['10,5 % lost as Li2O', ['decimal-comma']],
    ['10 wt% lost as Li2O', ['wrong-value']],
    ['ten % lost as Li2O', ['wrong-value']],
    ['lost as Li2O', ['wrong-value']],
    ['1e6 % lost as Li2O', ['wrong-value']],
    ['-5 % lost as Li2O', ['wrong-value']],
  ])('%s', (excess, expected) => expect(codes(`excess: {Li: "${excess}"}`)).toEqual(expected));

  it('says how, in the words of an excess', () => {
    for (const excess of ['lost as Li2O', '10 wt% lost as Li2O']) {
      expect(findings(`excess: {Li: "${excess}"}`)).toMatchObject([
        { facts: { expected: expect.stringContaining('"10 % lost as Li2O"') } },
      ]);
    }
  });
});
