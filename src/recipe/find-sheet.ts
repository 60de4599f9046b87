import { contentOf } from './content-of.ts';
import { disk } from './file-source.ts';
import { type FoundContent, findContent } from './find-content.ts';
import { findRecipes } from './find-recipes.ts';

/** Where the recipe of a printed sheet is. */
export interface FoundSheet {
  /** Recipes that are now what the sheet was printed from. */
  readonly now: readonly string[];
  /** Records of what was weighed by that sheet. */
  readonly records: readonly string[];
  /** The commit that brought it, where git knows. */
  readonly was?: FoundContent;
}

const recorded = /^["']?content["']?\s*:\s*["']?sha256:([0-9a-f]{8,64})/m;

/** Looks for the content that a sheet carries, by its first hexadecimal digits, below a folder and in the folder's history. */
export async function findSheet(digits: string, folder: string): Promise<FoundSheet> {
  const { files } = await findRecipes([folder]);
  const now = files.filter((file) => contentOf(file)?.startsWith(digits));
  const records = files.filter((file) => {
    const text = disk.read(file);
    const [, own] = (text.ok && recorded.exec(text.value)) || [];
    return own !== undefined && (own.startsWith(digits) || digits.startsWith(own));
  });
  const was = findContent(digits, { folder });
  return { now, records, ...(was ? { was } : {}) };
}
