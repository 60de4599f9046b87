import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetData } from '../../src/report/sheet-json.ts';
import type { AskedSize } from '../../src/weigh/asked-size.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { formulyte } from '../cli/program.ts';
import { mixture, run, solved } from '../solve/ask.ts';
import { reagents, sheetOf } from './sheet-of.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const grams = (text: string, asked: AskedSize) =>
  Object.fromEntries(reagents(sheetOf(run(text), asked)).map((one) => [one.name, one.mass * 1e3]));

// Densities of the catalogue: PEO 1.13, LiTFSI 2, LZO 6.03, acetonitrile 0.7857, LFP 3.6, Super P 1.9 g/cm^3.
const film = mixture(['PEO: 75 wt%', 'LiTFSI: 15 wt%', 'LZO: 10 wt%']);
const perGram = 0.75 / 1.13 + 0.15 / 2 + 0.1 / 6.03;

describe('a film', () => {
  it('is a disc by its diameter and thickness', () => {
    // pi/4 * (1.6 cm)^2 * 0.011 cm = 0.0221168 cm^3; a gram takes 0.755304 cm^3: 0.0292820 g
    const volume = (Math.PI / 4) * 1.6 ** 2 * 0.011;
    expect(volume).toBeCloseTo(0.0221168, 7);
    const one = sheetOf(run(film), { film: '16 mm x 110 um' });
    expect(one.dryMass * 1e3).toBeCloseTo(volume / perGram, 12);
    expect(one.dryMass * 1e3).toBeCloseTo(0.029282, 5);
    expect(one.size).toBe('1 film of 16 mm x 110 um, without pores at 1.324 g/cm^3');
  });

  it('is a rectangle by two sides, so many of it, with pores where they are said, and more', () => {
    // 3 * 4 cm^2 * 0.011 cm * 6 * 0.9 * 1.2 = 0.85536 cm^3
    const sheet = sheetOf(run(film), {
      film: '30 mm × 40 mm × 110 um',
      cells: '6',
      porosity: '10 %',
      overage: '20 %',
    });
    expect(sheet.dryMass * 1e3).toBeCloseTo(0.85536 / perGram, 9);
    expect(sheet.size).toBe('6 cells of 30 mm × 40 mm × 110 um, 10 % of pores at 1.324 g/cm^3, 20 % more');
    expect(sheetData(sheet).sizing).toMatchObject({
      by: 'film',
      pieces: 6,
      porosity: { value: 10, unit: '%' },
      overage: { value: 20, unit: '%' },
      density: { value: expect.closeTo(1 / perGram, 9), unit: 'g/cm^3' },
      densities: [
        { material: 'PEO', density: { value: 1.13 } },
        { material: 'LiTFSI', density: { value: 2 } },
        { material: 'LZO', density: { value: 6.03 } },
      ],
    });
    expect(sheet.estimates.map((one) => one.material)).toContain('PEO');
  });

  it('of one gram weighs a gram, and its tenth is filler', () => {
    // 1 g of it is 0.755304 cm^3, a film of 1 cm^2 that is 7.55304 mm thick.
    const side = (perGram * 10).toPrecision(12);
    const masses = grams(film, { film: `10 mm x 10 mm x ${side} mm` });
    expect(masses).toMatchObject({ PEO: expect.closeTo(0.75, 9), LZO: expect.closeTo(0.1, 9) });
  });
});

describe('an area', () => {
  const cathode = mixture(['LFP: 80 wt%', 'Super P: 12 wt%', 'PVDF: 8 wt%'], 'solvents: {NMP: 200 wt% of solids}\n');
  it('takes what its loading says of one component or of the coating', () => {
    // 12 cm^2 * 3.8 mg/cm^2 = 45.6 mg of LFP in 57 mg of coating; of the coating itself 45.6 mg.
    expect(grams(cathode, { area: '12 cm^2', loading: '3.8 mg/cm^2 of LFP' }).LFP).toBeCloseTo(0.0456, 12);
    expect(grams(cathode, { area: '12 cm^2', loading: '3.8 mg/cm^2 of active' }).LFP).toBeCloseTo(0.0456, 12);
    expect(grams(cathode, { area: '12 cm^2', loading: '3.8 mg/cm^2 of coating' }).LFP).toBeCloseTo(0.8 * 0.0456, 12);
    // Ten discs of 12 mm are 11.30973 cm^2; a fifth more.
    const discs = { area: '12 mm', loading: '3.8 mg/cm^2 of LFP', discs: '10', overage: '20%' };
    expect(grams(cathode, discs).LFP).toBeCloseTo(11.30973 * 3.8e-3 * 1.2, 7);
    expect(grams(cathode, { area: '30 mm x 40 mm', loading: '3.8 mg/cm^2 of LFP' }).LFP).toBeCloseTo(0.0456, 12);
  });

  it('takes the loading of the recipe where it says one', () => {
    const own = `${cathode}electrode: {loading: 5 mg/cm^2 of LFP}\n`;
    const sheet = sheetOf(run(own), { area: '2 cm^2' });
    expect(sheet.size).toBe('2 cm^2 at 5 mg/cm^2 of LFP');
    expect((reagents(sheet)[0]?.mass ?? 0) * 1e6).toBeCloseTo(10, 9);
  });
});

