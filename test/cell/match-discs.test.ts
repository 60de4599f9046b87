import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disc, DiscMatch } from '../../src/cell/disc-match.ts';
import { matchDiscs } from '../../src/cell/match-discs.ts';
import { matchLimits } from '../../src/cell/match-limits.ts';
import { disc } from './discs.ts';

type Options = Parameters<typeof matchDiscs>[2];
const narrow: Options = { target: 1.15, least: 1.1, most: 1.2, objective: 'squared' };

const discs = (prefix: string, capacities: readonly number[]): Disc[] =>
  capacities.map((capacity, i) => disc(`${prefix}${i + 1}`, capacity, i + 2));
const said = (match: DiscMatch) =>
  match.pairs.map(({ cathode, anode, ratio }) => `${cathode.id} ${anode.id} ${ratio.toFixed(4)}`);
const left = (match: DiscMatch) => match.rejects.map(({ disc: { id }, reason }) => [id, reason.code]);

describe('pairs', () => {
  it('are as many as there can be, then as near as they can be', async () => {
    // 3.45/3 = 1.15 and 3.38/2.94 = 1.1497 would be the nearest two, and leave C3 (3.1) with A3 (3.36): 1.0839, forbidden.
    // Three pairs exist: 3.1 needs 3.41 to 3.72, that is A1; then 3.38/3 = 1.1267 and 3.36/2.94 = 1.1429
    // (|ln| to 1.15: 0.0205 and 0.0062; the other way round 1.12 and 1.1497: 0.0264 and 0.0003, squares 0.00070 > 0.00046).
    const match = await matchDiscs(discs('C', [3, 2.94, 3.1]), discs('A', [3.45, 3.38, 3.36]), narrow);
    expect(said(match)).toEqual(['C1 A2 1.1267', 'C2 A3 1.1429', 'C3 A1 1.1129']);
    expect(match.rejects).toEqual([]);
  });

  it('are even where the sum of distances alone would not tell', async () => {
    // All anodes are above target: 3.6/3 and 3.7/3.1 sum to the same |ln| as 3.7/3 and 3.6/3.1.
    const options: Options = { target: 1.15, least: 1, most: 1.3, objective: 'absolute' };
    const match = await matchDiscs(discs('C', [3, 3.1]), discs('A', [3.6, 3.7]), options);
    expect(said(match)).toEqual(['C1 A1 1.2000', 'C2 A2 1.1935']);
  });

  it('reach their limits: 3.3 over 3 is 1.1', async () => {
    expect(3.3 / 3).toBeLessThan(1.1);
    const [cathode, anode] = [
      { ...disc('C1', 1), arealCapacity: 3 },
      { ...disc('A1', 1), arealCapacity: 3.3 },
    ];
    expect((await matchDiscs([cathode], [anode], narrow)).pairs).toHaveLength(1);
    const upTo: Options = { target: 0.9, least: 0.8, most: 3 / 3.3 - 1e-12, objective: 'squared' };
    expect((await matchDiscs([anode], [cathode], upTo)).pairs).toHaveLength(1);
    expect((await matchDiscs(discs('C', [3]), discs('A', [3.2999]), narrow)).pairs).toHaveLength(0);
    expect((await matchDiscs(discs('C', [3]), discs('A', [3.6001]), narrow)).pairs).toHaveLength(0);
  });

  it('tell N/P, how far it is from the target, and their spread', async () => {
    // 3.36/3 = 1.12, 3.54/3 = 1.18: mean 1.15; deviations of 0.03 each: s = sqrt(2 x 0.0009 / 1) = 0.04243.
    const match = await matchDiscs(discs('C', [3, 3.0001]), discs('A', [3.36, 3.54]), narrow);
    expect(match.pairs[0]?.ratio).toBeCloseTo(1.12, 12);
    expect(match.pairs[0]?.deviation).toBeCloseTo(1.12 / 1.15 - 1, 12);
    expect(match.spread?.mean).toBeCloseTo(1.15, 4);
    expect(match.spread?.standardDeviation).toBeCloseTo(0.04243, 4);
    expect([match.spread?.least, match.spread?.most]).toEqual(match.pairs.map(({ ratio }) => ratio));
    const one = await matchDiscs(discs('C', [3]), discs('A', [3.36]), narrow);
    expect(one.spread).toEqual({ mean: one.pairs[0]?.ratio, least: one.pairs[0]?.ratio, most: one.pairs[0]?.ratio });
    expect((await matchDiscs([], [], narrow)).spread).toBeUndefined();
  });
});

