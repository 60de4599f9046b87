import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Parsed, Problem } from '../diagnostics/facts.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { disk } from './file-source.ts';
import { findingAt } from './finding-at.ts';
import { isInside } from './project-root.ts';
import { readRecipe } from './read-recipe.ts';
import type { Recipe } from './recipe.ts';
import type { SourceDocument } from './source-document.ts';
import type { Named } from './stated.ts';

export interface OpenOptions {
  /** Folder that inner files may not leave; absent where any place may be read. */
  readonly root?: () => string;
  /** How files are read; by default from the disk. */
  readonly read?: (file: string) => Parsed<string>;
  /** The files that led here, absolute: none of them may be opened again. */
  readonly chain?: readonly string[];
}

export interface Opened {
  readonly recipe?: Recipe;
  /** Absent where the file could not be read. */
  readonly document?: SourceDocument;
  readonly findings: readonly Finding[];
}

/** Reads the mixture that another document names, relative to that document's own file. */
export function openRecipe(named: Named, from: string, options: OpenOptions): Opened {
  const found = openText(named, from, options);
  return found.ok ? readRecipe(found.text, found.file) : { findings: [found.finding] };
}

/** The text of a file that a document names, or the finding that says why it may not or cannot be read. */
export function openText(
  named: Named,
  from: string,
  options: OpenOptions,
): { ok: true; text: string; file: string } | { ok: false; finding: Finding } {
  const fail = (problem: Problem) => ({ ok: false as const, finding: findingAt(problem, named.path, from) });
  const file = isAbsolute(named.name) ? named.name : join(from === '-' ? '.' : dirname(from), named.name);
  const root = options.root?.();
  if (root !== undefined && !isInside(file, root)) {
    return fail({ code: 'outside-project', facts: { target: named.name, root } });
  }
  const absolute = resolve(file);
  const { chain = [] } = options;
  if (chain.includes(absolute)) {
    const ring = [...chain.slice(chain.indexOf(absolute)), absolute].map((step) => step.replace(/^.*[\\/]/, ''));
    return fail({ code: 'recipe-cycle', facts: { chain: ring } });
  }
  const text = (options.read ?? disk.read)(file);
  return text.ok ? { ok: true, text: text.value, file } : fail(text.problem);
}
