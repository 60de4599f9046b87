import { expect, it } from 'vitest';
import { groupMixtures, meanOf } from '../../src/page/group-mixtures.ts';

const row = (line: number, ...shares: number[]) => ({ line, shares: Float64Array.from(shares) });

it('mixtures that were measured again are one, with their mean', () => {
  const mixtures = [row(2, 0.3, 0.5, 0.2), row(3, 0.1, 0.8, 0.1), row(4, 0.1 + 0.2, 0.5, 0.2)];
  const groups = groupMixtures({ mixtures, columns: [], refused: [] });
  expect(groups.map(({ rows }) => rows)).toEqual([[0, 2], [1]]);
  const [twice, once] = groups;
  if (!twice || !once) throw new Error('two groups');
  const values = Float64Array.of(1, 7, 100);
  expect(meanOf(twice, values, false)).toBe(50.5);
  // Geometric: the root of 1 times 100.
  expect(meanOf(twice, values, true)).toBeCloseTo(10, 12);
  expect(meanOf(twice, Float64Array.of(-1, 7, 100), true)).toBeCloseTo(100, 9);
  expect(meanOf(once, Float64Array.of(1, Number.NaN, 1), false)).toBeNaN();
});
