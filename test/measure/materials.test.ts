import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adsorption } from '../../src/measure/adsorption.ts';
import { ceramicFraction } from '../../src/measure/ceramic-fraction.ts';
import { crystallinity } from '../../src/measure/crystallinity.ts';
import { modulus } from '../../src/measure/modulus.ts';
import { retention } from '../../src/measure/retention.ts';
import { codesOf, figure, inUnit, measure, measureText, program } from './measure.ts';

describe('crystallinity', () => {
  it('divides by the polymer', async () => {
    // 61.5 / (0.6 x 139.3) = 73.58 %; multiplied it would be 61.5 x 0.6 / 139.3 = 26.49 %; by dilution 0.4133 x 0.6 x 139.3 = 34.54 J/g.
    const measured = await measure(crystallinity('PCL'), {
      enthalpy: '61.5 J/g',
      'polymer fraction': '60 wt%',
      neat: '41.33 %',
    });
    expect(inUnit(measured, 'crystallinity')).toBeCloseTo(73.582, 3);
    expect(inUnit(measured, 'multiplied instead')).toBeCloseTo(26.49, 2);
    expect(inUnit(measured, 'enthalpy by dilution')).toBeCloseTo(34.544, 3);
    expect(inUnit(measured, 'beside neat')).toBeCloseTo(78.04, 2);
    expect(codesOf(measured)).toEqual([]);
  });

  it('sees that a printed value was multiplied', async () => {
    const printed = await measure(crystallinity('PCL'), {
      enthalpy: '61.48 J/g',
      'polymer fraction': '0.6',
      printed: '26.48 %',
    });
    expect(codesOf(printed)).toEqual(['crystallinity-multiplied']);
    const other = await measure(crystallinity('PCL'), {
      enthalpy: '61.48 J/g',
      'polymer fraction': '0.6',
      printed: '50 %',
    });
    expect(codesOf(other)).toEqual(['printed-differs']);
    const right = await measure(crystallinity('PCL'), {
      enthalpy: '61.48 J/g',
      'polymer fraction': '0.6',
      printed: '73.6 %',
    });
    expect(codesOf(right)).toEqual([]);
  });

  it('goes back from a multiplied value: those of Li et al. rise with LATP, where they print that they fall', async () => {
    // 31.98 / 0.8^2 = 49.97 %, 26.48 / 0.6^2 = 73.56 %; enthalpies 0.3198 x 139.3 / 0.8 = 55.69 and 61.48 J/g.
    const { data } = program('crystallinity', 'recipes/li/crystallinity.csv', '--melting', 'PCL');
    const values = data.measurement.groups.map((one: { figures: { value: number }[] }) =>
      one.figures.map(({ value }) => value),
    );
    expect(values[0].slice(0, 2)).toEqual([expect.closeTo(49.969, 3), expect.closeTo(55.685, 3)]);
    expect(values[1].slice(0, 2)).toEqual([expect.closeTo(73.556, 3), expect.closeTo(61.478, 3)]);
  });

  it.each([
    ['no enthalpy of the crystal', undefined, { enthalpy: '60 J/g', 'polymer fraction': '0.6' }, 'reading-missing'],
    ['no enthalpy of the sample', 'PEO', { 'polymer fraction': '0.6' }, 'reading-missing'],
    ['more crystals than polymer', 'PEO', { enthalpy: '150 J/g', 'polymer fraction': '0.6' }, 'share-above-whole'],
    ['percent for a fraction', 'PEO', { enthalpy: '50 J/g', 'polymer fraction': '60' }, 'share-above-whole'],
  ] as const)('finds %s', async (_, melting, texts, code) => {
    expect(codesOf(await measure(crystallinity(melting), texts))).toEqual([code]);
  });

  it('is that of the neat polymer where a filler only dilutes it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        async (w, chi) => {
          const measured = await measure(crystallinity('PEO'), {
            enthalpy: `${chi * w * 196.6} J/g`,
            'polymer fraction': `${w}`,
          });
          expect(inUnit(measured, 'crystallinity')).toBeCloseTo(100 * chi, 8);
        },
      ),
      { numRuns: 40 },
    ));
});

