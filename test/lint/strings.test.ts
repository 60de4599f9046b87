import { describe, expect, it } from 'vitest';
import { check, checkMixture, codesOf, fixtures } from './check.ts';

/** The text that the first finding of a report points at. */
function pointedAt({ located }: ReturnType<typeof check>): string {
  const [{ location, text } = { location: undefined, text: '' }] = located;
  const line = text.split('\n')[(location?.line ?? 1) - 1] ?? '';
  return line.slice((location?.column ?? 1) - 1, (location?.endColumn ?? 1) - 1);
}

/** Line and columns of the first finding. */
function spot({ located }: ReturnType<typeof check>): string {
  const { line, column, endColumn } = located[0]?.location ?? {};
  return `${line}:${column}-${endColumn}`;
}

describe('strings that must pass', () => {
  it('0.7 + 0.2 + 0.1 as fractions of one', () => {
    const report = checkMixture('components:', '  LFP: 0.7 g/g', '  Super P: 0.2 g/g', '  PVDF: 0.1 g/g');
    expect(report.text).toBe('');
  });

  it('70:20:10 as parts', () => {
    const report = checkMixture('components:', '  LFP: 70 parts', '  Super P: 20 parts', '  PVDF: 10 parts');
    expect(report.text).toBe('');
  });

  it('(C2H4O)n as a repeat unit', () => {
    const lines = ['kind: material', 'id: PEO-5M', 'name: PEO of 5 000 kg/mol', 'roles: [polymer]', 'state: solid'];
    const text = [...lines, 'repeat unit: (C2H4O)n', 'donors: {ether: 1}', 'source: label of the jar', ''].join('\n');
    expect(check(fixtures, 'material.yaml', text).text).toBe('');
  });
});

describe('strings that must not', () => {
  const film = (peo: string, ...more: readonly string[]) =>
    checkMixture('components:', `  PEO: ${peo}`, '  LiTFSI: O/Li = 18', ...more);

  it.each([
    ['0,7 g', 'decimal-comma', '3:8-11', 'Write "0.7 g".'],
    ['0.7 gg', 'unknown-unit', '3:12-14', 'Did you mean "g", "kg" or "mg"?'],
    ['-0.7 g', 'negative-amount', '3:8-14', 'there is no such amount'],
    ['110 um', 'wrong-dimension', '3:12-14', 'Write, for example, "0.7 g"'],
    ['0.7', 'bare-number', '3:8-11', 'Write, for example, "0.7 g"'],
  ] as const)('%s: %s', (amount, code, at, remedy) => {
    const report = film(amount);
    expect(codesOf(report)).toEqual([code]);
    expect(spot(report)).toBe(at);
    expect(report.text).toContain(remedy);
  });

  it('a number where text is wanted, which is no quantity', () => {
    const report = checkMixture('source: {title: A film, section: 3.10}', 'components: {PEO: 1 g}');
    expect(codesOf(report)).toEqual(['wrong-type']);
    expect(pointedAt(report)).toBe('3.10');
    expect(report.text).toContain('Write it in quotes: "3.10".');
  });

  it('the basis of a share behind the value that is expected', () => {
    const report = film('0.7 g', 'expect: {LiTFSI: 30 wt% of total}');
    expect(codesOf(report)).toEqual(['wrong-value']);
    expect(report.text).toContain('Write "LiTFSI of total: 30 wt%".');
  });

  it('0.70 + 0.20 + 0.11', () => {
    const report = checkMixture('components:', '  LFP: 0.70 g/g', '  Super P: 0.20 g/g', '  PVDF: 0.11 g/g');
    expect(codesOf(report)).toEqual(['fraction-sum']);
    expect(spot(report)).toBe('2:1-11');
    expect(report.located[0]?.related.map((one) => one.line)).toEqual([3, 4, 5]);
    expect(report.text).toContain('sum to 101 wt%, not 100');
    expect(report.text).toContain('Mend one');
  });

  it('KH2PO40.85g', () => {
    const report = checkMixture('components:', '  KH2PO40.85g: rest', '  PEO: 0.7 g');
    expect(codesOf(report)).toEqual(['ambiguous-formula']);
    expect(pointedAt(report)).toBe('KH2PO40.85g');
    expect(spot(report)).toBe('3:3-14');
    expect(report.text).toContain('Write the one you mean.');
    expect(report.text.replace(/\s+/g, ' ')).toContain('KH2PO4 and 0.85 g or KH2PO and 40.85 g');
  });

  it('10 wt% LLZTO beside O/Li = 18 with no basis', () => {
    const report = film('1 g', '  LLZTO: {is: 10 wt%, material: LLZTO-0.5}');
    expect(codesOf(report)).toEqual(['basis-missing']);
    expect(pointedAt(report)).toBe('10 wt%');
    expect(spot(report)).toBe('5:15-21');
    // Per gram of PEO and 0.362033 g of LiTFSI: 1.362033/9, 1.362033/10, 1/10.
    expect(report.text).toMatch(/of total +0\.1513 g\n +of PEO \+ LiTFSI +0\.1362 g\n +of PEO +0\.1000 g/);
    expect(report.text).toContain('Write, for example, "10 wt% of total".');
  });

  it('70 wt% PEO, 30 wt% LiTFSI together with O/Li = 18', () => {
    const report = checkMixture('components:', '  PEO: 70 wt% of total', '  LiTFSI: [30 wt% of total, O/Li = 18]');
    expect(codesOf(report)).toEqual(['contradiction']);
    // (70/44.053)/(30/287.075) = 15.2054
    expect(report.text).toContain('O/Li = 15.205, not 18');
    expect(pointedAt(report)).toBe('O/Li = 18');
    // Both places; that the rest, 70 wt%, is PEO follows.
    expect(spot(report)).toBe('4:29-38');
    expect(report.located[0]?.related.map((one) => `${one.line}:${one.column}`)).toEqual(['4:12']);
    expect(report.text).toContain('Keep one of the two');
  });
});

