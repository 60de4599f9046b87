import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument, runPipeline } from '../../src/pipeline.ts';
import { readDate } from '../../src/recipe/read-date.ts';
import { checkLeft } from '../../src/weigh/check-left.ts';
import { openLots } from '../../src/weigh/open-lots.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { formulyte, root } from '../cli/program.ts';
import { project } from '../recipe/project.ts';
import { mixture } from '../solve/ask.ts';
import { reagents } from './sheet-of.ts';

const recipe = mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'], 'solvents: {acetonitrile: 15 mL}\n');
const list = (...lots: readonly string[]) => `kind: stock\nlots:\n${lots.map((lot) => `  - {${lot}}\n`).join('')}`;

function take(
  stock: string,
  asked: { lots?: Record<string, string>; on?: string; batch?: string; recipe?: string } = {},
) {
  const folder = project({ 'stock.yaml': stock, 'x.yaml': asked.recipe ?? recipe });
  const { composition, findings } = runPipeline(join(folder, 'x.yaml'));
  if (composition === undefined) throw new Error(JSON.stringify(findings));
  const chosen = Object.entries(asked.lots ?? {}).map(([component, lot]) => ({ component, lot }));
  const opened = openLots(composition, { chosen, on: asked.on ?? '2026-11-28' });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { composition: taken, stock: from, findings: found = [] } = opened.value ?? {};
  const sized = taken && sizeComposition(taken, asked.batch ? { batch: asked.batch } : {});
  if (sized && !sized.ok) throw new Error(sized.problem.code);
  const left = sized ? checkLeft(sized.value.composition) : [];
  return {
    codes: [...found, ...left].map((one) => one.code),
    findings: [...found, ...left],
    sheet: sized && weighOut(sized.value, from),
    composition,
    taken,
  };
}

describe('a lot', () => {
  const good = list('material: PEO, lot: P1, purity: 98 wt%', 'material: LiTFSI, lot: A1, water: 1000 ppm');
  it('changes what is weighed, never the composition', () => {
    const { sheet, composition, taken, codes } = take(good);
    expect(codes).toEqual(['lot-unlisted']);
    expect(taken?.masses).toEqual(composition.masses);
    const [peo, salt] = sheet ? reagents(sheet) : [];
    // 0.7 g of PEO are 0.7 / 0.98 = 0.714286 g of the bottle; 0.285101 g of salt 0.285101 / 0.999 = 0.285386 g.
    expect((peo?.weigh ?? 0) * 1e3).toBeCloseTo(0.7142857, 6);
    expect((peo?.mass ?? 0) * 1e3).toBeCloseTo(0.7, 12);
    expect((salt?.weigh ?? 0) * 1e3).toBeCloseTo(0.285386, 5);
    expect(salt?.lot).toEqual({ name: 'A1', assay: expect.closeTo(0.999, 12), water: expect.closeTo(0.001, 12) });
  });

  it('wins over the purity that the recipe says, whose amount stays what it was', () => {
    // Of 0.7 g at 90 wt% the recipe means 0.63 g; of the 98 wt% bottle that is 0.642857 g.
    const own = recipe.replace('0.7 g', '{is: 0.7 g, purity: 90 wt%}');
    const { sheet } = take(good, { recipe: own });
    expect((sheet ? (reagents(sheet)[0]?.weigh ?? 0) : 0) * 1e3).toBeCloseTo(0.642857, 6);
  });

  it('may be a solution, and is checked as one', () => {
    const stock = list('material: LiTFSI, lot: S, as: 1 mol/L in acetonitrile, density: 0.85 g/cm^3, left: 0.5 mL');
    const { sheet, codes, findings } = take(stock);
    expect(codes).toEqual(['lot-unlisted', 'lot-short']);
    // 0.993124 mL are needed of 0.5 mL.
    expect(findings[1]?.facts).toMatchObject({ left: '0.5 mL', needed: '0.9931 mL', short: '0.4931 mL' });
    const [, salt, solvent] = sheet ? reagents(sheet) : [];
    expect((salt?.weigh ?? 0) * 1e3).toBeCloseTo(0.844156, 5);
    expect((solvent?.volume ?? 0) * 1e6).toBeCloseTo(14.28846, 4);
    const weak = take(list('material: LiTFSI, lot: S, as: 0.05 mol/L in acetonitrile, density: 0.85 g/cm^3'));
    expect(weak.codes).toContain('stock-too-weak');
    expect(weak.sheet).toBeUndefined();
    expect(take(list('material: LiTFSI, lot: S, as: 5 wt% in DMF')).codes).toContain('solvent-unlisted');
  });

  it('of powder does not stand in for a solution that the recipe takes, unless it is named', () => {
    const own = recipe.replace('O/Li = 16', '{is: O/Li = 16, as: 1 mol/L in acetonitrile, density: 0.85 g/cm^3}');
    const { sheet, findings } = take(good, { recipe: own });
    const [, salt] = sheet ? reagents(sheet) : [];
    // 0.993124 mL at 0.85 g/mL
    expect((salt?.weigh ?? 0) * 1e3).toBeCloseTo(0.844156, 5);
    expect(salt?.lot?.name).toBeUndefined();
    const components = ['LiTFSI as 1 mol/L in acetonitrile', 'acetonitrile'];
    expect(findings).toMatchObject([{ code: 'lot-unlisted', facts: { components } }]);
    const named = take(good, { recipe: own, lots: { LiTFSI: 'A1' } });
    expect(named.sheet && reagents(named.sheet)[1]?.lot?.name).toBe('A1');
    // Another solution does, as any bottle does.
    const other = list('material: LiTFSI, lot: S2, as: 0.9 mol/L in acetonitrile, density: 0.84 g/cm^3');
    const taken = take(other, { recipe: own });
    // 0.993122 mmol / 0.9 mol/L * 0.84 g/mL
    expect((taken.sheet ? (reagents(taken.sheet)[1]?.weigh ?? 0) : 0) * 1e3).toBeCloseTo(0.926914, 5);
  });
});

