import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredSvg } from '../../src/report/measured-svg.ts';
import { heatMapSvg } from '../../src/report/svg-heat-map.ts';
import { linesSvg } from '../../src/report/svg-lines.ts';
import { ternarySvg } from '../../src/report/svg-ternary.ts';
import { ternaryMesh } from '../../src/report/svg-ternary-mesh.ts';
import { waterfallSvg } from '../../src/report/svg-waterfall.ts';
import { spectra } from './spectrum-samples.ts';
import { elementsOf, parseSvg } from './svg-parse.ts';
import { heatMaps, hostile, lineCharts, waterfalls } from './svg-samples.ts';
import { ternaries } from './ternary-samples.ts';

type Draw = (options?: { theme?: 'auto' | 'light' | 'dark' }) => string;

const charts: [string, Draw][] = [
  ...Object.entries(waterfalls).map(([name, chart]): [string, Draw] => [
    name,
    (options) => waterfallSvg(chart, options),
  ]),
  ...Object.entries(lineCharts).map(([name, chart]): [string, Draw] => [name, (options) => linesSvg(chart, options)]),
  ...Object.entries(heatMaps).map(([name, chart]): [string, Draw] => [name, (options) => heatMapSvg(chart, options)]),
  ...Object.entries(spectra).map(([name, chart]): [string, Draw] => [
    name,
    (options) => measuredSvg('Spectrum', chart, options),
  ]),
  ...Object.entries(ternaries).map(([name, chart]): [string, Draw] => [name, (options) => ternarySvg(chart, options)]),
];

