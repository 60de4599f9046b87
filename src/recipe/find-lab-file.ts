import { dirname, join } from 'node:path';
import type { FileSource } from './file-source.ts';
import { projectRoot } from './project-root.ts';

/** A file of the lab's that goes with a recipe (`stock.yaml`, `lab.yaml`): beside it, else at the root of its project. */
export function findLabFile(
  name: 'stock.yaml' | 'lab.yaml',
  recipe: string,
  { list }: Pick<FileSource, 'list'>,
): string | undefined {
  const beside = recipe === '-' ? '.' : dirname(recipe);
  const folders = [beside, projectRoot(recipe)];
  const folder = folders.find((one) => list(one)?.includes(name));
  return folder === undefined ? undefined : join(folder, name);
}
