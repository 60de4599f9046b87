import { describe, expect, it } from 'vitest';
import { ask, grams, mixture } from './ask.ts';

// g/mol with CIAAW weights: C2H4O 44.053, LiN(SO2CF3)2 287.0754, LiBF2(C2O4) 143.7648, C4H4N2 80.09, LiClO4 106.386,
// C6H10O2 114.144; with Zr 91.222 (2024): La2Zr2O7 572.24794, Li7La3Zr2O12 839.72841. g/cm3 as in the catalogue: PEO 1.13, LiTFSI 2.0, LZO 6.03, acetonitrile 0.7857.
const PEO = 44.053;
const LiTFSI = 287.075419;
const LiDFOB = 143.764806;
const SN = 80.09;

const cases: [what: string, components: string[], grams: Record<string, number>, more?: string][] = [
  ['an amount by mass', ['PEO: 0.7 g', 'LZO: 15 mg'], { PEO: 0.7, LZO: 0.015 }],
  ['an amount in moles: 2 mmol × 287.0754', ['LiTFSI: 2 mmol'], { LiTFSI: 2e-3 * LiTFSI }],
  [
    'an amount by volume: 15 mL × 0.7857',
    ['PEO: 1 g'],
    { PEO: 1, acetonitrile: 15 * 0.7857 },
    'solvents: {acetonitrile: 15 mL}\n',
  ],
  ['a share inside: x = 0.05 (1 + x)', ['PEO: 1 g', 'LZO: 5 wt% of total'], { PEO: 1, LZO: 0.05 / 0.95 }],
  [
    'a share of another: 0.05 × 1 g',
    ['PEO: 1 g', 'LiTFSI: 1 g', 'LZO: 5 wt% of PEO'],
    { PEO: 1, LiTFSI: 1, LZO: 0.05 },
  ],
  [
    'a share of several names',
    ['PEO: 1 g', 'LiTFSI: 1 g', 'SN: 1 g', 'LZO: 5 wt% of PEO + LiTFSI'],
    { PEO: 1, LiTFSI: 1, SN: 1, LZO: 0.1 },
  ],
  [
    'a share on top of everything else',
    ['PEO: 1 g', 'LiTFSI: 1 g', 'LZO: 5 wt% on top'],
    { PEO: 1, LiTFSI: 1, LZO: 0.1 },
  ],
  [
    'a share on top of a name',
    ['PEO: 1 g', 'LiTFSI: 1 g', 'LZO: 5 wt% on top of PEO'],
    { PEO: 1, LiTFSI: 1, LZO: 0.05 },
  ],
  [
    'on top of the solution: 0.01 (1 + 0.7857)',
    ['PEO: 1 g', 'LZO: 1 wt% on top of solution'],
    { PEO: 1, LZO: 0.017857, acetonitrile: 0.7857 },
    'solvents: {acetonitrile: 1 mL}\n',
  ],
  [
    'a share of the solution: x = 0.5 (x + 1 + 1.5714)',
    ['PEO: 1 g', 'LZO: 50 wt% of solution'],
    { PEO: 1, LZO: 2.5714, acetonitrile: 1.5714 },
    'solvents: {acetonitrile: 2 mL}\n',
  ],
  [
    'without: 5 % of 2 g, AIBN then 1 % of 2.1 g',
    ['PEO: 1 g', 'LiTFSI: 1 g', 'FEC: 5 wt% of total without AIBN, FEC', 'AIBN: 1 wt% on top'],
    { PEO: 1, LiTFSI: 1, FEC: 0.1, AIBN: 0.021 },
  ],
  [
    'vol%: V = 0.1 (V + 1/1.13), m = 6.03 V',
    ['PEO: 1 g', 'LZO: 10 vol% of total'],
    { PEO: 1, LZO: (6.03 * 0.1) / 0.9 / 1.13 },
  ],
  [
    'mol%: n = 0.1 (n + 1/44.053)',
    ['PEO: 1 g', 'LiTFSI: 10 mol% of total'],
    { PEO: 1, LiTFSI: ((LiTFSI / PEO) * 0.1) / 0.9 },
  ],
  ['ppm is by mass', ['PEO: 1 g', 'AIBN: 200 ppm of PEO'], { PEO: 1, AIBN: 2e-4 }],
  ['O/Li', ['PEO: 1 g', 'LiTFSI: O/Li = 16'], { PEO: 1, LiTFSI: LiTFSI / (16 * PEO) }],
  ['16:1 is 16', ['PEO: 1 g', 'LiTFSI: O/Li = 16:1'], { PEO: 1, LiTFSI: LiTFSI / (16 * PEO) }],
  ['EO/Li', ['PEO: 1 g', 'LiTFSI: EO/Li = 18'], { PEO: 1, LiTFSI: LiTFSI / (18 * PEO) }],
  [
    'O/Li over two salts: 1/44.053 = 20 (0.1/287.0754 + n)',
    ['PEO: 1 g', 'LiTFSI: 0.1 g', 'LiDFOB: O/Li = 20'],
    { PEO: 1, LiTFSI: 0.1, LiDFOB: LiDFOB * (1 / (20 * PEO) - 0.1 / LiTFSI) },
  ],
  ['EO/SN', ['PEO: 1 g', 'SN: EO/SN = 4'], { PEO: 1, SN: SN / (4 * PEO) }],
  ['salt/salt', ['LiTFSI: 1 g', 'LiDFOB: LiTFSI/LiDFOB = 19'], { LiTFSI: 1, LiDFOB: LiDFOB / LiTFSI / 19 }],
  [
    'O(carbonyl): one of the two oxygens; 1 g PCL holds 1/114.144 mol of each',
    ['PCL: 1 g', 'LiClO4: O(carbonyl)/Li = 20'],
    { PCL: 1, LiClO4: 106.386 / (20 * 114.144) },
  ],
  ['O(both)', ['PCL: 1 g', 'LiClO4: O(both)/Li = 20'], { PCL: 1, LiClO4: 106.386 / (10 * 114.144) }],
  [
    'O(a + b) is both here',
    ['PCL: 1 g', 'LiClO4: O(carbonyl + alkoxy)/Li = 20'],
    { PCL: 1, LiClO4: 106.386 / (10 * 114.144) },
  ],
  [
    'an element: La2Zr2O7 and Li7La3Zr2O12, La/Zr = 2·n + 3·n over 2·n + 2·n',
    ['LZO: 1 mmol', 'LLZO: La/Zr = 1.25'],
    { LZO: 0.57224794, LLZO: 0.83972841 },
  ],
  ['parts', ['PEO: 30 parts', 'SN: 50 parts', 'LZO: 20 parts'], { PEO: 3, SN: 5, LZO: 2 }, 'batch: 10 g\n'],
  [
    'mol parts: 0.95 × 287.0754 beside 20 × 80.09',
    ['LiTFSI: 0.95 mol parts', 'SN: 20 mol parts'],
    { LiTFSI: 0.95 * LiTFSI, SN: 20 * SN },
    `batch: ${0.95 * LiTFSI + 20 * SN} g\n`,
  ],
  [
    'vol parts: 1.13 beside 3 × 6.03',
    ['PEO: 1 vol parts', 'LZO: 3 vol parts'],
    { PEO: 1.13, LZO: 18.09 },
    'batch: 19.22 g\n',
  ],
  [
    'rest',
    ['PEO: rest', 'LiTFSI: 30 wt% of total', 'LZO: 10 wt% of total'],
    { PEO: 1.2, LiTFSI: 0.6, LZO: 0.2 },
    'batch: 2 g\n',
  ],
  [
    'plain shares',
    ['PEO: 70 wt%', 'LiTFSI: 20 wt%', 'LZO: 10 wt%'],
    { PEO: 1.4, LiTFSI: 0.4, LZO: 0.2 },
    'batch: 2 g\n',
  ],
  [
    'shares of one',
    ['PEO: 0.7 g/g', 'LiTFSI: 0.2 g/g', 'LZO: 0.1 g/g'],
    { PEO: 0.7, LiTFSI: 0.2, LZO: 0.1 },
    'batch: 1 g\n',
  ],
  [
    'plain vol%: 1.13 × 70 beside 6.03 × 30',
    ['PEO: 70 vol%', 'LZO: 30 vol%'],
    { PEO: 79.1, LZO: 180.9 },
    'batch: 260 g\n',
  ],
  [
    'a group',
    ['PEO: 0.8 g', 'salts: {is: 20 wt% of total, components: {LiTFSI: 75 wt%, LiDFOB: 25 wt%}}'],
    { PEO: 0.8, 'salts > LiTFSI': 0.15, 'salts > LiDFOB': 0.05 },
  ],
  [
    'a group in a group',
    [
      'PEO: 0.6 g',
      'rest of it: {is: 40 wt% of total, components: {SN: 50 wt%, salts: {is: 50 wt%, components: {LiTFSI: 3 parts, LiDFOB: 1 parts}}}}',
    ],
    { PEO: 0.6, 'rest of it > SN': 0.2, 'rest of it > salts > LiTFSI': 0.15, 'rest of it > salts > LiDFOB': 0.05 },
  ],
  [
    'a group that states its members only',
    ['PEO: 1 g', 'salts: {components: {LiTFSI: 0.3 g, LiDFOB: 0.1 g}}', 'LZO: 50 wt% of salts'],
    { PEO: 1, 'salts > LiTFSI': 0.3, 'salts > LiDFOB': 0.1, LZO: 0.2 },
  ],
  [
    'NAME in GROUP',
    [
      'PEO: 1 g',
      'a: {components: {LiTFSI: 0.3 g, LiDFOB: 0.1 g}}',
      'b: {components: {LiTFSI: 0.2 g, SN: 0.1 g}}',
      'LZO: 10 wt% of LiTFSI in b',
    ],
    { PEO: 1, 'a > LiTFSI': 0.3, 'a > LiDFOB': 0.1, 'b > LiTFSI': 0.2, 'b > SN': 0.1, LZO: 0.02 },
  ],
  [
    'a role: polymer is PEO and PVDF, salt is LiTFSI',
    ['PEO: 1 g', 'PVDF: 1 g', 'LiTFSI: 10 wt% of polymer', 'LZO: 50 wt% of salt'],
    { PEO: 1, PVDF: 1, LiTFSI: 0.2, LZO: 0.1 },
  ],
  [
    'a role that the recipe gives: Li of the LLZO too',
    ['PEO: 1 g', 'LLZO: {is: O/Li = 16, role: salt}'],
    { PEO: 1, LLZO: 839.72841 / (7 * 16 * PEO) },
  ],
  [
    'statements in a list',
    ['PEO: [rest, 70 wt% of total]', 'LiTFSI: [30 wt% of total, 0.3 g]'],
    { PEO: 0.7, LiTFSI: 0.3 },
  ],
  ['a batch in mg', ['PEO: 75 wt%', 'LiTFSI: 25 wt%'], { PEO: 0.03, LiTFSI: 0.01 }, 'batch: 40 mg\n'],
  [
    'a mixture of solvents',
    ['PEO: 1 g'],
    { PEO: 1, acetonitrile: 6, DMF: 2 },
    'solvents: {acetonitrile: 6 g, DMF: 25 wt% of solvents}\n',
  ],
  [
    'a solvent by its ratio to the solids: 4 × 1 g',
    ['PEO: 1 g'],
    { PEO: 1, acetonitrile: 4 },
    'solvents: {acetonitrile: 400 wt% of solids}\n',
  ],
  ['an alias for a material', ['poly: {is: 1 g, material: PEG}', 'LiTFSI: 20 wt% of PEO'], { poly: 1, LiTFSI: 0.2 }],
  ['nothing of something', ['PEO: 1 g', 'LZO: 0 wt% of total'], { PEO: 1, LZO: 0 }],
];

