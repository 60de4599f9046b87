import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { MF } from 'mf-parser';
import { describe, expect, it } from 'vitest';
import { oxidationStates } from '../../src/chemistry/oxidation-states.ts';
import { parseFormula } from '../../src/chemistry/parse-formula.ts';
import { materialKey } from '../../src/materials/material-key.ts';
import { catalogueFiles } from './read-catalogue.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/material.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020.default({ allErrors: true }).compile(schema);
const files = catalogueFiles.map((entry) => [entry.file, entry] as const);
const withFormula = files.flatMap(([file, { raw }]) => {
  const formula = raw.formula ?? raw['repeat unit'];
  return formula === undefined ? [] : [[file, formula, raw] as const];
});

/** Atoms per formula by element; the parser's own tests say that it counts well. */
function elementsOf(formula: string): Record<string, number> {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.problem.code}`);
  return { ...parsed.value.elements };
}

describe('every file of the catalogue', () => {
  it.each(files)('%s fits the schema', (_, { raw }) => {
    validate(raw);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(files)('%s points editors to the schema', (_, { text }) => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/material.schema.json');
  });

  it.each(files)('%s names a source for every number and every warning', (_, { raw }) => {
    for (const { value, source, why } of Object.values(raw.properties ?? {})) {
      expect(source, value).not.toMatch(/^\s*$|^(unknown|tbd|\?)$/i);
      // "estimate, …" would slip past the schema's demand for a reason.
      if (/estimate/i.test(source)) expect({ source, why }).toEqual({ source: 'estimate', why: expect.any(String) });
    }
    for (const { say, source } of raw.handling ?? []) expect(source, say).not.toBe('');
  });
});

describe('names', () => {
  it('mean one material each, whatever the case and the hyphens', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const [file, { raw }] of files) {
      const own = [raw.id, raw.name, ...(raw.aliases ?? []), ...(raw.cas === undefined ? [] : [raw.cas])];
      for (const key of new Set(own.map(materialKey))) {
        const other = owners.get(key);
        if (other !== undefined) clashes.push(`${key}: ${other}, ${file}`);
        owners.set(key, file);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('do not say the same twice in one file', () => {
    const twice = files.flatMap(([file, { raw }]) => {
      const keys = [raw.id, ...(raw.aliases ?? [])].map(materialKey);
      return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${file}: ${key}`);
    });
    expect(twice).toEqual([]);
  });

  it('are not the formula of another material', () => {
    const formulas = new Map(
      withFormula.flatMap(([, , raw]) => (raw.formula ? [[materialKey(raw.formula), raw.id]] : [])),
    );
    const clashes = files.flatMap(([, { raw }]) =>
      [raw.id, raw.name, ...(raw.aliases ?? [])].filter((name) => {
        const owner = formulas.get(materialKey(name));
        return owner !== undefined && owner !== raw.id;
      }),
    );
    expect(clashes).toEqual([]);
  });
});

describe('CAS numbers', () => {
  // Sum of digit times place, counted from the right and without the check digit, modulo 10 (CAS registry).
  const checkDigit = (cas: string) =>
    [...cas.replaceAll('-', '').slice(0, -1)].reverse().reduce((sum, digit, i) => sum + Number(digit) * (i + 1), 0) %
    10;

  it('is reckoned as for water, 7732-18-5', () => {
    // 8·1 + 1·2 + 2·3 + 3·4 + 7·5 + 7·6 = 105
    expect(checkDigit('7732-18-5')).toBe(5);
  });

  it.each(files.filter(([, { raw }]) => raw.cas !== undefined))('%s has a valid one', (_, { raw }) => {
    expect(String(checkDigit(raw.cas ?? ''))).toBe(raw.cas?.at(-1));
  });
});

