import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShapeError, validateShape } from '../../src/schema/validate.ts';

const peo = {
  kind: 'material',
  id: 'PEO',
  name: 'poly(ethylene oxide)',
  roles: ['polymer'],
  state: 'solid',
  source: 'as in every reference',
};

/** The only error of data, so that one mistake giving two fails. */
function only(data: unknown, schema: 'material' | 'recipe' = 'material'): ShapeError {
  const errors = validateShape(schema, data);
  expect(errors).toHaveLength(1);
  return errors[0] as ShapeError;
}

describe('one mistake, one error', () => {
  it('accepts what is right', () => {
    expect(validateShape('material', peo)).toEqual([]);
    expect(validateShape('recipe', peo)).toEqual([]);
  });

  it('names an unknown key and the known ones', () => {
    const error = only({ ...peo, colour: 'white' });
    expect(error).toMatchObject({ path: [], kind: 'unknown-key', key: 'colour' });
    expect(error.known).toContain('donors');
    const nested = only({ ...peo, properties: { density: { value: '1 g/cm^3', source: 'CRC', unit: 'g' } } });
    expect(nested).toMatchObject({
      path: ['properties', 'density'],
      key: 'unit',
      known: ['value', 'at', 'source', 'why'],
    });
  });

  it('names a missing key where it is missing', () => {
    const { name: _, ...nameless } = peo;
    expect(only(nameless)).toEqual({ path: [], kind: 'missing-key', key: 'name' });
  });

  it('does not report the condition beside what it asks for', () => {
    const guess = { value: '1.2 g/cm^3', source: 'estimate' };
    expect(only({ ...peo, properties: { density: guess } })).toEqual({
      path: ['properties', 'density'],
      kind: 'missing-key',
      key: 'why',
    });
    expect(only({ ...peo, colour: 'white' }, 'recipe')).toMatchObject({ kind: 'unknown-key', key: 'colour' });
  });

  it('says which type belongs there, and only that', () => {
    expect(only({ ...peo, name: 7 })).toEqual({ path: ['name'], kind: 'wrong-type', expected: 'text', found: '7' });
    expect(only({ ...peo, roles: 'polymer' })).toMatchObject({
      path: ['roles'],
      expected: 'a list',
      found: '"polymer"',
    });
    expect(only(null)).toMatchObject({ path: [], kind: 'wrong-type', expected: 'a mapping', found: 'nothing' });
  });

  it('lists the allowed values', () => {
    expect(only({ ...peo, state: 'plasma' })).toEqual({
      path: ['state'],
      kind: 'wrong-value',
      expected: 'solid, liquid or gas',
      found: '"plasma"',
      known: ['solid', 'liquid', 'gas'],
    });
  });

  it('states a bound or shows an example', () => {
    expect(only({ ...peo, donors: { ether: 0 } })).toMatchObject({
      path: ['donors', 'ether'],
      expected: 'more than 0',
      found: '0',
    });
    expect(only({ ...peo, roles: [] })).toMatchObject({ path: ['roles'], expected: 'at least 1 entry' });
    expect(only({ ...peo, cas: '25322' })).toMatchObject({ path: ['cas'], expected: 'something like "25322-68-3"' });
  });

  it('reads list indices as numbers and keys with slashes as keys', () => {
    expect(only({ ...peo, aliases: ['PEG', 5] })).toMatchObject({ path: ['aliases', 1], kind: 'wrong-type' });
    expect(only({ ...peo, sites: { 'a/b~c': -1 } })).toMatchObject({ path: ['sites', 'a/b~c'] });
  });
});

it('lists separate mistakes separately', () => {
  const errors = validateShape('material', { ...peo, state: 'plasma', name: 7, colour: 'white', shade: 'off' });
  expect(errors.map(({ kind, key, path }) => [kind, key ?? path.join('.')]).sort()).toEqual([
    ['unknown-key', 'colour'],
    ['unknown-key', 'shade'],
    ['wrong-type', 'name'],
    ['wrong-value', 'state'],
  ]);
});

it('never throws and never repeats itself, whatever the data', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom<'material' | 'recipe' | 'mixture'>('material', 'recipe', 'mixture'),
      (data, schema) => {
        const errors = validateShape(schema, data);
        const addresses = errors.map(({ path, key }) => JSON.stringify([path, key ?? null]));
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(errors.length).toBeGreaterThan(0); // fc.anything makes no valid recipe: a required kind is missing
      },
    ),
  );
});

it("keeps the validator's own wording inside", () => {
  const errors = validateShape('material', { ...peo, state: 1, roles: [], cas: 'x', donors: {}, aliases: ['a', 'a'] });
  expect(errors).toHaveLength(5);
  expect(JSON.stringify(errors)).not.toMatch(/must|propert|schema|keyword|NOT/);
});
