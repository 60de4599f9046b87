import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../cli/program.ts';

export interface Block {
  readonly language: string;
  /** The file that a YAML block is, by its first line. */
  readonly name: string;
  readonly text: string;
}

const page = readFileSync(join(root, 'docs', 'ci.md'), 'utf8');

/** Every fenced block of docs/ci.md. */
export const blocks: readonly Block[] = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, name: /^# (\S+)\n/.exec(text)?.[1] ?? '', text }),
);

/** What the page says belongs into a file. */
export function documented(name: string): string {
  const found = blocks.filter((block) => block.name === name);
  if (found.length !== 1) throw new Error(`docs/ci.md has ${found.length} blocks for ${name}`);
  return (found[0] as Block).text;
}

export const documentedData = <T>(name: string): T => parse(documented(name)) as T;
