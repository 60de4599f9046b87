import type { Recipe } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';

/** The warnings that a document of any kind allows (`allow:`), by code, each with the reason; none where it says none. */
export function readAllow({ data, file }: SourceDocument): Pick<Recipe, 'file' | 'allow'> {
  const { allow } = (data ?? {}) as { readonly allow?: unknown };
  const said = typeof allow === 'object' && allow !== null ? Object.entries(allow) : [];
  return { file, allow: said.map(([code, reason]) => ({ code, reason: String(reason), path: ['allow', code] })) };
}
