import { describe, expect, it } from 'vitest';
import { errors, grams, mixture, run, told } from '../solve/ask.ts';
import { formulations } from './formats.ts';

const one = (text: string) => {
  const found = errors(text);
  expect(found.map(({ code }) => code)).toHaveLength(1);
  return found[0];
};

describe('YAML that is none, or too much of it', () => {
  it.each([
    ['nothing', '', 'empty-file', '1:1-1'],
    ['a comment', '# only\n', 'empty-file', '1:1-1'],
    ['null', 'null\n', 'empty-file', '1:1-1'],
    ['a scalar', 'PEO\n', 'wrong-type', '1:1-2'],
    ['a list', '- PEO\n', 'wrong-type', '1:1-2'],
    ['an open bracket', 'kind: mixture\ncomponents: {PEO: 1 g\n', 'yaml-syntax', '3:1-1'],
    ['a tab for indentation', 'kind: mixture\ncomponents:\n\tPEO: 1 g\n', 'yaml-syntax', '3:1-1'],
    ['two documents', `${mixture(['PEO: 1 g'])}---\n${mixture(['PEO: 2 g'])}`, 'yaml-syntax', '4:1-11'],
    ['a key twice', mixture(['PEO: 1 g', 'PEO: 2 g']), 'duplicate-key', '4:3-6'],
    ['a quoted key twice', mixture(['PEO: 1 g', '"PEO": 2 g']), 'duplicate-key', '4:3-8'],
    [
      'a number and its text as keys',
      mixture(['1: {material: PEO, is: 1 g}', '"1": {material: SN, is: 1 g}']),
      'duplicate-key',
      '4:3-6',
    ],
    ['a key twice in braces', 'kind: mixture\ncomponents: {PEO: 1 g, PEO: 2 g}\n', 'duplicate-key', '2:24-27'],
    ['an unknown kind', 'kind: mixtur\ncomponents: {PEO: 1 g}\n', 'unknown-kind', '1:7-13'],
    ['no kind', 'components: {PEO: 1 g}\n', 'missing-key', '1:1-2'],
    [
      'a misspelt key, which is not missing as well',
      'kind: mixture\ncomponnets: {PEO: 1 g}\n',
      'unknown-key',
      '2:1-11',
    ],
    ['a merge key', mixture(['PEO: &p {is: 1 g}', 'LiTFSI: {<<: *p}']), 'unknown-key', '4:12-14'],
    ['a list in a list', mixture(['PEO: [[1 g]]']), 'wrong-type', '3:9-14'],
    ['null for a statement', mixture(['PEO: null']), 'wrong-type', '3:8-12'],
    ['nothing for a statement', mixture(['PEO:']), 'wrong-type', '3:7-7'],
    ['true for a statement', mixture(['PEO: true']), 'wrong-type', '3:8-12'],
    ['infinity', mixture(['PEO: .inf']), 'wrong-type', '3:8-12'],
    ['no number', mixture(['PEO: .nan']), 'wrong-type', '3:8-12'],
    ['bytes', mixture(['PEO: !!binary aGVsbG8=']), 'wrong-type', '3:17-25'],
    ['a set', mixture(['PEO: !!set {is}']), 'wrong-type', '3:3-6'],
    ['a date of YAML 1.1', `%YAML 1.1\n---\n${mixture(['PEO: 2001-12-14'])}`, 'wrong-type', '5:8-18'],
    ['an ordered map', `%YAML 1.1\n---\n${mixture(['PEO: !!omap [is: 1 g]'])}`, 'wrong-type', '5:3-6'],
    ['a date', mixture(['PEO: 2001-12-14']), 'not-a-quantity', '3:8-18'],
    ['an escape for the terminal', mixture(['"PEO\\e[31m": {material: PEO, is: 1 g}']), 'yaml-syntax', '3:3-14'],
    [
      'aliases that explode',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}\n`,
      'too-many-aliases',
      '1:1-2',
    ],
    ['an alias of itself', mixture(['PEO: &p [*p]']), 'too-deep', /./],
    ['brackets', mixture([`PEO: ${'['.repeat(5000)}${']'.repeat(5000)}`]), 'too-deep', '1:1-2'],
    ['question marks', `${'? '.repeat(5000)}x\n`, 'too-deep', '1:1-2'],
    ['dashes and question marks', `${'- ? '.repeat(3000)}x\n`, 'too-deep', '1:1-2'],
    ['stairs', Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'too-deep', '1:1-2'],
    ['a long run of blanks', mixture([`PEO: "5 wt%${' '.repeat(100_000)}x"`]), 'statement-syntax', /^3:8/],
    ['a long run of blanks before parts', mixture([`PEO: "5${' '.repeat(100_000)}partx"`]), 'statement-syntax', /^3:8/],
    ['a long chain of in', mixture([`PEO: 5 wt% of ${'a in '.repeat(20_000)}b`]), 'statement-syntax', /^3:8/],
    ['a megabyte of text', mixture([`PEO: ${'x'.repeat(1e6)}`]), 'statement-syntax', /^3:8/],
  ])('%s', (_, text, code, at) => {
    const found = one(text);
    expect(found?.code).toBe(code);
    if (typeof at === 'string') expect(found?.at).toBe(at);
    else expect(found?.at).toMatch(at);
    expect(`${found?.what} ${found?.remedy}`).not.toMatch(/NaN|Infinity|\[object|Error:/);
  });

  it('says which key stands twice', () => {
    expect(one(mixture(['PEO long: {material: PEO, is: 1 g}', 'PEO long: {material: PEO, is: 2 g}']))?.what).toContain(
      '"PEO long"',
    );
  });

  it('a long phrase in expect', () => {
    const found = one(mixture(['PEO: 1 g'], `expect: {"PEO${' '.repeat(50_000)}x": 1 g}\n`));
    expect(found?.code).toBe('expectation-unknown');
    expect(found?.what.length).toBeLessThan(200);
  });
});

describe('YAML that is fine', () => {
  it.each([
    ['CRLF', mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16']).replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16'])}`],
    ['tabs behind the colon', mixture(['PEO:\t1 g', 'LiTFSI:\tO/Li = 16'])],
    ['quotes', mixture(['"PEO": \'1 g\'', 'LiTFSI: "O/Li = 16"'])],
    ['block and folded scalars', mixture(['PEO: |', '  1 g', 'LiTFSI: >-', '  O/Li =', '  16'])],
    ['anchors and aliases', mixture(['SN: &one 1 g', 'PEO: *one', 'LiTFSI: O/Li = 16'])],
    ['a tag that says text', mixture(['PEO: !!str 1 g', 'LiTFSI: O/Li = 16'])],
    ['braces', 'kind: mixture\ncomponents: {PEO: 1 g, LiTFSI: O/Li = 16}\n'],
    ['JSON', '{"kind": "mixture", "components": {"PEO": "1 g", "LiTFSI": ["O/Li = 16"]}}'],
    ['a directive', `%YAML 1.2\n---\n${mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16'])}...\n`],
    ['an explicit key', mixture(['? PEO', ': 1 g', 'LiTFSI: O/Li = 16'])],
  ])('%s', (_, text) => {
    expect(grams(text)).toMatchObject({ PEO: 1, LiTFSI: expect.closeTo(0.407287, 6) });
  });
});

