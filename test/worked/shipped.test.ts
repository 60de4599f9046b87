import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExplainFlags, openExplained } from '../../src/cli/open-explained.ts';
import { explanationData } from '../../src/report/explanation-data.ts';
import { accountFor } from '../../src/worked/account-for.ts';
import { root } from '../cli/program.ts';
import { evaluateTree, type Tree } from './evaluate-tree.ts';

const flags: ExplainFlags = { full: false, json: false, 'allow-outside': false, on: '2026-11-28' };
const files = readdirSync(join(root, 'recipes'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('materials'))
  .sort();

const close = (value: number, wanted: number, by: number, size = Math.abs(wanted)): boolean =>
  value === wanted || Math.abs(value - wanted) <= by * size;

/** What is wrong with the explanations of a document; empty where nothing is. */
async function judge(file: string, more: Partial<ExplainFlags> = {}): Promise<{ wrong: string[]; figures: number }> {
  const opened = await openExplained(join(root, 'recipes', file), { ...flags, ...more });
  const wrong: string[] = [];
  let figures = 0;
  for (const [name, work] of opened.works) {
    const figure = work();
    const account = accountFor(figure);
    const data = explanationData({ figure, account }, opened.result.documents);
    const tree: Tree = data.tree;
    figures++;
    const value = evaluateTree(tree);
    // What cancels to nothing is no figure of twelve digits: it is held against the largest number that is put in.
    const whole = Math.max(
      Math.abs(data.si),
      ...(data.tree.inputs ?? []).map((one) => Math.abs((one as Tree).si ?? 0) * 1e-4),
    );
    if (!close(value, data.si, 1e-12, whole)) wrong.push(`${name}: ${value}, not ${data.si}`);
    for (const { key, name: leaf, si, slope } of data.leaves) {
      const size = Math.abs(si) || 1e-3;
      const at = (by: number) => evaluateTree(tree, new Map([[key, si + by * size]]));
      // Over a wide step, to the fourth order.
      const found = (8 * (at(1e-3) - at(-1e-3)) - (at(2e-3) - at(-2e-3))) / (12e-3 * size);
      const noise = (1e-9 * whole) / size;
      // At the larger of two that are as large, a figure has one slope to each side.
      const beside = () => [1e-7, -1e-7].map((by) => (at(by) - data.si) / (by * size));
      const isSlope = close(slope, found, 1e-6) || Math.abs(slope - found) <= noise;
      if (!isSlope && !beside().some((one) => close(slope, one, 1e-5)))
        wrong.push(`${name}, ${leaf}: slope ${slope}, not ${found}`);
    }
  }
  return { wrong, figures };
}

// A study's figures are those of its points.
const studies = [
  'nguyen/mema-sn-salts-study.yaml',
  'studies/lfp-cathode-study.yaml',
  'studies/peo-litfsi-llzto-study.yaml',
];

describe('every figure of every shipped document follows from its leaves, and moves with them as is said', () => {
  it.each(files.filter((file) => !studies.includes(file)))('%s', async (file) => {
    expect((await judge(file)).wrong).toEqual([]);
  });

  it('and there are figures', async () => {
    expect((await judge('ma/peo-lzon.yaml')).figures).toBeGreaterThan(20);
  });
});

describe('so it is of the sizes, bottles and balances that can be asked for', () => {
  const lots = { lot: ['LiTFSI=A1234'] };
  it.each<[string, string, Partial<ExplainFlags>]>([
    ['a batch', 'ma/peo-lzon.yaml', { batch: '2 g' }],
    ['a volume', 'ma/peo-lzon.yaml', { batch: '1 mL', overage: '10 %' }],
    ['more than is written', 'ma/peo-lzon.yaml', { overage: '20 %' }],
    ['one component', 'ma/peo-lzon.yaml', { for: 'PEO=1.4 g' }],
    ['moles of one', 'ma/peo-lzon.yaml', { for: 'LiTFSI=1 mmol' }],
    ['films', 'ma/peo-lzon.yaml', { film: '16 mm x 110 um', cells: '12', overage: '20 %' }],
    ['porous sheets', 'ma/peo-lzon.yaml', { film: '30 mm x 40 mm x 110 um', porosity: '10 %' }],
    ['solution', 'ma/peo-lzon.yaml', { solution: '20 mL' }],
    ['an area', 'ma/pll-lfp-2.yaml', { area: '12 mm', loading: '3.8 mg/cm^2 of LFP', discs: '5' }],
    ['an area that is said', 'ma/pll-lfp-2.yaml', { area: '12 cm^2', loading: '1 mg/cm^2 of coating' }],
    ['lots and balances', 'lab/peo-litfsi.yaml', lots],
    ['lots and balances of films', 'lab/peo-litfsi.yaml', { ...lots, film: '16 mm x 110 um', cells: '12' }],
    ['one component from its bottle', 'lab/peo-litfsi.yaml', { ...lots, for: 'PEO=0.7 g' }],
    ['a batch of product', 'li/latp.yaml', { batch: '25 g', overage: '10 %' }],
    ['one precursor', 'syntheses/llzt-li-excess.yaml', { for: 'Li2CO3=2 g' }],
    ['moles of a precursor', 'syntheses/lzo-by-assay.yaml', { for: 'La(NO3)3·6H2O=2 mmol' }],
    ['more of what was weighed', 'ma/lzo-nanofibres.yaml', { overage: '50 %' }],
    ['the point of a study', 'nguyen/mema-sn-salts-study.yaml', { point: '1-1-1' }],
    ['the point of a study with a size', 'nguyen/mema-sn-salts-study.yaml', { point: '1-1-1', batch: '2 g' }],
    ['a free scale', 'nguyen/mema-sn-solution.yaml', { batch: '2 g' }],
  ])('%s', async (_, file, more) => {
    const { wrong, figures } = await judge(file, more);
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(5);
  });
});