describe('a disc without a partner', () => {
  it('is told the nearest N/P it could have had', async () => {
    // 3.36/3.2 = 1.05 and 3.45/3.2 = 1.078: with A2 it is nearest.
    const match = await matchDiscs(discs('C', [3.2, 3]), discs('A', [3.36, 3.45]), narrow);
    expect(said(match)).toEqual(['C2 A2 1.1500']);
    expect(match.rejects).toMatchObject([
      { side: 'cathode', disc: { id: 'C1' }, reason: { code: 'none-within-limits', nearest: { id: 'A2' } } },
      {
        side: 'anode',
        disc: { id: 'A1' },
        reason: { code: 'partners-taken', partners: 1, nearest: { id: 'C2', takenBy: 'A2' } },
      },
    ]);
    const [first] = match.rejects;
    expect(first?.reason.code === 'none-within-limits' && first.reason.nearest.ratio).toBeCloseTo(3.45 / 3.2, 12);
  });

  it('may be one too many, or heavier by nothing than its foil', async () => {
    const bare = discs('A', [3.45, 3.45, 0, -0.1, Number.NaN]);
    const match = await matchDiscs(discs('C', [3, 3, 3]), bare, narrow);
    expect(said(match)).toEqual(['C1 A1 1.1500', 'C2 A2 1.1500']);
    expect(left(match)).toEqual([
      ['C3', 'partners-taken'],
      ['A3', 'no-capacity'],
      ['A4', 'no-capacity'],
      ['A5', 'no-capacity'],
    ]);
    expect(match.rejects[0]?.reason).toMatchObject({ partners: 2, nearest: { id: 'A1', takenBy: 'C1' } });
    expect([match.cathodes, match.anodes]).toEqual([3, 5]);
  });

  it('may stand before an empty box', async () => {
    const match = await matchDiscs(discs('C', [3]), [], narrow);
    expect(left(match)).toEqual([['C1', 'no-other-side']]);
    expect(left(await matchDiscs([], discs('A', [3]), narrow))).toEqual([['A1', 'no-other-side']]);
    expect(left(await matchDiscs(discs('C', [3]), discs('A', [0]), narrow))).toEqual([
      ['C1', 'no-other-side'],
      ['A1', 'no-capacity'],
    ]);
  });
});

/** Few values, so that many are alike, or many. */
const capacity = fc.oneof(
  fc.constantFrom(2.9, 3, 3.1, 3.3, 3.45, 3.6),
  fc.double({ min: 2.5, max: 4, noNaN: true, noDefaultInfinity: true }),
);
const limits = fc.constantFrom<Options>(
  narrow,
  { ...narrow, objective: 'absolute' },
  { target: 1.1, least: 0.9, most: 1.5, objective: 'absolute' },
  { target: 1.1, least: 1.09, most: 1.11, objective: 'squared' },
  { target: 1.1, least: 1.09, most: 1.4, objective: 'squared' },
);
const sides = (most: number) =>
  fc.tuple(fc.array(capacity, { maxLength: most }), fc.array(capacity, { maxLength: most }), limits);

const costOf = (ratio: number, { target, objective }: Options) =>
  Math.abs(Math.log(ratio / target)) ** (objective === 'squared' ? 2 : 1);
const isAllowed = (ratio: number, { least, most }: Options) =>
  ratio >= least * (1 - 1e-9) && ratio <= most * (1 + 1e-9);

interface Score {
  readonly count: number;
  readonly cost: number;
}
const better = (a: Score, b: Score) => (a.count !== b.count ? a.count > b.count : a.cost < b.cost);

/** Every way there is, one cathode after the other. */
function bruteForce(cathodes: readonly Disc[], anodes: readonly Disc[], options: Options): Score {
  const [first, ...rest] = cathodes;
  if (first === undefined) return { count: 0, cost: 0 };
  let best = bruteForce(rest, anodes, options);
  for (const anode of anodes) {
    const ratio = anode.arealCapacity / first.arealCapacity;
    if (!isAllowed(ratio, options)) continue;
    const others = anodes.filter((one) => one !== anode);
    const after = bruteForce(rest, others, options);
    const score = { count: after.count + 1, cost: after.cost + costOf(ratio, options) };
    if (better(score, best)) best = score;
  }
  return best;
}

