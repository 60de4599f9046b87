import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf } from './cell-rules-cell.ts';

// M(LiFePO4) = 6.94 + 55.845 + 30.974 + 4 × 15.999 = 157.755 g/mol; F / 3.6 M = 169.89 mAh/g.
describe('capacity-above-theory: 169.89 mAh/g of LFP, beyond the digits written', () => {
  const above = ['capacity-above-theory'];
  const cathode = (more: string) => codesOf({ cathode: `loading: 7 mg/cm^2 of active, ${more}` });

  it.each([
    ['169.9 mAh/g', []],
    // 169.5 to 170.5: as good as any rounding of the theory.
    ['170 mAh/g', []],
    ['170.0 mAh/g', above],
    ['171 mAh/g', above],
    ['176 mAh/g', above],
    // Less twice the standard uncertainty: 169.8 and 170.0.
    ['172 ± 1.1 mAh/g', []],
    ['172 ± 1.0 mAh/g', above],
    ['theoretical', []],
    ['practical', []],
  ])('a capacity of %s', (capacity, expected) => expect(cathode(`capacity: ${capacity}`)).toEqual(expected));

  it.each([
    ['170 mAh/g', []],
    ['172 mAh/g', above],
  ])('a 1C base of %s', (base, expected) => expect(cathode(`capacity: 160 mAh/g, 1C: ${base}`)).toEqual(expected));

  // 1/6 × F / 3.6 / 12.011 = 371.9 mAh/g.
  it.each([
    ['372 mAh/g', []],
    ['373 mAh/g', above],
  ])('graphite of %s', (capacity, expected) =>
    expect(codesOf({ anode: `{components: {graphite: 1 g}, N/P: 1.1, capacity: ${capacity}}` })).toEqual(expected),
  );

  // 1.20 mAh/cm2 at 7 mg/cm2 is 171.4 mAh/g; at one digit of loading it may be 160.
  it.each([
    ['1.20 mAh/cm^2', '7 mg/cm^2', []],
    // 0.05 of 1.2 is 4 %, 0.005 of 1.20 is 0.4: 170.6 at the least.
    ['1.2 mAh/cm^2', '7.00 mg/cm^2', []],
    ['1.20 mAh/cm^2', '7.00 mg/cm^2', above],
  ])('%s at %s', (areal, loading, expected) =>
    expect(codesOf({ cathode: `loading: ${loading} of active, areal capacity: ${areal}` })).toEqual(expected),
  );

  it.each([
    ['1.20 mA/cm^2', '7 mg/cm^2', []],
    ['1.200 mA/cm^2', '7.00 mg/cm^2', above],
  ])('1C of %s at %s, with no base stated', (oneC, loading, expected) => {
    const codes = codesOf({ cathode: `loading: ${loading} of active, 1C: ${oneC}` });
    expect(codes.filter((code) => code !== 'energy-basis-missing')).toEqual(expected);
  });

  it('reads the practical capacity of a material of your own', () => {
    const jar = (capacity: string) => ({
      iron: `roles: [active]\nformula: LiFePO4\nelectrons: 1\nproperties: {practical capacity: {value: ${capacity}, source: here}}`,
    });
    const own = (capacity: string) =>
      codesOf({
        components: '{iron: 1 g}',
        cathode: 'loading: 7 mg/cm^2 of active, capacity: practical',
        materials: jar(capacity),
      });
    expect(own('170 mAh/g')).toEqual([]);
    expect(own('172 mAh/g')).toEqual(above);
  });

  it('judges a blend by what it holds together', () => {
    // Half LFP, half NCM811 (97.28 g/mol, 275.5 mAh/g): 222.7 mAh/g.
    const blend = (capacity: string) =>
      codesOf({
        components: '{LFP: 50 wt%, NCM811: 50 wt%}',
        cathode: `loading: 7 mg/cm^2 of active, capacity: ${capacity}`,
      });
    expect(blend('222 mAh/g')).toEqual([]);
    expect(blend('224 mAh/g')).toEqual(above);
  });

  it('says the figure at the place that states it', () => {
    expect(
      findingsOf({ cathode: 'loading: 7 mg/cm^2 of active, capacity: {is: 176 mAh/g, basis: measured}' }),
    ).toMatchObject([
      {
        place: { path: ['cathode', 'capacity', 'is'] },
        facts: { stated: '176 mAh/g', theory: '169.9 mAh/g', material: 'LFP' },
      },
    ]);
  });

  it.each([
    [169, []],
    [171, above],
  ])('a curve that ends at %s mAh/g', (end, expected) => {
    const findings = findingsOf({
      more: 'discharge: {curve: discharge.csv}',
      files: { 'discharge.csv': `capacity (mAh/g),voltage (V)\n0,3.45\n100,3.4\n${end},3.3\n` },
    });
    expect(findings.map((one) => [one.code, one.place.path])).toEqual(
      expected.map((code) => [code, ['discharge', 'curve']]),
    );
  });
});