// What fingers, word processors and other notebooks make of a statement.
describe('slips of the keyboard', () => {
  const salt = (statement: string) => checkMixture('components:', '  PEO: 0.7 g', `  LiTFSI: ${statement}`);

  it.each([
    ['16:1', 'statement-syntax', '16:1', '"O/Li = 16:1"'],
    ['70:20:10', 'statement-syntax', '70:20:10', '"70 parts" here'],
    ['O:Li = 16', 'statement-syntax', 'O:Li = 16', 'Write "O/Li = 16".'],
    ['EO:Li = 16:1', 'statement-syntax', 'EO:Li = 16:1', 'Write "EO/Li = 16:1".'],
    ['O/Li = 16,5', 'decimal-comma', '16,5', 'Write "16.5".'],
    ['1,5 wt%', 'decimal-comma', '1,5', 'Write "1.5 wt%".'],
    ['1,5 wt% of PEO', 'decimal-comma', '1,5', 'Write "1.5 wt%".'],
    ['1,000 mg', 'decimal-comma', '1,000', 'Write "1.000 mg or 1000 mg".'],
    ['1 000 mg', 'not-a-quantity', '1 000 mg', 'Write, for example, "1000 mg".'],
    ["1'000 mg", 'not-a-quantity', "1'000 mg", 'Write, for example, "1000 mg".'],
    ['1\u202f000 mg', 'not-a-quantity', '1\u202f000 mg', 'Write, for example, "1000 mg".'],
    ['~0.28 g', 'not-a-quantity', '~0.28 g', 'Write, for example, "0.28 g".'],
    ['“0.28 g”', 'not-a-quantity', '“0.28 g”', 'Write, for example, "0.28 g".'],
    [`'"0.28 g"'`, 'not-a-quantity', '"0.28 g"', 'Write, for example, "0.28 g".'],
    ['０.28 g', 'not-a-quantity', '０.28 g', 'Write, for example, "0.28 g".'],
    ['−0.28 g', 'negative-amount', '−0.28 g', 'there is no such amount'],
    ['280 MG', 'unknown-unit', 'MG', 'Did you mean "mg"?'],
    // Only masses, moles, volumes and shares: no millisiemens.
    ['280 mgs', 'unknown-unit', 'mgs', 'Did you mean "mg"?'],
    ['20 Wt% of PEO', 'unknown-unit', 'Wt%', 'Did you mean "wt%"?'],
    ['20 m% of PEO', 'unknown-unit', 'm%', 'Did you mean "wt%"?'],
    ['20 % of PEO', 'percent-kind-missing', '20 % of PEO', 'Write "wt%", "vol%" or "mol%".'],
    ['5 phr', 'unknown-unit', 'phr', 'Did you mean "wt% on top of polymer"?'],
    ['30 pbw', 'unknown-unit', 'pbw', 'Did you mean "parts"?'],
    ['15 cm²', 'wrong-dimension', 'cm²', 'Write, for example, "0.7 g"'],
    ['5 Å', 'wrong-dimension', 'Å', 'Write, for example, "0.7 g"'],
  ] as const)('%s: %s', (statement, code, place, remedy) => {
    const report = salt(statement);
    expect(codesOf(report)).toEqual([code]);
    expect(report.located[0]?.location.line).toBe(4);
    expect(pointedAt(report)).toBe(place);
    expect(report.text.replace(/\s+/g, ' ')).toContain(remedy);
  });

  it.each([
    '280 mg',
    '280\u00a0mg',
    '0.28\u202fg',
    '2.8 × 10⁻¹ g',
    '2.8e−1 g',
    '0.28g',
    '280000 µg',
    '280000 μg',
    'O/Li = 16:1',
    '"O/Li = 16 : 1"',
    '1 mmol',
    '28 wt% of total',
    '28 wt.% of total',
  ])('%s is no slip', (statement) => expect(codesOf(salt(statement))).toEqual([]));
});