/** The best of all ways that do not cross when both sides are sorted, column by column: no assignment solver in it. */
function withoutCrossing(cathodes: readonly Disc[], anodes: readonly Disc[], options: Options): Score {
  const sorted = (side: readonly Disc[]) => [...side].sort((a, b) => a.arealCapacity - b.arealCapacity);
  const columns = sorted(anodes);
  const none = { count: 0, cost: 0 };
  let before: Score[] = Array.from({ length: columns.length + 1 }, () => none);
  for (const cathode of sorted(cathodes)) {
    const now: Score[] = [none];
    for (const [j, anode] of columns.entries()) {
      let best = before[j + 1] ?? none;
      const beside = now[j] ?? none;
      if (better(beside, best)) best = beside;
      const ratio = anode.arealCapacity / cathode.arealCapacity;
      if (isAllowed(ratio, options)) {
        const { count, cost } = before[j] ?? none;
        const score = { count: count + 1, cost: cost + costOf(ratio, options) };
        if (better(score, best)) best = score;
      }
      now.push(best);
    }
    before = now;
  }
  return before.at(-1) ?? none;
}

const scoreOf = ({ pairs }: DiscMatch, options: Options): Score => ({
  count: pairs.length,
  cost: pairs.reduce((sum, { ratio }) => sum + costOf(ratio, options), 0),
});

