import { describe, expect, it } from 'vitest';
import { unitNamed } from '../../src/units/convert.ts';
import { describeUnit } from '../../src/units/describe-unit.ts';
import { type DimensionName, dimensions } from '../../src/units/dimension.ts';
import { parseQuantity } from '../../src/units/parse-quantity.ts';
import { parseUnit } from '../../src/units/parse-unit.ts';

describe('spellings of one unit', () => {
  it.each<[string, string, string[]]>([
    ['mg/cm^2', 'mg/cm^2', ['mg/cm2', 'mg / cm²', ' mg/cm ² ', 'mg/cm^(2)']],
    ['mg/cm^2', 'mg cm^-2', ['mg cm^-2', 'mg cm⁻²', 'mg·cm−2', 'mg*cm-2', 'mg⋅cm–2', 'mg cm -2', 'mg  cm^-2']],
    ['mAh/g', 'mA h g^-1', ['mA h g-1', 'mA·h·g⁻¹']],
    ['mAh/g', 'mAh/g', ['mAh/g']],
    ['ohm cm^2', 'Ω cm^2', ['Ω cm²', '\u2126 cm^2', 'Ω·cm2']],
    ['um', 'µm', ['µm', 'μm']],
    ['degC', '°C', ['°C', '℃']],
    ['wt%', 'wt%', ['wt.%', 'wt. %', 'wt %']],
    ['Å', 'Å', ['Å', '\u212b', 'A\u030a']],
    ['1/h', 'h^-1', ['/h', '1 / h', 'h-1']],
    ['J/(g K)', 'J/(g K)', ['J/(g·K)', 'J / ( g K )']],
    ['J/(g K)', 'J/g/K', ['J/g/K']],
    ['mL', 'ml', ['ml']],
    ['ohm s^-1/2', 'Ω s^-0.5', ['Ω s^-1/2', 'Ω s^(-1/2)', 'Ω s^-0.5', 'Ω s-1/2', 'Ω·s^−1/2']],
  ])('%s, printed %s', (same, symbol, spellings) => {
    const { symbol: _, ...meaning } = unitNamed(same);
    for (const text of spellings) expect(unitNamed(text)).toEqual({ symbol, ...meaning });
  });
});

describe('capitals count', () => {
  it.each([
    ['mM', 1, 'concentration'],
    ['mm', 1e-3, 'length'],
    ['mS', 1e-3, 'conductance'],
    ['ms', 1e-3, 'time'],
    ['mHz', 1e-3, 'frequency'],
    ['MHz', 1e6, 'frequency'],
    ['mohm', 1e-3, 'resistance'],
    ['MΩ', 1e6, 'resistance'],
    ['h', 3600, 'time'],
    ['d', 86400, 'time'],
    ['min', 60, 'time'],
    ['Pa', 1, 'pressure'],
    ['A', 1, 'current'],
  ])('%s', (text, factor, name) => {
    const unit = unitNamed(text);
    expect(unit.factor).toBe(factor);
    expect(describeUnit(unit)).toBe(name);
  });

  it.each([
    'Mg',
    'mPa',
    'MM',
    'MS',
    'kh',
    'mmin',
    'nd',
    'mK',
    'kmol',
    'kM',
    'cg',
    'mC',
    'krpm',
    'µ%',
    'Da',
    'Mm',
    'kA',
    'cmol',
    'kF',
    'cm3STP',
    'x',
  ])('%s is no unit', (text) => {
    expect(parseUnit(text)).toMatchObject({ ok: false, problem: { code: 'unknown-unit' } });
  });
});

describe('grammar', () => {
  it.each([
    '',
    ' ',
    '1',
    '/',
    'g/',
    '/ /g',
    'g//cm',
    '*g',
    'g*',
    'g**2',
    'g··cm',
    '()',
    '(g)',
    'g/()',
    'g/(cm',
    'g/cm)',
    'g/(cm/s)',
    'g/((cm))',
    'cm^',
    'cm^0',
    'cm^0.5',
    'h^-1/2',
    's^1/3',
    'cm^12',
    'cm12',
    'cm^(2',
    '%/h',
    'wt% g',
    'C^2',
    '/C',
    'rpm/s',
    'J/g K',
    'g m/s kg',
    'a/b',
    'g/cm-2',
    '1/h/',
    '2/h',
    '1/',
    'g,',
  ])('refuses "%s"', (text) => {
    const parsed = parseUnit(text);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'unknown-unit', facts: { text: text.trim() } } });
    if (parsed.ok) return;
    const [from, to] = parsed.problem.span ?? [-1, -1];
    expect(text.slice(from, to)).toBe((parsed.problem.facts as { unit: string }).unit);
  });

  it('offers both readings of a/b c, and both can be read', () => {
    for (const text of ['J/g K', 'mV/s cm^2', 'mAh/g h']) {
      const parsed = parseUnit(text);
      if (parsed.ok || parsed.problem.code !== 'unknown-unit') throw new Error(text);
      const [divided, multiplied] = parsed.problem.facts.nearest;
      expect(unitNamed(divided ?? '').dimension).not.toEqual(unitNamed(multiplied ?? '').dimension);
    }
  });

  it('a temperature that stands alone has a zero, a difference has none', () => {
    expect(unitNamed('degC').offset).toBe(273.15);
    for (const text of ['degC/min', '1/degC', 'J/(g degC)', 'K', 'degC^2'])
      expect(unitNamed(text)).not.toHaveProperty('offset');
  });
});

