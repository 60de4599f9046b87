import { mixture } from '../solve/ask.ts';

/** Recipes at the edge of what can be meant. */
export const formulations: readonly [what: string, text: string][] = [
  ['a filler of 0 wt%', mixture(['PEO: 1 g', 'LZO: 0 wt% of total'])],
  ['a filler of 0 g', mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16', 'LZO: 0 g'])],
  ['a salt of 0 g', mixture(['PEO: 1 g', 'LiTFSI: 0 g'])],
  ['0 parts', mixture(['PEO: 10 parts', 'LZO: 0 parts'], 'batch: 1 g\n')],
  ['a rest of nothing', mixture(['PEO: 100 wt% of total', 'LZO: rest'], 'batch: 1 g\n')],
  ['100 wt%', mixture(['PEO: 100 wt%'], 'batch: 1 g\n')],
  [
    'expectations over zero',
    mixture(
      ['PEO: 1 g', 'LZO: 0 g', 'LATP: 0 g'],
      'expect: {LZO/LATP: 3, LZO of LATP: 3 wt%, mass of LZO: 0 g, LZO/PEO: 0}\n',
    ),
  ],
  ['a trace', mixture(['PEO: 10 kg', 'LZO: 1 ng'])],
  ['a basis missing beside nothing', mixture(['PEO: 0 g', 'LZO: 10 wt%'])],
  ['a basis missing beyond 100 %', mixture(['PEO: 1 g', 'LZO: 110 wt%'])],
  ['only zeros', mixture(['PEO: 0 g', 'LZO: 0 g'])],
  ['a solvent without density', mixture(['PEO: 1 g'], 'solvents: {LiDFOB: 1 g}\n')],
  ['the same material twice', mixture(['PEO: 1 g', 'PEG: 1 g', 'LiTFSI: O/Li = 16'])],
];