describe('ceramic-fraction', () => {
  it('divides what is left by what the ceramic keeps', async () => {
    // (1 - 0.4576) / (1 - 0.0221) = 0.5424 / 0.9779 = 55.466 wt%; added it is 0.5424 + 0.0221 = 56.45 wt%, as Nguyen et al. print.
    const measured = await measure(ceramicFraction, { loss: '45.76 %', 'ceramic loss': '2.21 %', printed: '56.45 %' });
    expect(inUnit(measured, 'ceramic')).toBeCloseTo(55.4658, 4);
    expect(inUnit(measured, 'added instead')).toBeCloseTo(56.45, 9);
    expect(codesOf(measured)).toEqual(['residue-added']);
    expect(
      codesOf(await measure(ceramicFraction, { loss: '45.76 %', 'ceramic loss': '2.21 %', printed: '55.47 %' })),
    ).toEqual([]);
  });

  it('gives back the share that a mixture was made with, ash or none', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        async (w, lost, ash) => {
          const loss = 1 - w * (1 - lost) - (1 - w) * ash;
          const texts = {
            loss: loss.toFixed(15),
            'ceramic loss': lost.toFixed(15),
            'organic residue': ash.toFixed(15),
          };
          expect(inUnit(await measure(ceramicFraction, texts), 'ceramic')).toBeCloseTo(100 * w, 8);
        },
      ),
      { numRuns: 40 },
    ));

  it.each([
    ['losses exchanged', { loss: '2.21 %', 'ceramic loss': '45.76 %' }],
    ['a ceramic that loses all', { loss: '50 %', 'ceramic loss': '100 %' }],
    ['percent for a fraction', { loss: '45.76', 'ceramic loss': '2.21' }],
  ])('finds %s', async (_, texts) => {
    expect(codesOf(await measure(ceramicFraction, texts))).toEqual(['share-above-whole']);
  });
});

