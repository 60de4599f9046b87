import { describe, expect, it } from 'vitest';
import { runMeasurement } from '../../src/pipeline.ts';

const film = 'recipes/ma/peo-litfsi.yaml';
const file = 'measurement.yaml';
const run = (...lines: readonly string[]) =>
  runMeasurement(file, { text: ['kind: measurement', ...lines, ''].join('\n') });
const codes = (...lines: readonly string[]) => run(...lines).findings.map((one) => one.code);

describe('a measurement', () => {
  it('has quantities of any name, those of JavaScript too', () => {
    const { measurement, findings } = run(
      `sample: ${film}`,
      'results: {constructor: 1 S/cm, "__proto__": 2e-4 S/cm, toString: 3 V}',
      'readings: {valueOf: 1 ohm}',
    );
    expect(findings).toEqual([]);
    expect(measurement?.record.results.map((one) => one.name)).toEqual(['constructor', '__proto__', 'toString']);
  });

  it('at 298 degC was more likely at 298 K', () => {
    const at = (temperature: string) =>
      codes(`sample: ${film}`, `temperature: ${temperature}`, 'results: {conductivity: 1e-4 S/cm}');
    expect(at('298 degC')).toEqual(['magnitude-slip']);
    expect(at('298 K')).toEqual([]);
  });

  it('is read with its sample', () => {
    const { measurement, findings } = run(
      `sample: ${film}`,
      'measured: 2026-11-28',
      'temperature: 25 degC',
      'geometry: {thickness: 110 um, diameter: 16 mm}',
      'readings: {resistance: 1200 ohm}',
      'results: {conductivity: 4.56e-6 S/cm ± 3 %, transference number: 0.2}',
    );
    expect(findings).toEqual([]);
    // π/4 × 1.6² = 2.0106 cm2.
    expect(measurement?.record.area?.value).toBeCloseTo(2.0106e-4, 8);
    expect(measurement?.record.temperature?.quantity.value).toBeCloseTo(298.15, 9);
    expect(measurement?.record.results.map((one) => [one.name, one.quantity.value])).toEqual([
      ['conductivity', 4.56e-4],
      ['transference number', 0.2],
    ]);
    expect(measurement?.sample.composition).toBeDefined();
  });

  it.each([
    ['a result in the wrong unit', ['results: {conductivity: 4.56 ohm}'], 'wrong-dimension'],
    ['a result without one', ['results: {conductivity: 4.56e-6}'], 'bare-number'],
    ['a decimal comma', ['results: {conductivity: "4,56e-6 S/cm"}'], 'decimal-comma'],
    ['a temperature that is none', ['results: {a: 1 m}', 'temperature: 25 m'], 'wrong-dimension'],
    ['two areas that differ', ['results: {a: 1 m}', 'geometry: {area: 2.84 cm^2, diameter: 16 mm}'], 'wrong-value'],
    ['a point of no study', ['results: {a: 1 m}', 'point: 3-5-2'], 'point-unknown'],
    ['a key too many', ['results: {a: 1 m}', 'resistance: 3 ohm'], 'unknown-key'],
    ['no results', ['results: {}'], 'wrong-value'],
  ])('%s is the one finding', (_, lines, code) => expect(codes(`sample: ${film}`, ...lines)).toEqual([code]));

  it.each([
    ['is not there', 'missing.yaml', 'file-unreadable'],
    ['is a substance', 'recipes/materials/peo.yaml', 'wrong-value'],
    ['is another measurement', 'recipes/ma/measurements/peo-litfsi-25c.yaml', 'wrong-value'],
  ])('a sample that %s is a finding', (_, sample, code) =>
    expect(codes(`sample: ${sample}`, 'results: {conductivity: 1 mS/cm}')).toEqual([code]),
  );
});

describe('what a result is held against', () => {
  // 0.011 cm / (1200 ohm × 2.01 cm2) = 4.5605e-6 S/cm.
  const of = (conductivity: string, geometry = '{thickness: 110 um, area: 2.01 cm^2}', resistance = '1200 ohm') =>
    codes(
      `sample: ${film}`,
      `geometry: ${geometry}`,
      `readings: {resistance: ${resistance}}`,
      `results: {conductivity: ${conductivity}}`,
    );

  it('agrees within the digits written', () => expect(of('4.56e-6 S/cm')).toEqual([]));
  it('a tenfold slip is seen', () => expect(of('4.56e-5 S/cm')).toEqual(['result-disagrees']));
  it('mS for S is seen', () => expect(of('4.56e-6 mS/cm')).toEqual(['result-disagrees']));
  it('mm for um is seen', () =>
    expect(of('4.56e-6 S/cm', '{thickness: 110 mm, area: 2.01 cm^2}')).toEqual(['result-disagrees']));
  // Three times the uncertainty apart; once is within twice.
  it('an uncertainty widens it', () => expect(of('4.7e-6 S/cm ± 2 %')).toEqual([]));
  it('but not without end', () => expect(of('5.2e-6 S/cm ± 2 %')).toEqual(['result-disagrees']));
  it('without an area nothing is held against it', () => expect(of('1e-2 S/cm', '{thickness: 110 um}')).toEqual([]));
});
