import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../cli/program.ts';
import { file, recipe } from './edited-recipe.ts';
import { LanguageServer } from './language-server.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
});
afterAll(() => server.stop());

const offered = async (...lines: readonly string[]) =>
  (await server.complete(file, recipe(...lines))).map(({ label }) => label);

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}
const schema = (name: string): Schema => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
const keys = ({ properties }: Schema) => Object.keys(properties);
const defined = (name: string) => keys(schema('mixture').$defs[name] as Schema);

it('offers the kinds, and only them', async () => {
  expect(await offered('|')).toContain('kind');
  expect((await offered('kind: |')).sort()).toEqual([
    'batch',
    'cell',
    'lab',
    'material',
    'measurement',
    'mixture',
    'stock',
    'study',
    'synthesis',
  ]);
});

it('offers the keys of the kind that was chosen', async () => {
  const mixture = await offered('kind: mixture', '|');
  expect(mixture).toEqual(expect.arrayContaining(keys(schema('mixture')).filter((key) => key !== 'kind')));
  expect(mixture).not.toContain('repeat unit');
  const material = await offered('kind: material', '|');
  expect(material).toEqual(expect.arrayContaining(keys(schema('material')).filter((key) => key !== 'kind')));
  expect(material).not.toContain('components');
});

it('leaves out the keys that are there', async () => {
  const left = await offered('kind: mixture', 'title: film', 'batch: 1 g', '|');
  expect(left).toContain('components');
  expect(left).not.toContain('title');
  expect(left).not.toContain('batch');
});

it('offers every material of the catalogue as a component and as a solvent', async () => {
  const folder = join(root, 'recipes', 'materials');
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => (parse(readFileSync(join(folder, name), 'utf8')) as { id: string }).id);
  expect(ids.length).toBeGreaterThan(50);
  expect((await offered('kind: mixture', 'components:', '  |')).sort()).toEqual(ids.sort());
  expect((await offered('kind: mixture', 'solvents:', '  |', 'components:', '  PEO: 1 g')).sort()).toEqual(ids);
  expect(await offered('kind: mixture', 'components:', '  PEO: 1 g', '  |')).toContain('LiTFSI');
  const inGroup = ['kind: mixture', 'components:', '  salts:', '    is: 20 parts', '    components:', '      |'];
  expect((await offered(...inGroup)).sort()).toEqual(ids);
});

it('writes a component as a recipe has it', async () => {
  const [item] = (await server.complete(file, recipe('kind: mixture', 'components:', '  |'))).filter(
    ({ label }) => label === 'LiTFSI',
  );
  expect(item?.insertText).toBe('LiTFSI: ');
});

it('offers statements for a component, each of a form that a recipe may have', async () => {
  const statements = await offered('kind: mixture', 'components:', '  PEO: |');
  expect(statements).toEqual(expect.arrayContaining(['0.7 g', 'O/Li = 16', '1.5 wt% of total', '30 parts', 'rest']));
  expect(statements).not.toContain('[object Object]');
  expect(await offered('kind: mixture', 'components: {PEO: 1 g}', 'expect:', '  O/Li: |')).not.toContain(
    '[object Object]',
  );
});

it("offers the keys of a component's long form, and the roles", async () => {
  expect(await offered('kind: mixture', 'components:', '  film:', '    |')).toEqual(defined('component'));
  const roles = await offered('kind: mixture', 'components:', '  film:', '    role: |');
  expect(roles).toEqual(expect.arrayContaining(['polymer', 'salt', 'filler']));
});

it('offers the keys of a step and the usual verbs', async () => {
  const top = ['kind: mixture', 'components: {PEO: 1 g}', 'steps:'];
  expect(await offered(...top, '  - |')).toEqual(expect.arrayContaining(defined('step')));
  const rest = defined('step').filter((key) => key !== 'do');
  expect(await offered(...top, '  - do: stir', '    |')).toEqual(rest);
  expect(await offered(...top, '  - do: |')).toEqual(expect.arrayContaining(['stir', 'dry', 'cast']));
});

it('offers the keys of a source and the properties of a material', async () => {
  expect(await offered('kind: mixture', 'source:', '  |')).toEqual(expect.arrayContaining(defined('source')));
  const properties = schema('material').properties.properties as Schema;
  expect(await offered('kind: material', 'properties:', '  |')).toEqual(keys(properties));
  expect(await offered('kind: material', 'properties:', '  density:', '    |')).toEqual(
    expect.arrayContaining(['value', 'at', 'source', 'why']),
  );
});

it('looks at no network', () => {
  expect(server.stderr).toBe('');
});
