import { describe, expect, test } from 'vitest';
import { runCell } from '../../src/pipeline.ts';
import reference from '../../src/selftest/reference-cases.json' with { type: 'json' };
import { fromSI } from '../../src/units/convert.ts';

const published =
  reference['pouch cell, after M. Lacey 2021 (published 257.2 Wh/kg, 634 Wh/L and 239.5 Wh/kg, 505 Wh/L)'];
const cells = {
  'NMC811/graphite': 'recipes/cells/pouch-nmc811-graphite.yaml',
  'LFP/LLZO 20 um/Li': 'recipes/cells/pouch-lfp-llzo-li.yaml',
} as const;

describe.each(Object.entries(cells))('%s', (name, file) => {
  const expected: Readonly<Record<string, number>> = published.expected[name as keyof typeof cells];
  const { cell, findings } = runCell(file);
  const figures = { Ah: ['capacity', 'Ah'], Wh: ['energy', 'Wh'], g: ['mass at cell', 'g'] } as const;
  const all = { ...figures, 'Wh/kg': ['Wh/kg at cell', 'Wh/kg'], 'Wh/L': ['Wh/L at cell', 'Wh/L'] } as const;

  test('has no findings', () => {
    expect(findings).toEqual([]);
  });

  test.each(Object.entries(expected))('%s is %d', (key, value) => {
    const [figure, unit] = all[key as keyof typeof all];
    const own = fromSI(cell?.figure(figure)?.value ?? Number.NaN, unit);
    // As many digits as the reference prints, and never less than 1e-6 of it.
    const digits = String(value).replace(/^0|\D/g, '').length;
    expect(Math.abs(own / value - 1)).toBeLessThan(Math.max(1e-6, 0.5 * 10 ** (1 - digits) * 1.0001));
  });
});
