import { type Dirent, readdirSync, statSync } from 'node:fs';

export interface FoundRecipes {
  /** In the order asked for, each once; those of a folder or glob by name. */
  readonly files: readonly string[];
  /** Those that were found in a folder and may belong to somebody else (see `isOurs`). */
  readonly unasked: ReadonlySet<string>;
  /** What was asked for and is not there, or matches nothing. */
  readonly missing: readonly string[];
}

/** Whether a text says a kind or has components, as a document of ours does; a folder may hold other YAML. */
export function isOurs(text: string): boolean {
  return text.trim() === '' || ours.test(text);
}

const ours = /^(?:\ufeff)?(?:["']?components["']?\s*:|["']?kind["']?\s*:\s*["']?[a-z]+["']?\s*(?:#.*)?$)/m;

/**
 * The recipes that paths stand for: files as they are, folders with all below them, globs.
 *
 * Dot folders, node_modules and links to folders are passed over. A file named outright is taken whatever it holds.
 */
export async function findRecipes(paths: readonly string[]): Promise<FoundRecipes> {
  const files = new Set<string>();
  const missing: string[] = [];
  const unasked = new Set<string>();
  for (const path of paths.map(tidy)) {
    const kind = kindOf(path);
    if (kind === 'file' || path === '-') {
      files.add(path);
      unasked.delete(path);
    } else if (kind === 'folder') {
      for (const file of yamlBelow(path)) {
        if (!files.has(file)) unasked.add(file);
        files.add(file);
      }
    } else {
      const { default: picomatch } = await import('picomatch');
      const { base, isGlob } = picomatch.scan(path);
      const matches = picomatch(path);
      const found =
        isGlob && kindOf(base || '.') === 'folder' ? yamlBelow(base || '.').filter((file) => matches(file)) : [];
      if (found.length === 0) missing.push(path);
      for (const file of found) {
        files.add(file);
        unasked.delete(file);
      }
    }
  }
  return { files: [...files], unasked, missing };
}

/** Every YAML file below a folder, by name, as a path that begins with the folder's. */
function yamlBelow(folder: string): string[] {
  const entries = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return [];
    }
  };
  const prefix = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  return entries(folder)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      if (entry.isDirectory())
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : yamlBelow(path);
      return /\.ya?ml$/.test(entry.name) && !entry.name.startsWith('.') ? [path] : [];
    });
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function tidy(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.\/(?=.)/, '')
    .replace(/(?<=.)\/+$/, '');
}
