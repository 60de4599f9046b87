import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/report/colour.ts';
import { diffData } from '../../src/report/diff-json.ts';
import { diffMarkdown } from '../../src/report/diff-markdown.ts';
import { diffText } from '../../src/report/diff-text.ts';
import { displayWidth } from '../../src/report/findings.ts';
import type { Comparison } from '../../src/weigh/comparison.ts';
import { formulyte, root } from '../cli/program.ts';

const schema = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('finding'));
const validate = ajv.compile(schema('diff'));
const errors = (data: unknown): string[] => {
  validate(data);
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
};

const [old, now, same] = ['old', 'new', 'same'].map((name) => `test/diff/fixtures/${name}.yaml`) as [
  string,
  string,
  string,
];

describe('two recipes', () => {
  it.each([
    ['text', 'text.txt'],
    ['markdown', 'markdown.md'],
    ['json', 'json.json'],
  ])('are laid side by side as %s', async (format, file) => {
    const { code, stdout, stderr } = formulyte(['diff', old, now, '--format', format]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`golden/${file}`);
  });

  it('are 80 columns wide at most', () => {
    for (const line of formulyte(['diff', old, now]).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('do not differ by how they are written', () => {
    const { code, stdout } = formulyte(['diff', old, same, '--exit-code']);
    expect(stdout).toBe(`old  ${old}\nnew  ${same}\n\nNo difference in statements or results.\n`);
    expect(code).toBe(0);
    expect(formulyte(['diff', old, same, '--format', 'markdown']).stdout).toContain(
      'No difference in statements or results.',
    );
  });

  it('differ the other way round, too', () => {
    const [there, back] = [
      [old, now],
      [now, old],
    ].map((files) => JSON.parse(formulyte(['diff', ...files, '--json']).stdout).comparison);
    expect(back.results.length).toBe(there.results.length);
    for (const one of there.results) {
      const other = back.results.find((two: { quantity: string }) => two.quantity === one.quantity);
      expect([other.old, other.new]).toEqual([one.new, one.old]);
    }
  });
});

describe('json', () => {
  const json = (...args: string[]) => JSON.parse(formulyte(['diff', ...args, '--json']).stdout);

  it('is what its schema says, also where there is nothing to compare', () => {
    expect(errors(json(old, now))).toEqual([]);
    expect(errors(json(old, same))).toEqual([]);
    expect(json(old, same).comparison).toEqual({ scale: { old: 'fixed', new: 'fixed' }, statements: [], results: [] });
    const stopped = json(old, 'test/diff/fixtures/broken.yaml');
    expect(errors(stopped)).toEqual([]);
    expect(stopped.comparison).toBeUndefined();
    expect(stopped.findings.map((one: { code: string }) => one.code)).toContain('unknown-material');
  });

  it('has a schema that refuses', () => {
    const data = json(old, now);
    expect(errors({ ...data, more: 1 })).not.toEqual([]);
    expect(errors({ ...data, comparison: { ...data.comparison, scale: {} } })).not.toEqual([]);
    const [first] = data.comparison.results;
    expect(errors({ ...data, comparison: { ...data.comparison, results: [{ ...first, unit: 'lb' }] } })).not.toEqual(
      [],
    );
    const [change] = data.comparison.statements;
    expect(errors({ ...data, comparison: { ...data.comparison, statements: [{ ...change, more: 1 }] } })).not.toEqual(
      [],
    );
  });

  it('has examples that hold', () => {
    const look = (node: unknown, at: string): string[] => {
      if (node === null || typeof node !== 'object') return [];
      const { examples, type, additionalProperties } = node as Record<string, unknown>;
      const isSchema = !/\/(properties|\$defs|examples|enum)$/.test(at);
      const check = isSchema && Array.isArray(examples) ? ajv.compile({ $ref: `diff.schema.json#${at}` }) : undefined;
      return [
        ...(check ? (examples as unknown[]).filter((one) => !check(one)).map(() => `example ${at}`) : []),
        ...(isSchema && type === 'object' && additionalProperties !== false ? [`open ${at}`] : []),
        ...Object.entries(node).flatMap(([key, one]) => (key === 'examples' ? [] : look(one, `${at}/${key}`))),
      ];
    };
    expect(look(schema('diff'), '')).toEqual([]);
  });
});

describe('what a recipe says', () => {
  const nasty = 'a | `b` <img src=x> ::error::c\n##[error]d \u001b[31m\u202e 混'.repeat(4);
  const comparison: Comparison = {
    scale: { old: 'fixed', new: 'free' },
    statements: [
      { change: 'changed', what: 'component', name: nasty, old: nasty, new: nasty },
      { change: 'added', what: 'note', name: nasty, part: nasty, new: nasty },
    ],
    results: [
      { kind: 'mass', quantity: `mass of ${nasty}`, old: 1e-3, new: 2e-3, counted: { old: nasty, new: nasty } },
      { kind: 'ratio', quantity: 'O/Li', old: 16 },
    ],
  };
  const names = { old: nasty, new: '::error::x' };

  it('cannot steer a terminal or a log, nor run out of 80 columns', () => {
    const text = diffText(comparison, names, paint(false));
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).not.toMatch(/##\[/);
    expect(text).not.toMatch(/^\s*::/m);
    const [head = '', ...lines] = text.split('\n');
    expect(head).toMatch(/^old {2}/);
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    expect(text).toContain('Only the old recipe fixes amounts: masses are not compared.');
  });

  it('cannot break out of a Markdown cell', () => {
    const text = diffMarkdown(comparison, names);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).not.toMatch(/(?<!\\)<img|##\[|^::/m);
    for (const line of text.split('\n').filter((one) => one.startsWith('|'))) {
      expect([4]).toContain(line.replaceAll('\\|', '').split('|').length - 2);
    }
  });

  it('stays what it is in JSON', () => {
    const data = { old: nasty, new: 'x', comparison: diffData(comparison), findings: [] };
    expect(errors(data)).toEqual([]);
    expect(JSON.parse(JSON.stringify(data)).comparison.statements[0].old).toBe(nasty);
  });

  it('has colour where a terminal has it, and only for the headings', () => {
    const plain = diffText(comparison, names, paint(false));
    const coloured = diffText(comparison, names, paint(true));
    expect(coloured).not.toBe(plain);
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

it('digits tell old from new, and a trace from nothing', () => {
  const said = (was: number | undefined, is: number | undefined) => {
    const results = [
      {
        kind: 'mass' as const,
        quantity: 'mass',
        ...(was === undefined ? {} : { old: was }),
        ...(is === undefined ? {} : { new: is }),
      },
    ];
    const text = diffText(
      { scale: { old: 'fixed', new: 'fixed' }, statements: [], results },
      { old: 'a', new: 'b' },
      paint(false),
    );
    return text.split('\n').at(-1)?.trim().split(/ {2,}/).slice(1).join(' | ');
  };
  expect(said(0.7e-3, 0.8e-3)).toBe('0.7000 g | 0.8000 g | +14.29 %');
  expect(said(1e-3, 1.00000001e-3)).toBe('1.00000000 g | 1.00000001 g | +1.0e-6 %');
  expect(said(0.0009999999999999998, 2e-3)).toBe('1.000 g | 2.000 g | +100.00 %');
  expect(said(0.9851e-3, 1.0001e-3)).toBe('0.9851 g | 1.0001 g | +1.52 %');
  expect(said(undefined, 15e-6)).toBe('0.01500 g | added');
  expect(said(15e-6, undefined)).toBe('0.01500 g | removed');
  expect(said(0, 15e-6)).toBe('0.00000 g | 0.01500 g');
});