describe('a solution', () => {
  it('is filled up by the solvents, volumes added', () => {
    // 1 g of PEO and 0.2 g of LiTFSI in 10 mL: 0.884956 + 0.1 + 10 = 10.984956 mL, for 20 mL 1.820672 times as much.
    const text = mixture(['PEO: 1 g', 'LiTFSI: 0.2 g'], 'solvents: {acetonitrile: 10 mL}\n');
    const masses = grams(text, { solution: '20 mL' });
    expect(masses.PEO).toBeCloseTo(1.820672, 6);
    const sheet = sheetOf(run(text), { solution: '20 mL' });
    expect((reagents(sheet)[2]?.volume ?? 0) * 1e6).toBeCloseTo(18.20672, 5);
    expect(sheet.sizing.densities.map((one) => one.material)).toEqual(['PEO', 'LiTFSI', 'acetonitrile']);
  });

  it('needs a solvent', () => {
    expect(sizeComposition(solved(film), { solution: '20 mL' })).toMatchObject({
      ok: false,
      problem: { code: 'size-of-nothing' },
    });
  });
});

describe('an overage', () => {
  const sizes = fc.constantFrom<AskedSize>(
    { batch: '2 g' },
    { batch: '1 mL' },
    { for: 'LiTFSI=0.3 g' },
    { film: '16 mm x 110 um', discs: '3' },
    { area: '1.3 cm^2', loading: '2 mg/cm^2 of LZO' },
  );
  it('makes everything so much more, and changes no share', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 300 }), (asked, percent) => {
        const plain = reagents(sheetOf(run(film), asked));
        const more = reagents(sheetOf(run(film), { ...asked, overage: `${percent} %` }));
        plain.forEach((one, i) => {
          expect(((more[i]?.weigh ?? 0) / one.weigh / (1 + percent / 100)).toFixed(12)).toBe('1.000000000000');
          expect(more[i]?.fraction).toBeCloseTo(one.fraction ?? 0, 12);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('applies to the amounts of the recipe itself', () => {
    const sheet = sheetOf(run(mixture(['PEO: 0.7 g', 'LiTFSI: O/Li = 16'])), { overage: '10 %' });
    expect((reagents(sheet)[0]?.weigh ?? 0) * 1e3).toBeCloseTo(0.77, 12);
    expect(sheet.size).toBe('as written, 10 % more');
  });

  it('does not see the order of the components', () => {
    const lines = ['PEO: 75 wt%', 'LiTFSI: 15 wt%', 'LZO: 10 wt%'];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), sizes, (some, asked) => {
        const own = grams(mixture(some), asked);
        const plain = grams(film, asked);
        for (const name of Object.keys(plain)) expect((own[name] ?? 0) / (plain[name] ?? 1)).toBeCloseTo(1, 13);
      }),
      { numRuns: 30 },
    );
  });
});

describe('by a component from a bottle', () => {
  it('is by what goes on the balance', () => {
    const text = mixture(['PEO: {is: 75 wt%, purity: 98 wt%}', 'LiTFSI: 25 wt%']);
    const [peo] = reagents(sheetOf(run(text), { for: 'PEO=0.5 g' }));
    expect([peo?.weigh, peo?.mass].map((kg) => (kg ?? 0) * 1e3)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.49, 12),
    ]);
  });

  it('may have a name with an equals sign', () => {
    const text = mixture(['"a=b": {is: 75 wt%, material: PEO}', 'LiTFSI: 25 wt%']);
    expect(grams(text, { for: 'a=b=0.5 g' })['a=b']).toBeCloseTo(0.5, 12);
  });
});

