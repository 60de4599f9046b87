import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { balanceCharge } from '../../src/chemistry/charge-balance.ts';
import { parseFormula } from '../../src/chemistry/parse-formula.ts';
import { papers } from './corpus-entries.ts';
import { misprints } from './corpus-misprints.ts';
import { corpusPage, judge, named, recipesOf } from './corpus-page.ts';
import { pageFile } from './examples.ts';

const mark = '<!-- Below: from the recipes, rewritten by `npm test -- -u`. -->';

// The text above the mark is written by hand; the tables below are what the recipes give now.
test('docs/corpus.md says how the papers come out', async () => {
  const page = readFileSync(pageFile('docs/corpus.md'), 'utf8');
  const head = page.slice(0, page.indexOf(mark) + mark.length);
  await expect(`${head}\n\n${corpusPage()}\n`).toMatchFileSnapshot(pageFile('docs/corpus.md'));
});

describe.each(papers.map((paper) => [paper.folder, paper] as const))('%s', (folder, { entries }) => {
  const listed = entries.flatMap((entry) => named(folder, entry));

  it('has every recipe on the page, once', () => expect([...listed].sort()).toEqual(recipesOf(folder).sort()));

  it('has no row without a recipe, a command or a reason', () => {
    for (const { recipes = [], commands = [], leftOut = '' } of entries) {
      expect(recipes.length + commands.length + leftOut.length).toBeGreaterThan(0);
    }
  });

  it('holds: every recipe solves and every expectation comes out as it says', () => {
    for (const name of listed) {
      const { errors, checked } = judge(folder, name);
      expect(errors, name).toEqual([]);
      expect(
        checked.filter((one) => one.outcome === 'fails' || one.outcome === 'unknown'),
        name,
      ).toEqual([]);
    }
  });
});

test.each(Object.entries(misprints))('misprints of %s: formulas have the charge that is said', (_, list) => {
  for (const { shown } of list) {
    if (shown === undefined || !('formula' in shown)) continue;
    const formula = parseFormula(shown.formula);
    const balance = formula.ok ? balanceCharge(formula.value, shown.states) : undefined;
    expect(balance?.judged && balance.net, shown.formula).toBeCloseTo(shown.charge, 9);
  }
  expect(list.length).toBeGreaterThan(5);
});

test('commands of the page run in docs/measurements.md', () => {
  const commands = papers.flatMap(({ entries }) => entries.flatMap((one) => one.commands ?? []));
  const page = commands.length === 0 ? '' : readFileSync(pageFile('docs/measurements.md'), 'utf8');
  for (const command of commands) expect(page).toContain(`$ ${command}\n`);
});

test('five papers make at least 60 recipes and 150 expectations', () => {
  const all = papers.flatMap((paper) =>
    paper.entries.flatMap((entry) => named(paper.folder, entry)).map((name) => judge(paper.folder, name)),
  );
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(all.flatMap((one) => one.checked).length).toBeGreaterThanOrEqual(150);
});
