import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallestTopUp } from '../../src/weigh/smallest-top-up.ts';
import { root } from '../cli/program.ts';
import { additions, figure, hold, line, made } from './hold.ts';

const reference = JSON.parse(readFileSync(`${root}src/selftest/reference-cases.json`, 'utf8'));
const cases: Record<string, number & Record<string, number>>[] = reference['as weighed, target O/Li 18'];
const film = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18}'];
/** A balance of 1 ug, so that no rounding hides a digit of the reference. */
const fine = (grams: number) => `${grams.toFixed(6)} g`;

describe('the reference cases as weighed', () => {
  it.each(cases.map((one) => [one]))('%j', async (one) => {
    const { PEO, LiTFSI } = one as Record<string, number>;
    const batch = made(film, [`weighed: {PEO: ${fine(PEO ?? 0)}, LiTFSI: ${fine(LiTFSI ?? 0)}}`]);
    expect(figure('O/Li', batch)?.made).toBeCloseTo(Number(one['O/Li']), 4);
    const [exact, ...more] = await smallestTopUp(batch);
    expect(more).toEqual([]);
    expect(exact?.to).toBe('target');
    const [[name, mass] = ['', 0]] = Object.entries(one['top up'] ?? {});
    expect(Object.keys(additions(exact))).toEqual([name]);
    expect(additions(exact)[name]).toBeCloseTo(Number(mass), 5);
    expect(exact?.figures).toEqual([{ name: 'O/Li', value: expect.closeTo(18, 4) }]);
  });
});