describe('basis-missing reads a share as the field does', () => {
  const readings = (...components: readonly string[]) =>
    [...checkMixture('components:', ...components).text.matchAll(/^ {4}(o.*?) {2,}([\d.]+) g$/gm)].map((one) => [
      one[1],
      one[2],
    ]);

  it('of the powder in a slurry without salt', () => {
    // 100 g of LLZT and 10 of PVB: 10 % of all is 110/9, of LLZT 10, on top 11.
    expect(readings('  LLZT: 100 g', '  PVB: {is: 10 g, role: binder}', '  LiNO3: 10 wt%')).toEqual([
      ['of total', '12.2222'],
      ['of LLZT', '10.0000'],
      ['on top', '11.0000'],
    ]);
  });

  it('of polymer and salt in a membrane', () => {
    // 1.407287 g of PEO and LiTFSI at O/Li = 16.
    expect(readings('  PEO: 1 g', '  LiTFSI: O/Li = 16', '  LLZT: 10 wt%')).toEqual([
      ['of total', '0.1564'],
      ['of PEO + LiTFSI', '0.1407'],
      ['of PEO', '0.1000'],
      ['on top', '0.1407'],
    ]);
  });
});

// 106.386 g/mol over 20 × 114.144 is 0.0466, over twice that many donors 0.0932.
it('donor-missing says what each oxygen makes of the salt', () => {
  const { text } = checkMixture('components:', '  PCL: 1 g', '  LiClO4: O/Li = 20');
  expect(text).toMatch(/O\(carbonyl\)\/Li = 20 +0\.0466 g of LiClO4/);
  expect(text).toMatch(/O\(carbonyl \+ alkoxy\)\/Li = 20 +0\.0932 g of LiClO4/);
});

describe('expectation-failed shows the statements that it follows from', () => {
  const lines = (...more: readonly string[]) =>
    checkMixture('components:', '  PEO: 0.7 g', '  LiTFSI: O/Li = 16', '  LZO: 150 mg', ...more).located.map((one) => [
      one.location.line,
      one.related.map((place) => place.line),
    ]);

  it.each([
    ['expect: {mass of LZO: 15 mg}', [5]],
    ['expect: {O/Li: 18}', [4]],
    // 1 % more of either is 1 % more of the salt.
    ['expect: {mass of LiTFSI: 0.2875 g}', [3, 4]],
  ])('%s', (expect_, related) => expect(lines(expect_)).toEqual([[6, related]]));
});

describe('slips of YAML', () => {
  it.each([
    ['  PEO:1 g\n  LiTFSI: 1 g', '3:3', 'A key needs a blank behind its colon'],
    ['  PEO: O/Li = 16 : 1', '3:8', 'Put a value with ": " in it in quotes'],
    ['\tPEO: 1 g', '3:1', 'Indent with blanks.'],
    ['  PEO: "1 g', '3:8', 'Close it on its line.'],
    ["  PEO: 1 g\n  LiTFSI: 'O/Li = 16", '4:11', 'Close it on its line.'],
    ['  PEO: %5', '3:8', 'Put the value in quotes.'],
    ['  PEO: @5', '3:8', 'Put the value in quotes.'],
    ['  PEO: *foo', '3:8', '"*foo" stands for nothing before it'],
    ['\u00a0 PEO: 1 g', '3:1', 'Indent with plain blanks'],
    ['\u3000PEO: 1 g', '3:1', 'Indent with plain blanks'],
    ['  PEO： 1 g', '3:3', 'Write a plain colon'],
  ])('%j at %s', (lines, at, remedy) => {
    const unix = `kind: mixture\ncomponents:\n${lines}\n`;
    for (const text of [unix, `\ufeff${unix.replaceAll('\n', '\r\n')}`]) {
      const report = check(fixtures, 'recipe.yaml', text);
      expect(codesOf(report)).toEqual(['yaml-syntax']);
      const { line, column } = report.located[0]?.location ?? {};
      expect(`${line}:${column}`).toBe(at);
      expect(report.text.replace(/\s+/g, ' ')).toContain(remedy);
    }
  });
});

