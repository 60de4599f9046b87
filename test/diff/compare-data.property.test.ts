import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareData } from '../../src/weigh/compare-data.ts';

const leaf = fc.oneof(
  fc.constantFrom(
    '0.7 g',
    '700 mg',
    'O/Li = 16',
    '5 wt% of total',
    'rest',
    '25 degC',
    'a note',
    '7 mg/cm^2 of LFP',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
const key = fc.oneof(
  fc.constantFrom('is', 'lot', 'name', '__proto__', 'constructor', 'steps'),
  fc.string({ maxLength: 4 }),
);
/** Data as a document has it: maps, lists of texts, lists of maps, texts. */
const { data } = fc.letrec<{ data: unknown; map: Record<string, unknown> }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(leaf, { maxLength: 4 }),
    tie('map'),
    fc.array(tie('map'), { maxLength: 4 }),
  ),
  map: fc.uniqueArray(fc.tuple(key, tie('data')), { maxLength: 4, selector: ([name]) => name }).map(Object.fromEntries),
}));
const document = fc
  .uniqueArray(fc.tuple(key, data), { minLength: 1, maxLength: 5, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);

const isMap = (one: unknown): one is Record<string, unknown> =>
  typeof one === 'object' && one !== null && !Array.isArray(one);

/** The same with the keys of every map, and every list of texts, the other way round. */
function turned(one: unknown): unknown {
  if (Array.isArray(one)) {
    return one.every((item) => typeof item === 'string') ? one.toReversed() : one.map(turned);
  }
  if (!isMap(one)) return one;
  return Object.fromEntries(
    Object.entries(one)
      .toReversed()
      .map(([name, value]) => [name, turned(value)]),
  );
}

describe('two documents', () => {
  it('that say the same, in any order, do not differ', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(compareData(one, structuredClone(one))).toEqual([]);
        expect(compareData(one, turned(one))).toEqual([]);
      }),
    );
  });

  it('differ as much the other way round: what came has gone', () => {
    const swap = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(document, document, (one, other) => {
        const there = compareData(one, other);
        const back = compareData(other, one);
        expect(back.map((change) => change.change).sort()).toEqual(there.map((change) => swap[change.change]).sort());
        for (const { change, old, new: now } of there) {
          expect([change, old !== undefined, now !== undefined]).toEqual([
            change,
            change !== 'added',
            change !== 'removed',
          ]);
        }
      }),
    );
  });

  it('differ where one has a key more, or says another thing', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('0.71 g', 'O/Li = 17', 'another note'), (one, text) => {
        expect(compareData(one, { ...one, 'a new key': text })).toEqual([
          { change: 'added', name: 'a new key', new: text },
        ]);
        const [first = ''] = Object.keys(one);
        const changed = Object.fromEntries(
          Object.entries(one).map(([name, value]) => [name, name === first ? text : value]),
        );
        expect(compareData(one, changed).length).toBeGreaterThan(0);
      }),
    );
  });
});

it.each([
  ['700 mg', '0.700 g', true],
  ['0.7 g', '0.70 g', false],
  ['0.7 g', '0.7  g', true],
  ['O/Li = 16', 'O/Li=16', true],
  ['5 wt% of PEO + LiTFSI', '5 wt% of LiTFSI + PEO', true],
  ['5 wt% of PEO', '5 wt% of LiTFSI', false],
  ['99.5 wt% ± 0.1 wt%', '99.5 wt% ± 0.2 wt%', false],
  ['110 um', '0.110 mm', true],
  ['7 mg/cm^2 of LFP', '7 mg/cm2 of LFP', true],
  ['7 mg/cm^2 of LFP', '7 mg/cm^2 of coating', false],
  ['10 % lost as Li2O', '10 % lost', false],
  ['a note  of two', 'a note of two', true],
])('%s and %s', (old, now, isSame) => {
  expect(compareData({ is: old }, { is: now }).length === 0).toBe(isSame);
  expect(compareData({ PEO: { is: old } }, { PEO: now }).length === 0).toBe(isSame);
});

it('a list is compared by what names its items, else by the most that stayed', () => {
  const steps = (...verbs: string[]) => ({ steps: verbs.map((one) => ({ do: one })) });
  expect(compareData(steps('stir', 'cast', 'dry'), steps('stir', 'degas', 'cast', 'dry'))).toEqual([
    { change: 'added', name: 'steps.2', new: 'do: degas' },
  ]);
  expect(compareData(steps('stir', 'cast', 'dry'), steps('stir', 'dry'))).toEqual([
    { change: 'removed', name: 'steps.2', old: 'do: cast' },
  ]);
  const lots = (...names: string[]) => ({ lots: names.map((lot) => ({ lot, material: 'PEO' })) });
  expect(compareData(lots('1', '2'), lots('2', '1'))).toEqual([]);
  // Two of one name are told apart by their order.
  expect(compareData(lots('1', '1'), lots('1', '1', '1'))).toHaveLength(1);
});
