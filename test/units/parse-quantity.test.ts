import { describe, expect, it } from 'vitest';
import type { DimensionName } from '../../src/units/dimension.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import type { Quantity } from '../../src/units/quantity.ts';

function read(text: string, expected?: readonly DimensionName[]): Quantity {
  const parsed = parseQuantity(text, expected);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

function refuse(text: string, expected?: readonly DimensionName[]) {
  const parsed = parseQuantity(text, expected);
  if (parsed.ok) throw new Error(`${text} was read as ${parsed.value.value}`);
  const { code, facts, span } = parsed.problem;
  return { code, facts, at: span ? text.slice(...span) : undefined };
}

describe('values in SI', () => {
  it.each<[string, number]>([
    ['0.7 g', 7e-4],
    ['15 mg', 1.5e-5],
    ['-0.7 g', -7e-4],
    ['2 mmol', 2e-3],
    ['15 mL', 1.5e-5],
    ['20 uL', 2e-8],
    ['110 um', 1.1e-4],
    ['1 in', 0.0254],
    ['5 Å', 5e-10],
    ['1.4 mg/cm^2', 0.014], // 1.4e-6 kg / 1e-4 m2
    ['165 mAh/g', 594000], // 0.165 A · 3600 s / 1e-3 kg
    ['2.5 mAh', 9], // 2.5e-3 A · 3600 s
    ['3.3 mAh/cm^2', 118800], // 3.3e-3 · 3600 / 1e-4
    ['5.62e-4 S/cm', 0.0562],
    ['1.117 mS cm^-1', 0.1117],
    ['24.5 ohm cm^2', 2.45e-3],
    ['25 degC', 298.15],
    ['-54.49 °C', 218.66],
    ['298.15 K', 298.15],
    ['5 degC/min', 5 / 60],
    ['0.1 C', 0.1 / 3600],
    ['0.1/h', 0.1 / 3600],
    ['1 M', 1000],
    ['50 mM', 50],
    ['2 mol/L', 2000],
    ['1 mol/kg', 1],
    ['287.08 g/mol', 0.28708],
    ['5 wt%', 0.05],
    ['200 ppm', 2e-4],
    ['0.4 mA/cm^2', 4],
    ['17 mA/g', 17],
    ['10 mV', 0.01],
    ['0.1 mV/s', 1e-4],
    ['0.25 eV', 4.005441585e-20], // 0.25 · 1.602176634e-19 J (CODATA)
    ['24 kJ/mol', 24000],
    ['139.3 J/g', 139300],
    ['1.2 J/(g K)', 1200],
    ['288.4 Wh/kg', 1038240], // 288.4 · 3600
    ['634 Wh/L', 2.2824e9], // 634 · 3600 / 1e-3
    ['1.38 GPa', 1.38e9],
    ['1 bar', 1e5],
    ['1 atm', 101325],
    ['600 rpm', 10],
    ['1 MHz', 1e6],
    ['3.2e-12 cm^2/s', 3.2e-16],
    ['4.6 m^2/g', 4600],
    ['0.031 cm^3/g', 3.1e-5],
    ['1.13 g/cm^3', 1130],
    ['1.13 g/mL', 1130],
    ['1636 cm^-1', 163600],
    ['2 d', 172800],
    ['30 min', 1800],
    ['1 mg/cm^2/h', 1e-2 / 3600],
    ['180 deg', Math.PI],
  ])('%s', (text, value) => {
    const quantity = read(text);
    expect(Math.abs(quantity.value - value)).toBeLessThanOrEqual(4e-16 * Math.abs(value));
  });

  it('has 0.7 g and 15 mg as the very doubles one would type', () => {
    expect(read('0.7 g').value).toBe(0.0007);
    expect(read('15 mg').value).toBe(0.000015);
    expect(read('1.4 mg/cm^2').value).toBe(0.014);
    expect(read('0.57 %').value).toBe(0.0057);
  });
});

describe('forms of the number', () => {
  it.each<[string, number, number]>([
    // text, number as written, half a unit of its last digit
    ['0.7 g', 0.7, 0.05],
    ['0.700 g', 0.7, 0.0005],
    ['.7 g', 0.7, 0.05],
    ['15 g', 15, 0.5],
    ['7e-4 g', 7e-4, 5e-5],
    ['1e3 g', 1000, 500],
    ['1E+3 g', 1000, 500],
    ['5.62 × 10^-4 g', 5.62e-4, 5e-7],
    ['5.62 × 10⁻⁴ g', 5.62e-4, 5e-7],
    ['5.62x10^-4 g', 5.62e-4, 5e-7],
    ['5.62*10^(-4) g', 5.62e-4, 5e-7],
    ['2.11×10-4 g', 2.11e-4, 5e-7],
    ['−5 g', -5, 0.5],
    ['+5 g', 5, 0.5],
    ['-0 g', 0, 0.5],
    ['0.7g', 0.7, 0.05],
    ['0.7\u00a0g', 0.7, 0.05],
    ['0.7\u202fg', 0.7, 0.05],
    ['  0.7\u2009g ', 0.7, 0.05],
  ])('%s', (text, number, halfStep) => {
    expect(read(text)).toMatchObject({ number, halfStep, text: text.trim(), unit: { symbol: 'g' } });
  });

  it('does not take the e of eV for a power of ten', () => {
    expect(read('1eV').unit.symbol).toBe('eV');
    expect(read('1e3eV')).toMatchObject({ number: 1000, unit: { symbol: 'eV' } });
  });

  it('reads a number without unit only where one is expected', () => {
    expect(read('16', ['number', 'mass'])).toMatchObject({ value: 16, halfStep: 0.5, unit: { symbol: '', factor: 1 } });
    expect(refuse('16', ['mass']).code).toBe('bare-number');
    expect(refuse('16').code).toBe('bare-number');
  });
});

describe('uncertainty', () => {
  it.each<[string, number]>([
    ['0.7 g ± 0.1 mg', 1e-4],
    ['0.7 ± 0.1 g', 0.1],
    ['(0.7 ± 0.1) g', 0.1],
    ['0.7 +/- 0.1 g', 0.1],
    ['0.7 g +- 0.1 g', 0.1],
    ['0.7 g ± 2 %', 0.014],
    ['-0.7 g ± 2 %', 0.014],
    ['0.2875(5) g', 5e-4],
    ['0.2875(15) g', 1.5e-3],
    ['12(2) mg', 2],
    ['5.62(3)e-4 S/cm', 3e-6],
    ['(5.62 ± 0.03) × 10^-4 S/cm', 3e-6],
    ['25 degC ± 1 K', 1],
    ['25 ± 1 degC', 1],
    ['298 K ± 2 degC', 2],
    ['5 ± 0.1 wt%', 0.1],
    ['5 wt% ± 0.1 wt%', 0.1],
    ['5 wt% ± 2 %', 0.1],
    ['1000 ppm ± 0.01 wt%', 100], // 1e-4 of one is 100 ppm
    ['(85.7 ± 1) %', 1],
    ['85.7 ± 1 %', 1],
  ])('%s', (text, uncertainty) => {
    expect(read(text).uncertainty).toBeCloseTo(uncertainty, 15);
  });

  it('is absent where none is written', () => {
    expect(read('0.7 g')).not.toHaveProperty('uncertainty');
  });

  it('is a share of a plain number', () => {
    expect(read('16 ± 2 %', ['number'])).toMatchObject({ value: 16, uncertainty: 0.32 });
    expect(read('85 ± 2 %', ['fraction'])).toMatchObject({ value: 0.85, uncertainty: 2 });
  });

  it('is refused where a percentage has two readings', () => {
    expect(refuse('16 ± 2 %', ['number', 'fraction']).facts).toMatchObject({ examples: ['16 ± 0.32', '(16 ± 2) %'] });
    expect(refuse('85.7 % ± 1 %')).toMatchObject({
      code: 'not-a-quantity',
      facts: { examples: ['85.7 ± 0.857 %', '(85.7 ± 1) %'] },
      at: '1 %',
    });
  });

  it.each<[string, string, string]>([
    ['0.7 g ± -0.1 g', 'not-a-quantity', '-0.1'],
    ['0.7 g ± 0.1', 'bare-number', '0.1'],
    ['0.7 g ± 1 mm', 'wrong-dimension', 'mm'],
    ['0.7 g ± 1 mgg', 'unknown-unit', 'mgg'],
    ['0.2875(5) g ± 1 mg', 'not-a-quantity', '1'],
    ['25 degC ± 2 %', 'wrong-dimension', '%'],
    ['5 wt% ± 0.1 vol%', 'wrong-dimension', 'vol%'],
    ['0.7 ± 0.1', 'bare-number', '0.7'],
    ['0.7 g ± 0.1 ± 0.2 g', 'not-a-quantity', '0.7 g ± 0.1 ± 0.2 g'],
    ['5 ± g', 'not-a-quantity', '5 ± g'],
    ['(0.7 ± 0.1 g', 'not-a-quantity', '(0.7 ± 0.1 g'],
    ['(0.7 g ± 0.1) g', 'not-a-quantity', '(0.7 g ± 0.1) g'],
    ['(0.7) g', 'not-a-quantity', '(0.7) g'],
  ])('refuses %s as %s', (text, code, at) => {
    expect(refuse(text)).toMatchObject({ code, at });
  });
});

describe('refusals', () => {
  it.each([
    'abc',
    'NaN g',
    'Infinity g',
    '0x10 g',
    '1_000 g',
    '--5 g',
    '- 5 g',
    '5 5 g',
    '1 000 g',
    '1\u202f000 g',
    '5. g',
    '1.2.3 g',
    '5 × 10 g',
    '5×104 g',
    '3 x 20 uL',
    '~9 um',
    '<3 wt%',
    '±5 g',
    '1,2,3 g',
    '5 *g',
    '5 (g)',
    '1e400 g',
    '1e-400 g',
    '1e308 km',
    '1e-323 nm',
    '1e99999 g',
  ])('%s is no quantity', (text) => {
    expect(refuse(text)).toMatchObject({ code: 'not-a-quantity', facts: { text }, at: text });
  });

  it('gives an empty text an empty span inside it', () => {
    for (const text of ['', '   ']) {
      const parsed = parseQuantity(text);
      expect(parsed).toMatchObject({
        ok: false,
        problem: { code: 'not-a-quantity', facts: { text: '' }, span: [0, 0] },
      });
    }
  });

  it.each([
    ['0,7 g', '0.7 g', '0,7'],
    ['  0,7 g', '0.7 g', '0,7'],
    [',7 g', '0.7 g', ',7'],
    ['0,700 g', '0.700 g', '0,700'],
    ['1,000 g', '1.000 g or 1000 g', '1,000'],
    ['1,000,000 g', '1000000 g', '1,000,000'],
    ['1,000.5 g', '1000.5 g', '1,000.5'],
    ['0.7 g ± 0,1 mg', '0.7 g ± 0.1 mg', '0,1'],
    ['0,7 ± 0,1 g', '0.7 ± 0.1 g', '0,7'],
  ])('%s has a decimal comma: %s', (text, instead, at) => {
    expect(refuse(text)).toEqual({ code: 'decimal-comma', facts: { text: text.trim(), instead }, at });
  });

  it.each<[string, string, readonly string[]]>([
    ['0.7 gg', 'gg', ['g', 'kg', 'mg']],
    ['  1.4 mg/cn^2', 'cn', ['cm']],
    ['0.7 Mg', 'Mg', ['mg']],
    ['10 mPa', 'mPa', ['MPa']],
    ['5 kh', 'kh', ['h']],
    ['2 hours', 'hours', ['h']],
    ['100 kDa', 'kDa', ['kg/mol']],
    ['5 C/min', 'C', ['degC']],
    ['1.2 J/g K', 'J/g K', ['J/(g K)', 'J K/g']],
    ['1.4 mg/cm^-2', 'cm^-2', ['cm^2']],
    ['5 toString', 'toString', []],
    ['5 g 3', '3', []],
    ['5 g, dry', ',', []],
  ])('%s has the unknown unit %s', (text, unit, near) => {
    const refused = refuse(text);
    expect(refused).toMatchObject({ code: 'unknown-unit', facts: { text: text.trim(), unit }, at: unit });
    expect((refused.facts as { nearest: string[] }).nearest.slice(0, Math.max(near.length, 1))).toEqual(near);
  });

  it('says what a quantity of the wrong dimension is', () => {
    expect(refuse('110 um', ['mass'])).toEqual({
      code: 'wrong-dimension',
      facts: { text: '110 um', found: 'length', expected: ['mass'], examples: ['0.7 g', '15 mg'] },
      at: 'um',
    });
    expect(refuse('5 g m^2', ['mass']).facts).toMatchObject({ found: 'kg m^2' });
    expect(refuse('80 ohm cm-2', ['area-specific resistance']).facts).toMatchObject({ found: 'kg s^-3 A^-2' });
  });

  it.each<[string, DimensionName, string]>([
    // quantities that share a dimension, and are not the same
    ['25 C', 'temperature', 'rate'],
    ['1 Hz', 'rate', 'frequency'],
    ['0.1 C', 'frequency', 'rate'],
    ['10 MPa', 'energy density', 'pressure'],
    ['5 wt%', 'number', 'fraction'],
    ['19 deg', 'fraction', 'angle'],
    ['0.5 mg/g', 'fraction', 'number'],
    ['0.7 g', 'fraction', 'mass'],
  ])('%s is no %s', (text, name, found) => {
    expect(refuse(text, [name])).toMatchObject({ code: 'wrong-dimension', facts: { found } });
  });

  it('does not read what nobody would write, however long', () => {
    const long = [
      `${'9'.repeat(100_000)} g`,
      `1 ${'g '.repeat(50_000)}`,
      '('.repeat(100_000),
      `1${' '.repeat(100_000)}x`,
    ];
    for (const text of long) {
      const parsed = parseQuantity(text);
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'not-a-quantity', span: [0, text.length] } });
      expect(JSON.stringify(parsed).length).toBeLessThan(300);
    }
  });
});
