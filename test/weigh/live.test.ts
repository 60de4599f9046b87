import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import type { Reagent, Sheet } from '../../src/weigh/sheet.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';
import { project } from '../recipe/project.ts';
import { mixture, run } from '../solve/ask.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function sheetOf(result: ReturnType<typeof run>, asked: { batch?: string } = {}): Sheet {
  if (result.composition === undefined) throw new Error(JSON.stringify(result.findings));
  const free = result.composition.scale === 'free' ? { batch: '1 g' } : {};
  const sized = sizeComposition(result.composition, { ...free, ...asked });
  if (!sized.ok) throw new Error(sized.problem.code);
  return weighOut(sized.value);
}

/** As a page or a spreadsheet computes it: what every reagent brings, times what was weighed. */
function figuresFrom(sheet: Sheet, weighed: (one: Reagent) => number): Record<string, number> {
  const m = sheet.live.constituents.map(({ id }) =>
    sheet.lines.reduce((sum, line) => {
      const share = line.kind === 'reagent' ? (line.brings.find((one) => one.id === id)?.share ?? 0) : 0;
      return line.kind === 'reagent' ? sum + weighed(line) * share : sum;
    }, 0),
  );
  const dot = (row: readonly number[]) => row.reduce((sum, value, i) => sum + value * (m[i] ?? 0), 0);
  return Object.fromEntries(sheet.live.figures.map(({ name, top, bottom }) => [name, dot(top) / dot(bottom)]));
}

describe('the live figures', () => {
  it('follow what was weighed: hand calculation', () => {
    const sheet = sheetOf(run(mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16', 'LZO: 15 mg'])));
    // Weighed 0.7021 g PEO, 0.2860 g LiTFSI, 0.0149 g LZO, with C2H4O 44.053 and LiTFSI 287.075 g/mol:
    // O/Li = (0.7021 / 44.053) / (0.2860 / 287.075) = 15.9975; LZO of total = 0.0149 / 1.0030
    const weighed: Record<string, number> = { PEO: 0.7021, LiTFSI: 0.286, LZO: 0.0149 };
    const figures = figuresFrom(sheet, (one) => weighed[one.name] ?? 0);
    expect(figures['O/Li']).toBeCloseTo(15.9975, 3);
    expect(figures['LZO of total']).toBeCloseTo(0.0149 / 1.003, 12);
    expect(figures['LZO of PEO + LiTFSI']).toBeCloseTo(0.0149 / 0.9881, 12);
    expect(figures['LZO of PEO']).toBeCloseTo(0.0149 / 0.7021, 12);
  });

  it.each([
    'ma/peo-lzon',
    'ma/pll-lfp-2',
    'guo/lse-hfc',
    'guo/peo-sn-litfsi',
    'nguyen/catholyte',
    'nguyen/mema-sn-solution',
    'li/pcl-latp-40',
  ])('of %s come out at their targets for the masses of the sheet', (name) => {
    const sheet = sheetOf(runPipeline(join(root, 'recipes', `${name}.yaml`)));
    const figures = figuresFrom(sheet, (one) => one.weigh);
    expect(sheet.live.figures.length).toBeGreaterThan(1);
    expect(new Set(sheet.live.figures.map((one) => one.name)).size).toBe(sheet.live.figures.length);
    for (const { name, target } of sheet.live.figures) {
      expect(Math.abs((figures[name] ?? 0) - target), name).toBeLessThanOrEqual(1e-12 * target);
    }
    for (const { name, value } of sheet.ratios) {
      expect(sheet.live.figures).toContainEqual(expect.objectContaining({ name, target: value }));
    }
  });

  it('know what a solution made before brings', () => {
    const stock = mixture(['PVDF: 0.5 g'], 'solvents: {NMP: 9.5 g}\n');
    const slurry = mixture(
      ['LFP: 90 wt%', 'binder: {is: 10 wt%, recipe: stock.yaml, premade: solution}'],
      'batch: 10 g\n',
    );
    const sheet = sheetOf(runPipeline(join(project({ 'stock.yaml': stock, 'x.yaml': slurry }), 'x.yaml')));
    const binder = sheet.lines.find((line) => line.kind === 'reagent' && line.name === 'binder') as Reagent;
    expect(binder.weigh).toBeCloseTo(20e-3, 12);
    expect(binder.brings).toEqual([
      { id: 'binder > PVDF', share: expect.closeTo(0.05, 12) },
      { id: 'binder > NMP', share: expect.closeTo(0.95, 12) },
    ]);
    expect(figuresFrom(sheet, (one) => one.weigh)['binder > PVDF of total']).toBeCloseTo(0.1, 12);
  });
});

describe('the digest of the content', () => {
  const text = mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16']);
  const contentOf = (own: string, files: Record<string, string> = {}) =>
    sheetOf(runPipeline(join(project({ ...files, 'x.yaml': own }), 'x.yaml'))).content;

  it('is what sha256sum prints of a recipe without others inside', () => {
    // printf 'kind: mixture\ncomponents:\n  PEO: 1 g\n  LiTFSI: O/Li = 16\n' | sha256sum
    expect(contentOf(text)).toBe('ab4eac29d4d4db345613a965a032a5096d9d919ca6c43d0499959d41a4f47da3');
  });

  it('does not see line ends or a byte order mark, and sees everything else', () => {
    expect(contentOf(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(contentOf(text));
    expect(contentOf(`${text}# a remark\n`)).not.toBe(contentOf(text));
  });

  it('holds the recipes inside, each once, wherever their files stand', () => {
    const outer = (one: string, other: string) =>
      mixture(['LFP: 80 wt%', `a: {is: 10 wt%, recipe: ${one}}`, `b: {is: 10 wt%, recipe: ${other}}`], 'batch: 1 g\n');
    // (sha256 of the outer, then of the inner, a line each) | sha256sum
    expect(contentOf(outer('i.yaml', 'i.yaml'), { 'i.yaml': text })).toBe(
      'b748392c6aec846d6a1a733ee0bbc93f4248e1cb63881b97000686c7daf1f22b',
    );
    const changed = contentOf(outer('i.yaml', 'i.yaml'), { 'i.yaml': `${text}# other\n` });
    expect(changed).not.toBe(contentOf(outer('i.yaml', 'i.yaml'), { 'i.yaml': text }));
  });
});
