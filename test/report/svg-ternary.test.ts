import { describe, expect, it } from 'vitest';
import { nameMarkers } from '../../src/report/svg-marker-names.ts';
import type { Point } from '../../src/report/svg-path.ts';
import { type TernaryDiagram, type TernaryPoint, ternarySvg } from '../../src/report/svg-ternary.ts';
import { type Shares, ternaryFrame } from '../../src/report/svg-ternary-frame.ts';
import { thinLine } from '../../src/report/svg-thin-line.ts';
import { elementsOf, parseSvg, type XmlElement } from './svg-parse.ts';
import { lattice, surfaceOf } from './ternary-samples.ts';

const corners = [
  { label: 'MEMA', unit: 'wt%' },
  { label: 'SN', unit: 'wt%' },
  { label: 'salts', unit: 'wt%' },
] as const;
const plain: TernaryDiagram = { title: 'Three', corners, points: [] };
const value = { label: 'Conductivity', unit: 'mS/cm' };

const all = (diagram: Partial<TernaryDiagram>) => elementsOf(parseSvg(ternarySvg({ ...plain, ...diagram })));
const texts = (elements: readonly XmlElement[]) => elements.filter((one) => one.name === 'text');
const shown = (elements: readonly XmlElement[]) => texts(elements).map((one) => one.text);
const number = (element: XmlElement | undefined, name: string) => Number(element?.attributes[name]);
const pointsOf = (path: XmlElement | undefined): Point[] =>
  [...(path?.attributes.d ?? '').matchAll(/[ML](\S+) ([^LMZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const description = (elements: readonly XmlElement[]) => elements.find((one) => one.name === 'desc')?.text;
const tooltips = (elements: readonly XmlElement[]) =>
  elements.filter(({ name }) => name === 'title').map((one) => one.text);

/** Where the triangle that a diagram draws has its corners: the one path of three points in the colour of axes. */
function triangleOf(elements: readonly XmlElement[]): readonly Point[] {
  const frame = elements.find(({ attributes }) => attributes.class === 'axis' && attributes['stroke-width'] === '1.25');
  return pointsOf(frame);
}

describe('a frame', () => {
  const { place, corners: ends } = ternaryFrame([100, 10], 200, [0, 0, 0]);
  const high = 100 * Math.sqrt(3);

  it('has the first corner up, the second at the lower left, the third at the lower right', () => {
    expect(ends).toEqual([
      [100, 10],
      [0, 10 + high],
      [200, 10 + high],
    ]);
    for (const [k, end] of ends.entries()) {
      const pure = [0, 0, 0].map((_, i) => (i === k ? 1 : 0)) as [number, number, number];
      expect(place(pure)[0]).toBeCloseTo(end[0], 9);
      expect(place(pure)[1]).toBeCloseTo(end[1], 9);
    }
  });

  it('has each composition at the centre of gravity of its shares', () => {
    // 0.5 · (100, 0) + 0.3 · (0, h) + 0.2 · (200, h) = (90, h / 2).
    expect(place([0.5, 0.3, 0.2])[0]).toBeCloseTo(90, 9);
    expect(place([0.5, 0.3, 0.2])[1]).toBeCloseTo(10 + high / 2, 9);
  });

  it('of a window has its lower bounds at the sides', () => {
    const zoomed = ternaryFrame([100, 10], 200, [0.2, 0.3, 0.1]);
    expect(zoomed.span).toBeCloseTo(0.4, 12);
    expect(zoomed.place([0.6, 0.3, 0.1])).toEqual([expect.closeTo(100, 9), expect.closeTo(10, 9)]);
    expect(zoomed.place([0.2, 0.7, 0.1])).toEqual([expect.closeTo(0, 9), expect.closeTo(10 + high, 9)]);
    expect(zoomed.place([0.2, 0.5, 0.3])).toEqual([expect.closeTo(100, 9), expect.closeTo(10 + high, 9)]);
  });

  it.each([
    [[-0.1, 0, 0], 'a window cannot begin at -0.1, 0, 0'],
    [[Number.NaN, 0, 0], 'a window cannot begin at NaN, 0, 0'],
    [[0.5, 0.3, 0.2], 'nothing lies above 0.5, 0.3, 0.2'],
    [[0.5, 0.6, 0], 'nothing lies above 0.5, 0.6, 0'],
  ] as const)('refuses the window %j', (lower, message) =>
    expect(() => ternaryFrame([0, 0], 100, lower)).toThrow(new RangeError(message)),
  );
});

/** The coloured circles in the triangle, without those of the legend. */
function colouredIn(elements: readonly XmlElement[]): XmlElement[] {
  const [, left = [0, 0]] = triangleOf(elements);
  return elements.filter((one) => one.name === 'circle' && !one.attributes.class && number(one, 'cy') <= left[1]);
}

describe('the axes', () => {
  const elements = all({});
  const triangle = triangleOf(elements);
  const labels = texts(elements).filter((one) => one.attributes.class === 'muted');

  it('have labels along their grid lines: level on the right, falling on the left, rising below', () => {
    const turned = (transform: RegExp) => labels.filter((one) => transform.test(one.attributes.transform ?? ''));
    expect(turned(/^$/).map((one) => one.text)).toEqual('0,10,20,30,40,50,60,70,80,90,100'.split(','));
    expect(turned(/^rotate\(60 /)).toHaveLength(11);
    expect(turned(/^rotate\(-60 /)).toHaveLength(11);
  });

  it('rise anticlockwise: on the right upwards, on the left downwards, below to the right', () => {
    const along = (rotate: string, name: 'x' | 'y') =>
      labels.filter((one) => (one.attributes.transform ?? '').startsWith(rotate)).map((one) => number(one, name));
    const heights = labels.filter((one) => !one.attributes.transform).map((one) => number(one, 'y'));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(along('rotate(60 ', 'y')).toEqual(along('rotate(60 ', 'y').toSorted((a, b) => a - b));
    expect(along('rotate(-60 ', 'x')).toEqual(along('rotate(-60 ', 'x').toSorted((a, b) => a - b));
  });

  it('have each tick where its share is', () => {
    // 30 % of the first component lies three tenths of the way up the right side.
    const [top = [0, 0], , right = [0, 0]] = triangle;
    const thirty = labels.find((one) => one.text === '30' && !one.attributes.transform);
    expect(number(thirty, 'y') - 4.3).toBeCloseTo(right[1] + 0.3 * (top[1] - right[1]), 1);
    expect(number(thirty, 'x') - 11).toBeCloseTo(right[0] + 0.3 * (top[0] - right[0]), 1);
  });

  it('have arrows that point to the corner of their component', () => {
    const heads = elements.filter((one) => one.name === 'path' && one.attributes.class === 'total').map(pointsOf);
    expect(heads).toHaveLength(3);
    for (const [k, head] of heads.entries()) {
      const corner = triangle[k] ?? [0, 0];
      const [tip = 0, ...base] = head.map(([x, y]) => Math.hypot(x - corner[0], y - corner[1]));
      expect(tip).toBeLessThan(Math.min(...base));
    }
  });

  it('have titles with units along their sides, and corners have names', () => {
    const titles = texts(elements).filter((one) => / \(wt%\)$/.test(one.text));
    expect(titles.map((one) => [one.text, one.attributes.transform?.split(' ')[0]])).toEqual([
      ['MEMA (wt%)', 'rotate(60'],
      ['SN (wt%)', 'rotate(-60'],
      ['salts (wt%)', undefined],
    ]);
    for (const name of ['MEMA', 'SN', 'salts']) expect(shown(elements)).toContain(name);
  });

  it('run to 1 without a unit, and over the window that is asked for', () => {
    expect(shown(all({ corners: [{ label: 'A' }, { label: 'B' }, { label: 'C' }] }))).toContain('0.5');
    const zoomed = all({ window: [0.2, 0.3, 0.1] });
    expect(shown(zoomed).filter((one) => / : /.test(one))).toEqual(['60 : 30 : 10', '20 : 70 : 10', '20 : 30 : 50']);
    const right = texts(zoomed).filter((one) => one.attributes.class === 'muted' && !one.attributes.transform);
    expect(right.map((one) => one.text).filter((one) => /^\d+$/.test(one))).toEqual(
      '20,25,30,35,40,45,50,55,60'.split(','),
    );
  });
});

describe('marks', () => {
  const points: TernaryPoint[] = [
    { id: 'M1', at: [0.3, 0.5, 0.2], kind: 'done', value: 1 },
    { id: 'M2', at: [0.5, 0.3, 0.2], kind: 'done', value: 3 },
    { id: 'M3', at: [0.4, 0.4, 0.2], kind: 'done', value: Number.NaN },
  ];
  const elements = all({ points, value });
  const circles = colouredIn(elements);

  it('stand where the composition is, in the colour of the value', () => {
    const [top = [0, 0], left = [0, 0], right = [0, 0]] = triangleOf(elements);
    const [first, second] = circles;
    expect(number(first, 'cx')).toBeCloseTo(0.3 * top[0] + 0.5 * left[0] + 0.2 * right[0], 1);
    expect(number(first, 'cy')).toBeCloseTo(0.3 * top[1] + 0.5 * left[1] + 0.2 * right[1], 1);
    expect([first, second].map((one) => one?.attributes.fill)).toEqual(['#440154', '#fde725']);
  });

  it('say their composition and their value, and are open without one', () => {
    expect(tooltips(elements)).toContain('M1: MEMA 30 wt%, SN 50 wt%, salts 20 wt%; Conductivity 1.00 mS/cm');
    expect(tooltips(elements)).toContain('M3: MEMA 40 wt%, SN 40 wt%, salts 20 wt%');
    expect(circles).toHaveLength(2);
  });

  it('on a log scale are open where the value is not above zero', () => {
    const log = all({
      points: [...points, { ...points[0], at: [1, 0, 0], id: 'M4', kind: 'done', value: -1 }],
      value: { ...value, log: true },
    });
    expect(colouredIn(log)).toHaveLength(2);
  });

  it('are explained where there is more than a grid', () => {
    const only = all({ points: lattice(4) });
    expect(shown(only)).not.toContain('grid');
    const mixed = all({ points: [...lattice(4), { id: 'S', at: [1, 0, 0], kind: 'suggested' }] });
    expect(shown(mixed)).toEqual(expect.arrayContaining(['grid', 'suggested next']));
    const named = all({ points: lattice(4), legend: { lattice: 'points of the grid' } });
    expect(shown(named)).toContain('points of the grid');
  });

  it('outside the window are counted, not drawn', () => {
    const zoomed = all({ points, value, window: [0.35, 0, 0] });
    expect(shown(zoomed)).toContain('Points outside the window: 1');
    expect(colouredIn(zoomed)).toHaveLength(1);
  });

  it('of a fine grid are dots of one path for each colour', () => {
    const fine = all({ points: lattice(60, () => ({ value: 1 })), value });
    const dots = fine.filter((one) => one.attributes['stroke-linecap'] === 'round');
    expect(dots).toHaveLength(1);
    expect(dots[0]?.attributes.d?.match(/h0/g)).toHaveLength(1891);
  });
});

describe('lines and surfaces', () => {
  // O/Li = 8 with 16 mmol of O in a gram of the first and 4 mmol of Li in one of the third: 16 a = 32 c, so a = 2/3.
  const line = {
    value: 8,
    through: [
      [0, 1, 0],
      [2 / 3, 0, 1 / 3],
    ] as const satisfies Shares[],
  };

  it('a straight line runs from where it begins to where it ends', () => {
    const elements = all({ isoLines: [{ name: 'O/Li', unit: '', lines: [line] }] });
    const [top = [0, 0], left = [0, 0], right = [0, 0]] = triangleOf(elements);
    const drawn = elements.filter((one) => one.attributes.class === 'rim').map(pointsOf)[0] ?? [];
    expect(drawn[0]).toEqual(left);
    expect(drawn[1]?.[0]).toBeCloseTo((2 / 3) * top[0] + (1 / 3) * right[0], 1);
    expect(drawn[1]?.[1]).toBeCloseTo((2 / 3) * top[1] + (1 / 3) * right[1], 1);
    expect(shown(elements)).toEqual(expect.arrayContaining(['O/Li 8', 'O/Li']));
  });

  it('a long name stands in the legend only', () => {
    const name = 'oxygen of ethers for each lithium';
    const elements = all({ isoLines: [{ name, unit: '', lines: [line] }] });
    expect(shown(elements)).toEqual(expect.arrayContaining(['8', name]));
  });

  it('lines go without the name where there is room for their value only', () => {
    const crowded = all({
      value,
      points: lattice(14, () => ({ value: 1 })),
      isoLines: [{ name: 'O/Li', unit: '', lines: [line] }],
    });
    expect(shown(crowded)).not.toContain('O/Li 8');
    expect(shown(crowded)).toEqual(expect.arrayContaining(['8', 'O/Li']));
  });

  it('a grid on a surface is dots: the surface has their colour', () => {
    const grid = { value, points: lattice(4, ([a]) => ({ value: a })) };
    expect(colouredIn(all(grid))).toHaveLength(15);
    expect(colouredIn(all({ ...grid, field: surfaceOf(4, ([a]) => a) }))).toEqual([]);
  });

  it('the points of a grid are smaller the closer they stand, also where few of them are seen', () => {
    const few = lattice(100, () => ({ value: 1 })).filter(({ at }) => at[0] > 0.9);
    // 5.4 px apart: 0.32 of it, less half a px of the rim.
    const [first] = colouredIn(all({ value, points: few }));
    expect(number(first, 'r')).toBeCloseTo(0.32 * 5.4 - 0.5, 2);
  });

  it('a surface has lines at round figures, or where it is asked for them', () => {
    const field = surfaceOf(10, ([a]) => a);
    const levels = (diagram: Partial<TernaryDiagram>) =>
      texts(all({ value, ...diagram })).filter((one) => one.attributes['stroke-width'] === '5');
    expect(
      levels({ field })
        .map((one) => one.text)
        .toSorted(),
    ).toEqual(['0.2', '0.4', '0.6', '0.8']);
    expect(levels({ field: { ...field, levels: [0.55, 7] } }).map((one) => one.text)).toEqual(['0.55']);
  });

  it('a surface is scaled to what can be made, and drawn no further', () => {
    // a b over 0.1 ≤ a ≤ 0.3 at c = 0 … 0.2: the corners have 0.09, 0.21, 0.15 and 0.07.
    const region: Shares[] = [
      [0.1, 0.9, 0],
      [0.3, 0.7, 0],
      [0.3, 0.5, 0.2],
      [0.1, 0.7, 0.2],
    ];
    const elements = all({ value, field: surfaceOf(40, ([a, b]) => a * b), region });
    expect(description(elements)).toContain('Conductivity from 0.0700 to 0.210 mS/cm.');
    expect(shown(elements)).toContain('outside the bounds');
    const lowest = pointsOf(elements.find((one) => one.attributes['fill-rule']));
    const [top = [0, 0], left = [0, 0]] = triangleOf(elements);
    const limit = left[1] - 0.3 * (left[1] - top[1]);
    for (const [, y] of lowest) expect(y).toBeGreaterThanOrEqual(limit - 0.1);
  });

  it('a surface without a value is none, and the rest is drawn', () => {
    const empty = all({ value, field: surfaceOf(4, () => Number.NaN), points: lattice(4) });
    expect(shown(empty)).not.toContain('Conductivity (mS/cm)');
    expect(shown(empty)).toContain('MEMA');
  });

  it('gaps are hatched and named', () => {
    const field = surfaceOf(8, ([a, b]) => (a > 0.5 ? Number.NaN : b));
    expect(shown(all({ value, field }))).toContain('no value');
    expect(shown(all({ value, field, legend: { missing: 'not computed' } }))).toContain('not computed');
    expect(shown(all({ value, field: surfaceOf(8, ([, b]) => b) }))).not.toContain('no value');
  });
});

it('is said to a screen reader', () => {
  const elements = all({
    value,
    points: [
      ...lattice(2),
      { id: 'M1', at: [0.5, 0.5, 0], kind: 'done', value: 0.5 },
      { id: 'best', at: [0.25, 0.5, 0.25], kind: 'optimum', value: 2 },
    ],
    isoLines: [
      {
        name: 'O/Li',
        unit: '',
        lines: [
          {
            value: 8,
            through: [
              [0, 1, 0],
              [1, 0, 0],
            ],
          },
        ],
      },
    ],
  });
  expect(description(elements)).toBe(
    'Ternary diagram of MEMA (wt%), SN (wt%), salts (wt%). Conductivity from 0.500 to 2.00 mS/cm. Lines of O/Li at 8. ' +
      'Points: grid: 6, done: 1. best: MEMA 25 wt%, SN 50 wt%, salts 25 wt%; Conductivity 2.00 mS/cm.',
  );
});

it.each([
  [
    { points: [{ id: 'P1', at: [0.5, 0.2, 0.2], kind: 'done' }] },
    'the shares of P1 sum to 0.8999999999999999, not to 1',
  ],
  [{ points: [{ id: 'P1', at: [Number.NaN, 0, 1], kind: 'done' }] }, 'the shares of P1 sum to NaN, not to 1'],
  [{ region: [[0.5, 0.5, 0.5]] }, 'the shares of a corner of the region sum to 1.5, not to 1'],
  [
    { isoLines: [{ name: 'O/Li', unit: '', lines: [{ value: 8, through: [[1, 1, 1]] }] }] },
    'the shares of a line of O/Li sum to 3, not to 1',
  ],
  [{ points: [{ id: 'P1', at: [1, 0, 0], kind: 'done', value: 1 }] }, 'nobody says what the values are'],
] as const)('refuses %j', (change, message) =>
  expect(() => ternarySvg({ ...plain, ...change })).toThrow(new RangeError(message)),
);

describe('a thinned line', () => {
  it('keeps its ends and its bends', () => {
    const bent: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0.01],
      [3, 0],
      [3, 1],
      [3, 2],
    ];
    expect(thinLine(bent, 0.04)).toEqual([
      [0, 0],
      [3, 0],
      [3, 2],
    ]);
    expect(thinLine(bent, 0.001)).toHaveLength(5);
  });

  it('is itself where there is nothing to leave out', () => {
    expect(thinLine([], 1)).toEqual([]);
    expect(thinLine([[1, 2]], 1)).toEqual([[1, 2]]);
    expect(
      thinLine(
        [
          [1, 2],
          [1, 2],
        ],
        1,
      ),
    ).toHaveLength(2);
  });

  it('does not cut off a line that comes back the same way', () => {
    const back: Point[] = [
      [0, 0],
      [5, 0],
      [1, 0],
    ];
    expect(thinLine(back, 0.1)).toEqual(back);
  });
});

describe('names of markers', () => {
  const within = { x: 0, y: 0, width: 400, height: 400 };
  const around = { within, taken: [], points: [] };
  const name = (markers: Parameters<typeof nameMarkers>[0]) => nameMarkers(markers, around);
  const at = (x: number, y: number) => [x, y] as const;

  it('stand above where that is asked for, else at the right', () => {
    const [above, right] = name([
      { label: 'A', at: at(100, 100), side: 'above' },
      { label: 'B', at: at(300, 100) },
    ]).names;
    expect(above).toContain('y="86.5"');
    expect(right).toContain('x="310"');
  });

  it('that find room beside their marker do not make way for one that does not', () => {
    // The second has no room at its right: it would be first to go above, where the first has its own.
    const { leaders, unnamed } = name([
      { label: 'first', at: at(200, 200) },
      { label: 'second', at: at(215, 200) },
    ]);
    expect({ leaders, unnamed }).toEqual({ leaders: [], unnamed: 0 });
  });

  it('stay away rather than stand far off, where that is asked for', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({ label: 'crowded', at: at(200 + i / 10, 200), worst: 5 }));
    const { names, unnamed } = name(crowd);
    expect(names.length + unnamed).toBe(60);
    expect(unnamed).toBeGreaterThan(30);
  });
});
