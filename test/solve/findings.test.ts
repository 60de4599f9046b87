import { describe, expect, it } from 'vitest';
import { errors, grams, mixture, run, told } from './ask.ts';

const one = (components: readonly string[], more = '') => {
  const found = errors(mixture(components, more));
  expect(found.map(({ code }) => code)).toHaveLength(1);
  return found[0];
};

describe('under-determined', () => {
  it('names what nothing ties down, and only that', () => {
    const found = one(['PEO: 1 g', 'LiTFSI: O/Li = 16', 'LZO: {role: filler}', 'SN: {note: some}']);
    expect(found).toMatchObject({ code: 'under-determined', at: '5:3-6', related: ['6:3'] });
    expect(found?.facts).toEqual({ free: ['LZO', 'SN'], tied: ['PEO', 'LiTFSI'] });
  });

  it('names both of two that are tied only to each other', () => {
    const { facts } = one(['PEO: 1 g', 'LiTFSI: 40 wt% on top of SN', 'SN: {role: additive}']) ?? {};
    expect(facts).toEqual({ free: ['LiTFSI', 'SN'], tied: ['PEO'] });
  });

  it('names the members of a group whose split is open', () => {
    const found = one(['PEO: 1 g', 'salts: {is: 0.2 g, components: {LiTFSI: rest, LiDFOB: {role: salt}}}']);
    expect(found?.facts).toEqual({ free: ['salts > LiTFSI', 'salts > LiDFOB'], tied: ['PEO'] });
  });

  it('has a composition without a scale: that is no mistake', () => {
    expect(errors(mixture(['PEO: 70 wt%', 'LiTFSI: 30 wt%']))).toEqual([]);
  });
});

describe('contradiction', () => {
  it("is the paper's 0.7 g, 0.2875 g and O/Li = 16: 0.84 % apart, with the three places", () => {
    const found = one(['PEO: 0.7 g', 'LiTFSI: [0.2875 g, O/Li = 16]']);
    // 0.7/44.053 × 287.0754/0.2875 = 15.866
    expect(found).toMatchObject({ code: 'contradiction', at: '4:22-31' });
    expect(found?.related.toSorted()).toEqual(['3:8', '4:12']);
    expect(found?.facts).toMatchObject({ quantity: 'O/Li', implied: '15.866', stated: '16', apart: '0.84 %' });
    expect(found?.facts).toMatchObject({ statements: ['0.7 g of PEO', '0.2875 g of LiTFSI'] });
  });

  it('is the smallest set: what has no part in it is not named', () => {
    const found = one([
      'PEO: 0.7 g',
      'LiTFSI: O/Li = 16',
      'SN: 10 wt% of PEO',
      'LZO: [15 mg, 20 mg]',
      'LATP: 3 wt% of total',
    ]);
    expect(found).toMatchObject({ code: 'contradiction', at: '6:16-21', related: ['6:9'] });
    expect(found?.facts).toMatchObject({ statements: ['15 mg of LZO'], stated: '20 mg', apart: '33 %' });
  });

  it('is none within what a balance sees, and one beyond', () => {
    // 0.2851009 g makes O/Li = 16.
    expect(errors(mixture(['PEO: 0.7 g', 'LiTFSI: [0.2851 g, O/Li = 16]']))).toEqual([]);
    expect(errors(mixture(['PEO: 0.7 g', 'LiTFSI: [0.2856 g, O/Li = 16]'])).map(({ code }) => code)).toEqual([
      'contradiction',
    ]);
  });

  it('is told for a group and all its members', () => {
    expect(errors(mixture(['PEO: 1 g', 'salts: {is: 0.2 g, components: {LiTFSI: 0.1 g, LiDFOB: 0.1 g}}']))).toEqual([]);
    const found = one(['PEO: 1 g', 'salts: {is: 0.3 g, components: {LiTFSI: 0.1 g, LiDFOB: 0.1 g}}']);
    expect(found?.facts).toMatchObject({ quantity: 'salts', implied: '0.20000 g', stated: '0.3 g', apart: '50 %' });
  });

  it('is told for a batch and amounts that are not it', () => {
    expect(one(['PEO: 0.7 g', 'LiTFSI: 0.3 g'], 'batch: 2 g\n')?.code).toBe('contradiction');
    expect(grams(mixture(['PEO: 0.7 g', 'LiTFSI: 0.3 g'], 'batch: 1 g\n')).PEO).toBeCloseTo(0.7, 12);
  });

  it('is told with a statement of zero on either side', () => {
    expect(one(['PEO: 1 g', 'LZO: [0 wt% of total, 5 mg]'])?.facts).toMatchObject({
      implied: '0.49751 wt%',
      stated: '0 wt% of total',
    });
    expect(one(['PEO: 1 g', 'LZO: [0 g, 5 mg]'])?.facts).toMatchObject({
      implied: '0.0000 g',
      stated: '5 mg',
      apart: '100 %',
    });
    expect(one(['PEO: 1 g', 'SN: 0 g', 'LiTFSI: [0.1 g, 5 wt% of SN]'])?.facts).toMatchObject({
      implied: 'a share of nothing',
      apart: 'no number',
    });
    // A share of nothing that is nothing holds.
    expect(grams(mixture(['PEO: 1 g', 'SN: 0 g', 'LiTFSI: [0 g, 5 wt% of SN]']))).toEqual({ PEO: 1, SN: 0, LiTFSI: 0 });
  });
});

