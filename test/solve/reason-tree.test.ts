import { describe, expect, it } from 'vitest';
import { targetOf } from '../../src/recipe/resolve-target.ts';
import type { Reason } from '../../src/solve/reason.ts';
import { reasonTree } from '../../src/solve/reason-tree.ts';
import { mixture, solved } from './ask.ts';

function tree(name: string, text: string): Reason {
  const composition = solved(text);
  const target = targetOf(name, composition.formulation);
  if (!target.ok) throw new Error(target.problem.code);
  return reasonTree(name, target.value, composition);
}

const every = (reason: Reason): Reason[] => [reason, ...reason.inputs.flatMap(every)];

describe('the tree of a ratio', () => {
  const ratio = tree('O/Li', mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16']));
  it('computes: moles over moles, mass over molar mass', () => {
    const [oxygen, lithium] = ratio.inputs;
    expect((oxygen?.value ?? 0) / (lithium?.value ?? 1)).toBeCloseTo(ratio.value, 12);
    const [mass, molar] = oxygen?.inputs ?? [];
    expect((mass?.value ?? 0) / (molar?.value ?? 1)).toBeCloseTo(oxygen?.value ?? 0, 12);
  });

  it('goes down to atomic weights with their standard uncertainties', () => {
    const salt = every(ratio).find((one) => one.what === 'molar mass of LiTFSI');
    const weights = salt?.inputs.map(({ what, value }) => [what, value * 1e3]) ?? [];
    expect(Object.fromEntries(weights)).toMatchObject({ '1 x Li': 6.94, '2 x S': 32.06, '6 x F': 18.998403162 });
    // Bounds over √3: Li 0.06, S 2 · 0.02, C 2 · 0.002, O 4 · 0.001, N 0.001: sqrt(0.0036 + 0.0016 + 0.000033)/√3 = 0.041765.
    expect((salt?.uncertainty ?? 0) * 1e3).toBeCloseTo(0.041765, 4);
  });
});

it('follows twenty shares of one total once each', () => {
  const parts = Array.from({ length: 20 }, (_, i) => `c${i}: {is: 5 wt%, material: PEO}`);
  const own = tree('c0 of total', mixture(parts, 'batch: 1 g\n'));
  const followed = every(own).filter((one) => one.equation?.startsWith('5 wt%'));
  expect(followed.length).toBeLessThanOrEqual(20);
  expect(every(own).length).toBeLessThan(2000);
});
