import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { plainData } from '../../src/recipe/plain-data.ts';
import { readPlainYaml } from '../../src/recipe/read-plain-yaml.ts';
import { readDocument } from '../../src/recipe/source-document.ts';
import { root } from '../cli/program.ts';

type Paths = Generator<readonly (string | number)[]>;

/**
 * Whether a text is plain YAML; if so the package must find nothing wrong with it, the same data, and every place and
 * text in it where we find it.
 */
function isPlain(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const whole = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  expect([...whole.errors, ...whole.warnings], text).toEqual([]);
  const data = plainData(whole.contents, 60);
  expect(plain.data, text).toStrictEqual(data);
  // The order of keys, too.
  expect(JSON.stringify(plain.data)).toBe(JSON.stringify(data));
  const document = readDocument(text, 'f');
  // A backslash is not plain: the same text, one line further down, read by the package.
  const other = readDocument(text.replace(/^\ufeff?/, '$&# \\\n'), 'f');
  expect(other.data, text).toStrictEqual(data);
  for (const path of pathsIn(data)) {
    if (isScalar(whole.getIn(path, true))) expect(document.scalarText(path), text).toBe(other.scalarText(path));
    for (const more of [{}, { at: 'key' }, { span: [1, 3] }] as const) {
      const place = { file: 'f', path, ...more };
      const { line, endLine, ...columns } = other.locate(place);
      const there = { line: line - 1, endLine: endLine - 1, ...columns };
      expect(document.locate(place), `${text} ${JSON.stringify(place)}`).toEqual(there);
    }
  }
  return true;
}

/** Those of all that is in it, and of something that is not. */
function* pathsIn(data: unknown, path: readonly (string | number)[] = []): Paths {
  if (path.length > 0) yield path;
  if (data === null || typeof data !== 'object') return;
  for (const [key, value] of Object.entries(data))
    yield* pathsIn(value, [...path, Array.isArray(data) ? Number(key) : key]);
  yield [...path, 'not there'];
}

const filesIn = (place: string): readonly string[] =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(root, place, name));

const recipes = filesIn('recipes').map((file) => readFileSync(file, 'utf8'));
const texts = [...recipes, ...filesIn('test').map((file) => readFileSync(file, 'utf8'))].filter(
  (text) => text.length < 50_000,
);

it('reads every file of the repository as the package does, if at all', () => {
  expect(texts.filter(isPlain).length).toBeGreaterThan(0.9 * texts.length);
});

it('reads the recipes that come along: none of them has to wait for the package', () => {
  expect(recipes.filter((text) => !isPlain(text))).toEqual([]);
});

it('reads them as Windows writes them, too', () => {
  for (const text of recipes) expect(isPlain(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBe(true);
});

it('reads what breaks off anywhere as the package does', () => {
  const whole = `# a
kind: mixture   # b
title: one:of #them

a b/c:
- {do: stir, add: [PEO, 'x: y', "z # {"], for: 6 h, n: -1.50}
-  is:
     deep: [1, 2.0, [true], {}, null]
   to: 0..6
- -5 g
empty:
same: https://a.b/c?d=e#f # comment
`;
  const plain = Array.from(whole, (_, end) => whole.slice(0, end)).filter(isPlain);
  expect(plain.length).toBeGreaterThan(80);
});

/** Marks and words that mean something somewhere in YAML. */
const pieces = [
  ...[' ', '  ', '\n', '\n  ', '\n    ', '\n- ', '- ', '- - ', ': ', ':', ' #', '#', '\n# c\n', '"', "'", '""', "''"],
  ...['[', ']', '{', '}', '[]', '{}', ',', ', ', '&a ', '*a', '!', '|', '>', '%', '@', '`', '?', '? ', '<<', '=', '/'],
  ...['---', '...', '\n---\n', '\n...\n', '\t', '\r\n', '\\', '\u00a0', '\u0085', '\u2028', '\ufeff', '\u{1f9ea}', '·'],
  ...['~', 'null', 'Null', 'true', 'FALSE', 'yes', '.inf', '-.INF', '.nan', '0', '-0', '+1', '007', '0o17', '0x1F'],
  ...['1.', '.5', '-1.50', '1e3', '1_000', '0..6', '12:30', '2027-05-04', '1C', '1 g', 'a', 'a:b', 'a#b', '__proto__'],
];

it('reads what is written by chance as the package does', () => {
  const chance = fc.array(fc.constantFrom(...pieces, 'k: ', 'k:\n  ', '\nk: ', 'l: [', '\nm: {n: ', '- o: '));
  let plain = 0;
  fc.assert(
    fc.property(chance, (parts) => {
      if (isPlain(`a: ${parts.join('')}`)) plain++;
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
});

it('reads recipes with a slip in them as the package does', () => {
  const slip = fc.record({ at: fc.nat(), length: fc.nat(3), piece: fc.constantFrom('', ...pieces) });
  const short = texts.filter((text) => text.length < 2000);
  let plain = 0;
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.array(slip, { minLength: 1, maxLength: 3 }), (text, slips) => {
      const written = slips.reduce((before, { at, length, piece }) => {
        const from = at % (before.length + 1);
        return before.slice(0, from) + piece + before.slice(from + length);
      }, text);
      if (isPlain(written)) plain++;
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(500);
});

describe('leaves to the package', () => {
  it.each([
    ['what is no map', '- a\n- b\n'],
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['a text over lines', 'a: b\n  c\n'],
    ['a text below its key', 'a:\n  b\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['brackets over lines', 'a: [b,\n  c]\n'],
    ['quotes over lines', 'a: "b\n  c"\n'],
    ['an escape', 'a: "\\u0061"\n'],
    ['a doubled apostrophe', "a: 'it''s'\n"],
    ['an anchor and its alias', 'a: &b c\nd: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['documents', '---\na: b\n'],
    ['a key that is a number', '1: b\n'],
    ['a key said twice', 'a: b\na: c\n'],
    ['a key that every object has', '__proto__: b\n'],
    ['a number that nobody writes', 'a: 0x1F\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return alone', 'a: b\rc: d\n'],
    ['a byte order mark within', 'a: b\ufeff\n'],
    ['what is nested deep', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
    ['what is broken', 'a: [b\n'],
  ])('%s', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});

it('takes no longer for a long text than its length', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => `  - word ${i}`).join('\n');
  const start = performance.now();
  expect(readPlainYaml(`a:\n${lines}\n`)?.data).toMatchObject({ a: expect.any(Array) });
  // A quadratic reader takes minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});

it('finds lines and texts as ever', () => {
  const text = 'a: 1.50\nb: {c: [x, 2]}\n';
  const document = readDocument(text, 'f.yaml');
  expect(document.scalarText(['a'])).toBe('1.50');
  expect(document.scalarText(['b', 'c', 1])).toBe('2');
  expect(document.scalarText(['b', 'c', 0])).toBe('x');
  expect(document.locate({ file: 'f.yaml', path: ['b', 'c', 0] })).toMatchObject({ line: 2, column: 9, endColumn: 10 });
});
