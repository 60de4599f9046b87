import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root, temporaryFolder } from '../cli/program.ts';
import { LanguageServer } from './language-server.ts';

const page = readFileSync(join(root, 'docs', 'editor.md'), 'utf8');
const block = (language: string): string => {
  const [first, ...more] = [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  expect(more, `one ${language} block`).toEqual([]);
  return first?.[1] ?? '';
};

/** A folder of recipes that has formulyte as a dependency, as the page takes it. */
const folder = temporaryFolder();
mkdirSync(join(folder, 'recipes'));
cpSync(join(root, 'schemas'), join(folder, 'node_modules', 'formulyte', 'schemas'), { recursive: true });
const file = join(folder, 'recipes', 'film.yaml');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the line in the file finds the schema', async () => {
  const server = await LanguageServer.start({ folder });
  const text = block('yaml');
  expect(await server.diagnose(file, text)).toEqual([]);
  expect(await server.diagnose(file, `${text}colour: red\n`)).toHaveLength(1);
  await server.stop();
  expect(server.stderr).toBe('');
});

const settings: Record<string, unknown> = JSON.parse(block('json'));

it('so does the setting, for the recipes and for nothing else', async () => {
  expect(Object.keys(settings)).toEqual(['yaml.schemas']);
  const server = await LanguageServer.start({ folder, settings: { schemas: settings['yaml.schemas'] as object } });
  const wrong = 'kind: mixture\ncomponents: {PEO: 1 g}\ncolour: red\n';
  expect(await server.diagnose(file, wrong)).toHaveLength(1);
  expect(await server.diagnose(join(folder, 'compose.yaml'), wrong)).toEqual([]);
  await server.stop();
  expect(server.stderr).toBe('');
});

it('the other editors are told the same', () => {
  const [[schema = '', globs = []] = []] = Object.entries(settings['yaml.schemas'] as Record<string, string[]>);
  for (const language of ['lua', 'toml']) {
    const quoted = [...block(language).matchAll(/["']([^"']+)["']/g)].map(([, text]) => text);
    expect(quoted, language).toEqual(expect.arrayContaining([schema, ...globs]));
  }
});
