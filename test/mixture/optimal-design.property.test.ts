import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalComponents } from '../../src/mixture/canonical-components.ts';
import { sharesOf } from '../../src/mixture/exact-point.ts';
import { type DesignRequest, optimalDesign } from '../../src/mixture/optimal-design.ts';
import type { ScheffeModel } from '../../src/mixture/scheffe-terms.ts';
import { simplexLattice } from '../../src/mixture/simplex-lattice.ts';
import { spaceFilling } from '../../src/mixture/space-filling.ts';
import { averageOver, determinantOf } from './information.ts';

type Points = readonly (readonly number[])[];

/** A point in whole thousandths, so that it is the same whatever the order of its components. */
const point = (q: number) =>
  fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: q - 1, maxLength: q - 1 })
    .map((cuts) =>
      [0, ...cuts.sort((a, b) => a - b), 1000].map((cut, i, all) => ((all[i + 1] ?? 0) - cut) / 1000).slice(0, q),
    );
const points = (q: number, least: number, most: number) => fc.array(point(q), { minLength: least, maxLength: most });
const model = fc.constantFrom<ScheffeModel>('linear', 'quadratic');
const size = fc.integer({ min: 2, max: 4 });

interface Study {
  readonly q: number;
  readonly model: ScheffeModel;
  readonly candidates: Points;
  readonly done: Points;
  readonly runs: number;
  readonly replicates: boolean;
  readonly seed: number;
}
const study: fc.Arbitrary<Study> = size.chain((q) =>
  fc.record({
    q: fc.constant(q),
    model,
    candidates: points(q, 12, 25),
    done: points(q, 0, 4),
    runs: fc.integer({ min: 1, max: 12 }),
    replicates: fc.boolean(),
    seed: fc.nat(),
  }),
);
/** Two orders, as lists of indices. */
const shuffledStudy = study.chain((one) =>
  fc.record({
    one: fc.constant(one),
    components: fc.shuffledSubarray([...Array(one.q).keys()], { minLength: one.q }),
    order: fc.shuffledSubarray([...one.candidates.keys()], { minLength: one.candidates.length }),
  }),
);

const request = ({ q, ...rest }: Study, criterion: DesignRequest['criterion'] = { of: 'D' }): DesignRequest => {
  const names = Array.from({ length: q }, (_, i) => `x${i + 1}`);
  return { names, restarts: 3, criterion, ...rest };
};
const turned = (list: Points, components: readonly number[]) => list.map((x) => components.map((i) => x[i] as number));
const pick = (list: Points, chosen: readonly number[]) => chosen.map((index) => list[index] as readonly number[]);
const asSet = (list: Points) => list.map((x) => x.join()).sort();

