import { type Dirent, readdirSync, statSync } from 'node:fs';
import { readText } from './read-text.ts';

export interface FoundRecipes {
  /** In the order asked for, each once; those of a folder or glob by name. */
  readonly files: readonly string[];
  /** YAML files of a folder that say no `kind:` and have no components: they belong to somebody else. */
  readonly skipped: number;
  /** What was asked for and is not there, or matches nothing. */
  readonly missing: readonly string[];
}

/** A document of ours says its kind or has components; a folder may hold other YAML. */
const ours = /^(?:\ufeff)?(?:["']?components["']?\s*:|["']?kind["']?\s*:\s*["']?[a-z]+["']?\s*(?:#.*)?$)/m;

/**
 * The recipes that paths stand for: files as they are, folders with all below them, globs.
 *
 * Dot folders, node_modules and links to folders are passed over. A file named outright is taken whatever it holds.
 */
export async function findRecipes(paths: readonly string[]): Promise<FoundRecipes> {
  const files = new Set<string>();
  const missing: string[] = [];
  let skipped = 0;
  for (const path of paths.map(tidy)) {
    const kind = kindOf(path);
    if (kind === 'file' || path === '-') files.add(path);
    else if (kind === 'folder') {
      for (const file of yamlBelow(path)) {
        if (isOurs(file)) files.add(file);
        else skipped++;
      }
    } else {
      const { default: picomatch } = await import('picomatch');
      const { base, isGlob } = picomatch.scan(path);
      const matches = picomatch(path);
      const found =
        isGlob && kindOf(base || '.') === 'folder' ? yamlBelow(base || '.').filter((file) => matches(file)) : [];
      if (found.length === 0) missing.push(path);
      for (const file of found) files.add(file);
    }
  }
  return { files: [...files], skipped, missing };
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

/** An unreadable file is taken: the finding about it is better than silence. */
function isOurs(file: string): boolean {
  const text = readText(file);
  return !text.ok || text.value.trim() === '' || ours.test(text.value);
}

function tidy(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.\/(?=.)/, '')
    .replace(/(?<=.)\/+$/, '');
}
