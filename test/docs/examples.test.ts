import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runPipeline } from '../../src/pipeline.ts';
import { pageFile, rerun } from './examples.ts';

// `vitest -u` rewrites the pages; what changes is reviewed as a diff.
test.each([
  'README.md',
  'docs/architecture.md',
  'docs/materials.md',
  'docs/cells.md',
  'docs/sheets.md',
  'docs/studies.md',
  'docs/records.md',
  'docs/weighing.md',
  'docs/explaining.md',
  'docs/batches.md',
  'docs/syntheses.md',
  'docs/measurements.md',
])('%s shows what its commands print', async (page) => {
  await expect(rerun(page)).toMatchFileSnapshot(pageFile(page));
});

test('the recipe at the head of the README is one that works', () => {
  const readme = readFileSync(pageFile('README.md'), 'utf8');
  const [, recipe = ''] = /```yaml\n(# recipes\/ma\/peo-lzon\.yaml, shortened\n[\s\S]*?)```/.exec(readme) ?? [];
  const { composition, findings } = runPipeline('peo-lzon.yaml', { text: recipe });
  expect(findings.filter((finding) => finding.severity !== 'note')).toEqual([]);
  // 0.7 g of C2H4O (44.053 g/mol) is 15.890 mmol; a sixteenth of it as LiTFSI (287.075 g/mol) is 0.28510 g.
  expect((composition?.masses[1] ?? 0) * 1e3).toBeCloseTo(0.2851, 4);
});
