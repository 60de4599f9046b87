import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { fixRecipe } from '../../src/lint/fix-recipe.ts';
import { unifiedDiff } from '../../src/report/unified-diff.ts';

const text = 'kind: mixture\ntitle: a\nbatch: 2g\ncomponents:\n  PEO: rest\n  LZO: 5wt% of total\nnotes: b\n';

describe('a unified diff', () => {
  it('shows what a fix would do, in plain text', () => {
    expect(unifiedDiff(text, fixRecipe(text, '-').text, './recipes\\film.yaml')).toBe(`--- a/recipes/film.yaml
+++ b/recipes/film.yaml
@@ -1,7 +1,7 @@
 kind: mixture
 title: a
-batch: 2g
+batch: 2 g
 components:
   PEO: rest
-  LZO: 5wt% of total
+  LZO: 5 wt% of total
 notes: b
`);
  });

  it.each([
    ['\n', text],
    ['\r\n', text.replaceAll('\n', '\r\n')],
    ['no last line break', text.trimEnd()],
    ['a change in every line of thousands', `${text}steps:\n${'- {for: 1h, do: dry}\n'.repeat(5000)}`],
    ['the same without a last line break', `${text}steps:${'\n- {for: 1h, do: dry}'.repeat(5000)}`],
  ])('can be applied, with %j', (_, own) => {
    const fixed = fixRecipe(own, '-').text;
    expect(fixed).not.toBe(own);
    expect(applyPatch(own, unifiedDiff(own, fixed, 'a.yaml'), { autoConvertLineEndings: false })).toBe(fixed);
  });

  it('is nothing where nothing changes', () => expect(unifiedDiff(text, text, 'a.yaml')).toBe(''));
  it('has no name that breaks its head', () => {
    const head = unifiedDiff('a\n', 'b\n', 'x\n+++ y\u001b[31m').split('\n').slice(0, 2);
    expect(head[1]).toMatch(/^\+\+\+ /);
    expect(head.join('')).not.toContain('\u001b');
  });
});