describe.each(charts)('%s', (name, draw) => {
  it('is drawn as before', () => expect(draw()).toMatchFileSnapshot(`golden-svg/${name}.svg`));
  it('is the same bytes again', () => expect(draw()).toBe(draw()));

  it('is XML, with nothing that runs or is fetched', () => {
    const elements = elementsOf(parseSvg(draw()));
    const allowed = ['svg', 'title', 'desc', 'style', 'rect', 'line', 'path', 'circle', 'text', 'g', 'pattern'];
    expect(elements.map((one) => one.name).filter((one) => !allowed.includes(one))).toEqual([]);
    const attributes = elements.flatMap((one) => Object.keys(one.attributes));
    expect(attributes.filter((one) => /^on|href|^src$/i.test(one))).toEqual([]);
    expect(draw()).not.toMatch(/@import|@font-face|url\((?!#formulyte-(missing|outside)\))/);
  });

  it('says to a screen reader what it is', () => {
    const svg = parseSvg(draw());
    expect(svg.attributes.role).toBe('img');
    expect(svg.children.slice(0, 2).map((one) => one.name)).toEqual(['title', 'desc']);
    for (const one of svg.children.slice(0, 2)) expect(one.text).toMatch(/\S/);
  });

  it('is dark where the system is, or where it has to be', () => {
    expect(draw().match(/@media \(prefers-color-scheme:dark\)/g)).toHaveLength(1);
    expect(draw({ theme: 'auto' })).toBe(draw());
    const [light, dark] = [draw({ theme: 'light' }), draw({ theme: 'dark' })];
    expect(light).not.toContain('@media');
    expect(dark).not.toContain('@media');
    expect(light).toContain('.paper{fill:#ffffff}');
    expect(dark).toContain('.paper{fill:#0d1117}');
  });
});

it('shows hostile names as they were written, but for what would turn the text around', () => {
  const rows = hostile.map((label) => ({ label, mass: 1 }));
  const measures = { mass: { label: 'Mass', unit: 'g' }, perMass: { label: 'Energy', unit: 'Wh/kg' } };
  const texts = elementsOf(parseSvg(waterfallSvg({ title: '', rows, levels: [], ...measures }))).filter(
    (one) => one.name === 'text',
  );
  const said = texts.map(({ text }) => text);
  expect(said).toContain('=1+1');
  expect(said).toContain('&amp; "quoted" \'too\' ]]>');
  expect(said).toContain('\ufffdgnp.exe \ufffd bell');
  // What is too long is cut short, with the whole of it in the tooltip.
  const long = texts.find(({ text }) => text.includes('<img'));
  expect(long?.children.map(({ name, text }) => [name, text])).toEqual([['title', hostile[0]]]);
  expect(long?.text).toMatch(/<img src=x onerror=alert\(1\)><img src=x one.*…$/);
});

describe('whatever the data', () => {
  const broken = /NaN|Infinity|undefined|null|"-0"|[ "]-0[ "LMHVZ]|e[+-]\d/;
  /** Without what people wrote, so that a component may be called NaN. */
  const drawn = (svg: string) => svg.replace(/<(title|desc|style|text)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const sound = (svg: string) => {
    parseSvg(svg);
    expect(drawn(svg)).not.toMatch(broken);
    const texts = elementsOf(parseSvg(svg)).flatMap((one) => (one.name === 'text' ? one.text : []));
    expect(texts.filter((text) => /\b(NaN|Infinity|undefined)\b/.test(text))).toEqual([]);
  };
  const name = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary' }).filter((text) => !/NaN|Inf|unde/.test(text)),
  );
  const value = fc.oneof(
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.constantFrom(0, -0, 1, 5e-324, -5e-324, 1e300, -1e300, 1e15, 1e15 + 1),
  );
  const maybe = fc.oneof({ weight: 5, arbitrary: value }, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
  const amount = value.map(Math.abs);
  const axis = fc.record({ label: name, unit: name });

  it('a waterfall holds no broken number', () => {
    const row = fc.record(
      { label: name, group: name, mass: amount, size: amount },
      { requiredKeys: ['label', 'mass'] },
    );
    const level = fc.record(
      { name, after: fc.nat(3), perMass: amount, perSize: amount },
      { requiredKeys: ['name', 'after'] },
    );
    const chart = fc.record(
      {
        title: name,
        rows: fc.array(row, { minLength: 4, maxLength: 8 }),
        levels: fc.array(level, { maxLength: 5 }),
        mass: axis,
        perMass: axis,
        size: axis,
        perSize: axis,
      },
      { requiredKeys: ['title', 'rows', 'levels', 'mass', 'perMass'] },
    );
    fc.assert(fc.property(chart, (one) => sound(waterfallSvg(one))));
  });

  it('a line chart holds no broken number, and refuses only what has no points', () => {
    const points = fc.array(fc.tuple(maybe, maybe), { maxLength: 6 });
    const series = fc.array(fc.record({ name, points }), { maxLength: 10 });
    const markers = fc.array(fc.record({ x: maybe, y: maybe, label: name }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.record({ title: name, x: axis, y: axis, series, markers }), (chart) => {
        const all = [...chart.series.flatMap((one) => one.points), ...chart.markers.map(({ x, y }) => [x, y] as const)];
        if (all.some(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) sound(linesSvg(chart));
        else expect(() => linesSvg(chart)).toThrow(RangeError);
      }),
    );
  });

  it('a line chart with log axes holds no broken number', () => {
    const positive = fc.oneof(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
    );
    const series = fc.array(
      fc.record({ name, points: fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 6 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const log = axis.map((one) => ({ ...one, log: true }));
    fc.assert(fc.property(fc.record({ title: name, x: log, y: log, series }), (chart) => sound(linesSvg(chart))));
  });

  it('a heat map holds no broken number, and refuses only what has no values', () => {
    const rising = fc
      .uniqueArray(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one + 0),
        { minLength: 1, maxLength: 5, comparator: 'IsStrictlyEqual' },
      )
      .map((all) => all.sort((a, b) => a - b));
    const chart = fc.record({ title: name, x: axis, y: axis, z: axis, xs: rising, ys: rising }).chain((one) =>
      fc.record({
        one: fc.constant(one),
        values: fc.array(maybe, { minLength: one.xs.length * one.ys.length, maxLength: one.xs.length * one.ys.length }),
        contours: fc.option(fc.array(value, { maxLength: 4 })),
      }),
    );
    fc.assert(
      fc.property(chart, ({ one, values, contours }) => {
        const map = { ...one, values: Float64Array.from(values), ...(contours ? { contours } : {}) };
        if (values.some(Number.isFinite)) sound(heatMapSvg(map));
        else expect(() => heatMapSvg(map)).toThrow(RangeError);
      }),
    );
  });

  it('a ternary diagram holds no broken number, and refuses only what it has to', () => {
    const shares = fc
      .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
      .map(([a, b, c]) => (a + b + c === 0 ? [1, 0, 0] : [a / (a + b + c), b / (a + b + c), c / (a + b + c)]))
      .map(([a = 1, b = 0, c = 0]) => [a, b, c] as const);
    const corner = fc.record({ label: name, unit: fc.oneof(name, fc.constant('wt%')) }, { requiredKeys: ['label'] });
    const kind = fc.constantFrom(
      'lattice' as const,
      'done' as const,
      'design' as const,
      'suggested' as const,
      'optimum' as const,
    );
    const point = fc.record(
      { id: name, at: shares, kind, value: maybe, label: name },
      { requiredKeys: ['id', 'at', 'kind'] },
    );
    const line = fc.record({ value, through: fc.array(shares, { maxLength: 4 }) });
    const level = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const field = fc.array(maybe, { minLength: 15, maxLength: 15 }).chain((values) =>
      fc.record(
        {
          at: fc.constant(ternaryMesh(4).at),
          triangles: fc.constant(ternaryMesh(4).triangles),
          values: fc.constant(Float64Array.from(values)),
          levels: fc.array(level, { maxLength: 4 }),
        },
        { requiredKeys: ['at', 'triangles', 'values'] },
      ),
    );
    const diagram = fc.record(
      {
        title: name,
        subtitle: name,
        corners: fc.tuple(corner, corner, corner),
        window: fc.tuple(fc.nat(32), fc.nat(32), fc.nat(32)).map(([a, b, c]) => [a / 100, b / 100, c / 100] as const),
        points: fc.array(point, { maxLength: 8 }),
        value: fc.record({ label: name, unit: name, log: fc.boolean() }),
        field,
        isoLines: fc.array(fc.record({ name, unit: name, lines: fc.array(line, { maxLength: 4 }) }), { maxLength: 3 }),
        region: fc.array(shares, { maxLength: 6 }),
        legend: fc.record({ done: name, outside: name, missing: name }),
      },
      { requiredKeys: ['title', 'corners', 'points', 'value'] },
    );
    fc.assert(
      fc.property(diagram, (one) => {
        const values = [...one.points.map((point) => point.value ?? Number.NaN), ...(one.field?.values ?? [])];
        // A log scale begins at 1e-300.
        if (one.value.log && values.some((each) => each > 0 && each < 1e-300)) return;
        sound(ternarySvg(one));
      }),
      { numRuns: 300 },
    );
  });
});