describe('every statement of the language, by hand', () => {
  it.each(cases)('%s', (_, components, expected, more = '') => {
    const found = grams(mixture(components, more));
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
    for (const [id, mass] of Object.entries(expected))
      expect(Math.abs((found[id] ?? Number.NaN) - mass), id).toBeLessThanOrEqual(1e-9 * Math.max(mass, 1));
  });
});

describe('what can be asked', () => {
  const film = mixture(['PEO: 0.7 g', 'LiTFSI: 0.3 g', 'LZO: 0.1 g'], 'solvents: {acetonitrile: 2 mL}\n');
  const volume = 0.7 / 1.13 + 0.3 / 2 + 0.1 / 6.03;
  const quantities: [phrase: string, value: number][] = [
    ['mass of PEO', 0.7e-3],
    ['mass of PEO + LZO', 0.8e-3],
    ['total mass', 1.1e-3],
    ['mass', 1.1e-3],
    ['mass of solution', 1.1e-3 + 2 * 0.7857e-3],
    ['amount of PEO', 0.7e-3 / (PEO * 1e-3)],
    ['volume of acetonitrile', 2e-6],
    ['volume', volume * 1e-6],
    ['density', (1.1 / volume) * 1e3],
    ['LZO of total', 0.1 / 1.1],
    ['LZO of PEO + LiTFSI', 0.1],
    ['LZO on top', 0.1],
    ['LZO on top of PEO', 0.1 / 0.7],
    ['LZO of total by volume', 0.1 / 6.03 / volume],
    ['LZO of total without LiTFSI', 0.1 / 0.8],
    ['O/Li', ((0.7 / PEO) * LiTFSI) / 0.3],
    ['PEO/LiTFSI', ((0.7 / PEO) * LiTFSI) / 0.3],
  ];
  it.each(quantities)('%s', (phrase, value) => {
    expect(ask(film, phrase) / value).toBeCloseTo(1, 9);
  });
});
