import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { temporaryFolder } from '../cli/program.ts';
import { checkMixture, codesOf } from './check.ts';

const salty = ['components:', '  PEO: 0.7 g', '  LiTFSI: O/Li = 6'];
const studied = '{o-li-unusual: the 6:1 complex is what we study}';

describe('allow', () => {
  it('silences a warning by its code, with a reason', () => {
    expect(codesOf(checkMixture(...salty))).toEqual(['o-li-unusual']);
    expect(codesOf(checkMixture(...salty, `allow: ${studied}`))).toEqual([]);
  });

  it('silences a note', () => {
    const lines = ['components:', '  LFP: 90 wt%', '  LZO: 10 wt%'];
    expect(codesOf(checkMixture(...lines))).toEqual(['lzo-optimum']);
    expect(codesOf(checkMixture(...lines, 'allow: {lzo-optimum: Table S3 goes up to 10}'))).toEqual([]);
  });

  it('silences no error, whether it occurs or not', () => {
    const allowed = 'allow: {contradiction: so says the paper}';
    const wrong = ['components:', '  PEO: 0.7 g', '  LiTFSI: [0.2875 g, O/Li = 16]'];
    expect(codesOf(checkMixture(...wrong, allowed))).toEqual(['contradiction', 'allow-error']);
    expect(codesOf(checkMixture('components: {PEO: 0.7 g}', allowed))).toEqual(['allow-error']);
  });

  it('is not held against a recipe that could not be solved', () => {
    const lines = ['components:', '  PEO: 0.7 gg', '  LiTFSI: O/Li = 6', `allow: ${studied}`];
    expect(codesOf(checkMixture(...lines))).toEqual(['unknown-unit']);
    const open = ['components:', '  PEO: 0.7 g', '  LiTFSI: rest', `allow: ${studied}`];
    expect(codesOf(checkMixture(...open))).toEqual(['under-determined']);
  });

  it('can be kept for what does not occur in every recipe, with a reason', () => {
    const lines = ['components: {PEO: 0.7 g}', 'allow:', '  o-li-unusual: of the series', '  allow-unused: a series'];
    expect(codesOf(checkMixture(...lines))).toEqual([]);
  });

  it('holds in a recipe inside the recipe, and can be said by the recipe around it', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const inner = (name: string, ...more: readonly string[]) =>
      writeFileSync(join(folder, name), ['kind: mixture', ...salty, ...more, ''].join('\n'));
    inner('plain.yaml');
    inner('allowed.yaml', `allow: ${studied}`);
    const outer = (name: string, allow = '') => {
      const text = `kind: mixture\ncomponents:\n  PVDF: 1 part\n  film: {is: 9 parts, recipe: ${name}}\n${allow}`;
      return runPipeline(join(folder, 'outer.yaml'), { text });
    };
    expect(outer('plain.yaml').findings.map((one) => one.code)).toEqual(['o-li-unusual']);
    expect(outer('plain.yaml').findings[0]?.place.file).toBe(join(folder, 'plain.yaml'));
    expect(outer('allowed.yaml').findings).toEqual([]);
    expect(outer('allowed.yaml').allowed).toBe(1);
    expect(outer('plain.yaml', `allow: ${studied}\n`).findings).toEqual([]);
  });
});