describe('the table of dimensions', () => {
  it.each(Object.entries(dimensions))('%s: its own examples are read as it', (name, { examples }) => {
    for (const text of examples) expect(parseQuantity(text, [name as DimensionName])).toMatchObject({ ok: true });
  });

  it.each<[DimensionName, string]>([
    // From definitions in base units: V = W/A = kg m2 s-3 A-1; ohm = V/A; S = 1/ohm; J = N m; W = J/s; Pa = N/m2.
    ['voltage', 'kg m^2 s^-3 A^-1'],
    ['resistance', 'kg m^2 s^-3 A^-2'],
    ['conductivity', 'kg^-1 m^-3 s^3 A^2'],
    ['area-specific resistance', 'kg m^4 s^-3 A^-2'],
    ['specific energy', 'm^2 s^-2'],
    ['energy density', 'kg m^-1 s^-2'],
    ['power', 'kg m^2 s^-3'],
    ['specific capacity', 'A s kg^-1'],
    ['molar energy', 'kg m^2 s^-2 mol^-1'],
  ])('%s is %s', (name, units) => {
    expect(unitNamed(units)).toMatchObject({ dimension: dimensions[name].dimension, factor: 1 });
  });
});

describe('units printed in papers on these electrolytes', () => {
  // Every unit that stands in a table of five papers on PEO, PCL, PEGDA and garnet composites, as printed there
  // (superscripts of the typesetting as ^ or set off by a space), with the quantity it belongs to.
  it.each<[string, DimensionName | 'unnamed']>([
    ['%', 'fraction'],
    ['wt%', 'fraction'],
    ['wt.%', 'fraction'],
    ['vol%', 'fraction'],
    ['ppm', 'fraction'],
    ['mAh/g', 'specific capacity'],
    ['mAh g⁻¹', 'specific capacity'],
    ['mAh g -1', 'specific capacity'],
    ['mA h g^-1', 'specific capacity'],
    ['°C', 'temperature'],
    ['℃', 'temperature'],
    ['°C/min', 'heating rate'],
    ['eV', 'energy'],
    ['mA/cm2', 'current density'],
    ['mA cm^-2', 'current density'],
    ['μA cm -2', 'current density'],
    ['h', 'time'],
    ['min', 'time'],
    ['V', 'voltage'],
    ['mV', 'voltage'],
    ['kV', 'voltage'],
    ['µm', 'length'],
    ['mm', 'length'],
    ['nm', 'length'],
    ['mL', 'volume'],
    ['µL', 'volume'],
    ['g', 'mass'],
    ['mg', 'mass'],
    ['mg/cm2', 'mass per area'],
    ['mg cm -2', 'mass per area'],
    ['mol', 'amount'],
    ['g/mol', 'molar mass'],
    ['C', 'rate'],
    ['cm-1', 'wavenumber'],
    ['ohm', 'resistance'],
    ['Ω', 'resistance'],
    ['ohm cm2', 'area-specific resistance'],
    ['Ω cm^2', 'area-specific resistance'],
    ['ohm cm-2', 'unnamed'],
    ['cm ² /s', 'diffusivity'],
    ['cm2/s', 'diffusivity'],
    ['cm2', 'area'],
    ['S/cm', 'conductivity'],
    ['S cm -1', 'conductivity'],
    ['mS/cm', 'conductivity'],
    ['Wh/kg', 'specific energy'],
    ['J/g', 'specific energy'],
    ['GPa', 'pressure'],
    ['MPa', 'pressure'],
    ['M', 'concentration'],
    ['mol/L', 'concentration'],
    ['m^2 g^-1', 'specific area'],
    ['cm^3 g^-1', 'specific volume'],
    ['rpm', 'frequency'],
    ['°', 'angle'],
    ['mN', 'force'],
    ['mAh/cm2', 'areal capacity'],
  ])('%s: %s', (text, name) => {
    const found = describeUnit(unitNamed(text));
    if (name === 'unnamed') expect(Object.keys(dimensions)).not.toContain(found);
    else expect(found).toBe(name);
  });

  it.each(['cycles', 'x', 'times higher', 'cm^3(STP) g^-1', 'mass ratio', '% RH', 'V vs SHE', 'S/cm RT'])(
    '%s is no unit',
    (text) => {
      // cm^3(STP) is an amount of gas whose standard pressure the paper does not say.
      expect(parseUnit(text).ok).toBe(false);
    },
  );
});
