import { type Result, runBatch } from '../../src/pipeline.ts';
import type { Made } from '../../src/weigh/made.ts';

/** What comes out of a record, given by its lines, of a recipe, given by its; files beside them by name. */
export function hold(
  recipe: readonly string[],
  record: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Result {
  const texts: Record<string, string> = {
    'batch.yaml': ['kind: batch', 'recipe: recipe.yaml', ...record, ''].join('\n'),
    'recipe.yaml': ['kind: mixture', ...recipe, ''].join('\n'),
    ...files,
  };
  return runBatch('batch.yaml', {
    read: (file) => {
      const text = texts[file.replace(/^.*[\\/]/, '')];
      const facts = { file, reason: 'there is no such file' };
      return text === undefined
        ? { ok: false, problem: { code: 'file-unreadable', facts } }
        : { ok: true, value: text };
    },
    list: () => Object.keys(texts),
  });
}

/** The same where it has to come out without an error. */
export function made(...given: Parameters<typeof hold>): Made {
  const result = hold(...given);
  if (result.made === undefined) throw new Error(JSON.stringify(result.findings));
  return result.made;
}

export const figure = (name: string, { figures }: Made) => figures.find((one) => one.name === name);
export const line = (id: string, { lines }: Made) => lines.find((one) => one.id === id);
/** Additions in g, by id. */
export const additions = (one: { additions: readonly { line: { id: string }; mass: number }[] } | undefined) =>
  Object.fromEntries((one?.additions ?? []).map(({ line: { id }, mass }) => [id, mass * 1e3]));
