import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Made, TopUp } from '../../src/weigh/made.ts';
import { smallestTopUp } from '../../src/weigh/smallest-top-up.ts';
import { additions, made } from './hold.ts';

/** Recipes of two to five components, and how far each was off as weighed. */
const films = fc
  .record({
    ratio: fc.integer({ min: 8, max: 30 }),
    filler: fc.option(fc.integer({ min: 5, max: 400 })),
    additive: fc.option(fc.integer({ min: 5, max: 200 })),
    plasticiser: fc.option(fc.integer({ min: 2, max: 20 })),
    tolerance: fc.constantFrom('0.5 %', '1 %', '3 %'),
    off: fc.array(fc.integer({ min: -80, max: 80 }), { minLength: 5, maxLength: 5 }),
    size: fc.integer({ min: 50, max: 5000 }),
  })
  .map(({ ratio, filler, additive, plasticiser, tolerance, off, size }) => {
    const components: [string, string][] = [
      ['PEO', '0.7 g'],
      ['LiTFSI', `O/Li = ${ratio}`],
      ...(filler === null ? [] : [['LZO', `${filler / 10} wt% of total`] as [string, string]]),
      ...(additive === null ? [] : [['FEC', `${additive / 10} wt% on top of PEO + LiTFSI`] as [string, string]]),
      ...(plasticiser === null ? [] : [['SN', `EO/SN = ${plasticiser}`] as [string, string]]),
    ];
    return { components, tolerance, off, size };
  });
type Film = typeof films extends fc.Arbitrary<infer T> ? T : never;

/** kg of each component that the recipe asks for, by the program's own solution: of a record with PEO weighed only. */
function targetsOf({ components, tolerance }: Pick<Film, 'components' | 'tolerance'>): number[] {
  const one = made(recipeOf(components, tolerance), ['weighed: {PEO: 700 mg}']);
  return components.map(([name]) => one.lines.find((line) => line.name === name)?.target ?? Number.NaN);
}

const recipeOf = (components: readonly (readonly [string, string])[], tolerance: string) => [
  'components:',
  ...components.map(([name, said]) => `  ${name}: ${said}`),
  `tolerance: ${tolerance}`,
];
/** On a balance that shows 1e-12 g: the additions are those of the mathematics, not of a balance. */
const recordOf = (names: readonly string[], masses: readonly number[]) => [
  'weighed:',
  ...names.map((name, i) => `  ${name}: ${((masses[i] ?? 0) * 1e3).toFixed(12)} g`),
];

function weighedOf(film: Film): { names: string[]; masses: number[]; targets: number[]; batch: Made } {
  const targets = targetsOf(film);
  const masses = targets.map((mass, i) => mass * (film.size / 1000) * (1 + (film.off[i] ?? 0) / 1000));
  const names = film.components.map(([name]) => name);
  return { names, masses, targets, batch: made(recipeOf(film.components, film.tolerance), recordOf(names, masses)) };
}

const get = (topUps: readonly TopUp[], to: TopUp['to']) => topUps.find((one) => one.to === to);
const isOff = ({ figures }: Made) => figures.some((one) => one.verdict !== 'pass');
const none = { figures: [] as TopUp['figures'] };

