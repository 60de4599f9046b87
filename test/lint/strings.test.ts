import { describe, expect, it } from 'vitest';
import { check, checkMixture, codesOf, fixtures } from './check.ts';

/** The text that the first finding of a report points at. */
function pointedAt({ located }: ReturnType<typeof check>): string {
  const [{ location, text } = { location: undefined, text: '' }] = located;
  const line = text.split('\n')[(location?.line ?? 1) - 1] ?? '';
  return line.slice((location?.column ?? 1) - 1, (location?.endColumn ?? 1) - 1);
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
    ['0,7 g', 'decimal-comma', '0,7', 'Write "0.7 g".'],
    ['0.7 gg', 'unknown-unit', 'gg', 'Did you mean "g", "kg" or "mg"?'],
    ['-0.7 g', 'negative-amount', '-0.7 g', 'there is no such amount'],
    ['110 um', 'wrong-dimension', 'um', 'Write, for example, "0.7 g"'],
    ['0.7', 'bare-number', '0.7', 'Write, for example, "0.7 g"'],
  ] as const)('%s: %s', (amount, code, place, remedy) => {
    const report = film(amount);
    expect(codesOf(report)).toEqual([code]);
    expect(pointedAt(report)).toBe(place);
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
    expect(report.located[0]?.related.map((one) => one.line)).toEqual([3, 4, 5]);
    expect(report.text).toContain('sum to 101 wt%, not 100');
    expect(report.text).toContain('Mend one');
  });

  it('KH2PO40.85g', () => {
    const report = checkMixture('components:', '  KH2PO40.85g: rest', '  PEO: 0.7 g');
    expect(codesOf(report)).toEqual(['ambiguous-formula']);
    expect(pointedAt(report)).toBe('KH2PO40.85g');
    expect(report.text.replace(/\s+/g, ' ')).toContain('KH2PO4 and 0.85 g or KH2PO and 40.85 g');
  });

  it('10 wt% LLZTO beside O/Li = 18 with no basis', () => {
    const report = film('1 g', '  LLZTO: {is: 10 wt%, material: LLZTO-0.5}');
    expect(codesOf(report)).toEqual(['basis-missing']);
    expect(pointedAt(report)).toBe('10 wt%');
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
    expect(report.text).toContain('Keep');
  });
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
