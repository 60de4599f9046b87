import { dirname, join, relative, resolve, sep } from 'node:path';
import { readText } from './read-text.ts';

/** The `$id` by which the schema of a recipe is known to be ours. */
const id = 'recipe.schema.json';

/**
 * The first line that tells an editor where the schema is; nothing where the text has one, or no schema is near.
 *
 * Near is `schemas/` of this package, or the package installed, in a folder around the file.
 */
export function schemaComment(text: string, file: string): string | undefined {
  if (file === '-' || /^\s*#\s*yaml-language-server\s*:.*\$schema\s*=/m.test(text)) return undefined;
  const folder = dirname(resolve(file));
  for (let here = folder; ; here = dirname(here)) {
    for (const place of ['schemas', join('node_modules', 'formulyte', 'schemas')]) {
      const schema = join(here, place, id);
      if (isOurs(schema)) {
        return `# yaml-language-server: $schema=${relative(folder, schema).split(sep).join('/')}`;
      }
    }
    if (dirname(here) === here) return undefined;
  }
}

function isOurs(schema: string): boolean {
  const text = readText(schema);
  if (!text.ok) return false;
  try {
    const { $id, title } = JSON.parse(text.value) as { $id?: unknown; title?: unknown };
    return $id === id && title === 'Recipe';
  } catch {
    return false;
  }
}
