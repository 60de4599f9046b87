import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../cli/program.ts';
import { file, recipe } from './edited-recipe.ts';
import { LanguageServer } from './language-server.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
});
afterAll(() => server.stop());

const shown = (...lines: readonly string[]) => server.hover(file, recipe(...lines));

describe('a key says what it is, in which unit, with an example', () => {
  const top = ['kind: mixture', 'components: {PEO: 1 g}'];
  const cases: readonly (readonly [string, readonly string[], readonly (string | RegExp)[]])[] = [
    ['batch', ['ba|tch: 1 g', ...top], ['How much to make', '`mg`', /Example:\s+```yaml\s+1 g/]],
    ['components', ['kind: mixture', 'com|ponents: {PEO: 1 g}'], ['by name', 'LiTFSI: O/Li = 16']],
    ['a component', ['kind: mixture', 'components:', '  PE|O: 1 g'], ['`0.7 g`', '`5 wt% of total`', 'is: 10 wt%']],
    ['is', ['kind: mixture', 'components:', '  PEO:', '    i|s: 1 g'], ['The statement', '10 wt%']],
    ['for', [...top, 'steps:', '  - do: stir', '    fo|r: 12 h'], ['How long', '`min`', '12 h']],
    ['at', [...top, 'steps:', '  - do: dry', '    a|t: 60 degC'], ['Temperature', '`degC`', '60 degC']],
    ['expect', [...top, 'exp|ect: {O/Li: 16}'], ['mass of LiTFSI', '`g/cm^3`', '0.2875 g ± 1 %']],
    ['an expectation', [...top, 'expect:', '  O/|Li: 16'], ['bare number', '0.2875 g ± 1 %']],
    ['kind', ['ki|nd: mixture', 'components: {PEO: 1 g}'], ['`mixture`', '`material`']],
    ['density', ['kind: material', 'properties:', '  den|sity: {value: 1}'], ['`g/cm^3`', 'value: 1.13 g/cm^3']],
    ['value', ['kind: material', 'properties:', '  density:', '    val|ue: 1'], ['±', '203 J/g']],
  ];
  it.each(cases)('%s', async (_, lines, told) => {
    const text = plain(await shown(...lines));
    for (const part of told) expect(text).toMatch(typeof part === 'string' ? literal(part) : part);
  });
});

/** Markdown escapes of the server taken away: \`mg\` is `mg`. */
const plain = (text: string) => text.replace(/\\([^\w\s])/g, '$1').replaceAll('&nbsp;', ' ');
const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** What a reference stands for: a part of the same schema, of another one, or all of that. */
function referred(reference: string, whole: Schema): Schema | undefined {
  const [file = '', part] = reference.split('#/$defs/');
  const schema: Schema = file === '' ? whole : JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
  return part === undefined ? schema : schema.$defs?.[part];
}

it('no key of any schema is without a description and an example', () => {
  const keys: string[] = [];
  const bare: string[] = [];
  for (const name of readdirSync(join(root, 'schemas')).filter((entry) => entry.endsWith('.schema.json'))) {
    const whole: Schema = JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'));
    const look = (schema: Schema, at: string) => {
      for (const [key, own] of Object.entries(schema.properties ?? {})) {
        const shared = own.$ref === undefined ? {} : referred(own.$ref, whole);
        const { description, examples } = { ...shared, ...own };
        keys.push(`${at}.${key}`);
        if (!description || !examples || examples.length === 0) bare.push(`${at}.${key}`);
        look(own, `${at}.${key}`);
      }
      for (const [key, definition] of Object.entries(schema.$defs ?? {})) look(definition, `${at} ${key}`);
      if (schema.items) look(schema.items, `${at}[]`);
    };
    look(whole, name);
  }
  expect(keys.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});
