import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { root } from '../cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'formulyte-yaml-'));
let bundled: typeof yaml;

beforeAll(async () => {
  const { tokensOnLists } = await import(pathToFileURL(join(root, 'bin/tokens-on-lists.mjs')).href);
  const { shortcutsTaken } = await import(pathToFileURL(join(root, 'bin/shortcuts.mjs')).href);
  const outfile = join(folder, 'yaml.mjs');
  const contents = "export * from './node_modules/yaml/browser/dist/index.js';";
  await build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    plugins: [shortcutsTaken, tokensOnLists],
  });
  // The plugin found what it is for.
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/yield\* this\.(step|pop|push)/);
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/defineProperty\(this, NODE_TYPE/);
  bundled = await import(pathToFileURL(outfile).href);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is wrong with a text, its nodes with their places, and its data. */
function reading(parser: typeof yaml, text: string): unknown {
  const document = parser.parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos, message }) => [code, pos, message]);
  const nodes: unknown[] = [];
  parser.visit(document, (key, node) => {
    if (parser.isNode(node)) nodes.push([String(key), node.range, node.tag, node.comment, node.commentBefore]);
  });
  return { problems, nodes, data: dataOf(document) };
}

/** Plain data, or why there are none: an alias without its anchor, or too many of one. */
function dataOf(document: yaml.Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return String(error);
  }
}

/** Texts in which every letter of the grammar stands somewhere, and every file of the repository that is YAML or nearly. */
const texts = [
  ...[
    '',
    '\ufeffa: 1',
    'a\n---\nb\n...\n',
    '%YAML 1.1\n---\na: yes\n',
    '- a\n-\tb\n',
    '? a\n: b\n? [c]\n',
    '{a: [b, c], d}',
  ],
  ...[
    'a: |\n  b\n\n c',
    'a: >-\n  b\n  c\n',
    "'a\n b'",
    '"a\\\n b',
    '&a [*a, *b]',
    '!!str 1',
    '!<x> 1',
    '@',
    '`',
    'a:\n\tb',
    ']',
  ],
  ...['recipes', 'test'].flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name) && !name.includes('node_modules'))
      .map((name) => readFileSync(join(root, place, name), 'utf8')),
  ),
].filter((text) => text.length < 50_000);

it('reads every text as the package does', () => {
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect(reading(bundled, text)).toEqual(reading(yaml, text));
});

it('reads what breaks off anywhere as the package does', () => {
  const whole =
    '%YAML 1.2\n---\n"a b": &x {c: [1, !!str 2], ? d : \'e\'} # f\ng:\n- h: |+2\n    i\n\n- *x\n...\n--- >\n j\n';
  for (let end = 0; end <= whole.length; end++) {
    const text = whole.slice(0, end);
    expect(reading(bundled, text)).toEqual(reading(yaml, text));
  }
});

it('takes every word for what the package takes it for', () => {
  const known = [
    '~',
    'null',
    'Null',
    'NULL',
    'true',
    'True',
    'TRUE',
    'false',
    'False',
    'FALSE',
    '0o17',
    '0x1F',
    '-1',
    '+12',
  ];
  const floats = [
    '.inf',
    '-.Inf',
    '+.INF',
    '.nan',
    '.NaN',
    '.NAN',
    '1.',
    '.5',
    '-0.5',
    '1e3',
    '-1.5E-3',
    '.5e+1',
    '1.5.2',
  ];
  const near = [
    'nulll',
    'tru',
    'yes',
    'on',
    '0o8',
    '0xg',
    '1_000',
    '1,5',
    '1 g',
    '1e',
    '<<',
    '<',
    '2001-12-14',
    'Infinity',
    '',
  ];
  const words = [...known, ...floats, ...near];
  const letters = fc.string({ unit: fc.constantFrom(...'+-.~019eExoanulltrfsiINF<_ %µg'), maxLength: 6 });
  const same = (word: string): void => {
    for (const text of [word, `a: ${word}`, `${word}: 1`, `[${word}]`, `%YAML 1.1\n---\na: ${word}\n${word}: a`]) {
      expect(reading(bundled, text), text).toEqual(reading(yaml, text));
    }
  };
  for (const word of words) same(word);
  fc.assert(fc.property(letters, same), { numRuns: 500 });
});
