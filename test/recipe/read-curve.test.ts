import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrateDischarge } from '../../src/cell/discharge.ts';
import { readCurve } from '../../src/recipe/read-curve.ts';

/** What is wrong with a curve, at its place as `line:column-end`. */
function wrong(text: string) {
  const { findings, document } = readCurve(text, 'curve.csv');
  return findings.map(({ code, place, facts }) => {
    const { line, column, endColumn } = document.locate(place);
    return [code, `${line}:${column}-${endColumn}`, facts];
  });
}
const lines = (...text: string[]): string => `${text.join('\n')}\n`;
const points = ['0,3.6', '150,2.5'];

describe('the capacity', () => {
  // 1 mAh = 3.6 C; 1 mAh/g = 3600 C/kg; 1 mAh/cm2 = 36 000 C/m2.
  it.each([
    ['capacity (mAh)', 'cell', 3.6],
    ['Capacity [Ah]', 'cell', 3600],
    ['Q / mAh g^-1', 'mass', 3600],
    ['discharge_capacity (mAh/g)', 'mass', 3600],
    ['gravimetric capacity (mAh/g)', 'mass', 3600],
    ['areal capacity (mAh/cm2)', 'area', 36_000],
    ['capacity (mAh cm^-2)', 'area', 36_000],
  ])('of %s is per %s', (heading, per, factor) => {
    const { curve, findings } = readCurve(lines(`${heading},voltage (V)`, ...points), 'curve.csv');
    expect(findings).toEqual([]);
    expect(curve).toMatchObject({ file: 'curve.csv', per });
    expect([...(curve?.capacity ?? [])]).toEqual([0, expect.closeTo(150 * factor, 6)]);
    expect([...(curve?.voltage ?? [])]).toEqual([3.6, 2.5]);
  });

  const examples = ['capacity (mAh)', 'capacity (mAh/g)', 'capacity (mAh/cm^2)'];
  const v = 'voltage (V)';
  it.each([
    [
      'is not chosen between two',
      lines(`capacity (mAh),specific capacity (mAh/g),${v}`, '0,0,3.6', '1,150,2.5'),
      [['column-duplicate', '1:16-41', { names: ['capacity (mAh)', 'specific capacity (mAh/g)'] }]],
    ],
    [
      'has the unit that its name says',
      lines(`specific capacity (mAh),${v}`, ...points),
      [['wrong-dimension', '1:1-24', { found: 'capacity', expected: ['specific capacity'] }]],
    ],
    [
      'by area has it, too',
      lines(`areal capacity (mAh/g),${v}`, ...points),
      [['wrong-dimension', '1:1-23', { found: 'specific capacity', expected: ['areal capacity'] }]],
    ],
    [
      'is one thing in all rows',
      lines(`capacity,${v}`, '0 mAh/g,3.6', '1 mAh,3', '150 mAh/g,2.5'),
      [['wrong-dimension', '3:3-6', { text: '1 mAh', expected: ['specific capacity'] }]],
    ],
    [
      'is no time',
      lines(`capacity (h),${v}`, ...points),
      [['wrong-dimension', '1:1-13', { found: 'time', expected: ['capacity', 'specific capacity', 'areal capacity'] }]],
    ],
    [
      'has a unit',
      lines(`capacity,${v}`, ...points),
      [['column-unit-missing', '1:1-9', { column: 'capacity', examples }]],
    ],
    ['is there', lines(`time (h),${v}`, ...points), [['column-missing', '1:1-21', { known: ['time', 'voltage'] }]]],
    [
      'never falls',
      lines(`capacity (mAh),${v}`, '0,3.6', '150,2.5', '0.0,3.4', '149,3.9'),
      [['curve-not-monotonic', '4:1-4', { text: '0 mAh', before: '150 mAh', line: 3 }]],
    ],
    [
      'falls in the one row that is out of order',
      lines(`capacity (mAh),${v}`, '0,3.6', '20,3.3', '10,3.4', '150,2.5'),
      [['curve-not-monotonic', '4:1-3', { text: '10 mAh', before: '20 mAh', line: 3 }]],
    ],
    [
      'does not fall from the end',
      lines(`capacity (mAh),${v}`, '150,2.5', '0,3.6'),
      [['curve-not-monotonic', '3:1-2', { line: 2 }]],
    ],
    [
      'has no sign',
      lines(`capacity (mAh),${v}`, '-0,3.6', '-1,3.4', '-150,2.5'),
      [['cell-below-zero', '3:1-3', { text: '-1', more: 1 }]],
    ],
    [
      'rises',
      lines(`capacity (mAh),${v}`, '5,3.6', '5,3.4', '5,2.5'),
      [['curve-too-short', '4:1-2', { points: 3, capacity: '5 mAh' }]],
    ],
    [
      'starts at zero',
      lines(`capacity (mAh/g),${v}`, '2,3.6', '100,3.4', '150,2.5'),
      [['curve-starts-late', '2:1-2', { first: '2 mAh/g', last: '150 mAh/g' }]],
    ],
    [
      'is no remark',
      lines(`capacity (mAh),${v}`, '0,3.6', 'paused,3.4', '150,2.5'),
      [['cell-not-a-number', '3:1-7', { text: 'paused', more: 0 }]],
    ],
  ] as const)('%s', (_, text, expected) => expect(wrong(text)).toMatchObject(expected));

  // 1.5 of 150 - 1.5 is 1.01 %; 1.48 of 150 - 1.48 is 0.997 %.
  it('may start a hundredth late', () => {
    const from = (first: number) => wrong(lines('capacity (mAh),voltage (V)', `${first},3.6`, '150,2.5'));
    expect(from(1.48)).toEqual([]);
    expect(from(1.5)).toMatchObject([['curve-starts-late', '2:1-4', {}]]);
  });

  it('that starts late or rises in voltage is told, and is there', () => {
    const late = readCurve(lines('capacity (mAh),voltage (V)', '40,3.4', '150,2.5'), 'curve.csv');
    expect(late.findings.map((one) => one.severity)).toEqual(['warning']);
    expect(late.curve && integrateDischarge(late.curve).capacity).toBeCloseTo(110 * 3.6, 9);
    const charge = readCurve(lines('capacity (mAh),voltage (V)', '0,3.4', '150,3.8'), 'curve.csv');
    expect(charge.findings).toMatchObject([{ code: 'curve-rises', severity: 'warning' }]);
    expect(charge.curve).toBeDefined();
  });
});

