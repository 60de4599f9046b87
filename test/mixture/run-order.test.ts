import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOrder } from '../../src/mixture/run-order.ts';
import { seededRandom } from '../../src/mixture/seeded-random.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

describe('the order of runs', () => {
  it('follows from the seed, and stays as it was printed on a plan', async () => {
    const order = await runOrder(letters, 7);
    expect(order.map(({ run }) => letters[run]).join('')).toMatchInlineSnapshot(`"BFCAED"`);
    expect(await runOrder(letters, 7)).toEqual(order);
    expect(await runOrder(letters, 8)).not.toEqual(order);
  });

  it('has every run once, in blocks that differ by one at most and come one after the other', async () => {
    const ids = fc.array(fc.constantFrom(...letters), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.nat(), fc.integer({ min: 1, max: 6 }), async (list, seed, most) => {
        const blocks = Math.max(1, Math.min(most, list.length));
        const order = await runOrder(list, seed, blocks);
        expect(order.map(({ run }) => run).sort((a, b) => a - b)).toEqual([...list.keys()]);
        const given = order.map(({ block }) => block);
        expect(given).toEqual(given.toSorted((a, b) => a - b));
        const sizes = [...Array(blocks).keys()].map((block) => given.filter((one) => one === block).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const letter of letters) {
          const own = order.filter(({ run }) => list[run] === letter);
          expect(new Set(own.map(({ block }) => block)).size).toBe(Math.min(own.length, blocks));
        }
      }),
    );
  });

  it('is as likely to be any', async () => {
    // 2400 seeds, three runs, six orders: 400 each, with a standard deviation of √(2400·5/36) = 18.3; five of them are 91.
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 2400; seed++) {
      const order = (await runOrder(['A', 'B', 'C'], seed)).map(({ run }) => run).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 400)).toBeLessThan(91);
  });

  it('puts no block and no place of a block at an advantage', async () => {
    // Five runs in two blocks: three in one, two in the other, and either is the first. 1200 seeds, 600 each, s = 17.3.
    let threeFirst = 0;
    for (let seed = 0; seed < 1200; seed++) {
      const order = await runOrder(letters.slice(0, 5), seed, 2);
      if (order.filter(({ block }) => block === 0).length === 3) threeFirst++;
    }
    expect(Math.abs(threeFirst - 600)).toBeLessThan(87);
  });

  it('needs a run for each block', async () => {
    expect(await runOrder([], 1)).toEqual([]);
    await expect(runOrder(letters, 1, 7)).rejects.toThrow(RangeError);
    await expect(runOrder(letters, 1, 0)).rejects.toThrow(RangeError);
  });
});

describe('random numbers', () => {
  it('of near seeds have nothing to do with one another', async () => {
    const first = await Promise.all(Array.from({ length: 400 }, async (_, seed) => (await seededRandom(seed))(1000)));
    const steps = new Set(first.slice(1).map((value, i) => value - (first[i] as number)));
    expect(steps.size).toBeGreaterThan(300);
    // 400 of 1000 values: 1000(1 - e^-0.4) = 330 different ones.
    expect(Math.abs(new Set(first).size - 330)).toBeLessThan(40);
  });

  it('are whole, below what is asked for, and need a seed of 32 bits', async () => {
    const random = await seededRandom(4294967295);
    for (let below = 1; below < 200; below++) {
      const value = random(below);
      expect(Number.isInteger(value) && value >= 0 && value < below).toBe(true);
    }
    for (const seed of [-1, 2 ** 32, 0.5, Number.NaN]) await expect(seededRandom(seed)).rejects.toThrow(RangeError);
  });
});
