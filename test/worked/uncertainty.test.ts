import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openExplained } from '../../src/cli/open-explained.ts';
import { explanationData } from '../../src/report/explanation-data.ts';
import { accountFor } from '../../src/worked/account-for.ts';
import { evaluateTree, type Tree } from './evaluate-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const recipe = join(folder, 'film.yaml');
writeFileSync(
  recipe,
  `kind: mixture
components:
  PEO: {is: 0.7 g, purity: 99.0 ± 0.5 wt%}
  LiTFSI: O/Li = 16
  Al2O3: 5 wt% of total
`,
);
writeFileSync(
  join(folder, 'lab.yaml'),
  `kind: lab
balances:
  analytical: {readability: 0.1 mg, repeatability: 0.08 mg, capacity: 220 g}
`,
);
const opened = await openExplained(recipe, { full: false, json: false, 'allow-outside': false });

function explain(name: string) {
  const asked = opened.ask(name);
  if (!asked.ok) throw new Error(`${name}: ${asked.problem.code}`);
  const figure = asked.value;
  return explanationData({ figure, account: accountFor(figure) }, opened.result.documents);
}

/** Numbers between 0 and 1 that are the same on every machine (Park and Miller, Comm. ACM 31 (1988) 1192). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe('the combined uncertainty', () => {
  it('of a molar mass is that of its atomic weights', () => {
    // Bounds over √3: Li 0.06, S 2 · 0.02, C 2 · 0.002, O 4 · 0.001, N 0.001: sqrt(0.0036 + 0.0016 + 0.000033)/√3 = 0.041765 g/mol.
    const weights = explain('mass of LiTFSI').leaves.filter((one) => one.is === 'atomic weight');
    const counts: Record<string, number> = { Li: 1, N: 1, S: 2, O: 4, C: 2, F: 6 };
    const u = Math.hypot(
      ...Object.entries(counts).map(
        ([symbol, n]) => n * (weights.find((one) => one.name.endsWith(` ${symbol}`))?.uncertainty ?? 0),
      ),
    );
    expect(u).toBeCloseTo(0.041765, 4);
  });

  it('of a mass by O/Li counts an element of both sides once', () => {
    // m = m(PEO) · 0.99 · M(LiTFSI) / (16 M(C2H4O)); M = 287.075 and 44.053 g/mol; m = 0.7 · 0.99 · 287.075/(16 · 44.053) = 0.282250 g.
    // Relative slopes: Li 1/287.075; S 2/287.075; N 1/287.075; C 2/287.075 - 2/44.053 = -0.038433; O 4/287.075 - 1/44.053 = -0.008766;
    // H -4/44.053 = -0.090800, times bound/√3: Li 0.034641, S 0.011547, N 0.000577, C 0.001155, O 0.000577, H 0.000115 (g/mol):
    // 1.2067e-4, 8.045e-5, 2.0e-6, 4.438e-5, 5.06e-6, 1.048e-5 -> sqrt sum = 1.5213e-4. Purity: 0.5/99 = 5.0505e-3.
    // Together sqrt(5.0505² + 0.15213²)e-3 = 5.0528e-3 of 0.282250 g: 1.4261 mg.
    const mass = explain('mass of LiTFSI');
    expect(mass.value).toBeCloseTo(0.28225, 5);
    expect(mass.uncertainty).toBeCloseTo(1.4261e-3, 6);
    expect(mass.takenAsExact).toEqual(expect.arrayContaining(['O/Li', 'stated amount of PEO']));
    expect(mass.takenAsExact).not.toContain('purity of PEO');
  });

  it('of what is weighed is that of the sheet where molar masses are left out', () => {
    // Readings 0.7000 and 0.2823 g, each ± sqrt(0.08² + 0.1²/12) = 0.085049 mg; purity 0.5/99:
    // O/Li: sqrt((0.085049/700.0)² + (0.085049/282.3)² + (0.5/99)²) = 5.0609e-3 of the ratio.
    const ratio = explain('O/Li as weighed');
    const own = ratio.leaves.filter((one) => one.is !== 'atomic weight');
    const u = Math.hypot(...own.map((one) => Math.sqrt(one.share ?? 0) * (ratio.uncertainty ?? 0)));
    expect(u / ratio.value).toBeCloseTo(5.0609e-3, 6);
  });

  it.each(['mass of LiTFSI', 'LiTFSI of total', 'O/Li as weighed', 'mass to weigh of Al2O3', 'density'])(
    'of %s is that of ten thousand draws',
    (name) => {
      const explained = explain(name);
      const tree: Tree = explained.tree;
      const draw = seeded(20261128);
      const normal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
      const doubted = explained.leaves.filter((one) => (one.uncertainty ?? 0) > 0);
      const scale = (one: (typeof doubted)[number]) => (one.value === 0 ? 1e-6 : one.si / one.value);
      const count = 10_000;
      let [sum, squares] = [0, 0];
      for (let i = 0; i < count; i++) {
        const values = new Map(
          doubted.map((one) => [one.key, one.si + normal() * (one.uncertainty ?? 0) * scale(one)]),
        );
        const off = evaluateTree(tree, values) - explained.si;
        sum += off;
        squares += off * off;
      }
      const deviation = Math.sqrt((squares - sum ** 2 / count) / (count - 1));
      const scaled = (explained.uncertainty ?? 0) * (explained.si / explained.value);
      // Ten thousand draws know a standard deviation to 0.7 %.
      expect(Math.abs(deviation / scaled - 1)).toBeLessThan(0.03);
    },
    60_000,
  );
});