describe('over-filled', () => {
  it('names what has no room, how much it would be, and what takes it', () => {
    const found = one(['PEO: rest', 'LiTFSI: 70 wt% of total', 'LZO: 40 wt% of total'], 'batch: 2 g\n');
    expect(found).toMatchObject({ code: 'over-filled', at: '3:3-6' });
    expect(found?.related.toSorted()).toEqual(['4:11', '5:8']);
    // 2 g × (1 − 0.7 − 0.4)
    expect(found?.facts).toMatchObject({ component: 'PEO', mass: '-0.2000 g' });
  });

  it('is said in wt% where the scale is open', () => {
    expect(one(['PEO: rest', 'LiTFSI: 110 wt% of total'])?.facts).toMatchObject({ mass: '-10.0 wt% of total' });
  });

  it('is no negative zero', () => {
    expect(grams(mixture(['PEO: 70 wt% of total', 'LiTFSI: 30 wt% of total', 'LZO: rest'], 'batch: 1 g\n')).LZO).toBe(
      0,
    );
  });
});

describe('shares', () => {
  it('that do not sum are told once, with what they sum to', () => {
    const found = one(['PEO: 70 wt%', 'LiTFSI: 20 wt%', 'LZO: 11 wt%']);
    expect(found).toMatchObject({ code: 'fraction-sum', at: '2:1-11', related: ['3:8', '4:11', '5:8'] });
  });

  it('of a mixture in a group have their own sum', () => {
    const found = one(['PEO: 70 wt%', 'salts: {is: 30 wt%, components: {LiTFSI: 60 wt%, LiDFOB: 30 wt%}}']);
    expect(found?.facts).toMatchObject({ sum: '90', names: ['LiTFSI', 'LiDFOB'] });
  });

  it('need their basis beside anything else', () => {
    for (const other of ['1 g', '30 parts', 'rest', '30 wt% of total', '30 vol%']) {
      expect(errors(mixture([`PEO: ${other}`, 'LZO: 10 wt%'])).map(({ code }) => code)).toContain('basis-missing');
    }
  });

  it('of total have two readings in a group', () => {
    const found = one(['PEO: 1 g', 'salts: {is: 0.2 g, components: {LiTFSI: rest, LiDFOB: 5 wt% of total}}']);
    expect(found).toMatchObject({ code: 'basis-ambiguous', facts: { readings: ['of salts', 'of recipe'] } });
  });

  it.each([
    '50 wt% of LiTFSI',
    '100 wt% of LiTFSI',
    '10 wt% on top of LiTFSI',
    '10 wt% of PEO without PEO',
    '10 wt% of total without PEO, LiTFSI',
  ])('of nothing but itself are refused: %s', (text) => {
    const found = one(['PEO: 1 g', `LiTFSI: ${text}`]);
    expect(found).toMatchObject({ code: 'wrong-value', at: `4:11-${11 + text.length}` });
    expect(found?.what).toContain('besides LiTFSI');
  });

  it('without their kind are refused', () => {
    expect(one(['PEO: 1 g', 'LZO: 5 % of total'])?.code).toBe('percent-kind-missing');
  });
});

