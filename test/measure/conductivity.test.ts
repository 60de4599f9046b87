import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { conductivity } from '../../src/measure/conductivity.ts';
import { formulyte, temporaryFolder } from '../cli/program.ts';
import { codesOf, figure, inUnit, measure, measureText, program } from './measure.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const ma = { thickness: '110 um', resistance: '1200 ohm', area: '2.01 cm^2' };

describe('conductivity', () => {
  it('is L / (R A)', async () => {
    // 110e-4 cm / (1200 ohm x 2.01 cm2) = 0.011 / 2412 = 4.560531e-6 S/cm; Ma et al. print 4.56e-6.
    const measured = await measure(conductivity, { ...ma, conductivity: '4.56e-6 S/cm' });
    expect(inUnit(measured, 'conductivity')).toBeCloseTo(4.560531e-6, 12);
    expect(inUnit(measured, 'area-specific resistance')).toBeCloseTo(2412, 9);
    expect(figure(measured, 'conductivity').printed).toEqual({ text: '4.56e-6 S/cm', agrees: true });
    expect(codesOf(measured)).toEqual([]);
  });

  it('has the area of a disc, and takes leads off', async () => {
    // pi/4 x 1.6^2 = 2.0106193 cm2; 0.011 / ((1200 - 20) x 2.0106193) = 4.636400e-6 S/cm.
    const measured = await measure(conductivity, {
      ...{ thickness: '110 um', resistance: '1200 ohm', diameter: '16 mm', leads: '20 ohm' },
    });
    expect(inUnit(measured, 'conductivity')).toBeCloseTo(4.6364e-6, 10);
  });

  it('is as unsure as what it follows from', async () => {
    // Relative: 5/110 = 4.545 %, 12/1200 = 1 %, 2 x 0.1/16 = 1.25 %; root of the sum of squares 4.8187 %.
    const measured = await measure(conductivity, {
      ...{ thickness: '110 ± 5 um', resistance: '1200 ohm ± 12 ohm', diameter: '16 ± 0.1 mm' },
    });
    const { value, uncertainty = 0 } = figure(measured, 'conductivity');
    expect(uncertainty / value).toBeCloseTo(0.048187, 5);
  });

  it('names the resistance that a printed conductivity is: 0.80 ohm on 16 mm (Guo et al.)', async () => {
    // 9e-4 cm / (5.62e-4 S/cm x 2.0106193 cm2) = 0.79648 ohm.
    const measured = await measure(conductivity, {
      ...{ thickness: '9 um', conductivity: '5.62e-4 S/cm', diameter: '16 mm' },
    });
    expect(inUnit(measured, 'resistance')).toBeCloseTo(0.79648, 5);
    expect(codesOf(measured)).toEqual(['resistance-too-small']);
  });

  it('finds the one area behind the four rows of Ma Table S2', async () => {
    // Mean of sigma R: (5.472 + 5.486 + 5.473 + 5.456)e-3 / 4 = 5.47175e-3 per cm; 0.011 / that is 2.0103 cm2, a disc of 16 mm.
    const { data, code } = program('conductivity', 'recipes/ma/table-s2.csv', '--thickness', '110 um');
    expect({ code, findings: data.findings }).toEqual({ code: 0, findings: [] });
    const { groups } = data.measurement;
    const areas = groups.slice(0, 4).map((one: { figures: { value: number }[] }) => one.figures[1]?.value);
    expect(areas.map((one: number) => one.toFixed(2))).toEqual(['2.01', '2.01', '2.01', '2.02']);
    const all = Object.fromEntries(
      groups[4].figures.map((one: { name: string; value: number }) => [one.name, one.value]),
    );
    expect(all['cell constant']).toBeCloseTo(5.47175e-3, 8);
    expect(all.area).toBeCloseTo(2.0103, 4);
    // (5.486 - 5.456) / 5.47175 = 0.548 %.
    expect(all.spread).toBeCloseTo(0.548, 3);
  });

  it.each([
    [
      'a membrane for an electrode',
      { thickness: '120 um', resistance: '116 ohm', diameter: '19 mm' },
      'area-is-membrane',
    ],
    ['a membrane alone', { thickness: '120 um', resistance: '116 ohm', membrane: '19 mm' }, 'area-is-membrane'],
    ['a resistance like that of leads', { ...ma, resistance: '0.8 ohm' }, 'resistance-too-small'],
    ['leads that have it all', { ...ma, leads: '1300 ohm' }, 'resistance-below-leads'],
    ['another value in print', { ...ma, conductivity: '4.56e-5 S/cm' }, 'printed-differs'],
    ['mS/cm called S/cm', { thickness: '100 um', conductivity: '1.117 S/cm', area: '0.001 cm^2' }, 'magnitude-slip'],
    ['degC called K', { ...ma, temperature: '25 K' }, 'magnitude-slip'],
    ['K called degC', { ...ma, temperature: '298 degC' }, 'magnitude-slip'],
    ['no area', { thickness: '110 um', resistance: '12 ohm' }, 'reading-missing'],
  ])('finds %s', async (_, texts, code) => {
    expect(codesOf(await measure(conductivity, texts as Record<string, string>))).toEqual([code]);
  });

  it.each([
    [
      'both diameters, where the electrode is the smaller',
      { thickness: '120 um', resistance: '116 ohm', diameter: '16 mm', membrane: '19 mm' },
    ],
    ['a hot ceramic', { ...ma, temperature: '600 degC' }],
    ['a large cell', { ...ma, area: '25 cm^2' }],
  ])('says nothing of %s', async (_, texts) => {
    expect(codesOf(await measure(conductivity, texts as Record<string, string>))).toEqual([]);
  });

  it('uses the smaller of electrode and membrane', async () => {
    const of = async (texts: Record<string, string>) =>
      inUnit(await measure(conductivity, { thickness: '120 um', resistance: '116 ohm', ...texts }), 'conductivity');
    expect(await of({ diameter: '16 mm', membrane: '12 mm' })).toBeCloseTo(await of({ diameter: '12 mm' }), 12);
    expect(await of({ diameter: '16 mm', membrane: '19 mm' })).toBeCloseTo(await of({ diameter: '16 mm' }), 12);
  });

  it('has no figure where the leads have it all', async () => {
    expect((await measure(conductivity, { ...ma, leads: '1300 ohm' })).groups[0]?.figures).toEqual([]);
  });

  it('finds rows out of order, at their row', async () => {
    const head = 'temperature (degC),resistance (ohm),thickness (um),area (cm^2)\n';
    const measured = await measureText(conductivity, `${head}25,1200,110,2\n60,30,110,2\n45,20,110,2\n`);
    expect(measured.findings).toMatchObject([
      { code: 'temperature-order', facts: { warm: '30 ohm at 60 degC', cold: '20 ohm at 45 degC' } },
    ]);
  });

  const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  it('scales with thickness, and inversely with resistance and area', () =>
    fc.assert(
      fc.asyncProperty(positive, positive, positive, positive, async (l, r, a, k) => {
        const of = async (thickness: number, resistance: number, area: number) =>
          inUnit(
            await measure(conductivity, {
              ...{ thickness: `${thickness} um`, resistance: `${resistance} ohm`, area: `${area} cm^2` },
            }),
            'conductivity',
          );
        const one = await of(l, r, a);
        expect((await of(l * k, r, a)) / one / k).toBeCloseTo(1, 9);
        expect(((await of(l, r * k, a)) / one) * k).toBeCloseTo(1, 9);
        expect(((await of(l, r, a * k)) / one) * k).toBeCloseTo(1, 9);
      }),
    ));

  it('does not depend on the units that it is stated in', async () => {
    const one = await measure(conductivity, ma);
    const other = await measure(conductivity, { thickness: '0.011 cm', resistance: '1.2 kohm', area: '201 mm^2' });
    expect(inUnit(one, 'conductivity')).toBeCloseTo(inUnit(other, 'conductivity'), 15);
  });
});

