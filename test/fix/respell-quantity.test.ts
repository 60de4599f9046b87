import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respellStatement } from '../../src/recipe/respell-statement.ts';
import { atoms } from '../../src/units/atoms.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import { parseUnit } from '../../src/units/parse-unit.ts';
import { respellQuantity, respellUnit } from '../../src/units/respell-quantity.ts';

describe('a quantity', () => {
  it.each([
    ['0.7g', '0.7 g'],
    ['0.7\u00a0g', '0.7 g'],
    ['110 μm', '110 um'],
    ['110 µm', '110 um'],
    ['60°C', '60 degC'],
    ['60 ℃', '60 degC'],
    ['60 \u00b0C', '60 degC'],
    ['5 Ω', '5 ohm'],
    ['5 k\u2126', '5 kohm'],
    ['5 Ω·cm²', '5 ohm cm^2'],
    ['1.4 mg cm^-2', '1.4 mg/cm^2'],
    ['1.4mg·cm⁻²', '1.4 mg/cm^2'],
    ['1.4 mg cm−2', '1.4 mg/cm^2'],
    ['0.2 mA cm-2', '0.2 mA/cm^2'],
    ['3 W m^-1 K^-1', '3 W/(m K)'],
    ['3 J g^-1/K', '3 J/g/K'],
    ['3 J/(g·K)', '3 J/(g K)'],
    ['3 K\u212a^-1', '3 K\u212a^-1'],
    ['5 wt %', '5 wt%'],
    ['5 wt. %', '5 wt%'],
    ['5%', '5 %'],
    ['0.7g ± 0.1mg', '0.7 g ± 0.1 mg'],
    ['0.7 ± 0.1g', '0.7 ± 0.1 g'],
    ['(5.62 ± 0.03) × 10⁻⁴S·cm⁻¹', '(5.62 ± 0.03) × 10⁻⁴ S/cm'],
    ['16 ± 2%', '16 ± 2 %'],
    ['0.7 g +/- 2%', '0.7 g +/- 2 %'],
  ])('%s is spelt %s', (written, spelt) => expect(respellQuantity(written)).toBe(spelt));

  it.each([
    '',
    '16',
    'rest',
    'g',
    '0.7 lb',
    '0,7g',
    '5 1/h',
    '5 /h',
    '5 h^-1',
    '5 J/g K',
    '0.7 g',
    '5 mL',
    '5 Å',
    '0.7 g/g',
    '12 a',
    '3 × 10',
  ])('%j stays as it is', (text) => expect(respellQuantity(text)).toBe(text));
});

describe('a statement', () => {
  it.each([
    ['5wt% of PEO + LiTFSI', '5 wt% of PEO + LiTFSI'],
    ['1wt%  on top', '1 wt%  on top'],
    ['1 wt. % on top of PEO', '1 wt% on top of PEO'],
    ['1500µL', '1500 uL'],
  ])('%s is spelt %s', (written, spelt) => expect(respellStatement(written)).toBe(spelt));

  it.each(['O/Li=16', 'μm/Li = 2', '30 parts', 'rest', '5 % of PEO', '5 wt% of 5g'])('%j stays as it is', (text) =>
    expect(respellStatement(text)).toBe(text),
  );
});

const symbol = fc.constantFrom(...Object.keys(atoms).filter((name) => !atoms[name]?.alone));
const power = fc.constantFrom('', '^2', '-1', '⁻²', '^-3', '²');
const factor = fc.tuple(fc.constantFrom('', '', 'm', 'µ', 'μ', 'u', 'k'), symbol, power).map((parts) => parts.join(''));
const unit = fc
  .tuple(fc.array(factor, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '·', '*', '/'))
  .map(([all, sign]) => all.join(sign));

it('the new spelling is the same quantity, bit by bit, and the last one', () => {
  let changed = 0;
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      unit,
      fc.constantFrom('', ' '),
      (number, spelling, gap) => {
        fc.pre(parseUnit(spelling).ok);
        const text = `${number}${gap}${spelling}`;
        const spelt = respellQuantity(text);
        if (spelt !== text) changed++;
        expect(respellQuantity(spelt)).toBe(spelt);
        const [was, is] = [parseQuantity(text), parseQuantity(spelt)];
        expect(is.ok).toBe(was.ok);
        if (was.ok && is.ok) {
          expect([is.value.value, is.value.halfStep, is.value.unit.dimension]).toEqual([
            was.value.value,
            was.value.halfStep,
            was.value.unit.dimension,
          ]);
        }
        expect(spelt).not.toMatch(/[µμΩ\u2126℃·⁻²]|°C/);
      },
    ),
    { numRuns: 500 },
  );
  expect(changed).toBeGreaterThan(200);
  expect(respellUnit('mg cm⁻²')).toBe('mg/cm^2');
});
