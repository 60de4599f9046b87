import { readFileSync } from 'node:fs';
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

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}
const schema = (name: string): Schema => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
const kinds = schema('recipe').properties?.kind?.enum ?? [];
const keysOf = (kind: string): [string, Schema][] =>
  Object.entries(schema(kind).properties ?? {}).filter(([key]) => key !== 'kind');

/** The words of a text, without Markdown's marks and escapes. */
const words = (text: string): string =>
  text
    .replace(/&nbsp;/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function described({ description, $ref }: Schema, kind: string): string {
  if (description !== undefined || $ref === undefined) return description ?? '';
  const [name = '', part] = $ref.split('#/$defs/');
  const whole = name === '' ? schema(kind) : (JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as Schema);
  return (part === undefined ? whole : whole.$defs?.[part])?.description ?? '';
}

/** A shipped document of each kind: what an editor has open is more often right than empty. */
const shipped: Readonly<Record<string, string>> = {
  mixture: 'ma/peo-lzon.yaml',
  cell: 'cells/coin-example.yaml',
  study: 'studies/peo-litfsi-llzto-study.yaml',
  batch: 'batches/peo-lzon-example.yaml',
  synthesis: 'syntheses/llzt-li-excess.yaml',
  measurement: 'guo/measurements/lse-hfc.yaml',
  stock: 'lab/stock.yaml',
  lab: 'lab/lab.yaml',
  material: 'materials/peo.yaml',
};

it('each kind has a document here', () => expect(Object.keys(shipped).sort()).toEqual([...kinds].sort()));

describe.each(kinds)('%s', (kind) => {
  it('offers all of its keys on an empty line', async () => {
    // The schema's own title is offered, too, and writes the keys that must be there.
    const offered = (await server.complete(file, recipe(`kind: ${kind}`, '|')))
      .map(({ label }) => label)
      .filter((label) => label !== schema(kind).title);
    expect(offered.sort()).toEqual(
      keysOf(kind)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('says of every key what it is', async () => {
    for (const [key, own] of keysOf(kind)) {
      const text = `${key.slice(0, 1)}|${key.slice(1)}: x`;
      const shown = words(await server.hover(file, recipe(`kind: ${kind}`, text)));
      const [first = ''] = described(own, kind).split(/[.:(]/);
      expect(first.length, key).toBeGreaterThan(5);
      expect(shown, key).toContain(words(first));
      expect(shown, key).toContain('Example');
    }
  });

  it('underlines one wrong key, at the top and further in, and nothing else', async () => {
    const text = readFileSync(join(root, 'recipes', shipped[kind] ?? ''), 'utf8');
    const at = join(root, 'recipes', `${shipped[kind]}.open.yaml`);
    expect(await server.diagnose(at, text)).toEqual([]);
    const lines = text.trimEnd().split('\n');
    const top = await server.diagnose(at, `${lines.join('\n')}\nno such key: 1\n`);
    expect(top.map(({ range, message }) => [range.start.line, message])).toEqual([
      [lines.length, expect.stringContaining('no such key')],
    ]);
    const inner = innermost[kind];
    if (inner === undefined) return;
    const wrong = text.replace(inner[0], inner[1]);
    expect(wrong).not.toBe(text);
    const told = await server.diagnose(at, wrong);
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('wrongg')]);
  });
});

/** A key inside each document that is turned into a wrong one. */
const innermost: Readonly<Record<string, readonly [RegExp, string]>> = {
  mixture: [/\{do: stir, /, '{do: stir, wrongg: 1, '],
  cell: [/^separator: \{/m, 'separator: {wrongg: 1, '],
  batch: [/LiTFSI: \{/, 'LiTFSI: {wrongg: 1, '],
  synthesis: [/La2O3: \{/, 'La2O3: {wrongg: 1, '],
  measurement: [/geometry: \{/, 'geometry: {wrongg: 1, '],
  stock: [/ {2}- material: PEO\n/, '  - material: PEO\n    wrongg: 1\n'],
  lab: [/ {4}dosing: /, '    wrongg: 1\n    dosing: '],
  material: [/ {2}density: \{/, '  density: {wrongg: 1, '],
};

it('offers the keys inside, of a list and of a map', async () => {
  const offered = async (...lines: readonly string[]) =>
    (await server.complete(file, recipe(...lines))).map(({ label }) => label);
  const own = (kind: string, name: string) => Object.keys(schema(kind).$defs?.[name]?.properties ?? {});
  expect(await offered('kind: stock', 'lots:', '  - |')).toEqual(expect.arrayContaining(own('stock', 'lot')));
  expect(await offered('kind: synthesis', 'precursors:', '  |')).toContain('Li2CO3');
  expect(await offered('kind: measurement', 'sample: x.yaml', 'geometry:', '  |')).toEqual(
    expect.arrayContaining(['thickness', 'diameter']),
  );
  expect(await offered('kind: lab', 'balances:', '  top:', '    |')).toEqual(
    expect.arrayContaining(['readability', 'capacity']),
  );
  expect(await offered('kind: cell', 'separator:', '  |')).toEqual(expect.arrayContaining(['material', 'thickness']));
  expect(await offered('kind: batch', 'weighed:', '  LiTFSI:', '    |')).toEqual(
    expect.arrayContaining(['is', 'lot', 'balance']),
  );
});

it("the page's list of kinds is that of the schema", () => {
  const page = readFileSync(join(root, 'docs', 'editor.md'), 'utf8');
  const [, listed = ''] = /kinds? of document: ([^.]+)\./.exec(page.replace(/\s+/g, ' ')) ?? [];
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual([...kinds].sort());
});

it('looks at no network', () => expect(server.stderr).toBe(''));
