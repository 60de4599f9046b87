import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpectrum } from '../../../src/recipe/read-spectrum.ts';
import { csvText, ecLabText, gamryText, zviewText } from './spectra.ts';
import { makeSpectrum } from './synthetic.ts';

const points = makeSpectrum('p(R1,CPE1)-CPE2', [1200, 3e-10, 0.95, 1e-5, 0.88], { from: 1e6, to: 1 });
const rows = points.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const);
const [hertz, ohms] = ['f (Hz)', "Z' (ohm)"];

function read(text: string) {
  const { spectrum, findings, document } = readSpectrum(text, 'a.csv');
  return {
    format: spectrum?.format,
    notes: spectrum?.notes ?? [],
    points: spectrum?.points.map((one) => [one.frequency, one.real, one.imaginary]),
    lines: spectrum?.points.map(({ line }) => line),
    found: findings.map(({ code, place }) => [code, document.locate(place).line]),
  };
}

const same = (found: ReturnType<typeof read>, wanted: readonly (readonly number[])[] = rows) => {
  expect(found.found).toEqual([]);
  expect(found.points?.length).toBe(wanted.length);
  for (const [i, point] of (found.points ?? []).entries()) {
    for (const [j, value] of point.entries()) expect(value / (wanted[i]?.[j] ?? 0)).toBeCloseTo(1, 6);
  }
};

describe('a spectrum is the same', () => {
  it.each([
    ['Gamry', gamryText(rows), 'Gamry', 14],
    ['Gamry with decimal commas', gamryText(rows, ','), 'Gamry', 14],
    ['Gamry with LF', gamryText(rows).replaceAll('\r', ''), 'Gamry', 14],
    ['EC-Lab', ecLabText(rows), 'EC-Lab', 9],
    ['EC-Lab with decimal commas', ecLabText(rows, ','), 'EC-Lab', 9],
    ['EC-Lab with a byte order mark', `\ufeff${ecLabText(rows)}`, 'EC-Lab', 9],
    ['ZView', zviewText(rows), 'ZView', 9],
    ['ZView with CRLF', zviewText(rows).replaceAll('\n', '\r\n'), 'ZView', 9],
    ['CSV', csvText(rows), 'CSV', 2],
    ['EC-Lab without a head', ecLabText(rows).split('\r\n').slice(7).join('\n'), 'CSV', 2],
    ['CSV with CR', csvText(rows).replaceAll('\n', '\r'), 'CSV', 2],
    ['CSV with remarks', `# one\n\n# two\n${csvText(rows)}`, 'CSV', 5],
    ['semicolons', csvText(rows).replaceAll(',', ';'), 'CSV', 2],
    ['tabs', csvText(rows).replaceAll(',', '\t'), 'CSV', 2],
  ])('from %s', (_, text, format, line) => {
    const found = read(text);
    same(found);
    expect([found.format, found.lines?.[0], found.notes]).toEqual([format, line, []]);
  });

  it.each([
    'freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm',
    'Frequency (Hz),Zreal (ohm),-Zimag (ohm)',
    'F [Hz],Z_re [Ω],−Z_im [Ω]',
    'frequency / Hz,Z′ / Ω,–Z″ / Ω',
    `Frequency (Hz),Z' (ohm),-Z" (ohm)`,
    `Frequency (Hz),Z' (ohm),"-Z"" (ohm)"`,
    'freq (Hz),ReZ (Ohm),-ImZ (Ohm)',
    'freq (Hz),real (Ohms),minus imaginary (Ohms)',
    'f (Hz),Z’ (ohm),-Z’’ (ohm)',
  ])('under %s', (heading) => same(read(csvText(rows, heading))));

  it('in other units', () => {
    const scaled = rows.map(([f, a, b]) => [f / 1e3, a / 1e3, b / 1e3] as const);
    same(read(csvText(scaled, "frequency (kHz),Z' (kohm),-Z'' (kΩ)")));
  });

  it.each([
    ['phase (deg)', 180 / Math.PI],
    ['Phase(Z)/deg', 180 / Math.PI],
    ['θ [°]', 180 / Math.PI],
    ['phase (rad)', 1],
    ['-phase (deg)', -180 / Math.PI],
  ])('by size and %s', (heading, factor) => {
    const table = rows.map(([f, a, b]) => [f, Math.hypot(a, b), Math.atan2(b, a) * factor].join(','));
    same(read([`f (Hz),|Z| (ohm),${heading.replace('θ', 'theta')}`, ...table].join('\n')));
  });
});

