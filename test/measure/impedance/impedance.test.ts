import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formulyte, root, temporaryFolder } from '../../cli/program.ts';
import { program } from '../measure.ts';
import { csvText, ecLabText, gamryText, zviewText } from './spectra.ts';
import { makeSpectrum, shippedText } from './synthetic.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string, encoding: BufferEncoding = 'utf8'): string => {
  writeFileSync(join(folder, name), text, encoding);
  return join(folder, name);
};

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly uncertainty?: number;
  readonly of?: string;
}
interface Group {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What the program tells of a file, figures by group and name. */
function impedance(...words: readonly string[]) {
  const { data, code } = program('impedance', ...words);
  const groups: readonly Group[] = data.measurement?.groups ?? [];
  const figure = (name: string, group?: string) => {
    const among = groups.filter((one) => group === undefined || one.name.startsWith(group));
    return among.flatMap(({ figures }) => figures).find((one) => one.name === name);
  };
  const codes: readonly string[] = data.findings.map((one: { code: string }) => one.code);
  const places = data.findings.map((one: { code: string; line: number }) => [one.code, one.line]);
  return { code, codes, places, groups, figure, notes: data.measurement?.notes ?? [], error: data.error };
}

const shipped = 'recipes/synthetic/impedance.csv';
const points = makeSpectrum('p(R1,CPE1)-CPE2', [1200, 3e-10, 0.95, 1e-5, 0.88], { from: 1e6, to: 1, noise: 0.002 });
const rows = points.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const);
const layer = ['--thickness', '100 um', '--diameter', '16 mm'];