describe('a size that is asked for wrongly', () => {
  it.each<[AskedSize, string]>([
    [{ film: '16 mm x 110 um', batch: '1 g' }, 'size-combination'],
    [{ area: '1 cm^2', loading: '1 mg/cm^2 of PEO', solution: '1 mL' }, 'size-combination'],
    [{ loading: '1 mg/cm^2 of PEO' }, 'size-combination'],
    [{ batch: '1 g', discs: '3' }, 'size-combination'],
    [{ film: '16 mm x 110 um', discs: '3', cells: '3' }, 'size-combination'],
    [{ area: '1 cm^2', porosity: '10 %', loading: '1 mg/cm^2 of PEO' }, 'size-combination'],
    [{ area: '1 cm^2' }, 'size-combination'],
    [{ area: '1 cm^2', loading: '3 mg/cm^2' }, 'loading-basis-missing'],
    [{ area: '1 cm^2', loading: '3 mg of PEO' }, 'wrong-dimension'],
    [{ area: '1 cm^2', loading: '3 mg/cm^2 of SN' }, 'unknown-name'],
    [{ area: '1 cm^2', loading: '-3 mg/cm^2 of PEO' }, 'negative-amount'],
    [{ area: '1 cm^2', loading: '3 mg/cm^2 of active' }, 'size-of-nothing'],
    [{ area: '0 cm^2', loading: '3 mg/cm^2 of PEO' }, 'negative-amount'],
    [{ film: '16 mm' }, 'wrong-value'],
    [{ film: '110 um x 16 mm' }, 'wrong-value'],
    [{ film: '1 mm x 2 mm x 3 mm x 4 um' }, 'wrong-value'],
    [{ film: '16 x 110' }, 'bare-number'],
    [{ film: '16 mm x -110 um' }, 'negative-amount'],
    [{ film: '16 mm x 0 um' }, 'negative-amount'],
    [{ film: '16 g x 110 um' }, 'wrong-dimension'],
    [{ film: '' }, /./.source],
    [{ film: '1e8 km x 1e7 km' }, 'wrong-value'],
    [{ film: '16 mm x 110 um', discs: '0' }, 'wrong-value'],
    [{ film: '16 mm x 110 um', discs: '1.5' }, 'wrong-value'],
    [{ film: '16 mm x 110 um', discs: 'NaN' }, 'wrong-value'],
    [{ film: '16 mm x 110 um', porosity: '100 %' }, 'wrong-value'],
    [{ film: '16 mm x 110 um', porosity: '10 wt%' }, 'wrong-value'],
    [{ batch: '1 g', overage: '-5 %' }, 'wrong-value'],
    [{ batch: '1 g', overage: '20' }, 'wrong-value'],
    [{ batch: '1 g', overage: '2000 %' }, 'wrong-value'],
    [{ solution: '1 g' }, 'wrong-dimension'],
  ])('%j is %s', (asked, code) => {
    const sized = sizeComposition(solved(film), asked);
    expect(sized.ok ? 'fine' : sized.problem.code).toMatch(new RegExp(`^${code}`));
  });

  it('leans on a density that nobody has: says which', () => {
    const text = mixture(['PEO: 75 wt%', 'TCPP: 25 wt%']);
    const sized = sizeComposition(solved(text), { film: '16 mm x 110 um' });
    expect(sized).toMatchObject({ ok: false, problem: { code: 'property-missing', facts: { property: 'density' } } });
  });

  it('ends with 2 and says what to type', () => {
    const { code, stdout, stderr } = formulyte(['weigh', join(root, 'recipes/ma/peo-lzon.yaml'), '--area', '12 mm']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--loading "3.8 mg/cm^2 of LFP"');
    const two = formulyte(['weigh', join(root, 'recipes/ma/peo-lzon.yaml'), '--for', 'PEO=1 g', '--batch', '1 g']);
    expect(two.code).toBe(2);
    expect(two.stderr).toContain('--batch and --for are two sizes');
    const study = formulyte(['weigh', join(root, 'recipes/studies/lfp-cathode-study.yaml'), '--overage', '10 %']);
    expect(study).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--overage') });
  });
});
