import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, errors, grams, mixture } from './ask.ts';

const cases = JSON.parse(readFileSync(new URL('../../src/selftest/reference-cases.json', import.meta.url), 'utf8'));
const near = (found: number | undefined, expected: number): void => {
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThan(1e-6);
};

describe('salt for PEO', () => {
  const table: Record<string, Record<string, number>> = cases['salt for PEO, g per g PEO = M/(r*44.053)'];
  const rows = Object.entries(table).flatMap(([salt, byRatio]) =>
    Object.entries(byRatio).map(([ratio, mass]): [string, string, number] => [salt, ratio, mass]),
  );
  it.each(rows)('%s at O/Li = %s', (salt, ratio, mass) => {
    const recipe = mixture(['PEO: 1 g', `${salt}: O/Li = ${ratio}`]);
    // Printed to six figures.
    expect(grams(recipe)[salt]).toBeCloseTo(mass, 6);
    expect(ask(recipe, 'O/Li')).toBeCloseTo(Number(ratio), 9);
    expect(
      grams(recipe.replace('PEO: 1 g', 'PEO: rest').replace(`O/Li = ${ratio}`, `[O/Li = ${ratio}, ${mass} g]`)).PEO,
    ).toBeCloseTo(1, 5);
  });
});

describe('10 wt% filler', () => {
  const bases: Record<string, number> = cases['10 wt% filler on 1 g of PEO+LiTFSI (r=18)'];
  const host = ['PEO: rest', 'LiTFSI: O/Li = 18'];
  const amount = 'batch: 1 g\n';
  it('is another mass on every basis', () => {
    const { PEO = 0, LiTFSI = 0 } = grams(mixture(host, amount));
    const film = (basis: string) =>
      grams(mixture([`PEO: ${PEO} g`, `LiTFSI: ${LiTFSI} g`, `LLZTO-0.6: 10 wt% ${basis}`]));
    expect(film('of total')['LLZTO-0.6']).toBeCloseTo(bases['of total'] ?? 0, 6);
    expect(film('of PEO + LiTFSI')['LLZTO-0.6']).toBeCloseTo(bases['of PEO + salt'] ?? 0, 6);
    expect(film('of polymer + salt')['LLZTO-0.6']).toBeCloseTo(bases['of PEO + salt'] ?? 0, 6);
    expect(film('of PEO')['LLZTO-0.6']).toBeCloseTo(bases['of PEO'] ?? 0, 6);
  });

  it('with no basis is refused, with the mass of each reading per gram of the rest', () => {
    const [only, ...others] = errors(mixture(['PEO: rest', 'LiTFSI: O/Li = 18', 'LLZTO-0.6: 10 wt%']));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'basis-missing', at: '5:14-20' });
    expect(only?.facts).toMatchObject({
      readings: [
        { basis: 'of total', mass: '0.1111 g' },
        { basis: 'of PEO + LiTFSI', mass: '0.1000 g' },
        { basis: 'of PEO', mass: '0.0734 g' },
        // A tenth of everything else: per gram of PEO and LiTFSI, 0.1 g.
        { basis: 'on top', mass: '0.1000 g' },
      ],
    });
    expect(only?.remedy).toContain('10 wt% of total');
  });
});

it('film of 1 g', () => {
  const expected: Record<string, number> = cases['film 1 g, O/Li 16, 30 % LLZTO and 10 % SN of total'];
  const found = grams(
    mixture(['PEO: rest', 'LiTFSI: O/Li = 16', 'LLZTO-0.6: 30 wt% of total', 'SN: 10 wt% of total'], 'batch: 1 g\n'),
  );
  for (const [name, mass] of Object.entries(expected)) {
    expect(found[name === 'LLZTO' ? 'LLZTO-0.6' : name], name).toBeCloseTo(mass, 6);
  }
});

