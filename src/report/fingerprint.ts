import { createHash } from 'node:crypto';
import type { Located } from './findings.ts';
import { type RepositoryRoot, repositoryPath } from './repository-path.ts';

/**
 * One name per finding that stays when lines move and figures change: made of the file, the code, the keys down to the
 * place, and a number where that is not yet unique. As many as findings, in their order, no two alike.
 */
export function fingerprints(all: readonly Located[], root?: RepositoryRoot): string[] {
  const times = new Map<string, number>();
  return all.map(({ finding, location }) => {
    const { path, at = 'value' } = finding.place;
    const key = JSON.stringify([repositoryPath(location.file, root), finding.code, path, at]);
    const earlier = times.get(key) ?? 0;
    times.set(key, earlier + 1);
    return createHash('sha256')
      .update(JSON.stringify([key, earlier]))
      .digest('hex')
      .slice(0, 32);
  });
}