describe('several lots of one material', () => {
  const two = list('material: LiTFSI, lot: A1, purity: 99 wt%', 'material: LiTFSI, lot: B2, expires: 2026-12');
  it('are a question, and both are named', () => {
    const { codes, findings, sheet } = take(two);
    expect(codes).toContain('lot-ambiguous');
    expect(findings[0]?.facts).toEqual({ component: 'LiTFSI', lots: ['A1', 'B2 (until 2026-12-31)'] });
    expect(sheet).toBeUndefined();
  });

  it('may have an equals sign in the name and in the lot', () => {
    const own = mixture(['"a=b": {material: PEO, is: 0.7 g}', 'LiTFSI: 0.2 g']);
    const stock = list('material: PEO, lot: "=x"', 'material: PEO, lot: y');
    const { sheet } = take(stock, { recipe: own, lots: { a: 'b==x' } });
    expect(sheet ? reagents(sheet)[0]?.lot : undefined).toEqual({ name: '=x' });
  });

  it('are chosen from by name, on the command line or in the recipe', () => {
    expect(take(two, { lots: { LiTFSI: 'A1' } }).codes).toEqual(['lot-unlisted']);
    const own = recipe.replace('O/Li = 16', '{is: O/Li = 16, lot: A1}');
    expect(take(two, { recipe: own }).codes).toEqual(['lot-unlisted']);
    const { findings, sheet } = take(two, { lots: { LiTFSI: 'Z' } });
    expect(findings[0]).toMatchObject({ code: 'lot-missing', facts: { lot: 'Z', known: ['A1', 'B2'] } });
    expect(sheet).toBeUndefined();
  });
});

describe('the date of a lot', () => {
  const until = list('material: LiTFSI, lot: A1, expires: 2026-11-28');
  it('is its last day, judged on the day that is given', () => {
    expect(take(until, { on: '2026-11-28' })).toMatchObject({ codes: ['lot-unlisted'] });
    const late = take(until, { on: '2026-11-29' });
    expect(late.findings[0]).toMatchObject({ code: 'lot-expired', severity: 'warning' });
    expect(late.sheet?.stock).toMatchObject({ judgedOn: '2026-11-29' });
  });

  it('stands on the sheet only where a date was judged', () => {
    expect(take(list('material: LiTFSI, lot: A1')).sheet?.stock).not.toHaveProperty('judgedOn');
  });

  it('is a day of the calendar', () => {
    expect(readDate('2024-02')).toBe('2024-02-29');
    expect(readDate('2026-02-28')).toBe('2026-02-28');
    for (const text of ['2026-02-29', '2026-13-01', '2026-00', '28.11.2026', '2026-1-1', '', 'today', '2026-11-31']) {
      expect(readDate(text), text).toBeUndefined();
    }
  });
});

