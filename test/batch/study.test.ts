import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { figure, hold, line, made } from './hold.ts';

const study = [
  'kind: study',
  'base: base.yaml',
  'vary: {PEO: any, LiTFSI: any, LZO: any}',
  'steps: 10',
  'batch: 1 g',
  '',
].join('\n');
const base = [
  'kind: mixture',
  'batch: 1 g',
  'components: {PEO: 60 wt%, LiTFSI: 25 wt%, LZO: 15 wt%}',
  'tolerance: 1 %',
  '',
].join('\n');
const files = { 'recipe.yaml': study, 'base.yaml': base };

describe('a point of a study as weighed', () => {
  it('is held against the composition of that point', () => {
    // 7-2-1 is 70, 20 and 10 %; 0.71, 0.20 and 0.10 g are 70.297, 19.802 and 9.901 % of 1.01 g.
    const batch = made([], ['point: 7-2-1', 'weighed: {PEO: 0.7100 g, LiTFSI: 0.2000 g, LZO: 0.1000 g}'], files);
    const name = (one: string) => `${one} of total`;
    expect(figure(name('PEO'), batch)).toMatchObject({
      made: expect.closeTo(0.70297, 5),
      target: expect.closeTo(0.7, 9),
    });
    expect(figure(name('LiTFSI'), batch)).toMatchObject({ made: expect.closeTo(0.19802, 5), verdict: 'pass' });
    expect(line('LZO', batch)?.target).toBeCloseTo(0.101e-3, 12);
    expect(batch.recipe).toBe('recipe.yaml');
  });

  it('may be said in per cent, and be on no lattice', () => {
    const batch = made([], ['point: [50, 30, 20]', 'weighed: {PEO: 0.5 g, LiTFSI: 0.3 g, LZO: 0.2 g}'], files);
    expect(batch.figures.every((one) => one.verdict === 'pass')).toBe(true);
  });

  it('asks for nothing of a component that it has none of', () => {
    const { findings, made: batch } = hold([], ['point: 8-2-0', 'weighed: {PEO: 0.8 g, LiTFSI: 0.2 g}'], files);
    expect(findings).toEqual([]);
    expect(batch?.isComplete).toBe(true);
  });

  it.each([
    ['no point', []],
    ['two shares of three', ['point: 7-2']],
    ['no numbers', ['point: seven-two-one']],
    ['shares of 90 %', ['point: [50, 30, 10]']],
  ])('%s is a finding', (_, lines) => {
    const { findings } = hold([], [...lines, 'weighed: {PEO: 0.8 g}'], files);
    expect(findings.map((one) => one.code)).toEqual(['point-unknown']);
  });

  it('carries the content of the study and of its base: either changes it', () => {
    // sha256 of the digests, a line each: the study's own first, then its base's.
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const content = digest([study, base].map((text) => `${digest(text)}\n`).join(''));
    const record = ['point: 8-2-0', `content: sha256:${content}`, 'weighed: {PEO: 0.8 g, LiTFSI: 0.2 g}'];
    expect(hold([], record, files).findings).toEqual([]);
    const moved = { ...files, 'recipe.yaml': study.replace('any, LZO', '5..50 %, LZO') };
    expect(hold([], record, moved).findings.map((one) => one.code)).toEqual(['recipe-changed']);
    const other = { ...files, 'base.yaml': `${base}notes: x\n` };
    expect(hold([], record, other).findings.map((one) => one.code)).toEqual(['recipe-changed']);
  });

  it('is named on its sheet, in % of what is varied', () => {
    const { formulation } = hold([], ['point: 7-2-1', 'weighed: {PEO: 0.7 g}'], files).composition ?? {};
    expect(formulation?.point).toEqual([70, 20, 10]);
  });
});
