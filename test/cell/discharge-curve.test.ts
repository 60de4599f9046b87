import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCell } from '../../src/pipeline.ts';
import { fromSI } from '../../src/units/convert.ts';
import { cellOf } from './read.ts';

const file = 'test/cell/fixtures/curve-cell.yaml';
const text = readFileSync(file, 'utf8');

/** The cell with another curve in its place. */
const withCurve = (curve: string) => cellOf(text, { 'curve-mass.csv': curve });

// By hand, trapezoids of the four points (mAh/g and V):
//   0 to 10: 10 x (3.6 + 3.4) / 2 = 35; 10 to 140: 130 x 3.4 = 442; 140 to 150: 10 x (3.4 + 2.5) / 2 = 29.5 mWh/g;
//   together 506.5 mWh/g over 150 mAh/g: 3.376667 V. The mean of the points, 3.225 V, and of the ends, 3.05 V, are others.
// 5 mg/cm2 of LFP hold 0.75 mAh/cm2 and 2.5325 mWh/cm2. Masses, mg/cm2: cathode 5 / 0.8 = 6.25, LLZO 20 um x 5.1 = 10.2,
//   lithium 50 um x 0.534 = 2.67, on the areas of their discs (cm2): 0.36 pi, 0.49 pi, 0.49 pi.
// Facing are 0.36 pi = 1.130973 cm2: 0.848230 mAh, 2.864190 mWh. Stack: 0.36 pi x 6.25 + 0.49 pi x 12.87 =
//   7.068583 + 19.811826 = 26.880409 mg; 2.864190 mWh / 26.880409 mg = 106.55307 Wh/kg.
const hand = {
  voltage: 3.376667,
  'areal capacity': 0.75,
  'areal energy': 2.5325,
  capacity: 0.84823,
  energy: 2.86419,
  'Wh/kg at stack without collectors': 106.55307,
} as const;
const units = {
  voltage: 'V',
  'areal capacity': 'mAh/cm^2',
  'areal energy': 'mWh/cm^2',
  capacity: 'mAh',
  energy: 'mWh',
  'Wh/kg at stack without collectors': 'Wh/kg',
} as const;

describe('a cell with a measured discharge', () => {
  const { cell, findings, documents } = runCell(file);

  it('has no findings, and the curve is one of its files', () => {
    expect(findings).toEqual([]);
    expect(documents.map((one) => one.file)).toEqual([file, 'test/cell/fixtures/curve-mass.csv']);
  });

  it.each(Object.entries(hand))('has a %s of %d', (name, value) => {
    const own = fromSI(cell?.figure(name)?.value ?? Number.NaN, units[name as keyof typeof units]);
    expect(Math.abs(own / value - 1)).toBeLessThan(1e-6);
  });
});

describe('the same discharge', () => {
  const points = [
    [0, 3.6],
    [10, 3.4],
    [140, 3.4],
    [150, 2.5],
  ] as const;
  const table = (heading: string, scale: number, volts = 'voltage (V)') =>
    [`${heading},${volts}`, ...points.map(([q, v]) => `${q * scale},${v}`), ''].join('\n');

  // 150 mAh/g x 5 mg/cm2 = 0.75 mAh/cm2: 0.005 g/cm2 a point. On 0.36 pi cm2, 0.00565487 g of LFP.
  it.each([
    ['by mass', table('capacity (mAh/g)', 1)],
    ['by mass, in Ah/kg', table('specific capacity [Ah/kg]', 1)],
    ['by mass, in A s/g', table('Q / A s g^-1', 3.6)],
    ['by area', table('areal capacity (mAh/cm^2)', 0.005)],
    ['of the cell', table('Discharge_Capacity (mAh)', 0.005 * 0.36 * Math.PI)],
    ['of the cell, in uAh', table('Q (uAh)', 5 * 0.36 * Math.PI)],
    ['against lithium, as the anode is', table('capacity (mAh/g)', 1, 'potential / V vs. Li/Li+')],
    [
      'with units in the cells',
      'capacity,voltage\n0 mAh/g,3.6 V\n10 mAh/g,3.4 V\n0.14 Ah/g,3400 mV\n150 mAh/g,2.5 V\n',
    ],
    ['with points between', `capacity (mAh/g),voltage (V)\n0,3.6\n5,3.5\n10,3.4\n77,3.4\n140,3.4\n145,2.95\n150,2.5\n`],
    ['with rests at one capacity', `capacity (mAh/g),voltage (V)\n0,3.7\n0,3.6\n10,3.4\n140,3.4\n150,2.5\n150,3.1\n`],
    ['of a spreadsheet', `\ufeff${table('capacity (mAh/g)', 1).replaceAll(',', ';').replaceAll('\n', '\r\n')}`],
  ])('%s is the same energy', (_, curve) => {
    const { findings, cell } = withCurve(curve);
    expect(findings).toEqual([]);
    for (const [name, value] of Object.entries(hand)) {
      const own = fromSI(cell?.figure(name)?.value ?? Number.NaN, units[name as keyof typeof units]);
      expect(Math.abs(own / value - 1), name).toBeLessThan(1e-6);
    }
  });
});

describe('voltage', () => {
  // 150 mAh/g x (1.2 + 0.8) / 2 V, 150 mAh/g x (0.5 - 0.3) / 2 V: a point may lie below zero.
  it.each([
    ['0,1.2\n150,0.8\n', 1],
    ['0,0.5\n150,-0.3\n', 0.1],
  ])('of %j is %d V', (points, volts) => {
    const { findings, figure } = withCurve(`capacity (mAh/g),voltage (V)\n${points}`);
    expect(findings).toEqual([]);
    expect(figure('voltage')).toBeCloseTo(volts, 12);
  });

  it('against lithium is refused beside another anode, and not told twice of one that is not known', () => {
    const curve = 'capacity (mAh/g),E vs Li/Li+ (V)\n0,3.6\n150,2.5\n';
    const graphite = text.replace('material: Li,', 'material: graphite, capacity: 350 mAh/g,');
    expect(cellOf(graphite, { 'curve-mass.csv': curve }).findings).toMatchObject([
      { code: 'curve-reference', facts: { heading: 'E vs Li/Li+ (V)', anode: 'graphite' } },
    ]);
    const unknown = text.replace('material: Li,', 'material: Lithum,');
    expect(cellOf(unknown, { 'curve-mass.csv': curve }).findings.map((one) => one.code)).toEqual(['unknown-material']);
  });
});

it('a curve of the whole cell needs the area of the cell', () => {
  const unsized = text.replace(/^size: .*\n/m, '').replace(/^ {2}size: .*\n/m, '');
  const { findings, figure } = cellOf(unsized, { 'curve-mass.csv': 'capacity (mAh),voltage (V)\n0,3.6\n0.85,2.5\n' });
  expect(findings).toMatchObject([
    { code: 'figure-open', facts: { needs: ['size'] }, place: { path: ['discharge', 'curve'] } },
  ]);
  expect(figure('areal capacity')).toBeNaN();
  expect(cellOf(unsized, { 'curve-mass.csv': 'capacity (mAh/g),voltage (V)\n0,3.6\n150,2.5\n' }).findings).toEqual([]);
});

it('a curve that is not there, or outside the project, is told where it is named', () => {
  expect(cellOf(text).findings).toMatchObject([{ code: 'file-unreadable', place: { path: ['discharge', 'curve'] } }]);
  const outside = runCell(file, { text: text.replace('curve-mass.csv', '../../../../curve.csv') });
  expect(outside.findings).toMatchObject([{ code: 'outside-project', place: { path: ['discharge', 'curve'] } }]);
});