describe('retention', () => {
  it('is 61.0, 71.3 and 61.2 % for Nguyen et al., who print 69.6 for the second', async () => {
    // 105.1/172.4 = 60.963 %, 116.3/163.1 = 71.306 %, 65.9/107.6 = 61.245 %.
    const { data, code } = program('retention', 'recipes/nguyen/retention.csv');
    const values = data.measurement.groups.map((one: { figures: { value: number }[] }) => one.figures[0]?.value);
    expect(values).toEqual([expect.closeTo(60.963, 3), expect.closeTo(71.306, 3), expect.closeTo(61.245, 3)]);
    expect({ code, found: data.findings.map((one: { code: string; line: number }) => [one.code, one.line]) }).toEqual({
      ...{ code: 0, found: [['printed-differs', 3]] },
    });
  });

  it('tells fade in both ways', async () => {
    // 400 cycles from 172.4 to 105.1: 1 - 0.609629^(1/400) = 0.12365 %; (1 - 0.609629)/400 = 0.09759 %.
    const measured = await measure(retention, { initial: '172.4 mAh/g', final: '105.1 mAh/g', cycles: '400' });
    expect(inUnit(measured, 'fade, geometric')).toBeCloseTo(0.12365, 5);
    expect(inUnit(measured, 'fade, linear')).toBeCloseTo(0.09759, 5);
  });

  it('is 17.9 and 7.9 % lost for Li et al.', async () => {
    // 24.4/136.6 = 17.862 %; 8.9/(136.6 - 24.4) = 7.932 %.
    expect(inUnit(await measure(retention, { initial: '136.6 mAh/g', final: '112.2 mAh/g' }), 'lost')).toBeCloseTo(
      17.862,
      3,
    );
    expect(inUnit(await measure(retention, { initial: '112.2 mAh/g', final: '103.3 mAh/g' }), 'lost')).toBeCloseTo(
      7.932,
      3,
    );
  });

  it('follows a table with a cycle a row', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i + 1},${150 * 0.998 ** i}`).join('\n');
    const measured = await measureText(retention, `cycle,capacity (mAh/g)\n${rows}\n`);
    expect(inUnit(measured, 'fade, geometric', 'all cycles')).toBeCloseTo(0.2, 9);
    expect(inUnit(measured, 'retention', 'cycle 1 to 50')).toBeCloseTo(100 * 0.998 ** 49, 9);
    expect(measured.chart?.series[0]?.points).toHaveLength(50);
  });

  it('draws one unit, and refuses two measures', async () => {
    const one = await measureText(retention, 'cycle,capacity\n1,150 mAh/g\n2,0.12 Ah/g\n');
    expect(one.chart?.series[0]?.points).toEqual([
      [1, 150],
      [2, 120],
    ]);
    expect(inUnit(one, 'retention')).toBeCloseTo(80, 9);
    expect(codesOf(await measureText(retention, 'cycle,capacity\n1,150 mAh/g\n2,2 mAh\n'))).toEqual(['units-mixed']);
  });

  it.each([
    ['a gain', { initial: '100 mAh/g', final: '120 mAh/g' }, 'retention-above-whole'],
    ['mAh beside mAh/g', { initial: '100 mAh/g', final: '2 mAh' }, 'units-mixed'],
    ['no end', { initial: '100 mAh/g' }, 'reading-missing'],
  ])('finds %s', async (_, texts, code) => {
    expect(codesOf(await measure(retention, texts as Record<string, string>))).toEqual([code]);
  });
});

describe('adsorption', () => {
  it('is Table S5 of Ma et al. to the last digit, in a unit that they do not print', async () => {
    const { data, code } = program('adsorption', 'recipes/ma/table-s5.csv');
    const figures = data.measurement.groups.map((one: { figures: unknown[] }) => one.figures[0]);
    expect(figures).toMatchObject([
      { value: expect.closeTo(-4.64614, 6), unit: '', printed: { agrees: true } },
      { value: expect.closeTo(-1.24913, 6), unit: '', printed: { agrees: true } },
      { value: expect.closeTo(-2.35014, 6), unit: '', printed: { agrees: true } },
    ]);
    expect({ code, found: data.findings.map((one: { code: string }) => one.code) }).toEqual({
      code: 0,
      found: ['energy-unit-missing'],
    });
  });

  it('keeps its unit, and refuses two', async () => {
    const texts = { total: '-10.5 eV', slab: '-6 eV', adsorbate: '-3 eV' };
    const measured = await measure(adsorption, texts);
    expect(inUnit(measured, 'adsorption energy')).toBeCloseTo(-1.5, 12);
    expect(figure(measured, 'adsorption energy').of).toBe('bound');
    expect(codesOf(await measure(adsorption, { ...texts, slab: '-600 kJ/mol' }))).toEqual(['units-mixed']);
    expect(codesOf(await measure(adsorption, { ...texts, slab: '-6' }))).toEqual(['units-mixed']);
  });
});

describe('modulus', () => {
  const fused = { poisson: '0.3', 'indenter modulus': '1141 GPa', 'indenter poisson': '0.07' };

  it('is that of Oliver and Pharr', async () => {
    // Flat punch of 200 nm: A = pi/4 x (2e-7)^2 = 3.14159e-14 m2; Er = S sqrt(pi)/(2 sqrt(A)) = S/d = 310/2e-7 = 1.55 GPa.
    // 1/E = (1/1.55 - (1 - 0.0049)/1141)/(1 - 0.09) = (0.6451613 - 0.0008721)/0.91 = 0.7080101: E = 1.412409 GPa.
    const measured = await measure(modulus, { ...fused, stiffness: '0.31 kN/m', diameter: '200 nm' });
    expect(inUnit(measured, 'reduced modulus')).toBeCloseTo(1.55, 9);
    expect(inUnit(measured, "Young's modulus")).toBeCloseTo(1.412409, 6);
    const berkovich = await measure(modulus, { ...fused, stiffness: '0.31 kN/m', diameter: '200 nm', beta: '1.034' });
    expect(inUnit(berkovich, 'reduced modulus')).toBeCloseTo(1.55 / 1.034, 9);
  });

  it.each([
    ['no area', { ...fused, stiffness: '0.31 kN/m' }, 'reading-missing'],
    ['a ratio in percent', { ...fused, stiffness: '0.31 kN/m', diameter: '200 nm', poisson: '30' }, 'poisson-outside'],
    [
      'GPa for TPa',
      { ...fused, stiffness: '0.31 kN/m', diameter: '200 nm', 'indenter modulus': '1.141 GPa' },
      'modulus-above-indenter',
    ],
    [
      'another value in print',
      { ...fused, stiffness: '0.31 kN/m', diameter: '200 nm', printed: '3.1 GPa' },
      'printed-differs',
    ],
  ])('finds %s', async (_, texts, code) => {
    expect(codesOf(await measure(modulus, texts as Record<string, string>))).toEqual([code]);
  });

  it('is its reduced modulus times 1 - nu² under a rigid indenter', () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 1e-3, max: 0.5, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        async (nu, stiffness) => {
          const measured = await measure(modulus, {
            ...{ poisson: `${nu}`, 'indenter modulus': '1e15 GPa', 'indenter poisson': '0' },
            ...{ stiffness: `${stiffness} N/m`, diameter: '1 um' },
          });
          expect(inUnit(measured, "Young's modulus") / inUnit(measured, 'reduced modulus')).toBeCloseTo(1 - nu ** 2, 6);
        },
      ),
      { numRuns: 40 },
    ));
});
