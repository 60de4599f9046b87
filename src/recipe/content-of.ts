import { digestTexts } from './content-hash.ts';
import { disk, type FileSource } from './file-source.ts';
import { innerPaths } from './inner-paths.ts';

/** The content hash of a recipe's file with all that is inside it, without resolving it; undefined where a text is missing. */
export function contentOf(file: string, { read }: Pick<FileSource, 'read'> = disk): string | undefined {
  const own = read(file);
  if (!own.ok) return undefined;
  const texts = new Map<string, string>();
  const open = (text: string, from: string): boolean =>
    innerPaths(text, from.replaceAll('\\', '/')).every((path) => {
      if (texts.has(path)) return true;
      const inner = read(path);
      if (!inner.ok) return false;
      texts.set(path, inner.value);
      return open(inner.value, path);
    });
  return open(own.value, file) ? digestTexts(own.value, [...texts.values()]) : undefined;
}
