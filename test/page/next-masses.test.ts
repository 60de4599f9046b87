import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveValues } from '../../src/page/live-values.ts';
import { nextMasses } from '../../src/page/next-masses.ts';
import { film, salt } from './reagent.ts';

const next = (...weighed: (number | undefined)[]) => nextMasses(film, weighed).map((one) => one?.grams);

describe('nextMasses', () => {
  it('are those of the sheet before anything is weighed', () => {
    expect(next()).toEqual(film.reagents.map((one) => one.weigh));
  });

  it('follow an over-weighed polymer: the salt that keeps O/Li, and as much more of all the rest', () => {
    // 2 % more PEO needs 2 % more of everything.
    const [peo, litfsi, solvent, lzo] = next(0.714);
    expect(peo).toBeUndefined();
    expect(litfsi).toBeCloseTo(salt * 1.02, 12);
    expect(solvent).toBeCloseTo(11.7855 * 1.02, 9);
    expect(lzo).toBeCloseTo(0.0153, 12);
    expect(nextMasses(film, [0.714])[1]?.keeps?.name).toBe('O/Li');
  });

  it('keep O/Li by the polymer where the salt was weighed first', () => {
    expect(next(undefined, salt * 0.98)[0]).toBeCloseTo(0.7 * 0.98, 12);
  });

  it('keep O/Li although the filler is off, and the filler in what there really is', () => {
    expect(next(0.7, undefined, undefined, 0.02)[1]).toBeCloseTo(salt, 12);
    // PEO 0.7 g, LiTFSI 2 % too much: LZO is 1.5 % of a larger whole: w/(1 - w) of what is there.
    const share = 0.015 / (0.715 + salt);
    expect(next(0.7, salt * 1.02)[3]).toBeCloseTo((share / (1 - share)) * (0.7 + salt * 1.02), 12);
  });

  it('do not follow the solvent', () => {
    expect(next(undefined, undefined, 20)).toEqual([0.7, salt, undefined, 0.015]);
  });

  it('make the recipe, whatever the first mass and the order', () => {
    const order = fc.shuffledSubarray([0, 1, 3], { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(order, fc.double({ min: 0.3, max: 3, noNaN: true }), (places, times) => {
        const weighed: (number | undefined)[] = [];
        places.forEach((place, i) => {
          const own = film.reagents[place]?.weigh ?? 0;
          weighed[place] = i === 0 ? own * times : nextMasses(film, weighed)[place]?.grams;
        });
        const grams = film.reagents.map((_, i) => weighed[i] ?? 0);
        liveValues(film, grams).forEach((value, k) => {
          expect(value / (film.figures[k]?.target ?? 0)).toBeCloseTo(1, 10);
        });
      }),
    );
  });
});

describe('liveValues', () => {
  it('are the figures of what was weighed', () => {
    // The paper's 0.2875 g of LiTFSI: O/Li = 0.7 / 44.053 / (0.2875 / 287.075) = 15.866.
    const [ratio, share] = liveValues(film, [0.7, 0.2875, 11.8, 0.015]);
    expect(ratio).toBeCloseTo(15.866, 3);
    expect(share).toBeCloseTo(0.015 / 1.0025, 12);
  });
});
