import { join } from 'node:path';
import { root } from '../cli/program.ts';

/** A file that an editor could have open; it need not exist, but the schemas that its first line names do. */
export const file = join(root, 'recipes', 'ma', 'open-in-the-editor.yaml');

/** A text as a recipe beside the shipped ones begins it. */
export function recipe(...lines: readonly string[]): string {
  return ['# yaml-language-server: $schema=../../schemas/recipe.schema.json', ...lines].join('\n');
}