describe('a spectrum', () => {
  it('that is shipped is what its first line says', () => {
    expect(readFileSync(join(root, shipped), 'utf8')).toBe(shippedText());
    expect(shippedText()).toMatch(/^# Synthetic, no measurement/);
  });

  it('leads to the conductivity that the resistance of its bulk leads to', () => {
    const { figure, codes, groups, code } = impedance(shipped, ...layer);
    expect({ code, codes }).toEqual({ code: 0, codes: [] });
    expect(groups[0]?.name).toBe('circuit p(R1,CPE1)-CPE2');
    // The true 1200 ohm within three standard errors; 1200.248 +/- 1.034 by SciPy (fit.test.ts).
    const bulk = figure('bulk resistance');
    expect(Math.abs((bulk?.value ?? 0) - 1200)).toBeLessThan(3 * (bulk?.uncertainty ?? 0));
    // 0.01 cm / (1200.24843 ohm x 2.0106193 cm2) = 4.143802e-6 S/cm.
    expect(figure('conductivity')?.value).toBeCloseTo(4.143802e-6, 11);
    const same = program('conductivity', '--resistance', '1200.2484293 ± 1.0344403 ohm', ...layer);
    const [wanted] = same.data.measurement.groups[0].figures;
    expect((figure('conductivity')?.uncertainty ?? 0) / wanted.uncertainty).toBeCloseTo(1, 4);
  });

  it('that is published is fitted as SciPy fits it', () => {
    // data/zplot.z is impedance.py's example; scipy.optimize.least_squares (lm) of the residuals by |Z|.
    const { figure, codes } = impedance('test/measure/impedance/data/zplot.z', '--circuit', 'L0-R0-p(R1,CPE1)');
    expect(codes).toEqual(['bulk-unclear']);
    for (const [name, value, error] of [
      ['R0', 148.44784389527894, 0.18726910153097395],
      ['R1', 506.84701938714454, 1.1170885210758759],
      ['CPE1 Q', 3.39791976411925e-8, 5.137866101324918e-10],
      ['CPE1 alpha', 0.991516151932232, 0.0013284106952823004],
      ['L0', 3.443419868070963e-6, 1.5548006356195644e-7],
    ] as const) {
      expect((figure(name, 'circuit')?.value ?? 0) / value).toBeCloseTo(1, 5);
      expect((figure(name, 'circuit')?.uncertainty ?? 0) / error).toBeCloseTo(1, 3);
    }
    expect((figure('reduced chi2')?.value ?? 0) / 7.032643784579308e-6).toBeCloseTo(1, 5);
    // It is the one that is taken without being asked for, too: its leads have 3.4 uH.
    expect(impedance('test/measure/impedance/data/zplot.z').groups[0]?.name).toBe('circuit L0-R0-p(R1,CPE1)');
  });

  it('is the same from four programs, in UTF-8 and in the encoding of Windows', () => {
    const files = [
      put('a.csv', csvText(rows)),
      put('a.DTA', gamryText(rows)),
      put('b.DTA', gamryText(rows), 'latin1'),
      put('a.mpt', ecLabText(rows), 'latin1'),
      put('a.z', zviewText(rows)),
    ];
    const [first, ...others] = files.map((file) => impedance(file, ...layer, '--circuit', 'p(R1,CPE1)-CPE2'));
    expect(first?.codes).toEqual([]);
    for (const one of others) {
      expect(one.codes).toEqual([]);
      for (const name of ['R1', 'CPE1 Q', 'CPE2 alpha', 'conductivity']) {
        expect((one.figure(name)?.value ?? 0) / (first?.figure(name)?.value ?? 0)).toBeCloseTo(1, 5);
      }
    }
  });

  it('does not depend on the order of its rows but for a finding', () => {
    const mixed = impedance(
      put('mixed.csv', csvText(rows.toSorted(([a], [b]) => Math.sin(a) - Math.sin(b)))),
      ...layer,
    );
    const plain = impedance(put('a.csv', csvText(rows)), ...layer);
    expect(mixed.codes).toEqual(['spectrum-turns-back']);
    expect((mixed.figure('R1')?.value ?? 0) / (plain.figure('R1')?.value ?? 0)).toBeCloseTo(1, 6);
  });

  it('is taken in part', () => {
    const { notes } = impedance(shipped, '--from', '10 Hz', '--to', '100 kHz', '--circuit', 'R0-CPE1');
    expect(notes[0]).toMatch(/^41 points from 10 Hz to 100 kHz\./);
  });
});

describe('the bulk', () => {
  const pellet = makeSpectrum('p(R1,CPE1)-p(R2,CPE2)-CPE3', [1200, 3e-11, 0.97, 3000, 2e-8, 0.85, 1e-5, 0.88], {
    ...{ from: 7e6, to: 0.1, noise: 0.002 },
  });
  const file = () =>
    put('pellet.csv', csvText(pellet.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const)));

  it('of a pellet is told from its grain boundaries by capacitance', () => {
    const { figure, codes } = impedance(file(), '--thickness', '1 mm', '--area', '0.8 cm^2');
    expect(codes).toEqual([]);
    expect(figure('bulk resistance')).toMatchObject({ of: 'R1: its capacitance is that of a bulk' });
    expect((figure('bulk resistance')?.value ?? 0) / 1200).toBeCloseTo(1, 1);
    expect(figure('C of R2, CPE2')?.of).toContain('grain boundary');
  });

  it('is what is asked for, a sum too', () => {
    const { figure } = impedance(file(), '--bulk', 'R1+R2', '--thickness', '1 mm', '--area', '0.8 cm^2');
    const [one, other, sum] = ['R1', 'R2', 'bulk resistance'].map((name) => figure(name));
    expect(sum?.value).toBeCloseTo((one?.value ?? 0) + (other?.value ?? 0), 6);
    // The two trade against each other: their sum is better known than the parts.
    expect(sum?.uncertainty ?? 0).toBeLessThan(Math.hypot(one?.uncertainty ?? 0, other?.uncertainty ?? 0));
  });

  it('is not guessed where an arc may be either, nor where there is no such resistor', () => {
    expect(impedance(put('a.csv', csvText(rows))).codes).toEqual(['bulk-unclear']);
    expect(impedance(put('a.csv', csvText(rows)), ...layer, '--bulk', 'R7').codes).toEqual(['bulk-unclear']);
  });

  it('of a film that conducts well is less than its leads', () => {
    const film = makeSpectrum('R0-CPE1', [0.8, 1e-4, 0.9], { from: 1e6, to: 1, noise: 0.002 });
    const text = csvText(film.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const));
    expect(impedance(put('film.csv', text), '--thickness', '9 um', '--diameter', '16 mm').codes).toEqual([
      'resistance-too-small',
    ]);
    expect(
      impedance(put('film.csv', text), '--thickness', '9 um', '--diameter', '16 mm', '--leads', '1 ohm').codes,
    ).toEqual(['resistance-below-leads']);
  });

  it('is held against a printed conductivity, mS for S included', () => {
    const printed = (text: string) => impedance(shipped, ...layer, '--conductivity', text).codes;
    expect(printed('4.14e-6 S/cm')).toEqual([]);
    expect(printed('4.14e-3 S/cm')).toEqual(['printed-differs']);
  });
});

