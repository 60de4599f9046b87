import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { root } from '../cli/program.ts';
import { check } from './check.ts';

const folder = join(root, 'test', 'lint', 'silent');
const recipes = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test('there is something to be silent about', () => expect(recipes.length).toBeGreaterThanOrEqual(10));

describe.each(recipes)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('is right', () => expect(check(folder, name).text).toBe(''));
  it('is right with line ends of Windows', () =>
    expect(check(folder, name, text.replaceAll('\n', '\r\n')).text).toBe(''));
  it('is right with a byte order mark', () => expect(check(folder, name, `\ufeff${text}`).text).toBe(''));
  it('is right without its last line end', () => expect(check(folder, name, text.trimEnd()).text).toBe(''));
});

describe('a material', () => {
  const jar = readFileSync(join(folder, 'jars', 'zirconyl-nitrate.yaml'), 'utf8');
  const flow = '{kind: material, id: X, name: x, roles: [filler], state: solid, formula: Al2O3, source: here}';

  it.each([
    ['as it is', jar],
    ['with line ends of Windows', jar.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${jar}`],
    ['on one line', flow],
  ])('is right %s', (_, text) => expect(check(folder, 'jar.yaml', text).text).toBe(''));
});
