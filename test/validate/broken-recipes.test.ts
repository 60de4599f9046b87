import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, runIn, shipped } from './run.ts';

/** What a reviewer reads about a broken copy of a real recipe. */
function review(text: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ 'recipe.yaml': text, ...more });
  return runIn(folder, ['validate', 'recipe.yaml', '--format', 'codeframe']).stdout.replace(/ \(\d+\.\d s\)/, '');
}
const golden = (name: string): string => `golden/${name}.txt`;

describe('broken copies of real recipes print what a reviewer needs', () => {
  test('the wrong basis', async () => {
    const text = shipped('li/pcl-latp-40.yaml').replace('LATP: 40 wt% of total', 'LATP: 40 wt%');
    const said = review(text);
    // A batch of 1 g: 40 wt% of total is 0.4 g; of PCL + LiClO4, m = 0.4 (1 - m), so m = 0.4/1.4 = 0.2857 g.
    expect(said).toMatch(/of total +0\.4000 g\n +of PCL \+ LiClO4 +0\.2857 g/);
    await expect(said).toMatchFileSnapshot(golden('wrong-basis'));
  });
  test('ten times the filler', async () => {
    const text = shipped('ma/peo-lzon.yaml').replace('LZO: 15 mg', 'LZO: 150 mg');
    await expect(review(text)).toMatchFileSnapshot(golden('ten-times-filler'));
    expect(review(text)).toContain('15 mg is stated');
  });
  test('PEO against NCM811 without a barrier', async () => {
    const text = shipped('ma/pll-lfp-2.yaml').replaceAll('LFP', 'NCM811');
    const said = review(text, { 'peo-litfsi.yaml': shipped('ma/peo-litfsi.yaml') });
    expect(said).toContain('4.3 V');
    await expect(said).toMatchFileSnapshot(golden('peo-ncm811'));
  });
  test('the barrier left out of a cell with NCM622', async () => {
    const files = ['ncm622-cathode', 'hvl', 'lse-hfc', 'peo-sn-litfsi', 'cutcpp'].map((name) => `${name}.yaml`);
    const text = shipped('guo/ncm622-cell.yaml').replace(/^.*recipe: hvl\.yaml.*\n/m, '');
    const said = review(text, Object.fromEntries(files.map((name) => [name, shipped(`guo/${name}`)])));
    // The layer of PAN was 1.5 of the 10.5 um that the cell expects.
    expect(said).toContain('Separator thickness is 9.00 um; 10.5 um is stated');
    await expect(said).toMatchFileSnapshot(golden('no-barrier-cell'));
  });
});

test('the shipped recipes are clean under --strict', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { code, stdout } = runIn(root, ['validate', 'recipes', '--strict']);
  expect([code, stdout.match(/warning|error/g)]).toEqual([0, null]);
});