describe('the sign', () => {
  const upright = rows.map(([f, a, b]) => `${f},${a},${b}`);
  const negative = rows.map(([f, a, b]) => `${f},${a},${-b}`);

  it('is that of the heading', () => same(read([`${hertz},${ohms},Z'' (ohm)`, ...upright].join('\n'))));

  it('is turned over, with a note, where a heading without a minus has capacitors above zero throughout', () => {
    const found = read([`${hertz},${ohms},Z'' (ohm)`, ...negative].join('\n'));
    same(found);
    expect(found.notes).toEqual([expect.stringContaining('read as its negative')]);
  });

  it.each([
    ['a minus over coils throughout', "-Z'' (ohm)", upright],
    ['some of each', "Z'' (ohm)", negative.map((row, i) => (i % 2 ? row : (upright[i] ?? '')))],
    ['the wrong half', "Z'' (ohm)", negative.map((row, i) => (i < 10 ? (upright[i] ?? '') : row))],
  ])('is a finding with %s', (_, heading, own) => {
    expect(read([`${hertz},${ohms},${heading}`, ...own].join('\n')).found).toEqual([['spectrum-sign-unclear', 1]]);
  });

  it('of a coil at high frequencies is its own', () => {
    const coil = makeSpectrum('L0-R0-p(R1,C1)', [1e-5, 10, 100, 1e-4], { from: 1e6, to: 1 });
    const own = coil.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const);
    expect(own[0]?.[2]).toBeGreaterThan(0);
    same(read(csvText(own)), own);
  });
});

describe('bad input', () => {
  const head = `${hertz},${ohms},-Z'' (ohm)\n`;
  it.each([
    ['nothing', '', [['table-empty', 1]]],
    ['a head alone', head, [['table-empty', 1]]],
    ['text for a number', `${head}1e3,10,5\n1e2,ten,8\n`, [['cell-not-a-number', 3]]],
    ['NaN', `${head}1e3,NaN,5\n`, [['cell-not-a-number', 2]]],
    ['infinity', `${head}1e3,Infinity,5\n`, [['cell-not-a-number', 2]]],
    ['too large a number', `${head}1e3,1e999,5\n`, [['cell-not-a-number', 2]]],
    ['an empty cell', `${head}1e3,,5\n`, [['cell-empty', 2]]],
    ['a frequency of zero', `${head}0,10,5\n`, [['cell-not-above-zero', 2]]],
    ['a frequency below zero', `${head}-1,10,5\n`, [['cell-not-above-zero', 2]]],
    ['a row that is short', `${head}1e3,10,5\n1e2,10\n`, [['row-length', 3]]],
    ['no heading', '1e3,10,5\n1e2,20,8\n', [['header-missing', 1]]],
    ['no imaginary part', `${hertz},${ohms}\n1,2\n`, [['column-missing', 1]]],
    [
      'no unit',
      "f (Hz),Z',-Z''\n1,2,3\n",
      [
        ['column-unit-missing', 1],
        ['column-unit-missing', 1],
      ],
    ],
    ['conductance for impedance', `${hertz},${ohms},-Z'' (mS)\n1,2,3\n`, [['wrong-dimension', 1]]],
    ['two of a kind', `${hertz},${ohms},Re(Z) (ohm),-Z'' (ohm)\n1,2,2,3\n`, [['column-duplicate', 1]]],
    ['decimal commas', `${head.replaceAll(',', ';')}1000;10,5;5\n`, [['cell-decimal-comma', 2]]],
    [
      'text in an instrument file',
      gamryText(rows).replace(/\t14\t15\t[^\t]+/, '\t14\t15\tOVLD'),
      [['cell-not-a-number', 28]],
    ],
    ['an instrument file that is cut off', ecLabText(rows).slice(0, 120), [['spectrum-missing', 1]]],
    [
      'an instrument file of another experiment',
      gamryText(rows).replace('ZCURVE', 'CURVE1'),
      [['spectrum-missing', 1]],
    ],
    ['one that ends within a row', `${ecLabText(rows.slice(0, 3)).trimEnd().slice(0, -40)}`, [['row-length', 11]]],
  ])('%s is found at its row', (_, text, wanted) => expect(read(text).found).toEqual(wanted));

  it('leaves out rows of EC-Lab at rest, and says so', () => {
    const rest = ecLabText([...rows.slice(0, 8), [0, 1, 1], ...rows.slice(8)]);
    const found = read(rest);
    same(found);
    expect(found.notes).toEqual(['Left out: 1 row without a frequency.']);
  });

  it('never breaks on any text', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(gamryText(rows), ecLabText(rows), zviewText(rows), csvText(rows)),
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text, at, piece) =>
          void readSpectrum(text.slice(0, at % text.length) + piece + text.slice((at * 7) % text.length), 'x'),
      ),
      { numRuns: 200 },
    ));
});
