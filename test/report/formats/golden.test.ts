import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { paint } from '../../../src/report/colour.ts';
import { formats, type ValidationFormat } from '../../../src/report/validation-formats.ts';
import { context, validateFixtures } from './fixture.ts';

const endings: Readonly<Record<ValidationFormat, string>> = {
  text: 'text.txt',
  codeframe: 'codeframe.txt',
  json: 'json.json',
  jsonl: 'jsonl.jsonl',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  sarif: 'sarif.sarif',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  markdown: 'markdown.md',
};

describe.each(Object.entries(endings) as [ValidationFormat, string][])('%s', (name, file) => {
  it('prints what it printed before', async () => {
    const report = await formats[name]();
    await expect(`${report(validateFixtures(), context)}\n`).toMatchFileSnapshot(`golden/${file}`);
  });

  it('is the same bytes for the same input, whatever the clock', async () => {
    const report = await formats[name]();
    const slow = name === 'text' || name === 'codeframe' ? {} : { seconds: 7 };
    const first = report(validateFixtures(), context);
    expect(report({ ...validateFixtures(), ...slow }, context)).toBe(first);
    expect(first.endsWith('\n')).toBe(false);
  });
});

it.each(['text', 'codeframe'] as const)('%s says the same in colour', async (name) => {
  const report = await formats[name]();
  const coloured = report(validateFixtures(), { ...context, paint: paint(true) });
  expect(coloured).not.toBe(stripVTControlCharacters(coloured));
  expect(stripVTControlCharacters(coloured)).toBe(report(validateFixtures(), context));
});