describe('a design', () => {
  it('does not depend on the order of components or candidates', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledStudy, fc.boolean(), async ({ one, components, order }, byVariance) => {
        const over = one.candidates.slice(0, 8);
        const other = {
          ...one,
          candidates: turned(pick(one.candidates, order), components),
          done: turned(one.done, components),
        };
        const first = await optimalDesign(request(one, byVariance ? { of: 'I', over } : { of: 'D' }));
        const criterion = byVariance ? { of: 'I' as const, over: turned(over, components) } : { of: 'D' as const };
        const second = await optimalDesign(request({ ...other, done: other.done.toReversed() }, criterion));
        expect(second.ok).toBe(first.ok);
        if (!first.ok || !second.ok) return;
        expect(second.value.logDeterminant).toBe(first.value.logDeterminant);
        expect(second.value.averageVariance).toBe(first.value.averageVariance);
        const expected = turned(pick(one.candidates, first.value.chosen), components);
        expect(asSet(pick(other.candidates, second.value.chosen))).toEqual(asSet(expected));
      }),
      { numRuns: 150 },
    );
  });

  it('has the determinant that it says, with what is done', async () => {
    await fc.assert(
      fc.asyncProperty(study, async (one) => {
        const designed = await optimalDesign(request(one));
        if (!designed.ok) return;
        const { chosen, logDeterminant, searches } = designed.value;
        expect(chosen).toHaveLength(one.runs);
        if (!one.replicates) {
          const runs = asSet(pick(one.candidates, chosen));
          expect(new Set([...runs, ...asSet(one.done)]).size).toBe(runs.length + new Set(asSet(one.done)).size);
        }
        for (const { started, ended } of searches) expect(ended).toBeGreaterThanOrEqual(started - 1e-12);
        const determinant = determinantOf([...pick(one.candidates, chosen), ...one.done], one.model);
        // Another library's determinant has an absolute error of its own.
        if (determinant > 1e-10) expect(Math.exp(logDeterminant) / determinant).toBeCloseTo(1, 4);
      }),
      { numRuns: 150 },
    );
  });

  it('cannot be made better by one exchange', async () => {
    await fc.assert(
      fc.asyncProperty(study, async (one) => {
        const designed = await optimalDesign(request({ ...one, replicates: true }));
        if (!designed.ok) return;
        const runs = pick(one.candidates, designed.value.chosen);
        const own = determinantOf([...runs, ...one.done], one.model);
        if (own < 1e-10) return;
        runs.forEach((_, i) => {
          for (const other of one.candidates) {
            const exchanged = [...runs.toSpliced(i, 1, other), ...one.done];
            expect(determinantOf(exchanged, one.model)).toBeLessThanOrEqual(own * (1 + 1e-6));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('for I has no greater average variance than that for D', async () => {
    await fc.assert(
      fc.asyncProperty(study, async (one) => {
        const over = one.candidates;
        const [forD, forI] = [await optimalDesign(request(one)), await optimalDesign(request(one, { of: 'I', over }))];
        expect(forI.ok).toBe(forD.ok);
        if (!forD.ok || !forI.ok) return;
        const { averageVariance = Number.NaN } = forI.value;
        expect(forI.value.logDeterminant).toBeLessThanOrEqual(forD.value.logDeterminant + 1e-6);
        const runs = [...pick(one.candidates, forD.value.chosen), ...one.done];
        if (determinantOf(runs, one.model) < 1e-8) return;
        expect(averageVariance).toBeLessThanOrEqual(averageOver(runs, one.model, over) * (1 + 1e-6));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a design that fills space', () => {
  it('does not depend on the order of components or candidates', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledStudy, async ({ one, components, order }) => {
        const common = { runs: one.runs, restarts: 3, seed: one.seed };
        const candidates = turned(pick(one.candidates, order), components);
        const first = await spaceFilling({ ...common, candidates: one.candidates, done: one.done });
        const second = await spaceFilling({ ...common, candidates, done: turned(one.done, components) });
        expect(second.ok).toBe(first.ok);
        if (!first.ok || !second.ok) return;
        expect(second.value.leastDistance).toBe(first.value.leastDistance);
        const expected = turned(pick(one.candidates, first.value.chosen), components);
        expect(asSet(pick(candidates, second.value.chosen))).toEqual(asSet(expected));
      }),
      { numRuns: 100 },
    );
  });
});

describe('components', () => {
  it('come into an order that names have no say in, also where they are nearly alike', () => {
    // A lattice in four components less the points that a three-cycle of the first three makes of one: these three are alike,
    // turned but not mirrored.
    const gone = [
      [1, 2, 0, 3],
      [0, 1, 2, 3],
      [2, 0, 1, 3],
    ].map(String);
    const kept = simplexLattice(4, 6).filter(({ counts }) => !gone.includes(String(counts)));
    expect(kept).toHaveLength(81);
    const list = kept.map((one) => Array.from(sharesOf(one)));
    const canonical = (some: Points) => asSet(turned(some, canonicalComponents(4, [some])));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (components) => {
        expect(canonical(turned(list, components))).toEqual(canonical(list));
      }),
    );
  });
});