describe('the smallest top-up', () => {
  it('to the target is t · target - weighed, with the one t that no component exceeds', async () => {
    await fc.assert(
      fc.asyncProperty(films, async (film) => {
        const { names, masses, targets, batch } = weighedOf(film);
        const topUps = await smallestTopUp(batch);
        if (!isOff(batch)) {
          expect(topUps).toEqual([]);
          return;
        }
        const t = Math.max(...masses.map((mass, i) => mass / (targets[i] ?? 1)));
        const found = additions(get(topUps, 'target'));
        masses.forEach((mass, i) => {
          // To what the digits of the masses leave.
          expect(found[names[i] ?? ''] ?? 0).toBeCloseTo((t * (targets[i] ?? 0) - mass) * 1e3, 7);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is inside, adds nothing below zero, and less to the tolerance than to the target', async () => {
    await fc.assert(
      fc.asyncProperty(films, async (film) => {
        const { batch } = weighedOf(film);
        const topUps = await smallestTopUp(batch);
        if (!isOff(batch)) {
          expect(topUps).toEqual([]);
          return;
        }
        expect(topUps.map((one) => one.to)).toEqual(['target', 'tolerance']);
        for (const one of topUps) {
          for (const { mass } of one.additions) expect(mass).toBeGreaterThan(0);
          for (const { name, value } of one.figures) {
            const { target = 0, tolerance } = batch.figures.find((own) => own.name === name) ?? {};
            // What the digits of the masses leave.
            const allowed = one.to === 'target' ? 1e-6 * target : (tolerance?.allowed ?? 0) * (1 + 1e-6);
            expect(Math.abs((value ?? Number.NaN) - target), name).toBeLessThanOrEqual(allowed);
          }
        }
        const [target, inside] = topUps;
        expect(inside?.added).toBeLessThan(target?.added ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('is the least: no smaller addition on a fine grid is inside', async () => {
    await fc.assert(
      fc.asyncProperty(films, async (film) => {
        const small = { ...film, components: film.components.slice(0, 3) };
        const { masses, batch } = weighedOf(small);
        const added = get(await smallestTopUp(batch), 'tolerance')?.added;
        if (added === undefined) return;
        const steps = 40;
        // What is found is in whole steps of the balance, at most one more of each than the mathematics.
        const limit = added * (1 - 1e-6) - small.components.length * (batch.step ?? 0);
        if (limit <= 0) return;
        let smaller: number[] | undefined;
        // Every way to share out the limit, in steps, with what is left over added nowhere.
        for (let i = 0; i <= steps; i++) {
          for (let j = 0; j <= (masses.length > 1 ? steps - i : 0); j++) {
            for (let k = 0; k <= (masses.length > 2 ? steps - i - j : 0); k++) {
              const after = masses.map((mass, at) => mass + (limit * ([i, j, k][at] ?? 0)) / steps);
              if (batch.figures.every((one) => isInside(one, batch, small.components, after))) smaller = after;
            }
          }
        }
        expect(smaller).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it('grows with the batch and does not see the order of anything', async () => {
    await fc.assert(
      fc.asyncProperty(films, fc.integer({ min: 2, max: 9 }), async (film, times) => {
        const { names, masses, batch } = weighedOf(film);
        const topUps = await smallestTopUp(batch);
        const larger = await smallestTopUp(
          made(
            recipeOf(film.components, film.tolerance),
            recordOf(
              names,
              masses.map((mass) => mass * times),
            ),
          ),
        );
        const turned = await smallestTopUp(
          made(
            recipeOf(film.components.toReversed(), film.tolerance),
            recordOf(names.toReversed(), masses.toReversed()),
          ),
        );
        for (const to of ['target', 'tolerance'] as const) {
          const [one, more, other] = [get(topUps, to), get(larger, to), get(turned, to)];
          expect((more?.added ?? 0) * 1e3).toBeCloseTo((one?.added ?? 0) * times * 1e3, 6);
          expect((other?.added ?? 0) * 1e3).toBeCloseTo((one?.added ?? 0) * 1e3, 7);
          expect((other ?? none).figures.map((own) => own.name).sort()).toEqual(
            (one ?? none).figures.map((own) => own.name).sort(),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** The figure after `after` was weighed, by the recipe's own masses: not through the code under test. */
function isInside(
  { target, tolerance, top, bottom }: Made['figures'][number],
  { lines }: Made,
  components: Film['components'],
  after: readonly number[],
): boolean {
  const massOf = (name: string) => after[components.findIndex(([own]) => own === name)] ?? 0;
  let [over, under] = [0, 0];
  lines.forEach((line, i) => {
    over += (top[i] ?? 0) * massOf(line.name);
    under += (bottom[i] ?? 0) * massOf(line.name);
  });
  return Math.abs(over / under - target) <= (tolerance?.allowed ?? 0);
}

describe('by hand', () => {
  it('three components: 0.71, 0.20 and 0.10 g for 70/20/10', async () => {
    // t = max(0.71/0.7, 0.2/0.2, 0.1/0.1) = 1.0142857: add 2.857 mg of the second and 1.429 mg of the third.
    const batch = made(
      ['components: {PEO: 70 wt%, LiTFSI: 20 wt%, LZO: 10 wt%}', 'tolerance: 0.1 %'],
      ['weighed: {PEO: 0.710000 g, LiTFSI: 0.200000 g, LZO: 0.100000 g}'],
    );
    const found = additions((await smallestTopUp(batch))[0]);
    expect(found).toEqual({ LiTFSI: expect.closeTo(0.002857, 9), LZO: expect.closeTo(0.001429, 9) });
  });

  it('one ratio with a tolerance: 0.7342 g beside 0.2700 g for O/Li = 18 ± 1 %, in tenths of a mg', async () => {
    // 17.7203 · (1 + x/0.7342) = 17.82: x = 4.131 mg, on a balance that shows 0.1 mg 4.2 mg.
    const batch = made(
      ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18}', 'tolerance: 1 %'],
      ['weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}'],
    );
    const [target, inside] = await smallestTopUp(batch);
    expect(additions(target)).toEqual({ PEO: expect.closeTo(0.0116, 9) });
    expect(additions(inside)).toEqual({ PEO: expect.closeTo(0.0042, 9) });
    expect(inside?.figures).toEqual([{ name: 'O/Li', value: expect.closeTo(17.8217, 3) }]);
  });

  it('where nothing may be added of what it takes, nothing is proposed', async () => {
    const recipe = ['components: {PEO: 0.7 g, LiTFSI: O/Li = 18}', 'tolerance: 1 %'];
    const weighed = 'weighed: {PEO: 0.7342 g, LiTFSI: 0.2700 g}';
    expect(await smallestTopUp(made(recipe, [weighed, 'closed: [PEO]']))).toEqual([]);
    expect(await smallestTopUp(made(recipe, [weighed, 'closed: true']))).toEqual([]);
    expect(await smallestTopUp(made(recipe, [weighed, 'closed: [LiTFSI]']))).toHaveLength(2);
  });

  it('what the balance cannot tell is said in finer steps only where that keeps a tolerance', async () => {
    // 1 mg of AIBN beside 1 g, 10 % too little: 0.1 mg is a whole step.
    const recipe = ['components: {MEMA: 1 g, AIBN: 0.1 wt% on top}', 'tolerance: 2 %'];
    const [target] = await smallestTopUp(made(recipe, ['weighed: {MEMA: 1.0000 g, AIBN: 0.0009 g}']));
    expect(additions(target)).toEqual({ AIBN: expect.closeTo(0.0001, 9) });
    // 4 % too little is 0.04 mg: no step of 0.1 mg comes within 2 % of 1.04 g's 1.04 mg.
    const [finer] = await smallestTopUp(made(recipe, ['weighed: {MEMA: 1.0400 g, AIBN: 0.0010 g}']));
    expect(additions(finer)).toEqual({ AIBN: expect.closeTo(0.00004, 9) });
  });
});
