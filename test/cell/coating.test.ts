import { describe, expect, test } from 'vitest';
import { electrodeOf } from './read.ts';

const mixture = (electrode: string, more = '') => `
kind: mixture
components: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}
${more}
electrode: {${electrode}}
`;

// Densities of the catalogue: LFP 3.60, Super P 1.9, PVDF 1.78 g/cm3 (by volume per gram of coating
// 0.8/3.60 + 0.1/1.9 + 0.1/1.78 = 0.22222 + 0.05263 + 0.05618 = 0.33103 cm3): 3.0209 g/cm3 without pores.
const solid = 1 / (0.8 / 3.6 + 0.1 / 1.9 + 0.1 / 1.78);

describe('a coating follows from any two of mass, thickness and density or porosity', () => {
  // 7 mg/cm2 of LFP are 8.75 of coating; at 30 % porosity 3.0209 * 0.7 = 2.1146 g/cm3, so 41.38 um.
  const coating = 8.75;
  const thickness = (coating / (solid * 0.7)) * 10;
  test.each([
    ['loading of active and porosity', 'loading: 7 mg/cm^2 of LFP, porosity: 30 %'],
    ['loading of coating and porosity', 'loading: 8.75 mg/cm^2 of coating, porosity: 30 %'],
    ['loading and thickness', `loading: 7 mg/cm^2 of active, thickness: ${thickness} um`],
    ['loading and density', `loading: 7 mg/cm^2 of LFP, density: ${solid * 0.7} g/cm^3`],
    ['thickness and porosity', `thickness: ${thickness} um, porosity: 30 %`],
    ['thickness and density', `thickness: ${thickness} um, density: ${solid * 0.7} g/cm^3`],
    ['areal capacity and porosity', 'areal capacity: 1.12 mAh/cm^2, capacity: 160 mAh/g, porosity: 30 %'],
    // 1.5394 cm2 of a 14 mm disc carry 13.470 mg; with 6.21 mg of foil 19.680 mg.
    [
      'a weighed disc and porosity',
      `disc: {diameter: 14 mm, mass: ${6.21 + 8.75 * Math.PI * 0.49} mg, foil mass: 6.21 mg}, porosity: 30 %`,
    ],
    [
      'thickness as coated, calendered',
      `loading: 7 mg/cm^2 of LFP, as coated: {thickness: ${thickness * 2} um}, calendered to: 50 %`,
    ],
    // 1 - 0.7 * 0.5 = 65 % before the press halves the thickness.
    ['porosity as coated, calendered', 'loading: 7 mg/cm^2 of LFP, as coated: {porosity: 65 %}, calendered to: 50 %'],
  ])('%s', (_, electrode) => {
    const { figure, findings } = electrodeOf(mixture(electrode));
    expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(figure('active loading')).toBeCloseTo(7, 9);
    expect(figure('coating loading')).toBeCloseTo(8.75, 9);
    expect(figure('coating thickness')).toBeCloseTo(thickness, 8);
    expect(figure('porosity')).toBeCloseTo(30, 9);
    expect(figure('coating density')).toBeCloseTo(solid * 0.7, 9);
  });
});

test('the foil of a disc follows from the collector where nobody weighed one', () => {
  // Al 2.70 g/cm3 (catalogue 2.70) x 15 um x 1.53938 cm2 = 6.2345 mg.
  const { figure } = electrodeOf(
    mixture(
      'disc: {diameter: 14 mm, mass: 20 mg}, collector: {material: Al, thickness: 15 um, density: 2.7 g/cm^3}, porosity: 30 %',
    ),
  );
  expect(figure('coating mass per disc')).toBeCloseTo(20 - 2.7 * 0.0015 * Math.PI * 0.49 * 1000, 9);
});

test('capacity follows from areal capacity and loading', () => {
  // 1.12 mAh/cm2 over 7 mg/cm2 is 160 mAh/g.
  const { figure } = electrodeOf(mixture('loading: 7 mg/cm^2 of LFP, areal capacity: 1.12 mAh/cm^2'));
  expect(figure('specific capacity')).toBeCloseTo(160, 9);
});

test('theoretical capacity is n F / M', () => {
  // 96485.33212 / 3.6 / 157.754762 = 169.893 mAh/g; 1.18925 mAh/cm2 at 7 mg/cm2.
  const { figure } = electrodeOf(mixture('loading: 7 mg/cm^2 of LFP, capacity: theoretical'));
  expect(figure('specific capacity')).toBeCloseTo(169.8933, 3);
  expect(figure('areal capacity')).toBeCloseTo(1.189253, 5);
});

test('density is harmonic: the arithmetic mean is too high', () => {
  // The reference case: 70 LFP, 5 carbon, 18.4 PEO, 6.6 LiTFSI by weight.
  const text = `
kind: mixture
components: {LFP: 70 wt%, Super P: 5 wt%, PEO: 18.4 wt%, LiTFSI: 6.6 wt%}
electrode: {loading: 10 mg/cm^2 of coating, porosity: 0 %}
`;
  const { electrode, figure } = electrodeOf(text);
  const densities = new Map(
    electrode?.composition.formulation.constituents.map((one) => [
      one.name,
      (one.material.properties.density?.value ?? 0) / 1000,
    ]),
  );
  const w = { LFP: 0.7, 'Super P': 0.05, PEO: 0.184, LiTFSI: 0.066 };
  const volume = Object.entries(w).reduce((sum, [name, share]) => sum + share / (densities.get(name) ?? 0), 0);
  const mean = Object.entries(w).reduce((sum, [name, share]) => sum + share * (densities.get(name) ?? 0), 0);
  expect(figure('coating density')).toBeCloseTo(1 / volume, 9);
  expect(mean).toBeGreaterThan(1.1 / volume);
});

