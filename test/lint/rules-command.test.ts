import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnostics/facts.ts';
import { codes } from '../../src/diagnostics/messages.ts';
import { pages } from '../../src/diagnostics/pages.ts';
import { formulyte, root } from '../cli/program.ts';

const schema = JSON.parse(readFileSync(`${root}/schemas/rules.schema.json`, 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema);

function rulesOf(...args: readonly string[]) {
  const { code, stdout, stderr } = formulyte(['rules', ...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const data = JSON.parse(stdout);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data.rules as { code: Code; severity: string; allowable: boolean; source?: string }[];
}

describe('formulyte rules', () => {
  const { code, stdout, stderr } = formulyte(['rules']);
  const lines = stdout.trimEnd().split('\n');

  it('lists every code with severity and summary', () => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const one of codes) {
      const [line = ''] = lines.filter((text) => text.startsWith(`${one} `));
      expect(line.split(/ {2,}/)).toEqual([one, pages[one].severity, pages[one].summary]);
    }
  });

  it('fits 80 columns', () => expect(lines.filter((line) => [...line].length > 80)).toEqual([]));

  it('is data with --json', () => {
    const rules = rulesOf();
    expect(rules.map((rule) => rule.code)).toEqual(codes);
    expect(rules.filter((rule) => rule.allowable === (rule.severity === 'error'))).toEqual([]);
  });

  it('colours severities, and only on request', () => {
    const start = String.fromCharCode(27);
    expect(stdout).not.toContain(start);
    expect(formulyte(['rules'], { FORCE_COLOR: '1' }).stdout).toContain(`${start}[33mwarning`);
    expect(formulyte(['rules', '--no-color'], { FORCE_COLOR: '1' }).stdout).toBe(stdout);
  });
});

describe('formulyte rules CODE', () => {
  it('explains a warning: why, source, and how to allow it', () => {
    const { code, stdout } = formulyte(['rules', 'latp-rich']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'latp-rich  warning  LATP at 60 wt% of a membrane or above',
        '',
        'A membrane of 60 wt% cycled far below 100 % efficiency where 40 wt% came near',
        'it.',
        '',
        'source  Li et al. 2021, doi 10.1021/acsaem.0c02846, section 3',
        'allow   allow:',
        '          latp-rich: the reason why it is meant to be so',
        'more    docs/diagnostics.md#latp-rich',
        '',
      ].join('\n'),
    );
  });

  it('says that an error cannot be allowed', () => {
    const { stdout } = formulyte(['rules', 'contradiction']);
    expect(stdout).toContain('allow   never');
    expect(stdout).not.toContain('source  ');
  });

  it.each(codes)('fits 80 columns for %s', async (code) => {
    const { ruleText } = await import('../../src/report/rules-text.ts');
    const { paint } = await import('../../src/report/colour.ts');
    const text = ruleText(code, paint(false));
    expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(text).toContain(`docs/diagnostics.md#${code}`);
  });

  it('is data with --json', () => {
    const [rule, ...others] = rulesOf('binder-rich');
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ code: 'binder-rich', severity: 'warning', allowable: true });
  });

  it('asks back at a misspelt code', () => {
    expect(formulyte(['rules', 'basis-mising'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no code "basis-mising".\nDid you mean "formulyte rules basis-missing"?\n',
    });
    const far = formulyte(['rules', 'xyzzy']);
    expect([far.code, far.stderr]).toEqual([2, 'There is no code "xyzzy".\n"formulyte rules" lists them all.\n']);
    expect(formulyte(['rules', 'toString']).code).toBe(2);
  });
});
