import { it } from 'vitest';
import { fixRecipe } from '../../src/lint/fix-recipe.ts';
import { unifiedDiff } from '../../src/report/unified-diff.ts';
it('perf', () => {
  const text = `kind: mixture\ncomponents: {LZO: 1g}\nsteps:\n${'  - {for: 1h, do: dry}\n'.repeat(20000)}`;
  let t = performance.now(); const f = fixRecipe(text, '-'); console.log(f.fixes.length, performance.now() - t);
  t = performance.now(); console.log(unifiedDiff(text, f.text, 'a').length, performance.now() - t);
});
