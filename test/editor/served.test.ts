import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../cli/program.ts';
import { file } from './edited-recipe.ts';
import { LanguageServer } from './language-server.ts';

const schemas = join(root, 'schemas');
const asked: string[] = [];
const http = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end(readFileSync(join(schemas, request.url ?? '')));
});
beforeAll(() => new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready)));
afterAll(() => http.close());

it('the schemas work from any address, and ask for nothing elsewhere', async () => {
  const { port } = http.address() as AddressInfo;
  const head = `# yaml-language-server: $schema=http://127.0.0.1:${port}/recipe.schema.json\n`;
  const server = await LanguageServer.start();
  const told = await server.diagnose(file, `${head}kind: mixture\ncolour: red\ncomponents: {PEO: 1 g}\n`);
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('colour')]);
  await server.stop();
  expect(server.stderr).toBe('');
  expect(asked.sort()).toEqual([
    '/batch.schema.json',
    '/cell.schema.json',
    '/electrode.schema.json',
    '/lab.schema.json',
    '/material-names.generated.json',
    '/material.schema.json',
    '/measurement.schema.json',
    '/mixture.schema.json',
    '/recipe.schema.json',
    '/stock.schema.json',
    '/study.schema.json',
    '/synthesis.schema.json',
  ]);
});

it('a stranger with ajv in its strict mode compiles them as they are', () => {
  const ajv = new Ajv2020.default({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  const read = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8'));
  const parts = [
    'material',
    'electrode',
    'mixture',
    'cell',
    'study',
    'batch',
    'stock',
    'lab',
    'synthesis',
    'measurement',
  ].map((kind) => `${kind}.schema.json`);
  for (const name of ['material-names.generated.json', ...parts]) {
    const schema = read(name);
    expect(ajv.validateSchema(schema), name).toBe(true);
    ajv.addSchema(schema);
  }
  const validate = ajv.compile(read('recipe.schema.json'));
  expect(validate({ kind: 'mixture', components: { 'a name of its own': '1 g', PEO: 'rest' } })).toBe(true);
  expect(validate({ kind: 'mixture', components: { PEO: 7 } })).toBe(false);
});