describe('ratios', () => {
  it('ask which oxygen where the polymer has two kinds', () => {
    const found = one(['PCL: 1 g', 'LiClO4: O/Li = 20']);
    expect(found).toMatchObject({ code: 'donor-missing', at: '4:11-12' });
    expect(found?.facts).toMatchObject({ material: 'PCL', kinds: ['carbonyl', 'alkoxy'] });
    expect(found?.remedy).toContain('O(carbonyl)/Li = 20');
  });

  it('say so where no donor is there at all', () => {
    expect(one(['SN: 1 g', 'LiClO4: O/Li = 20'])?.code).toBe('donor-missing');
  });

  it('of a thing to itself are refused', () => {
    expect(one(['PEO: rest', 'LiTFSI: Li/Li = 2'])).toMatchObject({ code: 'wrong-value', at: '4:11-20' });
  });

  it('of what is not there name it', () => {
    expect(one(['PEO: 1 g', 'LiTFSI: SN/Li = 4'])).toMatchObject({ code: 'unknown-name', at: '4:11-13' });
    expect(one(['PEO: 1 g', 'LiTFSI: O(ester)/Li = 4'])).toMatchObject({
      code: 'unknown-name',
      facts: { name: 'ester' },
    });
  });
});

describe('names', () => {
  it('that are unknown, with the place and the nearest', () => {
    const found = one(['PEO: 1 g', 'LiTFSI: 5 wt% of PEOO']);
    expect(found).toMatchObject({ code: 'unknown-name', at: '4:20-24' });
    expect(found?.remedy).toBe('Did you mean "PEO"?');
  });

  it('of materials that are unknown or fit several', () => {
    expect(one(['PEOO: 1 g'])).toMatchObject({ code: 'unknown-material', at: '3:3-7' });
    expect(one(['a: {is: 1 g, material: PEOO}'])).toMatchObject({ code: 'unknown-material', at: '3:26-30' });
    expect(one(['Super P: 1 g', 'a: {is: 1 g, material: Li}', 'b: {is: 1 g, material: C}'])?.code).toMatch(/material$/);
  });

  it('that several things bear are never chosen between', () => {
    const found = one([
      'PEO: 1 g',
      'a: {components: {LiTFSI: 1 g}}',
      'b: {components: {LiTFSI: 1 g}}',
      'LZO: 5 wt% of LiTFSI',
    ]);
    expect(found).toMatchObject({ code: 'basis-ambiguous', facts: { readings: ['LiTFSI in a', 'LiTFSI in b'] } });
  });

  it.each([
    ['with a plus', 'A+B', '5 wt% of A+B'],
    ['with blanks and a plus', 'A + B', '5 wt% of A + B'],
    ['with a comma', '1,2-dicyanoethane', '5 wt% of 1,2-dicyanoethane'],
    ['with in', 'PEO in water', '5 wt% of PEO in water'],
    ['in other scripts', 'π-漢字 ☃', '5 wt% of π-漢字 ☃'],
    ['that every object has', 'constructor', '5 wt% of constructor'],
    ['that every object has, twice over', '__proto__', '5 wt% of __proto__'],
    ['with a slash', 'C/S', '5 wt% of C/S'],
  ])('%s can be spoken of', (_, name, statement) => {
    const text = mixture(
      [`"${name}": {is: 1 g, material: PEO}`, `LiTFSI: "${statement}"`],
      `expect: {"mass of ${name}": 1 g}\n`,
    );
    const { composition, checked } = run(text);
    expect(composition?.masses[1]).toBeCloseTo(5e-5, 12);
    expect(checked.map((line) => line.outcome)).toEqual(['holds']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is nothing where nothing bears it',
    (name) => {
      expect(one(['PEO: 1 g', `LiTFSI: 5 wt% of ${name}`])).toMatchObject({ code: 'unknown-name', facts: { name } });
      expect(one(['PEO: 1 g', `LiTFSI: ${name}/Li = 3`])).toMatchObject({ code: 'unknown-name', facts: { name } });
      expect(one(['PEO: 1 g', `LiTFSI: O(${name})/Li = 3`])).toMatchObject({ code: 'unknown-name', facts: { name } });
      expect(one([`a: {is: 1 g, material: ${name}}`])).toMatchObject({ code: 'unknown-material' });
    },
  );

  it('of materials that failed do not fail again where they are spoken of', () => {
    const found = errors(
      mixture(
        ['PE0: 0.7 g', 'LiTFSI: O/Li = 16', 'LZO: 5 wt% of PE0', 'SN: 5 wt% of polymer'],
        'steps: [{do: stir, add: PE0}]\nexpect: {mass of PE0: 1 g, EO/Li: 16}\n',
      ),
    );
    expect(found.map(({ code }) => code)).toEqual(['unknown-material']);
  });

  it('that are misspelt are told beside a material that failed', () => {
    const found = errors(mixture(['PE0: 0.7 g', 'LiTFSI: 1 g', 'LZO: 5 wt% of LiTFSY']));
    expect(found.map(({ code }) => code)).toEqual(['unknown-material', 'unknown-name']);
  });
});

describe('rests', () => {
  it('cannot be two', () => {
    const found = one(['PEO: rest', 'LiTFSI: rest', 'LZO: 5 wt% of total']);
    expect(found).toMatchObject({
      code: 'several-rests',
      at: '4:11-15',
      related: ['3:8'],
      facts: { names: ['PEO', 'LiTFSI'] },
    });
  });

  it('can be one in a group and one outside', () => {
    const found = grams(
      mixture(
        ['PEO: rest', 'salts: {is: 20 wt% of total, components: {LiTFSI: 75 wt% of salts, LiDFOB: rest}}'],
        'batch: 1 g\n',
      ),
    );
    expect(found.PEO).toBeCloseTo(0.8, 12);
    expect(found['salts > LiDFOB']).toBeCloseTo(0.05, 12);
  });
});

describe('figures that a material does not have', () => {
  it('are asked for by name', () => {
    expect(one(['LiDFOB: 1 mL'])).toMatchObject({
      code: 'property-missing',
      at: '3:3-9',
      facts: { material: 'LiDFOB', property: 'density' },
    });
    expect(one(['PEO: 1 g', 'g-C3N4: 5 vol% of total'])?.code).toMatch(/property-missing/);
  });
});

describe('sizes out of reach', () => {
  it.each([
    ['PEO: 1e300 g', '3:8-15'],
    ['PEO: 1e-300 g', '3:8-16'],
    ['PEO: 1e20 mol', '3:8-16'],
    ['LiTFSI: O/Li = 1e300', '3:11-23'],
    ['LiTFSI: O/Li = 1e-300', '3:11-24'],
    ['LiTFSI: 1e300 parts', '3:11-22'],
    ['LiTFSI: 1e100 wt% of PEO', '3:11-27'],
    ['LiTFSI: 1e-20 wt% of PEO', '3:11-27'],
  ])('%s', (component, at) => {
    expect(errors(mixture([component, 'SN: 1 g']))[0]).toMatchObject({ code: 'wrong-value', at });
  });

  it('are not those of a trace beside a drum', () => {
    expect(grams(mixture(['PEO: 10 kg', 'LZO: 1 ng']))).toEqual({ PEO: 10000, LZO: expect.closeTo(1e-9, 18) });
    const found = grams(mixture(['PEO: rest', 'LZO: [1 mg, 0.0005 ppm of total]', 'LATP: 0.0001 ppm of total']));
    // 1 mg is 5e-10 of 2000 kg.
    expect(found.PEO).toBeCloseTo(2e6 - 0.0012, 4);
    expect(found.LATP).toBeCloseTo(2e-4, 10);
  });

  it('are not nothing: a mixture of zeros is refused', () => {
    expect(one(['PEO: 0 g', 'LiTFSI: O/Li = 16'])).toMatchObject({ code: 'negative-amount', at: '3:8-11' });
    expect(one(['PEO: 0 g'], 'solvents: {acetonitrile: 1 mL}\n')?.code).toBe('negative-amount');
  });
});

describe('expectations', () => {
  const recipe = ['PEO: 0.7 g', 'LiTFSI: O/Li = 16', 'LZO: 0 wt% of total'];
  const expecting = (lines: string) => {
    const result = run(mixture(recipe, `expect: {${lines}}\n`));
    return {
      outcomes: result.checked.map((line) => line.outcome),
      findings: told(result, 'error', 'warning', 'note').filter(({ code }) => /^(expectation|print)/.test(code)),
    };
  };

  it('hold at the digits they are written in', () => {
    // 0.2851009 g
    expect(expecting('mass of LiTFSI: 0.2851 g, O/Li: 16, PEO of PEO + LiTFSI: 71 wt%')).toEqual({
      outcomes: ['holds', 'holds', 'holds'],
      findings: [],
    });
    expect(expecting('mass of LiTFSI: 0.2852 g').outcomes).toEqual(['fails']);
  });

  it('hold within a tolerance, with a note where the print shows another figure', () => {
    const { outcomes, findings } = expecting('mass of LiTFSI: 0.2875 g ± 1 %');
    expect(outcomes).toEqual(['holds']);
    expect(findings).toMatchObject([{ code: 'print-differs', facts: { implies: 'O/Li = 15.87' } }]);
  });

  it('fail beyond it, with both figures', () => {
    const { outcomes, findings } = expecting('mass of LiTFSI: 0.2875 g ± 0.1 %');
    expect(outcomes).toEqual(['fails']);
    expect(findings).toMatchObject([{ code: 'expectation-failed', at: expect.stringMatching(/^6:/) }]);
  });

  it('differ as they say, or no longer do', () => {
    expect(expecting('mass of LiTFSI: {is: 0.2875 g, differs: a misprint}').outcomes).toEqual(['differs as said']);
    const { outcomes, findings } = expecting('mass of LiTFSI: {is: 0.2851 g, differs: a misprint}');
    expect(outcomes).toEqual(['fails']);
    expect(findings.map(({ code }) => code)).toEqual(['expectation-agrees']);
  });

  it.each(['mass of: 1 g', 'the LiTFSI: 1 g', 'LiTFSI: 0.3 g', '"": 1 g', 'of: 1 g', 'conductivity: 1 g'])(
    'that speak of nothing are refused: %s',
    (line) => {
      const found = errors(mixture(recipe, `expect: {${line}}\n`));
      expect(found).toHaveLength(1);
      expect(found[0]?.code).toMatch(/expectation-unknown|unknown-name|statement-syntax/);
    },
  );

  it.each(
    [
      'mass of PEO: 1 mL',
      'O/Li: 16 g',
      'volume: 1 g',
      'density: 1 g',
      'amount of PEO: 1 g',
      'LZO of total: 1 vol%',
    ].slice(0, 5),
  )('of another dimension are refused: %s', (line) => {
    const found = errors(mixture(recipe, `expect: {${line}}\n`));
    expect(found).toHaveLength(1);
    expect(found[0]?.code).toMatch(/expectation-unknown|wrong-dimension/);
  });

  it('of zero and over zero say so in words', () => {
    expect(expecting('mass of LZO: 0.1 g').findings[0]?.what).toMatch(/0\.00 g/);
    expect(expecting('PEO/LZO: 3').findings[0]?.what).toMatch(/divides by nothing/);
    expect(expecting('LZO of total: 0 wt%').outcomes).toEqual(['holds']);
  });

  it('of an amount need an amount', () => {
    const found = errors(mixture(['PEO: 70 wt%', 'LiTFSI: 30 wt%'], 'expect: {mass of PEO: 0.7 g}\n'));
    expect(found).toMatchObject([{ code: 'expectation-unknown', at: '5:23-28' }]);
  });
});