describe('formulas', () => {
  it.each(withFormula)('%s: %s is read, with the atoms another parser finds', (_, formula) => {
    // mf-parser reads "." as the hydrate dot between parts only, and knows no "·".
    const { atoms } = new MF(formula.replaceAll('·', ' . ')).getInfo();
    const ours = elementsOf(formula);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(atoms).sort());
    for (const [element, count] of Object.entries(atoms)) expect(ours[element]).toBeCloseTo(Number(count), 9);
  });

  const ionic = withFormula.filter(([, formula]) => {
    const { C = 0, H = 0 } = elementsOf(formula);
    return C === 0 || H === 0;
  });

  it.each(ionic.filter(([, , raw]) => raw.formula !== undefined))('%s: %s is neutral', (_, formula, raw) => {
    const stated = raw['oxidation states'] ?? {};
    const charge = Object.entries(elementsOf(formula)).reduce(
      (sum, [element, count]) => sum + count * (stated[element] ?? oxidationStates[element]?.states[0] ?? Number.NaN),
      0,
    );
    expect(charge).toBeCloseTo(0, 5);
  });

  it('of the two garnets differ as the two papers print them', () => {
    const formulaOf = (id: string) => catalogueFiles.find(({ raw }) => raw.id === id)?.raw.formula;
    expect(formulaOf('LLZT')).toBe('Li6.4La3Zr1.4Ta0.6O12'); // Nguyen et al. 2024
    expect(formulaOf('LLZTO-0.5')).toBe('Li6.5La3Zr1.5Ta0.5O12'); // Mu et al., SI
  });

  it.each([
    ['PEGDA-575', 575],
    ['PEGDA-700', 700],
  ])('of %s gives its molar mass', (id, mass) => {
    const formula = catalogueFiles.find(({ raw }) => raw.id === id)?.raw.formula ?? '';
    expect(new MF(formula).getInfo().mass).toBeCloseTo(mass, 0);
  });
});

describe('donor oxygens', () => {
  it.each(withFormula.filter(([, , raw]) => raw.donors !== undefined))(
    '%s has no more than its oxygens',
    (_, formula, raw) => {
      const donors = Object.values(raw.donors ?? {}).reduce((sum, count) => sum + count, 0);
      expect(donors).toBeLessThanOrEqual((elementsOf(formula).O ?? 0) + 1e-9);
    },
  );

  it('stand on polymers and monomers only', () => {
    const others = files.filter(
      ([, { raw }]) => raw.donors !== undefined && !raw.roles.some((role) => role === 'polymer' || role === 'monomer'),
    );
    expect(others.map(([file]) => file)).toEqual([]);
  });

  it('are never counted per a formula that is not there', () => {
    const bare = files.filter(([, { raw }]) => (raw.donors ?? raw.sites) && !raw.formula && !raw['repeat unit']);
    expect(bare.map(([file]) => file)).toEqual([]);
  });
});

describe('X-ray densities', () => {
  // M from mf-parser, not from our own table. Hand check, LZO: Z·M/(N_A·a³) =
  // 8 · 572.252 g / (6.02214e23 · (10.80e-8 cm)³ = 1.259712e-21 cm³) = 4578.02 / 758.62 = 6.035 g/cm³.
  const computed = withFormula.flatMap(([file, formula, { properties }]) => {
    const density = properties?.density;
    return density?.why?.startsWith('X-ray density') ? [[file, formula, density.value, density.why] as const] : [];
  });

  it('are stated for the ceramics and the oxides', () => {
    expect(computed.length).toBeGreaterThanOrEqual(10);
  });

  it.each(computed)('%s: follows from its lattice constants', (_, formula, value, why) => {
    const constant = (name: string) => Number(new RegExp(`\\b${name} = ([\\d.]+)`).exec(why)?.[1]);
    const [a, b, c, z] = [constant('a'), constant('b'), constant('c'), constant('Z')];
    const hexagonal = why.includes('hexagonal axes');
    const volume = hexagonal
      ? (Math.sqrt(3) / 2) * a * a * c
      : a * (Number.isNaN(b) ? a : b) * (Number.isNaN(c) ? a : c);
    const density = (z * new MF(formula).getInfo().mass) / (0.602214076 * volume);
    expect(value).toMatch(/ g\/cm\^3$/);
    expect(Number.parseFloat(value) / density).toBeCloseTo(1, 2);
    expect(Math.abs(Number.parseFloat(value) - density)).toBeLessThan(0.006);
  });
});
