import { describe, expect, it } from 'vitest';
import { heatMapSvg } from '../../src/report/svg-heat-map.ts';
import { linesSvg } from '../../src/report/svg-lines.ts';
import { colours } from '../../src/report/svg-theme.ts';
import { waterfallSvg } from '../../src/report/svg-waterfall.ts';
import { elementsOf, parseSvg, type XmlElement } from './svg-parse.ts';

const all = (svg: string) => elementsOf(parseSvg(svg));
const number = (element: XmlElement | undefined, name: string) => Number(element?.attributes[name]);
const pointsOf = (path: XmlElement | undefined) =>
  [...(path?.attributes.d ?? '').matchAll(/[ML](\S+) ([^LMZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const textAt = (elements: readonly XmlElement[], text: string) =>
  elements.find((one) => one.name === 'text' && one.text === text);

const measures = { mass: { label: 'Mass', unit: 'mg/cm^2' }, perMass: { label: 'Energy density', unit: 'Wh/kg' } };

describe('a waterfall', () => {
  // 7, 1.75 and 1.25 mg/cm^2: bars from 0 to 7, to 8.75, to 10. 3.5 mWh/cm^2 is 500 Wh/kg of 7 and 350 Wh/kg of 10 mg/cm^2.
  const rows = [
    { label: 'LFP', group: 'cathode', mass: 7 },
    { label: 'Super P + PVDF', group: 'cathode', mass: 1.75 },
    { label: 'separator', group: 'electrolyte', mass: 1.25 },
  ];
  const levels = [
    { name: 'active', after: 0, perMass: 500 },
    { name: 'cell', after: 2, perMass: 350 },
  ];
  const elements = all(waterfallSvg({ title: 'Cell', rows, levels, ...measures }));
  const rects = (role: string) => elements.filter((one) => one.name === 'rect' && one.attributes.class === role);
  const bars = [...rects('f0'), ...rects('f1')].filter((one) => one.attributes.height === '17');

  it('has bars of the right lengths, each from the end of the one above', () => {
    const lengths = bars.map((one) => number(one, 'width'));
    expect(lengths.map((length) => (length / (lengths[0] ?? 0)) * 7)).toEqual([
      7,
      expect.closeTo(1.75, 3),
      expect.closeTo(1.25, 3),
    ]);
    for (const [i, bar] of bars.entries()) {
      const before = bars[i - 1];
      if (before) expect(number(bar, 'x')).toBeCloseTo(number(before, 'x') + number(before, 'width'), 1);
    }
  });

  it('has sums from zero at each level', () => {
    const [active, cell] = rects('total');
    expect(number(active, 'width')).toBeCloseTo(number(bars[0], 'width'), 1);
    expect(number(cell, 'x')).toBe(number(bars[0], 'x'));
    expect(number(cell, 'width') / number(active, 'width')).toBeCloseTo(10 / 7, 2);
  });

  it('has a staircase that falls with the energy density', () => {
    const [active, cell] = rects('block');
    expect(number(cell, 'width') / number(active, 'width')).toBeCloseTo(350 / 500, 2);
    expect(number(cell, 'y')).toBe(number(active, 'y') + number(active, 'height'));
    // A line for each part and each level: two of them up to the first level, three to the second.
    expect(number(cell, 'height') / number(active, 'height')).toBe(1.5);
  });

  it('says each mass, its share and each energy density', () => {
    for (const text of ['7.00', '70 %', '1.75', '18 %', '1.25', '13 %', '10.0', '500', '350', 'cathode', 'separator'])
      expect(textAt(elements, text), text).toBeDefined();
    expect(elements.find((one) => one.name === 'desc')?.text).toBe(
      'LFP: 7.00 mg/cm²; Super P + PVDF: 1.75 mg/cm²; separator: 1.25 mg/cm²; active, up to LFP: 500 Wh/kg; cell, up to separator: 350 Wh/kg.',
    );
  });

  it('keeps a small part beside a large sum', () => {
    const texts = all(
      waterfallSvg({
        title: '',
        levels: [],
        rows: [
          { label: 'a', mass: 1e20 },
          { label: 'b', mass: 1.5 },
        ],
        ...measures,
      }),
    );
    expect(textAt(texts, '1.50')).toBeDefined();
  });

  it.each([
    [[], [], 'nothing to draw: the cell has no parts'],
    [[{ label: 'LFP', mass: -1 }], [], 'cannot draw -1 for LFP'],
    [[{ label: 'LFP', mass: Number.NaN }], [], 'cannot draw NaN for LFP'],
    [[{ label: 'LFP', mass: 1, size: Number.POSITIVE_INFINITY }], [], 'cannot draw Infinity for LFP'],
    [
      [{ label: 'LFP', mass: 1 }],
      [{ name: 'cell', after: 1, perMass: 2 }],
      'cell comes after row 1, which is not there',
    ],
    [[{ label: 'LFP', mass: 1 }], [{ name: 'cell', after: 0, perMass: -2 }], 'cannot draw -2 for cell'],
  ])('refuses %j %j', (parts, reached, message) =>
    expect(() => waterfallSvg({ title: '', rows: parts, levels: reached, ...measures })).toThrow(
      new RangeError(message),
    ),
  );
});

describe('a line chart', () => {
  const x = { label: 'Thickness', unit: 'um' };
  const y = { label: 'Energy density', unit: 'Wh/kg' };
  const series = [
    {
      name: 'a',
      points: [
        [0, 0],
        [50, 200],
        [100, 100],
      ] as const,
    },
  ];
  const elements = all(linesSvg({ title: '', x, y, series, markers: [{ x: 50, y: 100, label: 'Guo' }] }));
  const line = elements.find((one) => one.attributes.class === 's0');

  it('goes through its points on the axes that it shows', () => {
    const [start, peak, end] = pointsOf(line);
    // The label of a tick stands 19 px below the axis, or 4.5 px below the tick's own height.
    expect(start?.[0]).toBe(number(textAt(elements, '0'), 'x') + 9);
    for (const [text, at] of [
      ['50', peak?.[0]],
      ['100', end?.[0]],
    ] as const) {
      const tick = elements.find(
        (one) => one.name === 'text' && one.text === text && one.attributes['text-anchor'] === 'middle',
      );
      expect(number(tick, 'x')).toBeCloseTo(at ?? Number.NaN, 1);
    }
    expect(number(textAt(elements, '200'), 'y') - 4.5).toBeCloseTo(peak?.[1] ?? Number.NaN, 1);
  });

  it('has its marker where it belongs, and its name beside it', () => {
    const diamond = pointsOf(elements.find((one) => one.attributes.class === 'mark'));
    const [, peak, end] = pointsOf(line);
    expect(diamond[0]?.[0]).toBeCloseTo(peak?.[0] ?? Number.NaN, 1);
    expect((diamond[0]?.[1] ?? 0) + 6).toBeCloseTo(end?.[1] ?? Number.NaN, 1);
    expect(textAt(elements, 'Guo')).toBeDefined();
  });

  it('has a gap where a value is missing, and says what has no values', () => {
    const gap = all(
      linesSvg({
        title: '',
        x,
        y,
        series: [
          {
            name: 'a',
            points: [
              [0, 1],
              [1, 2],
              [2, Number.NaN],
              [3, 4],
              [4, 3],
            ],
          },
          { name: 'b', points: [[0, Number.POSITIVE_INFINITY]] },
        ],
        markers: [{ x: Number.NaN, y: 1, label: 'Ma' }],
      }),
    );
    expect(gap.filter((one) => one.attributes.class === 's0')).toHaveLength(2);
    expect(textAt(gap, 'Without values: b, Ma')).toBeDefined();
  });

  it.each([[[]], [[{ name: 'a', points: [] }]], [[{ name: 'a', points: [[1, Number.NaN]] as const }]]])(
    'refuses %j',
    (nothing) => expect(() => linesSvg({ title: '', x, y, series: nothing })).toThrow(RangeError),
  );
});

describe('a heat map', () => {
  const x = { label: 'Loading', unit: 'mg/cm^2' };
  const y = { label: 'Thickness', unit: 'um' };
  const z = { label: 'Energy density', unit: 'Wh/kg' };
  // The least value at the lower left, the greatest at the upper right, nothing at the lower right.
  const map = {
    title: '',
    x,
    y,
    z,
    xs: [1, 2, 4],
    ys: [10, 20],
    values: Float64Array.of(0, 50, Number.NaN, 25, 75, 100),
  };
  const elements = all(heatMapSvg({ ...map, contours: [60] }));
  const frame = elements.find((one) => one.name === 'rect' && one.attributes.class === 'axis');
  const cells = elements
    .filter((one) => one.name === 'path' && /H/.test(one.attributes.d ?? ''))
    .flatMap((one) =>
      [...(one.attributes.d ?? '').matchAll(/M(\S+) (\S+?)H(\S+?)V(\S+?)H\S+?Z/g)].map(
        ([, left, bottom, right, top]) => ({
          fill: one.attributes.fill,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    );
  const [left, top] = [number(frame, 'x'), number(frame, 'y')];
  const [wide, high] = [number(frame, 'width'), number(frame, 'height')];
  const at = (across: number, up: number) => {
    const [px, py] = [left + across * wide, top + (1 - up) * high];
    return cells
      .filter((one) => one.left < px && px < one.right && one.top < py && py < one.bottom)
      .map(({ fill }) => fill);
  };

  it('covers its frame with cells, each once', () => {
    const area = cells.reduce((sum, one) => sum + (one.right - one.left) * (one.bottom - one.top), 0);
    expect(area / (wide * high)).toBeCloseTo(1, 4);
    for (const cell of cells) {
      expect(cell.left).toBeGreaterThanOrEqual(left);
      expect(cell.bottom).toBeLessThanOrEqual(top + high);
    }
  });

  it('has each value at its place: rows upwards, borders halfway between neighbours', () => {
    // x from 1 to 4: the borders lie at 1.5 and 3, a sixth and two thirds of the way.
    expect(at(0.1, 0.1)).toEqual(['#440154']);
    expect(at(0.9, 0.9)).toEqual(['#fde725']);
    expect(at(0.9, 0.1)).toEqual(['url(#formulyte-missing)']);
    expect(at(0.2, 0.4)).toEqual(['#21918c']);
    expect(at(0.15, 0.4)).toEqual(['#440154']);
    expect(at(0.64, 0.4)).toEqual(['#21918c']);
  });

  it('has lines where they belong', () => {
    const line = elements.find((one) => one.name === 'path' && one.attributes.fill === 'none' && !one.attributes.class);
    // 60 lies between 50 (lower) and 75 (upper) at x = 2, two fifths of the way up; between 25 and 75 above, at x = 1.7.
    const places = pointsOf(line).map(([px, py]) => [1 + ((px - left) / wide) * 3, 10 + (1 - (py - top) / high) * 10]);
    expect(places).toContainEqual([expect.closeTo(2, 2), expect.closeTo(14, 2)]);
    expect(places).toContainEqual([expect.closeTo(1.7, 2), expect.closeTo(20, 2)]);
  });

  it('says what the missing mean', () => {
    expect(textAt(elements, 'no value')).toBeDefined();
    expect(textAt(all(heatMapSvg({ ...map, missing: 'cannot be made' })), 'cannot be made')).toBeDefined();
    expect(elements.find((one) => one.name === 'desc')?.text).toBe(
      'Energy density (Wh/kg) over Loading (mg/cm²) and Thickness (µm): from 0 to 100 Wh/kg. no value: 1 of 6.',
    );
  });

  it('has no legend for what it does not show', () => {
    const whole = heatMapSvg({ ...map, values: [1, 2, 3, 4, 5, 6] });
    expect(whole).not.toContain('formulyte-missing');
    expect(whole).not.toContain('no value');
  });

  it.each([
    [{ xs: [1, 1, 2] }, 'Loading does not rise'],
    [{ ys: [20, 10] }, 'Thickness does not rise'],
    [{ xs: [1, 2, Number.NaN] }, 'Loading has a place that is no finite number'],
    [{ values: [1, 2, 3] }, '3 values for 3 columns and 2 rows'],
    [{ values: [1, 2, 3, 4, 5, 6].fill(Number.NaN) }, 'nothing to draw: Energy density has no values'],
    [{ z: { ...z, log: true } }, 'Energy density is 0 somewhere: a log axis starts above zero'],
  ])('refuses %j', (change, message) =>
    expect(() => heatMapSvg({ ...map, ...change })).toThrow(new RangeError(message)),
  );
});

it('the colours of a ninth line come round with dashes', () => {
  const axis = { label: 'x', unit: '' };
  const series = Array.from({ length: 9 }, (_, i) => ({
    name: `${i}`,
    points: [
      [0, i],
      [1, i],
    ] as const,
  }));
  const lines = all(linesSvg({ title: '', x: axis, y: axis, series })).filter(
    (one) => one.attributes.class === 's0' && one.attributes['stroke-width'] === '2.25',
  );
  expect(colours.light.series).toHaveLength(8);
  expect(lines.map((one) => one.attributes['stroke-dasharray'])).toEqual([undefined, '7 5']);
});

describe('a plot with one scale for both axes', () => {
  it.each([
    ['flat', 100, 40],
    ['tall', 40, 1000],
  ])('has steps of one length, and starts at zero: %s', (_, right, top) => {
    const points = [
      [right / 10, top / 2],
      [right, top / 2],
      [right, top],
    ] as const;
    const chart = { title: 'Z', x: { label: "Z'", unit: 'ohm' }, y: { label: "-Z''", unit: 'ohm' }, isEqual: true };
    const elements = all(linesSvg({ ...chart, series: [{ name: 'cell', points }] }));
    const path = elements.find((one) => one.name === 'path' && one.attributes.class === 's0');
    const [a = [0, 0], b = [0, 0], c = [0, 0]] = pointsOf(path);
    const perStep = (b[0] - a[0]) / (right * 0.9);
    expect((b[1] - c[1]) / (top / 2) / perStep).toBeCloseTo(1, 2);
    const nought = elements.filter((one) => one.name === 'text' && one.text === '0');
    expect(nought).toHaveLength(2);
    expect(
      number(
        nought.find((one) => one.attributes['text-anchor'] === 'middle'),
        'x',
      ),
    ).toBeCloseTo(b[0] - right * perStep, 0);
  });
});