describe('two-c-rates', () => {
  const two = ['two-c-rates'];
  const rates = (inner: string, own: string) =>
    codesOf({
      components: 'cathode.yaml',
      cathode: `loading: 1.50 mg/cm^2 of active, capacity: 190 mAh/g${own && `, 1C: ${own}`}`,
      files: {
        'cathode.yaml': `kind: mixture\ncomponents: {NCM811: 90 wt%, PVDF: 10 wt%}\nelectrode: {1C: ${inner}}\n`,
      },
    });

  // Half a digit of each: 0.5 + 0.5 and 0.5 + 0.05.
  it.each([
    ['200 mAh/g', '200 mAh/g', []],
    ['200 mAh/g', '201 mAh/g', []],
    ['200 mAh/g', '202 mAh/g', two],
    ['200 mAh/g', '200.5 mAh/g', []],
    ['200 mAh/g', '200.6 mAh/g', two],
    ['200 mAh/g', '', []],
    // Per area it goes with the recipe's loading, which is not this one.
    ['0.400 mA/cm^2', '0.300 mA/cm^2', []],
  ])('%s in the recipe, %s here', (inner, own, expected) =>
    expect(rates(inner, own).filter((code) => code !== 'loading-current-mismatch')).toEqual(expected),
  );

  it('shows both places', () => {
    const findings = findingsOf({
      components: 'cathode.yaml',
      cathode: 'loading: 1.5 mg/cm^2 of active, capacity: 190 mAh/g, 1C: 180 mAh/g',
      files: {
        'cathode.yaml': 'kind: mixture\ncomponents: {NCM811: 90 wt%, PVDF: 10 wt%}\nelectrode: {1C: 200 mAh/g}\n',
      },
    });
    expect(findings).toMatchObject([
      {
        place: { path: ['cathode', '1C'] },
        related: [{ file: expect.stringMatching(/cathode\.yaml$/), path: ['electrode', '1C'] }],
        facts: { material: 'NCM811', one: '180 mAh/g', other: '200 mAh/g' },
      },
    ]);
  });

  // 150 mAh/g × 2.00 mg/cm2 = 0.300 mA/cm2 at 1C; at 0.2 C 0.060, and a digit of 0.061 is 0.0025 at 1C.
  it.each([
    ['0.060 mA/cm^2', []],
    ['0.061 mA/cm^2', two],
    ['0.059 mA/cm^2', two],
    ['0.06 mA/cm^2', []],
    ['0.07 mA/cm^2', two],
  ])('0.2 C and %s', (current, expected) =>
    expect(
      codesOf({
        cathode: 'loading: 2.00 mg/cm^2 of active, capacity: 150 mAh/g, 1C: 150 mAh/g',
        more: `voltage: 3.4 V\nrate: 0.2 C\ncurrent: ${current}`,
      }),
    ).toEqual(expected),
  );

  it('lets a capacity differ from the base', () => {
    expect(codesOf({ cathode: 'loading: 2 mg/cm^2 of active, capacity: 157.8 mAh/g, 1C: 170 mAh/g' })).toEqual([]);
  });
});

describe('loading-current-mismatch: 2 %', () => {
  const mismatch = ['loading-current-mismatch'];
  const oneC = (value: string, capacity = '140 mAh/g') =>
    codesOf({ cathode: `loading: 7 mg/cm^2 of active, capacity: ${capacity}, 1C: ${value}` });

  // 140 × 7 = 0.980 mA/cm2, ± 2 % 0.9604 to 0.9996; the theory 169.89 × 7 = 1.1893, ± 2 % 1.1655 to 1.2130.
  it.each([
    ['0.960 mA/cm^2', mismatch],
    ['0.961 mA/cm^2', []],
    ['0.999 mA/cm^2', []],
    ['1.000 mA/cm^2', mismatch],
    ['1.165 mA/cm^2', mismatch],
    ['1.166 mA/cm^2', []],
    ['1.20 mA/cm^2', []],
    ['1.212 mA/cm^2', []],
    ['1.214 mA/cm^2', mismatch],
    // Per gram it needs no loading.
    ['150 mAh/g', []],
  ])('%s', (value, expected) => expect(oneC(value)).toEqual(expected));

  it('holds it against the base of the recipe, where that has one', () => {
    const own = (value: string) =>
      codesOf({
        components: 'cathode.yaml',
        cathode: `loading: 1.50 mg/cm^2 of active, capacity: 170 mAh/g, 1C: ${value}`,
        files: {
          'cathode.yaml': 'kind: mixture\ncomponents: {NCM811: 90 wt%, PVDF: 10 wt%}\nelectrode: {1C: 200 mAh/g}\n',
        },
      });
    // 200 × 1.5 = 0.300 mA/cm2; by the capacity it would be 0.255.
    expect(own('0.300 mA/cm^2')).toEqual([]);
    expect(own('0.306 mA/cm^2')).toEqual([]);
    expect(own('0.307 mA/cm^2')).toEqual(mismatch);
    expect(own('0.255 mA/cm^2')).toEqual(mismatch);
  });

  it('says what each makes of the other', () => {
    // 1.2 mA/cm2 over 4 mg/cm2 is 300 mAh/g; 157.8 × 4 = 0.631 mA/cm2.
    const cathode = 'loading: 4 mg/cm^2 of active, capacity: 157.8 mAh/g, 1C: 1.20 mA/cm^2';
    expect(findingsOf({ cathode })).toMatchObject([
      { facts: { stated: '1.20 mA/cm^2', counts: '300 mAh/g', implied: '0.631 mA/cm^2', base: '157.8 mAh/g' } },
    ]);
  });
});