describe('what was made', () => {
  it('scales its targets to what was weighed, and shares say on which basis', () => {
    // 1 g of 70/20/10 weighed as 0.71, 0.20 and 0.10 g: 1.01 g, whose targets are 0.707, 0.202 and 0.101 g.
    const batch = made(
      ['components: {PEO: 70 wt%, LiTFSI: 20 wt%, LZO: 10 wt%}'],
      ['weighed: {PEO: 0.7100 g, LiTFSI: 0.2000 g, LZO: 0.1000 g}'],
    );
    expect(batch.dryMass).toBeCloseTo(1.01e-3, 12);
    expect(batch.lines.map((one) => one.target * 1e3)).toEqual(
      [1.01 * 0.7, 0.202, 0.101].map((one) => expect.closeTo(one, 12)),
    );
    // 0.71/1.01 = 0.702970, 0.20/1.01 = 0.198020, 0.10/1.01 = 0.0990099.
    expect(figure('PEO of total', batch)?.made).toBeCloseTo(0.70297, 5);
    expect(figure('LiTFSI of total', batch)?.made).toBeCloseTo(0.19802, 5);
    expect(figure('LZO of total', batch)?.made).toBeCloseTo(0.0990099, 6);
    expect(batch.figures.map((one) => one.verdict)).toEqual(batch.figures.map(() => undefined));
  });

  it('knows what of a recipe says whether it is right: ratios, shares, and what these leave open', () => {
    const names = (...recipe: string[]) =>
      made(recipe, ['weighed: {PEO: 0.7 g, LiTFSI: 0.25 g, LZO: 0.01 g}']).figures.map((one) => one.name);
    expect(names('components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 15 mg}')).toEqual(['O/Li', 'LZO of total']);
    expect(names('components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 2 wt% on top of PEO}')).toEqual([
      'O/Li',
      'LZO on top of PEO',
    ]);
    expect(names('components: {PEO: 0.7 g, LiTFSI: 0.25 g, LZO: 0.01 g}')).toEqual(['O/Li', 'LZO of total']);
    expect(names('components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 2 vol% of total}')).toEqual([
      'O/Li',
      'LZO of total by volume',
    ]);
    expect(names('components: {PEO: 30 parts, LiTFSI: 10 parts, LZO: 1 parts}')).toEqual(['O/Li', 'LZO of total']);
  });

  it('passes its tolerances, warns, or cannot tell', () => {
    const verdict = (tolerance: string, weighed: string) => {
      const batch = made([...film, `tolerance: ${tolerance}`], [`weighed: {PEO: 0.7342 g, LiTFSI: ${weighed}}`]);
      return figure('O/Li', batch)?.verdict;
    };
    // 0.7342 g beside 0.2700 g is 17.7203, 1.554 % below 18.
    expect(verdict('1 %', '0.2700 g')).toBe('warn');
    expect(verdict('2 %', '0.2700 g')).toBe('pass');
    expect(verdict('{O/Li: 0.3}', '0.2700 g')).toBe('pass');
    expect(verdict('{O/Li: 0.27}', '0.2700 g')).toBe('warn');
    expect(verdict('{O/Li: 2 %, default: 0.1 %}', '0.2700 g')).toBe('pass');
    expect(verdict('{EO/LiTFSI: 1 %}', '0.2700 g')).toBe('warn');
    expect(verdict('{LiTFSI of total: 5 %}', '0.2700 g')).toBeUndefined();
    // 1 mg of 270 mg is 0.37 %, twice that 0.74 %: 1.554 % below is neither below 2 % nor above 1 % for sure.
    expect(verdict('2 %', '0.2700 g ± 1 mg')).toBe('unsure');
    expect(verdict('1 %', '0.2700 g ± 1 mg')).toBe('unsure');
    expect(verdict('1 %', '0.2700 g ± 0.1 mg')).toBe('warn');
  });

  it('propagates what the readings state, linearly', () => {
    const batch = made(film, ['weighed: {PEO: 0.7342 g ± 0.2 mg, LiTFSI: [0.2600 g ± 0.3 mg, 0.0100 g ± 0.4 mg]}']);
    // Two portions: sqrt(0.3² + 0.4²) = 0.5 mg. Of a ratio relative uncertainties add in squares:
    // 17.7203 · sqrt((0.2/734.2)² + (0.5/270)²) = 17.7203 · 0.00187176 = 0.0331683.
    expect(line('LiTFSI', batch)?.uncertainty).toBeCloseTo(0.5e-6, 15);
    expect(figure('O/Li', batch)?.uncertainty).toBeCloseTo(0.0331683, 6);
  });

  it('takes a volume by its density, and leaves solvents out of the composition', () => {
    const batch = made(
      [...film, 'solvents: {acetonitrile: 15 mL}'],
      ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g, acetonitrile: 14 mL}'],
    );
    const solvent = line('acetonitrile', batch);
    expect(solvent?.removed).toBe(true);
    expect((solvent?.weighed ?? 0) / (solvent?.volume ?? 1)).toBeCloseTo(solvent?.density ?? 0, 9);
    expect(batch.dryMass).toBeCloseTo(1.0042e-3, 12);
    expect(batch.figures.map((one) => one.name)).toEqual(['O/Li']);
  });

  it('names groups, inner recipes and what stands on the shelf as the recipe does', () => {
    const files = { 'inner.yaml': 'kind: mixture\ncomponents: {PEO: 0.7 g, LiTFSI: O/Li = 18}\ntolerance: 5 %\n' };
    const cathode = (premade: string) => [
      `components: {LFP: 80 wt%, catholyte: {is: 15 wt%, recipe: inner.yaml${premade}}, Super P: 5 wt%}`,
    ];
    const shelved = made(
      cathode(', premade: true'),
      ['weighed: {LFP: 0.8000 g, catholyte: 0.1500 g, Super P: 50.0 mg}'],
      files,
    );
    // What is on the shelf is as it is: its ratio cannot be weighed right or wrong.
    expect(shelved.figures.map((one) => one.name)).not.toContain('O/Li');
    expect(figure('catholyte of total', shelved)?.made).toBeCloseTo(0.15, 12);
    const taken = made(
      cathode(''),
      ['weighed: {LFP: 0.8000 g, PEO in catholyte: 0.1101 g, catholyte > LiTFSI: 0.0399 g, Super P: 50.0 mg}'],
      files,
    );
    // 0.1101/44.053 over 0.0399/287.0754.
    expect(figure('O/Li', taken)?.made).toBeCloseTo(17.98187, 4);
    expect(figure('catholyte of total', taken)?.made).toBeCloseTo(0.15, 12);
    expect(
      hold(cathode(''), ['weighed: {LFP: 0.8 g, catholyte: 0.15 g}'], files).findings.map((one) => one.code),
    ).toContain('weighed-whole');
  });
});

