import type { LiveReagent, LiveSheet } from '../../src/report/live-sheet.ts';

/** A reagent of which all stays. */
export function reagent(name: string, weigh: number): LiveReagent {
  return {
    key: name,
    name,
    weigh,
    asked: weigh.toFixed(4),
    unit: 'g',
    gramsPerUnit: 1,
    stays: 1,
    inVial: 1,
  };
}

// O/Li = 16 of PEO (C2H4O, 44.053 g/mol) and LiTFSI (287.075 g/mol) by hand: 0.7 / 44.053 / 16 * 287.075 = 0.28510 g.
const perGram = { oxygen: 1 / 44.053, lithium: 1 / 287.075 };
export const salt = (0.7 * perGram.oxygen) / 16 / perGram.lithium;

/** 0.7 g of PEO, LiTFSI to O/Li = 16, acetonitrile that leaves (0.7857 g/mL), 15 mg of LZO. */
export const film: LiveSheet = {
  title: 'film',
  recipe: 'film.yaml',
  content: `sha256:${'0'.repeat(64)}`,
  size: '1.0001 g dry, as written',
  id: '0123456789abcdef',
  decimals: 4,
  reagents: [
    reagent('PEO', 0.7),
    reagent('LiTFSI', salt),
    {
      ...reagent('acetonitrile', 11.7855),
      asked: '15',
      unit: 'mL',
      gramsPerUnit: 0.7857,
      gramsPerMillilitre: 0.7857,
      stays: 0,
      inVial: 0,
    },
    reagent('LZO', 0.015),
  ],
  figures: [
    { name: 'O/Li', kind: 'ratio', top: [perGram.oxygen, 0, 0, 0], bottom: [0, perGram.lithium, 0, 0], target: 16 },
    { name: 'LZO of total', kind: 'wt', top: [0, 0, 0, 1], bottom: [1, 1, 0, 1], target: 0.015 / (0.715 + salt) },
  ],
};