describe('what is left in a bottle', () => {
  it('counts for all lines that are weighed from it', () => {
    const twice = mixture([
      'LFP: 1 g',
      'a: {is: 1 g, components: {PEO: rest}}',
      'b: {is: 1 g, components: {PEO: rest}}',
    ]);
    const short = take(list('material: PEO, lot: P, left: 1.5 g'), { recipe: twice });
    expect(short.findings.find((one) => one.code === 'lot-short')?.facts).toMatchObject({
      needed: '2 g',
      short: '0.5 g',
    });
    expect(take(list('material: PEO, lot: P, left: 2 g'), { recipe: twice }).codes).not.toContain('lot-short');
  });

  it('counts at the size that is asked for', () => {
    const stock = list('material: PEO, lot: P, left: 1 g');
    expect(take(stock).codes).not.toContain('lot-short');
    expect(take(stock, { batch: '10 g' }).codes).toContain('lot-short');
  });
});

describe('a list that cannot be', () => {
  it.each([
    ['material: PEO', 'missing-key'],
    ['material: PEO, lot: A, purity: 101 wt%', 'wrong-value'],
    ['material: PEO, lot: A, purity: 99 wt%, water: 2 wt%', 'purity-beyond-whole'],
    ['material: PEO, lot: A, expires: 2026-02-30', 'wrong-value'],
    ['material: PEO, lot: A, opened: yesterday', 'wrong-value'],
    ['material: PEO, lot: A, left: -1 g', 'negative-amount'],
    ['material: PEO, lot: A, left: 3', 'bare-number'],
    ['material: PEO, lot: A, left: 3 cm', 'wrong-dimension'],
    ['material: PEO, lot: A, left: 1e99 g', 'wrong-value'],
    ['material: NoSuchThing, lot: A', 'unknown-material'],
    ['material: LiTFSI, lot: A, as: 1 mol/L in acetonitrile', 'solution-density-missing'],
    ['material: PEO, lot: A, colour: white', 'unknown-key'],
  ])('%s is one finding', (lot, code) => {
    const { findings } = checkDocument('stock.yaml', { text: list(lot) });
    expect(findings.map((one) => one.code)).toEqual([code]);
  });

  it('is told in its own lines, and no sheet is printed', () => {
    const folder = project({ 'stock.yaml': list('material: PEO, lot: A, purity: 0 wt%'), 'x.yaml': recipe });
    const { code, stdout, stderr } = formulyte(['weigh', join(folder, 'x.yaml')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/stock\.yaml:3:\d+ {2}error {2}wrong-value/);
  });

  it('may be empty text, a folder, or CRLF', () => {
    const folder = project({ 'stock.yaml': '', 'x.yaml': recipe });
    expect(formulyte(['weigh', join(folder, 'x.yaml')]).code).toBe(1);
    writeFileSync(join(folder, 'stock.yaml'), list('material: PEO, lot: A').replaceAll('\n', '\r\n'));
    expect(formulyte(['weigh', join(folder, 'x.yaml')])).toMatchObject({ code: 0, stderr: '' });
    expect(formulyte(['weigh', join(folder, 'x.yaml'), '--stock', folder]).code).toBe(2);
  });
});

describe('the command', () => {
  const file = join(root, 'recipes/lab/peo-litfsi.yaml');
  it('asks which bottle, and weighs from the one that is said', () => {
    expect(formulyte(['weigh', file, '--on', '2026-11-28'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('--lot "LiTFSI=A1234"'),
    });
    const said = formulyte(['weigh', file, '--lot', 'LiTFSI=A1234', '--on', '2026-11-28']);
    expect(said).toMatchObject({ code: 0, stderr: '' });
    expect(said.stdout).toMatch(/lot A1234 · 99\.932 wt%/);
    expect(said.stdout).toMatch(/judged on 2026-11-28/);
  });

  it.each([
    [['--lot', 'LiTFSI'], 'a component with its lot'],
    [['--lot', '=A1'], 'a component with its lot'],
    [['--lot', 'SN=A1'], '"SN"'],
    [['--on', '28.11.2026'], 'a day such as'],
    [['--on', '2026-02-30'], 'a day such as'],
    [['--stock', 'no-such.yaml'], 'no such file'],
  ])('refuses %j', (flags, words) => {
    const { code, stdout, stderr } = formulyte(['weigh', file, ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('refuses a lot without a list', () => {
    const lone = formulyte(['weigh', join(root, 'recipes/ma/peo-lzon.yaml'), '--lot', 'PEO=A']);
    expect(lone).toMatchObject({ code: 2, stderr: expect.stringContaining('stock.yaml beside the recipe') });
  });
});
