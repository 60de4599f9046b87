import { type Dirent, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';

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
  return text.trim() === '' || (ours.test(text) && !apis.test(text));
}

const ours = /^(?:\ufeff)?(?:["']?components["']?\s*:|["']?kind["']?\s*:\s*["']?[a-z]+["']?\s*(?:#.*)?$)/m;

/** Descriptions of programming interfaces have components, too. */
const apis = /^["']?(?:openapi|asyncapi|swagger)["']?\s*:/m;

/**
 * The recipes that paths stand for: files as they are, folders with all below them, globs.
 *
 * Dot folders, node_modules, links to folders and what is no file (a named pipe would be waited for) are passed over; a
 * folder that cannot be looked into stands among the files, so that reading it says why. A file named outright is taken
 * whatever it holds.
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
      // With ** it may lead into any folder below, also into one that cannot be looked into.
      const isMeant = (file: string): boolean => matches(file) || (path.includes('**') && kindOf(file) === 'folder');
      const found = isGlob && kindOf(base || '.') === 'folder' ? yamlBelow(base || '.').filter(isMeant) : [];
      if (found.length === 0) missing.push(path);
      for (const file of found) {
        files.add(file);
        unasked.delete(file);
      }
    }
  }
  return { files: [...files], unasked, missing };
}

/** Every YAML file below a folder, by name, as a path that begins with the folder's; a folder where it stays shut. */
function yamlBelow(folder: string): string[] {
  const entries = entriesOf(folder);
  if (entries === undefined) return [folder];
  const prefix = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      if (entry.isDirectory())
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : yamlBelow(path);
      return /\.ya?ml$/.test(entry.name) && !entry.name.startsWith('.') && mayBeFile(entry, path) ? [path] : [];
    });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** A link that leads nowhere may have been one: reading it says so. */
function mayBeFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function tidy(path: string): string {
  // Elsewhere a backslash is a letter of a name, or takes a sign's meaning in a glob.
  return (sep === '/' ? path : path.replaceAll(sep, '/')).replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/+$/, '');
}
