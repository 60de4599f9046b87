import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ExplainFlags, openExplained } from '../../src/cli/open-explained.ts';
import { paint } from '../../src/report/colour.ts';
import { explanationData } from '../../src/report/explanation-data.ts';
import { explanationText } from '../../src/report/explanation-text.ts';
import { accountFor } from '../../src/worked/account-for.ts';
import { evaluateTree } from './evaluate-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const flags: ExplainFlags = { full: false, json: false, 'allow-outside': false };

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function explain(file: string, name: string, more: Partial<ExplainFlags> = {}) {
  const opened = await openExplained(file, { ...flags, ...more });
  const asked = opened.ask(name);
  if (!asked.ok) return { problem: asked.problem };
  const explanation = { figure: asked.value, account: accountFor(asked.value) };
  const { documents } = opened.result;
  return {
    data: explanationData(explanation, documents),
    text: explanationText(explanation, documents, paint(false), true),
  };
}

describe('names', () => {
  const file = write(
    'odd.yaml',
    `kind: mixture
components:
  density: {material: PEO, is: 0.7 g}
  mass of x / (y): {material: LiTFSI, is: O/Li = 16}
  "Nb₂O₅ ± {0} = \\u202e1": {material: Al2O3, is: 5 wt% of total}
`,
  );

  it('that are those of quantities stay apart from them', async () => {
    const { data } = await explain(file, 'mass of density');
    expect(data?.si).toBe(0.0007);
    expect((await explain(file, 'density')).data?.unit).toBe('g/cm^3');
  });

  it('that read like equations do not change them', async () => {
    const { data, text = '' } = await explain(file, 'mass of mass of x / (y)');
    expect(evaluateTree(data?.tree as never)).toBeCloseTo(data?.si ?? 0, 18);
    expect(text).toContain('mass of mass of x / (y) = ');
  });

  it('fit into a line, and none is written backwards', async () => {
    const { data, text = '' } = await explain(file, 'total mass');
    expect(evaluateTree(data?.tree as never) / (data?.si ?? 1)).toBeCloseTo(1, 12);
    expect(text).not.toContain('\u202e');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

it('recipes three deep are followed to their own files', async () => {
  write('salt.yaml', 'kind: mixture\ncomponents:\n  LiTFSI: 3 parts\n  LiDFOB: 1 parts\n');
  write('host.yaml', 'kind: mixture\ncomponents:\n  PEO: 70 wt%\n  salts: {recipe: salt.yaml, is: 30 wt%}\n');
  const file = write(
    'cathode.yaml',
    'kind: mixture\nbatch: 1 g\ncomponents:\n  LFP: 90 wt%\n  host: {recipe: host.yaml, is: 10 wt%}\n',
  );
  const { data, text } = await explain(file, 'mass of LiTFSI');
  // 1 g · 0.1 · 0.3 · 3/4
  expect(data?.si).toBeCloseTo(2.25e-5, 15);
  expect(evaluateTree(data?.tree as never)).toBeCloseTo(2.25e-5, 15);
  for (const name of ['salt.yaml', 'host.yaml', 'cathode.yaml']) expect(text).toContain(name);
});

it('a density that nobody knows is named', async () => {
  const file = write('dense.yaml', 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiDFOB: O/Li = 16\n');
  const opened = await openExplained(file, flags);
  expect([...opened.works.keys()]).not.toContain('density');
  expect(() => opened.ask('volume of LiDFOB')).toThrow('LiDFOB has no density');
});

it('a recipe with errors has no figures', async () => {
  const opened = await openExplained(write('wrong.yaml', 'kind: mixture\ncomponents:\n  PEO: 0.7 gg\n'), flags);
  expect(opened.works.size).toBe(0);
  expect(opened.result.findings.some((one) => one.severity === 'error')).toBe(true);
});

it('a chain of hundreds of components is walked, and a ring of them is solved together', async () => {
  const count = 300;
  const chain = Array.from({ length: count }, (_, i) =>
    i === 0 ? '  c0: {material: PEO, is: 1 g}' : `  c${i}: {material: PEO, is: c${i}/c${i - 1} = 1.01}`,
  );
  const file = write('chain.yaml', `kind: mixture\ncomponents:\n${chain.join('\n')}\n`);
  const { data } = await explain(file, `mass of c${count - 1}`);
  expect(evaluateTree(data?.tree as never) / (1e-3 * 1.01 ** (count - 1))).toBeCloseTo(1, 9);
  const ring = Array.from(
    { length: 60 },
    (_, i) => `  r${i}: {material: PEO, is: ${i === 0 ? '1 g' : '1 wt% of total'}}`,
  );
  const solved = await explain(write('ring.yaml', `kind: mixture\ncomponents:\n${ring.join('\n')}\n`), 'mass of r59');
  // 1 g is 41 % of the total.
  expect(solved.data?.si).toBeCloseTo(1e-3 / 41, 12);
  expect(evaluateTree(solved.data?.tree as never)).toBeCloseTo(1e-3 / 41, 12);
}, 60_000);

it('no phrase is too odd to be refused', async () => {
  const file = write('plain.yaml', 'kind: mixture\ncomponents:\n  PEO: 0.7 g\n  LiTFSI: O/Li = 16\n');
  for (const phrase of [
    '',
    ' ',
    'constructor',
    '__proto__',
    'mass of',
    'O/',
    '/Li',
    'x'.repeat(5000),
    '\u0000',
    'mass of LiTFSY',
  ]) {
    const { problem } = await explain(file, phrase);
    expect(problem, phrase.slice(0, 20)).toBeDefined();
  }
});
