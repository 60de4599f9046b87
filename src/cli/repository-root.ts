import { relative, sep } from 'node:path';
import { realPath } from '../index.ts';
import type { RepositoryRoot } from '../report/repository-path.ts';

/**
 * Where the program runs inside the repository that a service checked out, as the service says: it compares the paths of
 * a report with those of a commit. Nothing where no service says so, or where the program runs outside.
 */
export function repositoryRoot(env: NodeJS.ProcessEnv = process.env): { readonly root?: RepositoryRoot } {
  const folder =
    env.GITHUB_ACTIONS === 'true' ? env.GITHUB_WORKSPACE : env.GITLAB_CI === 'true' ? env.CI_PROJECT_DIR : undefined;
  if (!folder) return {};
  const [root, here] = [realPath(folder), realPath('.')];
  const within = relative(root, here).split(sep).join('/');
  return within === '..' || within.startsWith('../') ? {} : { root: { folder: root, within } };
}