describe('misspelt keys', () => {
  it.each([
    ['Kind: mixture\ncomponents: {PEO: 1 g}', 'Kind', '"kind"'],
    ['KIND: mixture\ncomponents: {PEO: 1 g}', 'KIND', '"kind"'],
    ['kind: mixture\nComponents: {PEO: 1 g}', 'Components', '"components"'],
    // Nothing like it, and the one that is missing.
    ['kind: mixture\ningredients: {PEO: 1 g}', 'ingredients', '"components"'],
    ['kind: mixture\ncomponents: {PEO: {IS: 1 g}}', 'IS', '"is"?'],
    ['kind: mixture\ncomponents: {PEO: {is: 1 g, Purity: 99 wt%}}', 'Purity', '"purity"'],
    [
      'kind: mixture\ncomponents: {PEO: 1 g}\nsteps: [{do: stir, temp: 60 degC}]',
      'temp',
      'do, add, for, at, in or note',
    ],
  ])('%j: %s', (text, key, meant) => {
    const report = check(fixtures, 'recipe.yaml', `${text}\n`);
    expect(codesOf(report)).toEqual(['unknown-key']);
    expect(pointedAt(report)).toBe(key);
    expect(report.text).toContain(meant);
  });
});

describe('names of materials', () => {
  const named = (name: string) => checkMixture('components:', `  "${name}": 1 g`);

  it.each([
    ['PE0', '"PEO"?'],
    ['LiCIO4', '"LiClO4" or'],
    ['Li2C03', '"Li2CO3"?'],
    ['AI2O3', '"Al2O3"?'],
    ['LiTSFI', '"LiTFSI" or'],
    ['PEO 600k', '"PEO"?'],
    ['LLZTO', '"LLZTO-0.5", "LLZTO-0.6" or'],
    // A Cyrillic Р.
    ['РEO', '"PEO"?'],
  ])('%s is nearly %s', (name, meant) => {
    const report = named(name);
    expect(codesOf(report)).toEqual(['unknown-material']);
    expect(report.located[0]?.location).toMatchObject({ line: 3, column: 3 });
    expect(report.text).toContain(`Did you mean ${meant}`);
  });

  it.each(['peo', 'Poly(ethylene oxide)', 'Super-P', 'NMC811', 'La₂Zr₂O₇', 'PVDF–HFP', 'LiClO₄', 'Ta2O5'])(
    '%s is known',
    (name) => expect(codesOf(named(name))).toEqual([]),
  );
});

describe('a name that is plainly a formula', () => {
  const named = (name: string) => checkMixture('components:', `  "${name}": 1 g`);

  it.each([
    ['ZrO(NO3)2·xH2O', 'hydrate-unknown', 'leaves its water open'],
    ['Zn(NO3)2.nH2O', 'hydrate-unknown', 'leaves its water open'],
    ['KH2PO40.85g', 'ambiguous-formula', 'KH2PO4 and 0.85 g'],
    ['CuSO4.5H2O', 'ambiguous-formula', 'CuSO4·5H2O'],
    ['Li1,4Al0,4Ti1,6(PO4)3', 'decimal-comma', 'Write "Li1.4Al0.4Ti1.6(PO4)3".'],
    // La 2(+3), Zr 2(+4), O 8(-2): 14 - 16 = -2; Li 2(+1), Zr 2(+4): 10 - 16 = -6.
    ['La2Zr2O8', 'charge-imbalance', 'sum to -2.\n  Zr would have to be +5'],
    ['Li2Zr2O8', 'charge-imbalance', 'sum to -6.\n  Zr would have to be +7'],
  ] as const)('%s: %s', (name, code, told) => {
    const report = named(name);
    expect(codesOf(report)).toEqual([code]);
    expect(report.located[0]?.location).toMatchObject({ line: 3, column: 3 });
    expect(report.text).toContain(told);
  });

  it('says the same of a "material:", at the characters that are meant', () => {
    const report = checkMixture('components:', '  nitrate: {is: 1 g, material: ZrO(NO3)2·xH2O}');
    expect(codesOf(report)).toEqual(['hydrate-unknown']);
    expect(pointedAt(report)).toBe('·xH2O');
  });

  it.each([
    // Its comma is a locant, not a decimal.
    '1,3-dioxolane',
    'NaPSS',
    'LiTSFI',
    // Neutral, and not in the catalogue.
    'Li3PS4',
  ])('%s is only unknown', (name) => expect(codesOf(named(name))).toEqual(['unknown-material']));

  it('is not looked into where a material bears it', () => {
    // Ni 2.875 is no ordinary state and is declared so in the catalogue.
    expect(codesOf(named('LiNi0.8Co0.1Mn0.1O2'))).toEqual([]);
  });

  it('is one finding, though nothing else can be counted then', () => {
    const report = checkMixture('components:', '  PEO: O/Li = 16', '  LiTSFI: 0.3 g', '  LZO: 1 wt% of PEO + LiTSFI');
    expect(codesOf(report)).toEqual(['unknown-material']);
  });
});