describe('findings', () => {
  const change = (own: (row: readonly [number, number, number], i: number) => readonly [number, number, number]) =>
    csvText(rows.map((row, i) => own(row, i)));
  const circuit = ['--circuit', 'p(R1,CPE1)-CPE2', ...layer];

  it.each([
    ['one frequency', csvText(rows.slice(0, 1)), [['spectrum-too-short', 2]]],
    [
      'one frequency, often',
      csvText(Array.from({ length: 9 }, () => rows[3] ?? [1, 1, 1])),
      [['spectrum-too-short', 2]],
    ],
    ['a hole', csvText(rows.filter((_, i) => i < 12 || i > 20)), [['spectrum-sparse', 14]]],
    ['a frequency twice', change((row, i) => (i === 11 ? (rows[10] ?? row) : row)), [['spectrum-repeats', 13]]],
    [
      'a sweep back',
      csvText([
        ...rows,
        ...rows
          .slice(30, 35)
          .toReversed()
          .map(([f, a, b]) => [f * 1.01, a, b] as const),
      ]),
      [['spectrum-turns-back', 51]],
    ],
    [
      'a real part below zero',
      change(([f, a, b], i) => (i === 20 ? [f, -a, b] : [f, a, b])),
      [['resistance-negative', 22]],
    ],
    ['zero', change(([f, a, b], i) => (i === 20 ? [f, 0, 0] : [f, a, b])), [['wrong-value', 22]]],
  ])('%s', (_, text, wanted) => {
    const { places, code } = impedance(put('bad.csv', text), ...circuit);
    const own = places.filter(([one]: [string]) => !['circuit-unfit', 'kramers-kronig'].includes(one));
    expect(own).toEqual(wanted);
    expect(code).toBe(wanted.some(([one]) => /short|wrong/.test(String(one))) ? 1 : 0);
  });

  it('leads at high frequencies', () => {
    const coil = makeSpectrum('L0-R0-p(R1,CPE1)', [2e-6, 8, 50, 1e-6, 0.9], { from: 1e6, to: 1, noise: 0.001 });
    const text = csvText(coil.map(({ omega, z: [a, b] }) => [omega / (2 * Math.PI), a, b] as const));
    const { codes, groups } = impedance(put('coil.csv', text));
    expect(codes).toContain('spectrum-inductive');
    expect(groups[0]?.name).toMatch(/^circuit L0-/);
  });

  it('a loop at low frequencies, which is no lead', () => {
    const { codes, groups } = impedance(
      put(
        'loop.csv',
        change(([f, a, b], i) => [f, a, i === 30 || i === 33 ? 0.1 * a : b]),
      ),
    );
    expect(codes).toContain('spectrum-inductive');
    expect(groups[0]?.name).not.toMatch(/^circuit L0-/);
  });

  it('nothing left between --from and --to', () => {
    const { codes, code } = impedance(shipped, '--from', '1 MHz', '--to', '1 Hz');
    expect({ codes, code }).toEqual({ codes: ['spectrum-too-short'], code: 1 });
  });

  it('a cell that drifts', () => {
    const drifting = change(([f, a, b], i) => [f, a * (1 + i / 200), b * (1 + i / 200)]);
    expect(impedance(put('drift.csv', drifting), ...circuit).codes).toContain('kramers-kronig');
  });

  it('a circuit that does not fit, one that is too large, one that is not determined', () => {
    expect(impedance(shipped, ...layer, '--circuit', 'R0-p(R1,CPE1)').codes).toContain('circuit-unfit');
    expect(impedance(shipped, ...layer, '--circuit', 'p(R1,CPE1)-CPE2-R2').codes).toContain('circuit-undetermined');
    const few = put('few.csv', csvText(rows.filter((_, i) => i % 4 === 0).slice(0, 6)));
    const large = Array.from({ length: 4 }, (_, i) => `p(R${i},C${i})`).join('-');
    expect(impedance(few, ...layer, '--circuit', large)).toMatchObject({
      code: 1,
      codes: expect.arrayContaining(['circuit-too-large']),
    });
  });
});

describe('the program', () => {
  it.each([
    [[shipped, '--circuit', 'R0-p(R1'], 'is no circuit'],
    [[shipped, '--circuit', 'R0-CPE1', '--guess', 'R7=3'], 'guesses no parameter'],
    [[shipped, '--circuit', 'R0-CPE1', '--guess', 'R0=-3 ohm'], 'above zero'],
    [[shipped, '--circuit', 'R0-CPE1', '--guess', 'R0=3 um'], 'um'],
    [[shipped, '--guess', 'R0=3'], 'Say --circuit, too, once.'],
    [[shipped, '--circuit', 'R0-CPE1', '--guess', 'CPE1 alpha=3'], 'from 0.1 to 1'],
    [[shipped, '--from', '3 um'], 'um'],
    [[shipped, '--weighting', 'none'], 'weighting'],
    [['nowhere.mpt'], 'no such file'],
    [[], 'Missing: SPECTRUM'],
  ])('is used wrongly: %j', (words, said) => {
    const { code, stdout, stderr } = formulyte(['measure', 'impedance', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('starts from a guess with a unit', () => {
    const words = ['--circuit', 'p(R1,CPE1)-CPE2', '--guess', 'R1=1 kohm', '--guess', 'CPE2 Q=1e-5', ...layer];
    expect((impedance(shipped, ...words).figure('R1')?.value ?? 0) / 1200.2484293).toBeCloseTo(1, 6);
  });

  it('compares circuits', () => {
    const { groups } = impedance(shipped, ...layer, '--circuit', 'R0-CPE1', '--circuit', 'p(R1,CPE1)-CPE2');
    expect(groups.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['circuit p(R1,CPE1)-CPE2', 'other circuits, by AICc above this one']),
    );
  });

  it('draws', () => {
    for (const chart of ['nyquist', 'bode', 'residuals']) {
      const { code, stdout } = formulyte([
        'measure',
        'impedance',
        shipped,
        ...layer,
        '--chart',
        chart,
        '--format',
        'svg',
      ]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^<svg/);
    }
  });

  it('keeps to 80 columns', () => {
    const { stdout } = formulyte(['measure', 'impedance', shipped, ...layer]);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
