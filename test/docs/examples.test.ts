import { expect, test } from 'vitest';
import { pageFile, rerun } from './examples.ts';

// `vitest -u` rewrites the pages; what changes is reviewed as a diff.
test.each(['README.md', 'docs/architecture.md', 'docs/materials.md'])(
  '%s shows what its commands print',
  async (page) => {
    await expect(rerun(page)).toMatchFileSnapshot(pageFile(page));
  },
);