it('O/Li of what was weighed', () => {
  for (const { PEO, LiTFSI, 'O/Li': ratio } of cases['as weighed, target O/Li 18']) {
    expect(ask(mixture([`PEO: ${PEO} g`, `LiTFSI: ${LiTFSI} g`]), 'O/Li')).toBeCloseTo(ratio, 4);
  }
});

it('the top-up that mends it', () => {
  for (const made of cases['as weighed, target O/Li 18']) {
    // What is short is the other one: more salt for too high a ratio, more polymer for too low a one.
    const [short] = Object.keys(made['top up']);
    const found = grams(
      mixture(
        short === 'LiTFSI'
          ? [`PEO: ${made.PEO} g`, 'LiTFSI: O/Li = 18']
          : ['PEO: O/Li = 18', `LiTFSI: ${made.LiTFSI} g`],
      ),
    );
    expect((found[short ?? ''] ?? 0) - made[short ?? '']).toBeCloseTo(made['top up'][short ?? ''], 5);
  }
});

describe('what passes and what fails', () => {
  it('0.7 + 0.2 + 0.1 passes and 70:20:10 is parts', () => {
    near(grams(mixture(['PEO: 70 wt%', 'LiTFSI: 20 wt%', 'LZO: 10 wt%'], 'batch: 1 g\n')).PEO, 0.7);
    near(grams(mixture(['PEO: 0.7 g/g', 'LiTFSI: 0.2 g/g', 'LZO: 0.1 g/g'], 'batch: 1 g\n')).PEO, 0.7);
    near(grams(mixture(['PEO: 70 parts', 'LiTFSI: 20 parts', 'LZO: 10 parts'], 'batch: 1 g\n')).PEO, 0.7);
  });

  const failing: [what: string, components: string[], code: string, at: string, says: RegExp, remedy: RegExp][] = [
    [
      'fractions over one',
      ['PEO: 0.70 g/g', 'LiTFSI: 0.20 g/g', 'LZO: 0.11 g/g'],
      'fraction-sum',
      '2:1-11',
      /sum to 101 wt%, not 100/,
      /rest/,
    ],
    [
      'a filler with no basis',
      ['PEO: 1 g', 'LiTFSI: O/Li = 18', 'LLZTO-0.6: 10 wt%'],
      'basis-missing',
      '5:14-20',
      /of what/,
      /of total/,
    ],
    [
      '70/30 with O/Li = 18 (15.2054)',
      ['PEO: 70 wt% of total', 'LiTFSI: [30 wt% of total, O/Li = 18]'],
      'contradiction',
      '4:29-38',
      /O\/Li = 15\.205, not 18 \(18 % apart\)/,
      /Keep one of the two/,
    ],
    ['a decimal comma', ['PEO: "0,7 g"'], 'decimal-comma', '3:9-12', /comma/, /0\.7 g/],
    ['an unknown unit', ['PEO: 0.7 gg'], 'unknown-unit', '3:12-14', /"gg"/, /"g"/],
    ['a negative mass', ['PEO: -0.7 g'], 'negative-amount', '3:8-14', /not above zero/, /./],
    ['a length for a mass', ['PEO: 110 um'], 'wrong-dimension', '3:12-14', /a length/, /"0\.7 g"/],
    ['a bare number', ['PEO: 0.7'], 'bare-number', '3:8-11', /0\.7 of what/, /"0\.7 g"/],
  ];
  it.each(failing)('%s', (_, components, code, at, says, remedy) => {
    const found = errors(mixture(components));
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.at).toBe(at);
    expect(found[0]?.what).toMatch(says);
    if (code !== 'negative-amount') expect(found[0]?.remedy).toMatch(remedy);
  });

  it('a formula glued to its mass is refused, with the readings named', () => {
    const [only, ...others] = errors(mixture(['KH2PO40.85g: 1 g']));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'ambiguous-formula', at: '3:3-14' });
    expect(only?.what).toContain('KH2PO4');
  });
});
