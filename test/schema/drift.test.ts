import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generate } from '../../bin/generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('generated files are what "npm run generate" makes of their sources', { timeout: 60_000 }, async () => {
  const made: Record<string, string> = await generate();
  const committed = ['src', 'schemas']
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.generated\.[^/]+$/.test(file));
  expect(committed.sort()).toEqual(Object.keys(made).sort());
  for (const [file, text] of Object.entries(made)) {
    expect(readFileSync(root + file, 'utf8') === text, `${file} is out of date: run npm run generate`).toBe(true);
  }
});
