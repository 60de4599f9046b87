import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixRecipe } from '../../src/lint/fix-recipe.ts';
import { root } from '../cli/program.ts';

const fix = (text: string) => fixRecipe(text, '-');
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const messy = `# from the notebook

components:
  # the host
  PEO: 0.7g   # dried
  LZO:
    note: "15 mg, calcined"   # filler
    # by mass
    is: 15mg
  LiTFSI: [O/Li = 16]

steps:
  - for: 6h
    do: stir
    at: 60 °C
  - {at: '60 ℃', for: 48h, do: dry}   # oven
title: PEO/LiTFSI   # as printed
kind: mixture
solvents:
  acetonitrile: 15 mL
# what the paper prints
expect:
  density: {from: us, is: 1.3g·cm⁻³ +/- 5%}
  LZO of total: 1.5 wt. %
`;

const tidy = `# from the notebook

kind: mixture
title: PEO/LiTFSI   # as printed
components:
  # the host
  PEO: 0.7 g   # dried
  LZO:
    # by mass
    is: 15 mg
    note: "15 mg, calcined"   # filler
  LiTFSI: [O/Li = 16]

solvents:
  acetonitrile: 15 mL
steps:
  - do: stir
    for: 6 h
    at: 60 degC
  - {do: dry, for: 48 h, at: '60 degC'}   # oven
# what the paper prints
expect:
  density: {is: 1.3 g/cm^3 +/- 5 %, from: us}
  LZO of total: 1.5 wt%
`;

describe('a recipe that is not tidy', () => {
  it('is mended in its units and the order of its keys, and nowhere else', () => {
    const { text, fixes } = fix(messy);
    expect(text).toBe(tidy);
    expect(fixes).toEqual([
      { what: 'key-order', line: 3 },
      { what: 'unit-spelling', line: 5 },
      { what: 'key-order', line: 7 },
      { what: 'unit-spelling', line: 9 },
      { what: 'unit-spelling', line: 13 },
      { what: 'key-order', line: 13 },
      { what: 'unit-spelling', line: 15 },
      { what: 'unit-spelling', line: 16 },
      { what: 'key-order', line: 16 },
      { what: 'unit-spelling', line: 23 },
      { what: 'key-order', line: 23 },
      { what: 'unit-spelling', line: 24 },
    ]);
  });

  it('is mended once', () => expect(fix(tidy)).toEqual({ text: tidy, fixes: [] }));
  it('keeps its line endings', () => expect(fix(crlf(messy)).text).toBe(crlf(tidy)));
  it('keeps its byte order mark', () => expect(fix(`\ufeff${messy}`).text).toBe(`\ufeff${tidy}`));
  it('ends without a line break where it did', () => {
    expect(fix(messy.trimEnd()).text).toBe(tidy.trimEnd());
    expect(fix('components: {LZO: 1 g}\nkind: mixture').text).toBe('kind: mixture\ncomponents: {LZO: 1 g}');
    // The last line moves up twice: inside its long form and with it.
    expect(fix('kind: mixture\nnotes: a\n\ncomponents:\n  LZO:\n    note: b\n\n    is: 1 g   # c').text).toBe(
      'kind: mixture\ncomponents:\n  LZO:\n    is: 1 g   # c\n    note: b\n\nnotes: a\n',
    );
    expect(fix('components: {LZO: 1 g}\r\nkind: mixture').text).toBe('kind: mixture\r\ncomponents: {LZO: 1 g}');
  });
});