describe('what is not weighed yet', () => {
  const recipe = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 2 wt% of PEO}'];

  it('is what the recipe asks for beside what was weighed', () => {
    const one = made(recipe, ['weighed: {PEO: 0.7342 g}']);
    expect(one.isComplete).toBe(false);
    // 0.7342 g · 0.362033 (reference: LiTFSI per g of PEO at 18) and 0.7342 g · 0.02, a share of PEO being LZO/PEO.
    expect((line('LiTFSI', one)?.target ?? 0) * 1e3).toBeCloseTo(0.7342 * 0.362033, 6);
    expect((line('LZO', one)?.target ?? 0) * 1e3).toBeCloseTo(0.014684, 9);
    // With too much salt the share of PEO stays a share of PEO.
    const two = made(recipe, ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}']);
    expect((line('LZO', two)?.target ?? 0) * 1e3).toBeCloseTo(0.014684, 9);
    // Salt first: the polymer to the ratio.
    const salt = made(recipe, ['weighed: {LiTFSI: 0.2700 g}']);
    expect((line('PEO', salt)?.target ?? 0) * 1e3).toBeCloseTo(0.27 / 0.362033, 5);
  });

  it('is a share of the total beside all that was weighed', () => {
    const batch = made(
      ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 10 wt% of total}'],
      ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'],
    );
    // x = 0.1 (1.0042 + x): 0.111578 g.
    expect((line('LZO', batch)?.target ?? 0) * 1e3).toBeCloseTo(0.1115778, 6);
    expect(figure('O/Li', batch)?.made).toBeCloseTo(17.7203, 4);
    expect(figure('LZO of total', batch)?.made).toBeUndefined();
  });

  it('is tied to an amount at the scale of what was weighed', () => {
    // 0.7342 g for 0.7 g: 15 mg become 15.732857 mg.
    const batch = made(['components: {PEO: 0.7 g, LZO: 15 mg}'], ['weighed: {PEO: 0.7342 g}']);
    expect((line('LZO', batch)?.target ?? 0) * 1e6).toBeCloseTo(15.732857, 6);
  });
});

describe('a record that cannot be right', () => {
  const found = (record: string[]) => hold(film, record).findings.map((one) => [one.code, one.place.path]);

  it('says so at the place', () => {
    expect(found(['weighed: {PEO: 0.7 g, LiTSFI: 0.25 g}'])).toEqual([['unknown-name', ['weighed', 'LiTSFI']]]);
    expect(found(['weighed: {PEO: 0.7 g, LiTFSI: 0.25 mL}'])).toEqual([['wrong-value', ['weighed', 'LiTFSI']]]);
    expect(found(['weighed: {PEO: 0.7 g, LiTFSI: 0.25 g}', 'closed: [LZO]'])).toEqual([
      ['unknown-name', ['closed', 0]],
    ]);
    expect(found(['weighed: {}'])).toEqual([['wrong-value', ['weighed']]]);
  });

  it('is a slip of the pen where nobody could have missed it so', () => {
    const slips = (recipe: string[], record: string) =>
      hold(recipe, [record]).findings.flatMap((one) => (one.code === 'weighed-far' ? [one.facts.name] : []));
    expect(slips(film, 'weighed: {PEO: 0.7342 g, LiTFSI: 265.8 g}')).toEqual(['LiTFSI']);
    expect(slips(film, 'weighed: {PEO: 0.7342 mg, LiTFSI: 0.2658 g}')).toEqual(['PEO']);
    // Ten times the recipe, all of it, is a larger batch.
    expect(slips(film, 'weighed: {PEO: 7.342 g, LiTFSI: 2.658 g}')).toEqual([]);
    const three = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18, LZO: 15 mg}'];
    expect(slips(three, 'weighed: {PEO: 0.7 g, LiTFSI: 0.25 g, LZO: 0.15 g}')).toEqual(['LZO']);
  });
});