describe('whatever was weighed', () => {
  it('no other way is better: all of them, up to six by six', async () => {
    await fc.assert(
      fc.asyncProperty(sides(6), async ([c, a, options]) => {
        const [cathodes, anodes] = [discs('C', c), discs('A', a)];
        const match = await matchDiscs(cathodes, anodes, options);
        const best = bruteForce(cathodes, anodes, options);
        expect(match.pairs.length).toBe(best.count);
        expect(scoreOf(match, options).cost).toBeCloseTo(best.cost, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('no other way is better: against a dynamic programme, up to sixty by sixty', async () => {
    await fc.assert(
      fc.asyncProperty(sides(60), async ([c, a, options]) => {
        const [cathodes, anodes] = [discs('C', c), discs('A', a)];
        const match = await matchDiscs(cathodes, anodes, options);
        const best = withoutCrossing(cathodes, anodes, options);
        expect(match.pairs.length).toBe(best.count);
        expect(scoreOf(match, options).cost).toBeCloseTo(best.cost, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('every disc is in one pair within the limits, or rejected with a reason that holds', async () => {
    await fc.assert(
      fc.asyncProperty(sides(12), async ([c, a, options]) => {
        const [cathodes, anodes] = [discs('C', c), discs('A', a)];
        const { pairs, rejects } = await matchDiscs(cathodes, anodes, options);
        for (const { ratio, cathode, anode } of pairs) {
          expect(ratio).toBe(anode.arealCapacity / cathode.arealCapacity);
          expect(isAllowed(ratio, options)).toBe(true);
        }
        const told = [...pairs.flatMap(({ cathode, anode }) => [cathode, anode]), ...rejects.map((one) => one.disc)];
        expect(told.map((one) => one.id).sort()).toEqual([...cathodes, ...anodes].map((one) => one.id).sort());
        for (const { side, disc: own, reason } of rejects) {
          const ratios = (side === 'cathode' ? anodes : cathodes).map((other) =>
            side === 'cathode' ? other.arealCapacity / own.arealCapacity : own.arealCapacity / other.arealCapacity,
          );
          const allowed = ratios.filter((ratio) => isAllowed(ratio, options));
          if (ratios.length === 0) expect(reason.code).toBe('no-other-side');
          else if (allowed.length === 0) expect(reason.code).toBe('none-within-limits');
          else expect(reason).toMatchObject({ code: 'partners-taken', partners: allowed.length });
          if (!('nearest' in reason)) continue;
          const least = Math.min(
            ...(allowed.length > 0 ? allowed : ratios).map((ratio) => Math.abs(Math.log(ratio / options.target))),
          );
          expect(Math.abs(Math.log(reason.nearest.ratio / options.target))).toBeCloseTo(least, 12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the bigger cathode of two has the bigger anode', async () => {
    await fc.assert(
      fc.asyncProperty(sides(12), async ([c, a, options]) => {
        const { pairs } = await matchDiscs(discs('C', c), discs('A', a), options);
        const bySize = [...pairs].sort(
          (x, y) => x.cathode.arealCapacity - y.cathode.arealCapacity || x.anode.arealCapacity - y.anode.arealCapacity,
        );
        const sizes = bySize.map(({ anode }) => anode.arealCapacity);
        expect(sizes).toEqual([...sizes].sort((x, y) => x - y));
      }),
      { numRuns: 200 },
    );
  });

  it('the order of the rows does not matter', async () => {
    const shuffled = sides(12).chain(([c, a, options]) =>
      fc.tuple(
        fc.constant([discs('C', c), discs('A', a)] as const),
        fc.shuffledSubarray(discs('C', c), { minLength: c.length }),
        fc.shuffledSubarray(discs('A', a), { minLength: a.length }),
        fc.constant(options),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([[cathodes, anodes], c, a, options]) => {
        const numbered = (side: readonly Disc[]) => side.map((one, i) => ({ ...one, line: i + 2 }));
        const [one, other] = await Promise.all([
          matchDiscs(cathodes, anodes, options),
          matchDiscs(numbered(c), numbered(a), options),
        ]);
        expect(said(other).sort()).toEqual(said(one).sort());
        const reasons = ({ rejects }: DiscMatch) => rejects.map(({ disc: { id }, reason }) => [id, reason]).sort();
        expect(reasons(other)).toEqual(reasons(one));
        expect(other.pairs.map(({ cathode }) => cathode.line)).toEqual(
          other.pairs.map(({ cathode }) => cathode.line).sort((x, y) => x - y),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('five hundred by five hundred take about a second, in the worst case found', async () => {
    for (const objective of ['absolute', 'squared'] as const) {
      // Steps of 0.1 % over a wide band, 500 of each: more ties and more candidates than any box of discs has.
      const c = discs(
        'C',
        Array.from({ length: 500 }, (_, i) => 3 * 1.001 ** i),
      );
      const a = discs(
        'A',
        Array.from({ length: 500 }, (_, i) => 3.6 * 1.001 ** i),
      );
      const options: Options = { target: 1.15, least: 1, most: 1.4, objective };
      const start = performance.now();
      const match = await matchDiscs(c, a, options);
      expect(performance.now() - start).toBeLessThan(5000);
      const best = withoutCrossing(c, a, options);
      expect(match.pairs.length).toBe(best.count);
      expect(scoreOf(match, options).cost).toBeCloseTo(best.cost, 6);
    }
  });
});

describe('limits', () => {
  it('are a tolerance around the target, or a least and a most', () => {
    const around = matchLimits({ target: 1.2, tolerance: 0.05 });
    expect(around.ok && around.value.least).toBeCloseTo(1.14, 12);
    expect(around.ok && around.value.most).toBeCloseTo(1.26, 12);
    expect(matchLimits({ target: 1.15, least: 1.1, most: 1.2 })).toEqual({
      ok: true,
      value: { target: 1.15, least: 1.1, most: 1.2 },
    });
  });

  it.each([
    ['target', { target: 0, tolerance: 0.1 }],
    ['target', { target: Number.NaN, tolerance: 0.1 }],
    ['tolerance', { target: 1.1, tolerance: -0.1 }],
    ['tolerance', { target: 1.1, tolerance: 1 }],
    ['none', { target: 1.1 }],
    ['none', { target: 1.1, least: 1 }],
    ['both', { target: 1.1, tolerance: 0.1, least: 1 }],
    ['order', { target: 1.1, least: 1.2, most: 1.3 }],
    ['order', { target: 1.1, least: 1, most: 1.05 }],
    ['order', { target: 1.1, least: 0, most: 1.2 }],
    ['order', { target: 1.1, least: 1, most: Number.POSITIVE_INFINITY }],
  ] as const)('are refused for their %s: %j', (why, asked) => {
    expect(matchLimits(asked)).toEqual({ ok: false, problem: { code: 'match-limits', facts: { ...asked, why } } });
  });
});
