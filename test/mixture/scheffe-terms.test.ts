import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandPoints, expandScheffe, type ScheffeModel, scheffeTerms } from '../../src/mixture/scheffe-terms.ts';

const names = (model: ScheffeModel, components: number | readonly string[] = 3) =>
  scheffeTerms(components, model).map(({ name }) => name);

describe('the terms of a Scheffé model', () => {
  it('of three components are those of the paper, in its order', () => {
    expect(names('linear')).toEqual(['x1', 'x2', 'x3']);
    const quadratic = ['x1', 'x2', 'x3', 'x1*x2', 'x1*x3', 'x2*x3'];
    expect(names('quadratic')).toEqual(quadratic);
    expect(names('special cubic')).toEqual([...quadratic, 'x1*x2*x3']);
    expect(names('cubic')).toEqual([...quadratic, 'x1*x2*(x1-x2)', 'x1*x3*(x1-x3)', 'x2*x3*(x2-x3)', 'x1*x2*x3']);
  });

  it('are named for the components', () => {
    expect(names('quadratic', ['MEMA', 'SN'])).toEqual(['MEMA', 'SN', 'MEMA*SN']);
    expect(names('cubic', ['MEMA', 'SN'])).toEqual(['MEMA', 'SN', 'MEMA*SN', 'MEMA*SN*(MEMA-SN)']);
  });

  it('are as many as the polynomial has coefficients: C(q+1,2), C(q+2,3) for the full ones', () => {
    // q = 4: 4, 4 + 6, 10 + 4, C(6,3) = 20. q = 5: 5, 15, 15 + 10, C(7,3) = 35.
    for (const [q, counts] of [
      [2, [2, 3, 3, 4]],
      [4, [4, 10, 14, 20]],
      [5, [5, 15, 25, 35]],
    ] as const) {
      const models: ScheffeModel[] = ['linear', 'quadratic', 'special cubic', 'cubic'];
      expect(models.map((model) => names(model, q).length)).toEqual(counts);
    }
    expect(() => scheffeTerms(1, 'linear')).toThrow(RangeError);
  });
});

describe('a point', () => {
  it('has the products of its shares', () => {
    // 0.5, 0.3, 0.2: 0.15, 0.10, 0.06; differences 0.2, 0.3, 0.1 times these; 0.03.
    const row = expandScheffe([0.5, 0.3, 0.2], scheffeTerms(3, 'cubic'));
    const hand = [0.5, 0.3, 0.2, 0.15, 0.1, 0.06, 0.03, 0.03, 0.006, 0.03];
    hand.forEach((value, k) => {
      expect(row[k]).toBeCloseTo(value, 15);
    });
  });

  it('without a share for a component has no values', () => {
    expect(Array.from(expandScheffe([1], scheffeTerms(2, 'quadratic')))).toEqual([1, Number.NaN, Number.NaN]);
  });

  it('is a row of many', () => {
    const terms = scheffeTerms(3, 'special cubic');
    const points = [
      [1, 0, 0],
      [0.2, 0.3, 0.5],
    ];
    const rows = expandPoints(points, terms);
    expect(rows).toHaveLength(14);
    points.forEach((point, i) => {
      expect(rows.slice(7 * i, 7 * i + 7)).toEqual(expandScheffe(point, terms));
    });
    expect(expandPoints([], terms)).toHaveLength(0);
  });

  it('has in the cubic every polynomial of degree three: x1³ and x1²x2 are combinations of its terms', () => {
    // With x3 = 1 - x1 - x2: x1²x2 = (x1x2(x1 + x2) + x1x2(x1 - x2))/2 = (x1x2 - x1x2x3 + x1x2(x1-x2))/2.
    fc.assert(
      fc.property(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        ([a, b]) => {
          const [x, y] = [a, (1 - a) * b];
          const row = expandScheffe([x, y, 1 - x - y], scheffeTerms(3, 'cubic'));
          const [pair = 0, difference = 0, triple = 0] = [row[3], row[6], row[9]];
          expect((pair - triple + difference) / 2).toBeCloseTo(x * x * y, 14);
        },
      ),
    );
  });
});
