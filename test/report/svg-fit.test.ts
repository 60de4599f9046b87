import { describe, expect, it } from 'vitest';
import { fitScheffe } from '../../src/mixture/fit-scheffe.ts';
import { pictureFit } from '../../src/mixture/picture-fit.ts';
import { scheffeSurface } from '../../src/mixture/scheffe-surface.ts';
import { formulyte } from '../cli/program.ts';
import { elementsOf, parseSvg, type XmlElement } from './svg-parse.ts';

const study = 'recipes/nguyen/mema-sn-salts-study.yaml';
const yarn = 'test/mixture/fixtures/yarn.yaml';
const draw = (...words: string[]) => {
  const { code, stdout, stderr } = formulyte([...words, '--format', 'svg']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd().concat('\n');
};
const pictures: readonly (readonly [string, readonly string[]])[] = [
  ['fit-quadratic', ['fit', study]],
  ['fit-gaussian-process', ['fit', study, '--model', 'gp']],
  ['fit-whole-triangle', ['fit', yarn]],
  ['fit-minimum', ['fit', yarn, '--better', 'low', '--model', 'linear']],
  ['design-optimal', ['design', study, '--kind', 'optimal', '--runs', '4', '--seed', '7']],
  ['design-replicates', ['design', yarn, '--kind', 'centroid', '--fresh', '--axial']],
  ['suggest-improvement', ['suggest', study, '--points', '3']],
];

it.each(pictures)('%s is drawn as before', async (name, words) => {
  await expect(draw(...words)).toMatchFileSnapshot(`golden-svg/${name}.svg`);
});

const number = (element: XmlElement | undefined, name: string) => Number(element?.attributes[name]);
const pointsOf = (path: XmlElement | undefined) =>
  [...(path?.attributes.d ?? '').matchAll(/[ML](\S+) ([^LMZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the surface of the spun yarn (NIST/SEMATECH e-Handbook 5.5.4.2)', () => {
  const elements = elementsOf(parseSvg(draw('fit', yarn)));
  const frame = elements.find(({ attributes }) => attributes.class === 'axis' && attributes['stroke-width'] === '1.25');
  const [top, left, right] = pointsOf(frame);
  const place = (a: number, b: number, c: number) =>
    [0, 1].map((k) => a * (top?.[k] ?? 0) + b * (left?.[k] ?? 0) + c * (right?.[k] ?? 0));

  it('has its maximum where 11.7 x + 16.4 (1 - x) + 11.4 x (1 - x) is greatest: x = 6.7/22.8', () => {
    const [x = 0, y = 0] = place(6.7 / 22.8, 0, 1 - 6.7 / 22.8);
    const stars = elements.filter(({ name, attributes }) => name === 'path' && attributes.class === 'mark');
    const middles = stars.map((star) => {
      const corners = pointsOf(star);
      return [0, 1].map((k) => corners.reduce((sum, one) => sum + (one[k] ?? 0), 0) / corners.length);
    });
    expect(middles.some(([a = 0, b = 0]) => Math.hypot(a - x, b - y) < 0.5)).toBe(true);
  });

  it('has its line of 14 where 11.7 x + 9.4 (1 - x) + 19 x (1 - x) = 14: x = 0.29204 and 0.82901', () => {
    const ends = elements
      .filter(({ name, attributes }) => name === 'path' && attributes.fill === 'none')
      .flatMap((path) => pointsOf(path));
    for (const x of [0.29204, 0.82901]) {
      const [right = 0, down = 0] = place(x, 1 - x, 0);
      const nearest = Math.min(...ends.map(([a, b]) => Math.hypot(a - right, b - down)));
      expect(nearest).toBeLessThan(1);
    }
  });

  it('has each mixture once, with the mean of its replicates', () => {
    const labels = elements.filter(({ name }) => name === 'text').map((one) => one.text);
    // (11.0 + 12.4) / 2, (15.0 + 14.8 + 16.1) / 3, (16.8 + 16.0) / 2
    for (const label of ['11.7 (2 times)', '15.3 (3 times)', '16.4 (2 times)']) expect(labels).toContain(label);
    const circles = elements.filter(({ name, attributes }) => name === 'circle' && attributes.fill !== undefined);
    expect(circles.filter((one) => number(one, 'cy') <= (left?.[1] ?? 0) + 1)).toHaveLength(6);
  });

  it('says the maximum with its interval, also to those who do not see it', () => {
    const sentence = 'Maximum at PEO 29.39 %, PAN 0 %, PVDF 70.61 %: mean elongation 17.38';
    expect(elements.find((one) => one.name === 'desc')?.text).toContain(sentence);
    expect(
      elements
        .filter(({ name }) => name === 'text')
        .map((one) => one.text)
        .join(' '),
    ).toContain(sentence);
  });

  it('has nothing outside the bounds where there are none', () => {
    expect(elements.some((one) => one.text === 'outside the bounds')).toBe(false);
  });
});

it('replicates of a fit to logarithms are one point at their geometric mean', async () => {
  const names = ['A', 'B', 'C'];
  const at = (shares: readonly number[], response: number, row: number) => ({
    ...{ shares: Float64Array.from(shares), response, row },
  });
  const rows = [at([1, 0, 0], 1, 2), at([1, 0, 0], 100, 3), at([0, 1, 0], 7, 4), at([0, 0, 1], 5, 5)];
  const fit = await fitScheffe(rows, { names, model: 'linear', scale: 'log10' });
  if (!fit.ok) throw new Error('no fit');
  const picture = pictureFit(scheffeSurface(fit.value), { names, rows: [] }, rows);
  expect(picture?.measured.map(({ rows: lines, value }) => [lines, Number(value.toPrecision(9))])).toEqual([
    [[2, 3], 10],
    [[4], 7],
    [[5], 5],
  ]);
  // A linear model of four measurements goes through the mean of the two, and through the others: in logarithms.
  expect(picture?.valueAt([1, 0, 0])).toBeCloseTo(10, 9);
  expect(picture?.valueAt([0, 0.5, 0.5])).toBeCloseTo(Math.sqrt(35), 9);
});

describe('a picture that cannot be', () => {
  it.each([
    ['a width of an SVG', ['fit', study, '--format', 'svg', '--width', '300'], '--width is that of a PNG.'],
    ['a width of a table', ['suggest', study, '--width', '300'], '--width is that of a PNG.'],
    ['too many pixels', ['fit', study, '--format', 'png', '--width', '90000'], 'so many pixels'],
  ])('%s', (_, words, said) => {
    const { code, stdout, stderr } = formulyte(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