describe('slurry', () => {
  const slurry = (electrode: string) => `
kind: mixture
batch: 1 g
components: {LFP: 80 wt%, Super P: 10 wt%, PVDF: 10 wt%}
solvents: {NMP: 1.5 g}
electrode: {${electrode}}
`;
  test('wet film is coating over solids and slurry density', () => {
    const { figure, electrode } = electrodeOf(slurry('loading: 8.75 mg/cm^2 of coating, film of gap: 60 %'));
    const nmp = electrode?.composition.formulation.constituents.find((one) => one.name === 'NMP');
    const density = (nmp?.material.properties.density?.value ?? 0) / 1000;
    // 1 g of solids and 1.5 g of NMP: 40 wt% solids; 0.33103 + 1.5/1.03 cm3 for 2.5 g.
    const volume = 1 / solid + 1.5 / density;
    expect(figure('solids of slurry')).toBeCloseTo(40, 9);
    expect(figure('slurry density')).toBeCloseTo(2.5 / volume, 9);
    expect(figure('wet film thickness')).toBeCloseTo(8.75e-3 * volume * 1e4, 7);
    expect(figure('blade gap')).toBeCloseTo((8.75e-3 * volume * 1e4) / 0.6, 7);
  });
  test('there is no gap without the part of it that the film takes', () => {
    expect(electrodeOf(slurry('loading: 8.75 mg/cm^2 of coating')).figure('blade gap')).toBeNaN();
  });
});

describe('what is stated twice', () => {
  test('may agree to the digits it is written in', () => {
    // 41.38 um to the nearest micrometre is 41.
    const { findings } = electrodeOf(mixture('loading: 7 mg/cm^2 of LFP, porosity: 30 %, thickness: 41 um'));
    expect(findings.filter((one) => one.severity === 'error')).toEqual([]);
  });
  test('contradicts itself beyond them, with both places', () => {
    const { findings } = electrodeOf(mixture('loading: 7.00 mg/cm^2 of LFP, porosity: 30.0 %, thickness: 60.0 um'));
    const [finding] = findings.filter((one) => one.code === 'contradiction');
    expect(finding?.facts).toMatchObject({ quantity: 'the coating mass', stated: '8.750 mg/cm^2' });
    expect(finding?.place.path).toEqual(['electrode', 'loading']);
    expect(finding?.related?.[0]?.path).toEqual(['electrode', 'thickness']);
  });
  test('a stated uncertainty counts twice', () => {
    const near = electrodeOf(mixture('loading: 7.00 mg/cm^2 of LFP, porosity: 30.0 %, thickness: 45.0 ± 2 um'));
    const far = electrodeOf(mixture('loading: 7.00 mg/cm^2 of LFP, porosity: 30.0 %, thickness: 47.0 ± 2 um'));
    expect(near.findings.some((one) => one.code === 'contradiction')).toBe(false);
    expect(far.findings.some((one) => one.code === 'contradiction')).toBe(true);
  });
});

describe('expectations of a coating', () => {
  test('are held against it', () => {
    const { checked } = electrodeOf(
      mixture(
        'loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g, porosity: 30 %',
        'expect: {areal capacity: 1.12 mAh/cm^2, porosity: 30 %, coating thickness: 41 um}',
      ),
    );
    expect(checked.map((one) => one.outcome)).toEqual(['holds', 'holds', 'holds']);
  });
  test('fail when they do not hold', () => {
    const { findings } = electrodeOf(
      mixture('loading: 7 mg/cm^2 of LFP, capacity: 160 mAh/g', 'expect: {areal capacity: 1.3 mAh/cm^2}'),
    );
    expect(findings.map((one) => one.code)).toContain('expectation-failed');
  });
});

describe('bad input', () => {
  test.each([
    ['loading: 7 mg/cm^2', 'loading-basis-missing'],
    ['loading: 7 mg of LFP', 'wrong-dimension'],
    ['loading: 7 mg/cm^2 of LCO', 'unknown-name'],
    ['porosity: 130 %', 'wrong-value'],
    ['porosity: 100 %', 'wrong-value'],
    ['porosity: -5 %', 'wrong-value'],
    ['porosity: 30 wt%', 'wrong-value'],
    ['thickness: 0 um', 'wrong-value'],
    ['thickness: 50', 'bare-number'],
    ['capacity: measured', 'wrong-value'],
    ['capacity: "0,165 Ah/g"', 'decimal-comma'],
    ['calendered to: 150 %', 'wrong-value'],
    ['as coated: {porosity: 50 %, thickness: 100 um}', 'wrong-value'],
    ['collector: {material: Unobtainium, thickness: 15 um}', 'unknown-material'],
    ['disc: {mass: 12 mg}', 'missing-key'],
  ])('%s', (electrode, code) => {
    const { findings } = electrodeOf(mixture(electrode));
    expect(findings.filter((one) => one.severity === 'error').map((one) => one.code)).toEqual([code]);
  });
});