describe('keys', () => {
  it('take block texts, quotes and lists with them, to the last line', () => {
    const text = `notes: |
  # no comment

  two lines
"title": 'A: b'
kind: mixture
components:
  - wrong
`.replace('  - wrong\n', '  LZO:\n    premade: false\n    is:\n      - 1 g   # one\n\n      - 1 g\n# last\n');
    expect(fix(text).text).toBe(`kind: mixture
"title": 'A: b'
components:
  LZO:
    is:
      - 1 g   # one

      - 1 g
    premade: false
notes: |
  # no comment

  two lines
# last
`);
  });

  it.each([
    ['an anchor that would move', 'components: {LZO: &one 1 g}\nkind: mixture\n'],
    [
      'an alias that would move',
      'kind: mixture\ncomponents: {LZO: {is: 1 g, note: &x a}}\nnotes: [*x]\nallow: {step-forgets: b}\n',
    ],
    ['an anchor inside what would move', 'kind: mixture\nsteps:\n  - &x {do: dry}\ncomponents: {LZO: 1 g}\n'],
    ['a comment that may be of the file or of the key', '# film 3\ncomponents: {LZO: 1 g}\nkind: mixture\n'],
    ['a comment between brackets', 'kind: mixture\ncomponents: {LZO: {note: a, # b\n  is: 1 g}}\n'],
    [
      'a comment that would stand above a dash',
      'kind: mixture\ncomponents: {LZO: 1 g}\nsteps:\n  - for: 1 h\n    # how\n    do: dry\n',
    ],
    ['a key twice', 'components: {LZO: 1 g}\nkind: mixture\nkind: mixture\n'],
    ['an error', 'components: {LZO: 1 lb}\nkind: mixture\n'],
    ['no YAML', 'components: {LZO: 1g\nkind: mixture\n'],
    ['no recipe', 'a: 1g\n'],
    ['a material', 'name: x\nkind: material\n'],
    ['nothing', ''],
  ])('stay where there is %s', (_, text) => expect(fix(text)).toMatchObject({ text, fixes: [] }));

  it('move around an anchor that stays', () => {
    const text =
      'kind: mixture\ncomponents: {LZO: 1 g}\nsteps:\n  - &x {do: dry}\n  - *x\nnotes: [a]\nallow: {step-forgets: b}\n';
    const { text: fixed } = fix(text);
    expect(fixed).toBe(
      'kind: mixture\ncomponents: {LZO: 1 g}\nsteps:\n  - &x {do: dry}\n  - *x\nallow: {step-forgets: b}\nnotes: [a]\n',
    );
  });

  it('keep components, expectations and steps in the order of their author', () => {
    const text =
      'kind: mixture\ncomponents:\n  LZO: 1 g\n  PEO: 1 g\nsteps:\n  - {do: dry}\n  - {do: cast}\nexpect:\n  mass of PEO: 1 g\n  mass of LZO: 1 g\n';
    expect(fix(text).text).toBe(text);
  });
});

describe('units', () => {
  it('are left alone where a scalar has an anchor, an escape or two lines', () => {
    const text =
      'kind: mixture\ncomponents:\n  LZO: &a 1g\n  PEO: "1\\x67"\n  LATP: 1g\n  LLZO: 5 wt%\n    of total\nnotes: [*a, 1g]\n';
    expect(fix(text).text).toBe(text.replace('LATP: 1g', 'LATP: 1 g'));
  });

  it('are left alone in notes, names and titles', () => {
    const text =
      'kind: mixture\ntitle: 5g\ncomponents:\n  LZO: {is: 1 g, note: 5g}\nsteps:\n  - {do: 5g, note: 5μm}\nnotes: 60℃\n';
    expect(fix(text).text).toBe(text);
  });
});

describe('the schema comment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formulyte-fix-'));
  const schema = readFileSync(`${root}schemas/recipe.schema.json`, 'utf8');
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('ours/schemas/recipe.schema.json', schema);
  put('user/node_modules/formulyte/schemas/recipe.schema.json', schema);
  put('other/schemas/recipe.schema.json', '{"$id": "https://kitchen.example/recipe.schema.json"}');
  put('broken/schemas/recipe.schema.json', '{');
  const text = 'kind: mixture\ncomponents: {LZO: 1 g}\n';
  const at = (path: string, own = text) => fixRecipe(own, join(folder, path));

  it('names the nearest schema of ours', () => {
    expect(at('ours/recipes/ma/a.yaml').text).toBe(
      `# yaml-language-server: $schema=../../schemas/recipe.schema.json\n${text}`,
    );
    expect(at('user/a.yaml')).toEqual({
      text: `# yaml-language-server: $schema=node_modules/formulyte/schemas/recipe.schema.json\n${text}`,
      fixes: [{ what: 'schema-comment', line: 1 }],
    });
  });

  it('stands above what is there, in its line endings and behind its byte order mark', () => {
    const own = `\ufeff# a film\r\n${crlf(text)}`;
    const line = '# yaml-language-server: $schema=../schemas/recipe.schema.json\r\n';
    expect(at('ours/recipes/a.yaml', own).text).toBe(`\ufeff${line}${own.slice(1)}`);
  });

  it('is not invented, and not written twice', () => {
    for (const path of ['other/a.yaml', 'broken/a.yaml', 'none/a.yaml']) expect(at(path).fixes).toEqual([]);
    const own = `# a film\n#yaml-language-server: $schema=x.json\n${text}`;
    expect(at('ours/a.yaml', own)).toEqual({ text: own, fixes: [] });
    expect(fix(text).fixes).toEqual([]);
  });

  it('does not keep the keys from being put in order once it is there', () => {
    const own = 'components: {LZO: 1 g}\nkind: mixture\n';
    const once = at('ours/a.yaml', own).text;
    expect(once).toBe(`# yaml-language-server: $schema=schemas/recipe.schema.json\n${text}`);
    expect(at('ours/a.yaml', once).fixes).toEqual([]);
  });
});

it.each(readdirSync(`${root}recipes`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')))(
  '%s needs no mending',
  (file) => {
    const path = `${root}recipes/${file}`;
    const text = readFileSync(path, 'utf8');
    expect(fixRecipe(text, path)).toMatchObject({ text, fixes: [] });
  },
);