describe('the program', () => {
  const head = 'sample;Rs [ohm];thickness / um\n';
  const flags = ['--area', '2 cm^2', '--column', 'resistance=Rs'];

  it('reads semicolons, a byte order mark, CRLF and headings of all three spellings', () => {
    const file = put('a.csv', `\ufeff${head}A;100;110\nB;200;110\n`.replaceAll('\n', '\r\n'));
    const { data, code } = program('conductivity', file, ...flags);
    expect({ code, findings: data.findings }).toEqual({ code: 0, findings: [] });
    const [a, b] = data.measurement.groups;
    expect([a.name, a.line, b.name, b.line]).toEqual(['A', 2, 'B', 3]);
    expect(a.figures[0].value / b.figures[0].value).toBeCloseTo(2, 12);
  });

  it.each([
    ['text for a number', `${head}A;100;110\nB;hundred;110\n`, 'cell-not-a-number', 3],
    ['a decimal comma', `${head}A;100,5;110\n`, 'cell-decimal-comma', 2],
    ['zero', `${head}A;0;110\n`, 'cell-not-above-zero', 2],
    ['no unit', 'Rs,thickness (um)\n100,110\n', 'column-unit-missing', 1],
    ['another dimension', 'Rs (um),thickness (um)\n100,110\n', 'wrong-dimension', 1],
    ['no such column', 'R (ohm),thickness (um)\n100,110\n', 'column-missing', 1],
    ['a column nearly called so', `${head.replace('thickness', 'thicknes')}A;100;110\n`, 'column-unread', 1],
    ['nothing', '', 'table-empty', 1],
    ['a head alone', head, 'table-empty', 1],
  ])('finds %s, with its row', (_, text, wanted, line) => {
    const { data, code } = program('conductivity', put('bad.csv', text), ...flags);
    expect(code).toBe(1);
    expect(data.findings.map((one: { code: string; line: number }) => [one.code, one.line])).toEqual([[wanted, line]]);
    expect(data.measurement).toBeUndefined();
  });

  it.each([
    [['conductivity'], 'Nothing is said to measure conductivity by.'],
    [['conductivity', '--thickness', '110'], '110 of what?'],
    [['conductivity', '--thickness', '-1 um'], 'Expected thickness above zero'],
    [['conductivity', '--thickness', '1 um', '--resistance', '1 ohm'], 'Nothing says the diameter.'],
    [['conductivty'], 'Did you mean "formulyte measure conductivity"?'],
    [['conductivity', '--column', 'R', '--thickness', '1 um', 'x.csv'], 'names no reading'],
    [['conductivity', 'nowhere.csv'], 'nowhere.csv'],
    [
      ['conductivity', '--thickness', '1 um', '--resistance', '100 ohm', '--area', '1 cm^2', '--format', 'svg'],
      'no picture',
    ],
  ])('is used wrongly: %j', (words, said) => {
    const { code, stdout, stderr } = formulyte(['measure', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('lists what can be measured', () => {
    const help = formulyte(['measure', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^ {2}conductivity {2,}/m);
    expect(formulyte(['help', 'measure'])).toEqual(help);
    expect(formulyte(['measure'])).toMatchObject({ code: 2, stdout: '', stderr: help.stdout });
    expect(formulyte(['help', 'measure', 'conductivity'])).toEqual(formulyte(['measure', 'conductivity', '-h']));
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});
