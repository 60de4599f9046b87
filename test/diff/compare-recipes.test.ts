import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { compareRecipes, isSameRecipe } from '../../src/weigh/compare-recipes.ts';
import { compareSteps } from '../../src/weigh/compare-steps.ts';
import type { FigureChange } from '../../src/weigh/comparison.ts';

const solve = (text: string, files: Readonly<Record<string, string>> = {}) => {
  const read = (file: string) =>
    files[file] === undefined
      ? ({ ok: false, problem: { code: 'file-unreadable', facts: { file, reason: 'none' } } } as const)
      : ({ ok: true, value: files[file] } as const);
  const list = () => Object.keys(files).map((file) => file.replace(/^.*\//, ''));
  const { composition, findings } = runPipeline('film.yaml', { text, read, list });
  if (composition === undefined) throw new Error(JSON.stringify(findings));
  return composition;
};
const compare = (old: string, now: string) => compareRecipes(solve(old), solve(now));
const mixture = (components: string, rest = '') => `kind: mixture\ncomponents: ${components}\n${rest}`;
const figure = (results: readonly FigureChange[], quantity: string) => results.find((one) => one.quantity === quantity);

describe('results', () => {
  // 44.053 g/mol of C2H4O, 287.075 g/mol of LiTFSI: O/Li = n gives m(LiTFSI) = 287.075 m(PEO) / (44.053 n).
  const { results, statements, scale } = compare(
    mixture('{PEO: 0.7 g, LiTFSI: O/Li = 16}'),
    mixture('{PEO: 0.7 g, LiTFSI: O/Li = 18}'),
  );

  it('are those of hand', () => {
    const salt = (ratio: number) => (287.075 * 0.7e-3) / (44.053 * ratio);
    const mass = figure(results, 'mass of LiTFSI');
    expect(mass?.old).toBeCloseTo(salt(16), 8);
    expect(mass?.new).toBeCloseTo(salt(18), 8);
    const share = figure(results, 'LiTFSI of total');
    expect(share?.old).toBeCloseTo(salt(16) / (0.7e-3 + salt(16)), 5);
    expect(share?.new).toBeCloseTo(salt(18) / (0.7e-3 + salt(18)), 5);
    expect(figure(results, 'amount of LiTFSI')?.new).toBeCloseTo(0.7e-3 / 44.053e-3 / 18, 7);
    expect(figure(results, 'O/Li')).toMatchObject({ old: expect.closeTo(16, 9), new: expect.closeTo(18, 9) });
  });

  it('leave out what stays', () => {
    expect(figure(results, 'mass of PEO')).toBeUndefined();
    expect(figure(results, 'amount of PEO')).toBeUndefined();
    expect(statements).toEqual([
      { change: 'changed', what: 'component', name: 'LiTFSI', old: 'O/Li = 16', new: 'O/Li = 18' },
    ]);
    expect(scale).toEqual({ old: 'fixed', new: 'fixed' });
  });

  it('are wt% where the scale is free, and say which is', () => {
    const free = compare(mixture('{PEO: rest, LZO: 5 wt% of total}'), mixture('{PEO: rest, LZO: 10 wt% of total}'));
    expect(free.results.map((one) => one.kind)).not.toContain('mass');
    expect(free.results.map((one) => one.kind)).not.toContain('amount');
    expect(figure(free.results, 'LZO of total')).toMatchObject({
      old: expect.closeTo(0.05, 12),
      new: expect.closeTo(0.1, 12),
    });
    const half = compare(
      mixture('{PEO: rest, LZO: 5 wt% of total}'),
      mixture('{PEO: rest, LZO: 5 wt% of total}', 'batch: 2 g\n'),
    );
    expect(half.results).toEqual([]);
    expect(half.scale).toEqual({ old: 'free', new: 'fixed' });
    expect(isSameRecipe(half)).toBe(false);
  });

  it('draw the line at one part in 10^9', () => {
    const by = (factor: number) =>
      compare(mixture('{LZO: 1000000000 ug}'), mixture(`{LZO: ${1000000000 + factor} ug}`)).results;
    expect(by(0.5).map((one) => one.quantity)).not.toContain('mass of LZO');
    expect(by(2).map((one) => one.quantity)).toContain('mass of LZO');
  });

  it('have a ratio that only one recipe speaks of on both sides', () => {
    const old = mixture('{PEO: 0.7 g, SN: 0.3 g}');
    expect(compare(old, mixture('{PEO: 0.7 g, SN: 0.3 g}', 'expect: {EO/SN: 4.24}\n')).results).toEqual([]);
    const ratio = figure(compare(old, mixture('{PEO: 0.7 g, SN: 0.6 g}', 'expect: {EO/SN: 2.12}\n')).results, 'EO/SN');
    expect((ratio?.old ?? 0) / (ratio?.new ?? 1)).toBeCloseTo(2, 9);
  });

  it('say when a ratio counts something else', () => {
    const { results: counts } = compare(
      mixture('{PEO: 0.7 g, LiTFSI: O/Li = 16}'),
      mixture('{PEO: 0.7 g, LiTFSI: O/Li = 16, LiDFOB: 0.1 wt% of total}'),
    );
    expect(figure(counts, 'O/Li')?.counted?.new).toMatch(/LiDFOB/);
  });
});

describe('statements', () => {
  const one = '{is: [1 g], note: a}';
  it.each([
    ['a unit in another spelling', '{LZO: 1500 um^3}', '{LZO: 1500 μm³}'],
    ['a list of one', '{LZO: 1 g}', '{LZO: {is: [1 g]}}'],
    [
      'the order of statements',
      '{PEO: 0.7 g, LiTFSI: [0.28510 g, O/Li = 16]}',
      '{PEO: 0.7 g, LiTFSI: [O/Li = 16, 0.28510 g]}',
    ],
    [
      'the order of a basis',
      '{PEO: 1 g, LATP: 1 g, LZO: 5 wt% of PEO + LATP}',
      '{LATP: 1 g, LZO: 5wt% of LATP + PEO, PEO: 1 g}',
    ],
    [
      'a material that it is anyway',
      `{LZO: ${one}}`,
      '{LZO: {is: 1 g, note: "a", material: La2Zr2O7, premade: false, role: filler}}',
    ],
    ['the same digits in another unit', '{LZO: 1.000 g}', '{LZO: 1000 mg}'],
  ])('do not differ by %s', (_, old, now) => expect(compare(mixture(old), mixture(now)).statements).toEqual([]));

  it('differ by the precision they are written in', () => {
    const { statements, results } = compare(mixture('{LZO: 1 g}'), mixture('{LZO: 1.0 g}'));
    expect(statements).toMatchObject([{ old: '1 g', new: '1.0 g' }]);
    expect(results).toEqual([]);
  });

  it('name what came, what went, and what of it changed', () => {
    const { statements } = compare(
      mixture(
        '{PEO: {is: 1 g, note: old}, SN: 1 g}',
        'batch: 2 g\nexpect: {mass of PEO: 1 g}\nallow: {sn-without-film-former: a}\n',
      ),
      mixture(
        '{PEO: {is: 1 g, role: plasticiser, note: new}, x: {is: 1 g, material: SN}}',
        'expect: {mass of PEO: {is: 1.0 g, from: here}}\nsource: {title: b}\n',
      ),
    );
    expect(statements).toEqual([
      { change: 'added', what: 'source', name: '', new: 'title: b' },
      { change: 'removed', what: 'batch', name: '', old: '2 g' },
      { change: 'changed', what: 'component', name: 'PEO', aspect: 'role', old: 'polymer', new: 'plasticiser' },
      { change: 'changed', what: 'component', name: 'PEO', aspect: 'note', old: 'old', new: 'new' },
      { change: 'removed', what: 'component', name: 'SN', old: '1 g' },
      { change: 'added', what: 'component', name: 'x', new: '1 g' },
      { change: 'changed', what: 'expectation', name: 'mass of PEO', old: '1 g', new: '1.0 g' },
      { change: 'added', what: 'expectation', name: 'mass of PEO', aspect: 'from', new: 'here' },
      { change: 'removed', what: 'allow', name: 'sn-without-film-former', old: 'a' },
    ]);
  });

  it('of an inner recipe are named by the part, however deep', () => {
    const outer = (file: string) =>
      mixture(`{LFP: rest, catholyte: {is: 10 wt% of total, recipe: ${file}}}`, 'batch: 1 g\n');
    const middle = 'kind: mixture\ntitle: middle\ncomponents: {salts: {is: 1 g, recipe: salts.yaml}, PEO: 2 g}\n';
    const salts = (more: string) =>
      `kind: mixture\ncomponents: {LiTFSI: 19 parts, LiDFOB: ${more} parts}\nbatch: 1 g\n`;
    const old = solve(outer('middle.yaml'), { 'middle.yaml': middle, 'salts.yaml': salts('1') });
    const now = solve(outer('middle.yaml'), {
      'middle.yaml': `${middle}steps: [{do: stir}]\n`,
      'salts.yaml': salts('2'),
    });
    const { statements, results } = compareRecipes(old, now);
    expect(statements).toEqual([
      { change: 'added', what: 'step', name: '1', part: 'catholyte', new: 'stir' },
      {
        change: 'changed',
        what: 'component',
        name: 'catholyte > salts > LiDFOB',
        part: 'catholyte > salts',
        old: '1 parts',
        new: '2 parts',
      },
    ]);
    // 0.1 of the mixture, a third of it salts, a twentieth and two twenty-firsts of them LiDFOB.
    const share = figure(results, 'catholyte > salts > LiDFOB of total');
    expect(share?.old).toBeCloseTo(0.1 / 3 / 20, 12);
    expect(share?.new).toBeCloseTo((0.1 / 3) * (2 / 21), 12);
  });

  it('tell a solvent from a component of its name', () => {
    const { statements } = compare(mixture('{PEO: 1 g, SN: 1 g}'), mixture('{PEO: 1 g}', 'solvents: {SN: 1 g}\n'));
    expect(statements).toEqual([
      { change: 'removed', what: 'component', name: 'SN', old: '1 g' },
      { change: 'added', what: 'solvent', name: 'SN', new: '1 g' },
    ]);
  });

  it('include a material of the author that changed', () => {
    const material = (density: string) =>
      `kind: material\nid: LZO\nname: lanthanum zirconate\nroles: [filler]\nstate: solid\nformula: La2Zr2O7\nsource: ours\nproperties: {density: {value: ${density}, source: ours}}\n`;
    const text = mixture('{PEO: 1 g, LZO: 10 vol% of total}', 'materials: own\n');
    const solved = (density: string) => solve(text, { 'own/lzo.yaml': material(density) });
    const { statements, results } = compareRecipes(solved('6.0 g/cm^3'), solved('5.4 g/cm^3'));
    expect(statements).toEqual([
      { change: 'changed', what: 'material', name: 'LZO', aspect: 'density', old: '6.0 g/cm^3', new: '5.4 g/cm^3' },
    ]);
    const mass = figure(results, 'mass of LZO');
    expect((mass?.new ?? 0) / (mass?.old ?? 1)).toBeCloseTo(0.9, 9);
  });
});

describe('steps', () => {
  const step = (text: string) => ({ do: text, add: [] });
  const steps = (text: string) => [...text].map(step);
  it.each([
    ['abc', 'abc', []],
    ['abc', 'abxc', ['+3 x']],
    ['abxc', 'abc', ['-3 x']],
    ['abc', 'bca', ['-1 a', '+3 a']],
    ['', 'ab', ['+1 a', '+2 b']],
    ['ab', '', ['-1 a', '-2 b']],
    ['axc', 'ayc', ['~2 x y']],
  ])('from %s to %s', (old, now, changes) => {
    const signs = { added: '+', removed: '-', changed: '~' };
    expect(
      compareSteps(steps(old), steps(now)).map(
        (one) => signs[one.change] + [one.name, one.old, one.new].filter(Boolean).join(' '),
      ),
    ).toEqual(changes);
  });

  it('turn the old list into the new one', () => {
    const list = fc.array(fc.constantFrom<string>('stir', 'dry', 'cast', 'press'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (old, now) => {
        const changes = compareSteps(old.map(step), now.map(step));
        const gone = new Set(changes.filter((one) => one.change === 'removed').map((one) => Number(one.name)));
        const fresh = new Map(changes.filter((one) => one.change !== 'removed').map((one) => [Number(one.name), one]));
        const replaced = changes.filter((one) => one.change === 'changed').map((one) => one.old);
        const kept = old.filter((_, i) => !gone.has(i + 1));
        for (const one of replaced) kept.splice(kept.indexOf(one ?? ''), 1);
        const rest = now.filter((_, i) => !fresh.has(i + 1));
        expect([...kept].sort()).toEqual([...rest].sort());
        expect(compareSteps(old.map(step), old.map(step))).toEqual([]);
      }),
    );
  });

  it('of a hundred thousand take no time that hurts', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => step(String(i)));
    expect(compareSteps(many, [...many].reverse()).length).toBeGreaterThan(0);
  });
});
