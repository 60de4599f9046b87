import { describe, expect, it } from 'vitest';
import { codesOf, findingsOf } from './cell-rules-cell.ts';

describe('current-above-limit', () => {
  const above = ['current-above-limit'];
  const salt = 'salt diffusion: 1e-7 cm^2/s, salt concentration: 1 mol/L, transference number: 0.5';
  const layer = (said: string, thickness = '100 um') =>
    `{name: SE, thickness: ${thickness}, density: 1.2 g/cm^3, ${said}}`;
  const asked = (current: string, separator = layer(salt)) =>
    codesOf({ separator, more: `voltage: 3.4 V\ncurrent: ${current}` });

  // 2 × 96485.33 C/mol × 1e-11 m2/s × 1000 mol/m3 / (1e-4 m × 0.5) = 38.594 A/m2.
  it.each([
    ['3.859 mA/cm^2', []],
    ['3.860 mA/cm^2', above],
    ['0.3 mA/cm^2', []],
  ])('%s', (current, expected) => expect(asked(current)).toEqual(expected));

  it('asks of a current in mA and of a rate alike', () => {
    const sized = (more: string) =>
      codesOf({ separator: layer(salt), more: `voltage: 3.4 V\nsize: {area: 2 cm^2}\n${more}` });
    expect(sized('current: 7.71 mA')).toEqual([]);
    expect(sized('current: 7.73 mA')).toEqual(above);
    // 1.12 mAh/cm2 (7 × 160): 3.44 C are 3.853 mA/cm2, 3.45 C are 3.864.
    expect(sized('rate: 3.44 C')).toEqual([]);
    expect(sized('rate: 3.45 C')).toEqual(above);
  });

  it.each([
    ['salt diffusion: 1e-7 cm^2/s, salt concentration: 1 mol/L'],
    ['salt diffusion: 1e-7 cm^2/s, transference number: 0.5'],
    ['salt concentration: 1 mol/L, transference number: 0.5'],
    // A single-ion conductor has no such limit.
    ['salt diffusion: 1e-7 cm^2/s, salt concentration: 1 mol/L, transference number: 1'],
  ])('is silent with %s', (said) => expect(asked('30 mA/cm^2', layer(said))).toEqual([]));

  it('judges every layer by itself', () => {
    const two = `[${layer(salt, '10 um')}, ${layer(salt)}]`;
    expect(findingsOf({ separator: two, more: 'voltage: 3.4 V\ncurrent: 4 mA/cm^2' })).toMatchObject([
      {
        code: 'current-above-limit',
        related: [{ path: ['separator', 1, 'thickness'] }],
        facts: { limit: '3.86 mA/cm^2' },
      },
    ]);
  });

  // The simulated anode of Mu et al., D as printed: 2.7444e-3 A/m2 at t+ = 0.4;
  // Sand: π × 3.2e-16 × (96485.33 × 1000 / (2 × 3 × 0.6))² = 0.722 s.
  it('says the limit and the time, as D is printed in cm2/s', () => {
    const said = 'salt diffusion: 3.2e-12 cm^2/s, salt concentration: 1 mol/L, transference number: 0.4';
    expect(
      findingsOf({ separator: layer(said, '37.5 um'), more: 'voltage: 3.4 V\ncurrent: 0.3 mA/cm^2' }),
    ).toMatchObject([
      {
        severity: 'error',
        place: { path: ['current'] },
        facts: { layer: 'SE', current: '0.3 mA/cm^2', limit: '2.74e-4 mA/cm^2', time: '0.72 s' },
      },
    ]);
  });
});

describe('ohmic-drop-large: a tenth of the voltage', () => {
  // 100 um / 1e-5 S/cm = 1000 ohm cm2: 0.34 mA/cm2 drop 340 mV of 3.4 V.
  const drop = (current: string, voltage = 'voltage: 3.4 V') =>
    findingsOf({
      separator: '{name: SE, thickness: 100 um, density: 1.2 g/cm^3, conductivity: 1e-5 S/cm}',
      more: `${voltage}\ncurrent: ${current}`,
    });

  it.each([
    ['0.339 mA/cm^2', []],
    ['0.340 mA/cm^2', ['ohmic-drop-large']],
    ['2 mA/cm^2', ['ohmic-drop-large']],
  ])('%s', (current, expected) => expect(drop(current).map((one) => one.code)).toEqual(expected));

  it('says the drop and its share', () => {
    expect(drop('0.5 mA/cm^2')).toMatchObject([
      { place: { path: ['current'] }, facts: { drop: '500 mV', share: '14.7 % of 3.4 V', current: '0.5 mA/cm^2' } },
    ]);
  });

  it('needs a voltage to be a share of', () => {
    expect(drop('2 mA/cm^2', '').map((one) => one.code)).toEqual(['energy-basis-missing']);
  });
});