describe('a recipe that has changed', () => {
  it('is told by its content, in as many digits as the record has, and only then', async () => {
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256')
      .update(['kind: mixture', ...film, ''].join('\n'))
      .digest('hex');
    const codes = (content: string) =>
      hold(film, [`content: sha256:${content}`, 'weighed: {PEO: 0.7 g, LiTFSI: 0.2534 g}']).findings.map(
        (one) => one.code,
      );
    expect(codes(digest)).toEqual([]);
    expect(codes(digest.slice(0, 12))).toEqual([]);
    expect(codes(`${digest.slice(0, 11)}${digest[11] === '0' ? '1' : '0'}`)).toEqual(['recipe-changed']);
  });
});

describe('bottles', () => {
  const stock = (...lots: string[]) => ({ 'stock.yaml': ['kind: stock', 'lots:', ...lots, ''].join('\n') });
  const recipe = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18}'];

  it('of the recipe: what is weighed of an impure salt is more than the salt', () => {
    const impure = ['components: {PEO: 0.7 g, LiTFSI: {is: O/Li = 18, purity: 99 wt%}}'];
    const batch = made(impure, ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}']);
    // Of 0.2700 g 0.2673 g are LiTFSI: 17.7203 / 0.99 = 17.8993. As weighed 1.0042 g, of which 1.0015 g are known.
    expect(figure('O/Li', batch)?.made).toBeCloseTo(17.8993, 4);
    expect(batch.dryMass).toBeCloseTo(1.0015e-3, 9);
  });

  it("of the lab's list: the lot that the record names, and its purity", () => {
    const files = stock(
      '  - {material: LiTFSI, lot: A1, purity: 99 wt%}',
      '  - {material: LiTFSI, lot: B2, purity: 95 wt%, expires: 2026-10-31}',
    );
    const of = (lot: string, ...more: string[]) =>
      hold(recipe, [...more, `weighed: {PEO: 0.7342 g, LiTFSI: ${lot}}`], files);
    const first = of('{is: 0.2700 g, lot: A1}');
    expect(first.findings).toEqual([]);
    expect(first.made && figure('O/Li', first.made)?.made).toBeCloseTo(17.8993, 4);
    // 17.7203 / 0.95 = 18.6529.
    const second = of('{is: 0.2700 g, lot: B2}', 'made: 2026-11-28');
    expect(second.made && figure('O/Li', second.made)?.made).toBeCloseTo(18.6529, 3);
    expect(second.findings.map((one) => one.code)).toEqual(['lot-expired']);
    expect(of('{is: 0.2700 g, lot: B2}', 'made: 2026-10-31').findings).toEqual([]);
    expect(of('{is: 0.2700 g, lot: C3}').findings.map((one) => one.code)).toEqual(['lot-missing']);
    expect(of('0.2700 g').findings.map((one) => one.code)).toEqual(['lot-ambiguous']);
    expect(of('[{is: 0.2600 g, lot: A1}, {is: 0.0100 g, lot: B2}]').findings.map((one) => one.code)).toEqual([
      'lot-ambiguous',
    ]);
    // The only bottle there is needs no name: its sheet was of it, too.
    const only = stock('  - {material: LiTFSI, lot: A1, purity: 99 wt%}');
    const unnamed = made(recipe, ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'], only);
    expect(figure('O/Li', unnamed)?.made).toBeCloseTo(17.8993, 4);
  });
});
