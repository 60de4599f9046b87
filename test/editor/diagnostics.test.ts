import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateShape } from '../../src/schema/validate.ts';
import { root } from '../cli/program.ts';
import { file, recipe } from './edited-recipe.ts';
import { LanguageServer } from './language-server.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
});
afterAll(() => server.stop());

const material = ['kind: material', 'id: X', 'name: x', 'state: solid', 'source: x'];

/** One mistake each, and the text that an editor must underline. */
const mistakes: readonly (readonly [string, readonly string[], string])[] = [
  ['a wrong key', ['kind: mixture', 'colour: red', 'components: {PEO: 1 g}'], 'colour'],
  ["a wrong key in a component's long form", ['kind: mixture', 'components: {PEO: {iz: 1 g}}'], 'iz'],
  ['a wrong key in a step', ['kind: mixture', 'components: {PEO: 1 g}', 'steps: [{do: dry, fo: 1 h}]'], 'fo'],
  ['a number for a statement', ['kind: mixture', 'components: {PEO: 7}'], '7'],
  ['a number in a list of statements', ['kind: mixture', 'components: {PEO: [1 g, 2]}'], '2'],
  ['a kind that is none', ['kind: mixtur', 'components: {PEO: 1 g}'], 'mixtur'],
  ['a role that is none', ['kind: mixture', 'components: {PEO: {is: 1 g, role: polymr}}'], 'polymr'],
  ['a list that must not be empty', [...material, 'roles: []'], '[]'],
  ['a mixture of nothing', ['kind: mixture', 'components: {}'], '{}'],
  ['a DOI that is none', ['kind: mixture', 'source: {title: x, doi: abc}', 'components: {PEO: 1 g}'], 'abc'],
];

describe('one mistake is one squiggle, and one finding at our own door', () => {
  it.each(mistakes)('%s', async (_, lines, underlined) => {
    const text = recipe(...lines);
    const told = await server.diagnose(file, text);
    expect(told.map(({ range }) => within(text, range))).toEqual([underlined]);
    expect(validateShape('recipe', parse(text))).toHaveLength(1);
  });

  it.each([
    ['no kind', ['components: {PEO: 1 g}'], 'kind'],
    ['no components', ['kind: mixture'], 'components'],
    ['a step without its verb', ['kind: mixture', 'components: {PEO: 1 g}', 'steps: [{for: 1 h}]'], 'do'],
    ['an estimate without its reason', [...material, 'roles: [salt]', estimate()], 'why'],
  ])('%s', async (_, lines, missing) => {
    const text = recipe(...lines);
    const told = await server.diagnose(file, text);
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(`"${missing}"`)]);
    expect(validateShape('recipe', parse(text))).toMatchObject([{ kind: 'missing-key', key: missing }]);
  });
});

function estimate(): string {
  return 'properties: {density: {value: 1 g/cm^3, source: estimate}}';
}

function within(text: string, { start, end }: { start: Position; end: Position }): string | undefined {
  expect(end.line).toBe(start.line);
  return text.split('\n')[start.line]?.slice(start.character, end.character);
}

interface Position {
  readonly line: number;
  readonly character: number;
}

it('a name of its own is as good as a material of the catalogue', async () => {
  const own = ['kind: mixture', 'components: {our ceramic: {is: 1 g, material: LLZO}, "poly(ethylene oxide)": 1 g}'];
  expect(await server.diagnose(file, recipe(...own))).toEqual([]);
});

it('every shipped recipe and material is free of squiggles, and says where its schema is', async () => {
  const folder = join(root, 'recipes');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  expect(names.length).toBeGreaterThan(70);
  const told = await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      // The same text with a key that cannot be right: silence must not come from a schema that was not found.
      const [right, wrong] = [join(folder, name), join(folder, name.replace(/\.yaml$/, '.wrong.yaml'))];
      const messages = (await server.diagnose(right, text)).map(({ message }) => message);
      const checked = await server.diagnose(wrong, `${text.trimEnd()}\nno such key: 1\n`);
      return { name, messages, checked: checked.length };
    }),
  );
  expect(told.filter(({ messages, checked }) => messages.length > 0 || checked !== 1)).toEqual([]);
});

it('looks at no network', () => {
  expect(server.stderr).toBe('');
});