describe('places', () => {
  it.each([
    ['plain', mixture(['PEO: 1 gg']), '3:10-12'],
    ['quoted', mixture(['PEO: "1 gg"']), '3:11-13'],
    ['after CRLF', mixture(['PEO: 1 gg']).replaceAll('\n', '\r\n'), '3:10-12'],
    ['after a byte order mark', `\ufeff${mixture(['PEO: 1 gg'])}`, '3:10-12'],
    ['on the first line after a byte order mark', '\ufeff{kind: mixture, components: {PEO: 1 gg}}', '1:37-39'],
    ['after wide characters', mixture(['"漢字": {material: PEO, is: 1 gg}']), '3:31-33'],
    ['after characters of two units', mixture(['"😀": {material: PEO, is: 1 gg}']), '3:31-33'],
    ['after a tab', mixture(['PEO:\t1 gg']), '3:10-12'],
    ['behind an anchor', mixture(['PEO: &a 1 gg']), '3:13-15'],
    ['in a list', mixture(['PEO: [1 g, 1 gg]']), '3:16-18'],
    ['in the long form', mixture(['PEO: {is: 1 gg}']), '3:15-17'],
    ['in a group', mixture(['a: {components: {PEO: 1 gg}}']), '3:27-29'],
    ['in a block scalar: all of it', mixture(['PEO: |', '  1 gg']), '3:8-9'],
    ['of a name', mixture(['PEO: 1 g', "LiTFSI: '5 wt% of  foo'"]), '4:22-25'],
    ['of a name among others', mixture(['PEO: 1 g', 'LiTFSI: 5 wt% of PEO + foo']), '4:26-29'],
    ['of a name behind without', mixture(['PEO: 1 g', 'LiTFSI: 5 wt% of total without foo']), '4:34-37'],
    ['of a side of a ratio', mixture(['PEO: 1 g', 'LiTFSI: O / Foo = 16']), '4:15-18'],
    ['of the number of a ratio', mixture(['PEO: 1 g', 'LiTFSI: O/Li = x']), '4:18-19'],
    ['of a batch', mixture(['PEO: 1 g'], 'batch: 1 cm\n'), '4:10-12'],
    ['of a time', mixture(['PEO: 1 g'], 'steps: [{do: stir, for: 12 g}]\n'), '4:28-29'],
    ['of an expectation', mixture(['PEO: 1 g'], 'expect: {mass of PEO: {is: 1 gg}}\n'), '4:30-32'],
    ['of an unknown key', mixture(['PEO: {is: 1 g, puriti: 1}']), '3:18-24'],
  ])('%s', (_, text, at) => {
    expect(one(text)?.at).toBe(at);
  });
});

describe('no figure is ever not a number', () => {
  it.each(formulations)('%s', (_, text) => {
    const result = run(text);
    for (const mass of result.composition?.masses ?? []) expect(Number.isFinite(mass)).toBe(true);
    expect(JSON.stringify(told(result, 'error', 'warning', 'note'))).not.toMatch(/NaN|Infinity|undefined/);
  });
});