describe('the voltage', () => {
  it.each(['voltage (V)', 'Potential [mV]', 'E / V', 'Ewe (V)', 'U (V)', 'V (V)', 'Cell_Voltage (V)'])(
    'is %s',
    (heading) => {
      const { curve, againstLithium, findings } = readCurve(lines(`capacity (mAh),${heading}`, ...points), 'curve.csv');
      expect({ findings, againstLithium }).toEqual({ findings: [], againstLithium: undefined });
      expect(curve?.voltage[0]).toBeCloseTo(heading.includes('mV') ? 0.0036 : 3.6, 12);
    },
  );

  it.each([
    'voltage (V vs Li)',
    'potential (V vs. Li/Li+)',
    'E / V vs. Li / Li+',
    'Ewe (V vs Li+/Li)',
    'E vs. Li/Li⁺ (V)',
    'V vs Li',
    'V vs. Li/Li+',
  ])('against lithium is %s', (heading) => {
    const { curve, againstLithium, findings } = readCurve(lines(`capacity (mAh),${heading}`, ...points), 'curve.csv');
    expect({ findings, againstLithium }).toEqual({ findings: [], againstLithium: heading });
    expect(curve?.voltage[0]).toBe(3.6);
  });

  it.each([
    ['has a unit', 'capacity (mAh),V', points, 'column-unit-missing', '1:16-17'],
    ['is against nothing else', 'capacity (mAh),E (V vs. SHE)', points, 'unknown-unit', '1:16-29'],
    ['is no current', 'capacity (mAh),voltage (mA)', points, 'wrong-dimension', '1:16-28'],
    ['is one column', 'capacity (mAh),Ewe (V),Ecell (V)', ['0,3.6,3.5', '1,2.5,2.4'], 'column-duplicate', '1:24-33'],
    ['is there in every row', 'capacity (mAh),voltage (V)', ['0,3.6', '1,', '150,2.5'], 'cell-empty', '3:3-3'],
  ])('%s', (_, heading, rows, code, place) => {
    expect(wrong(lines(heading, ...rows))).toMatchObject([[code, place, {}]]);
  });
});

describe('a table that is no curve', () => {
  it.each([
    ['nothing', '', 'table-empty'],
    ['one point', lines('capacity (mAh),voltage (V)', '0,3.6'), 'curve-too-short'],
    ['a line of units below the head', lines('capacity,voltage', 'mAh,V', ...points), 'cell-not-a-number'],
    ['a recipe', 'kind: mixture\ncomponents: {PEO: 1 g}\n', 'column-missing'],
    ['a web page', '<!DOCTYPE html>\n<html><body class="a, b">, </body></html>\n', 'table-syntax'],
  ])('%s', (_, text, code) => expect(wrong(text)[0]?.[0]).toBe(code));

  it('is told of both columns that it lacks', () => {
    expect(wrong(lines('t (s),I (mA)', '0,1')).map(([code]) => code)).toEqual(['column-missing', 'column-missing']);
  });
});

it('integrates to what it is made of, wherever points are put between', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const curve = fc.array(
    fc.record({ step: fc.integer({ min: 1, max: 500 }), drop: fc.integer({ min: 0, max: 300 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(curve, fc.array(share, { maxLength: 8 }), (steps, shares) => {
      const corners = [{ q: 0, v: 4000 }];
      for (const { step, drop } of steps) {
        const { q, v } = corners.at(-1) ?? { q: 0, v: 0 };
        corners.push({ q: q + step, v: v - drop });
      }
      // By rectangles and triangles, in mAh and mV.
      const area = steps.reduce(
        (sum, { step, drop }, i) => sum + step * (corners[i + 1]?.v ?? 0) + (step * drop) / 2,
        0,
      );
      const dense = corners.flatMap((corner, i) => {
        const next = corners[i + 1];
        if (next === undefined) return [corner];
        const between = shares
          .toSorted((a, b) => a - b)
          .map((s) => ({ q: corner.q + s * (next.q - corner.q), v: corner.v + s * (next.v - corner.v) }));
        return [corner, ...between];
      });
      const text = lines('Q (mAh),U (mV)', ...dense.map(({ q, v }) => `${q},${v}`));
      const { curve: read, findings } = readCurve(text, 'curve.csv');
      expect(findings).toEqual([]);
      if (read === undefined) throw new Error('no curve');
      const { capacity, voltage } = integrateDischarge(read);
      expect(capacity / 3.6).toBeCloseTo(corners.at(-1)?.q ?? 0, 6);
      expect((voltage * 1000 * capacity) / 3.6 / area).toBeCloseTo(1, 9);
    }),
    { numRuns: 200 },
  );
});
