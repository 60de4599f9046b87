import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAt, type StudySpace } from '../../src/mixture/study-space.ts';
import { runStudy } from '../../src/pipeline.ts';
import { blendSheets, scaleSheet } from '../../src/weigh/blend-sheets.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { weighOut } from '../../src/weigh/weigh-out.ts';

/** A study of bottles that are not pure: a wet salt, a filler with something inert. */
const folder = mkdtempSync(join(tmpdir(), 'formulyte-blend-'));
writeFileSync(
  join(folder, 'wet.yaml'),
  `kind: mixture
title: wet
components:
  PEO: 0.6 g
  LiTFSI: {is: 0.25 g, purity: 99.5 wt%, water: 0.3 wt%, lot: A1}
  LLZTO-0.5: {is: 0.15 g, purity: 97 wt%}
  acetonitrile: {is: 15 mL, role: solvent}
`,
);
writeFileSync(
  join(folder, 'wet-study.yaml'),
  'kind: study\nbase: wet.yaml\nvary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nsteps: 10\nbatch: 1 g\n',
);

/** Of a salt that comes dissolved: its solvent is not weighed again. */
writeFileSync(
  join(folder, 'stock.yaml'),
  `kind: mixture
title: stock
components:
  PEO: 0.6 g
  LiTFSI: {is: 0.25 g, as: 20 wt% in acetonitrile}
  LLZTO-0.5: 0.15 g
solvents:
  acetonitrile: 15 mL
`,
);
writeFileSync(
  join(folder, 'stock-study.yaml'),
  'kind: study\nbase: stock.yaml\nvary: {PEO: any, LiTFSI: any, LLZTO-0.5: any}\nsteps: 10\nbatch: 1 g\n',
);

const studies = [
  'recipes/nguyen/mema-sn-salts-study.yaml',
  'recipes/studies/peo-litfsi-llzto-study.yaml',
  'recipes/studies/lfp-cathode-study.yaml',
  join(folder, 'wet-study.yaml'),
  join(folder, 'stock-study.yaml'),
];

/** The sheet that the program itself makes of a composition: resolved, solved, sized and weighed out from the recipe. */
function sheetOf(space: StudySpace, options: Parameters<typeof composeAt>[2], shares: number[], batch: string) {
  const { composition } = composeAt(space, shares, options);
  if (composition === undefined) throw new Error('no composition');
  const sized = sizeComposition(composition, { batch });
  if (!sized.ok) throw new Error(sized.problem.code);
  return weighOut(sized.value);
}

describe.each(studies)('%s', (file) => {
  const { study } = runStudy(file, {});
  if (study === undefined) throw new Error('no study');
  const { space, options } = study;
  const { names, matrix, formulation } = space;
  const corners = names.map((_, k) => {
    const sheet = sheetOf(
      space,
      options,
      names.map((_, i) => (i === k ? 1 : 0)),
      '1 g',
    );
    const dry = formulation.constituents.reduce(
      (sum, one) => (one.removed ? sum : sum + (matrix[one.index * names.length + k] ?? 0)),
      0,
    );
    return scaleSheet(sheet, dry / sheet.dryMass);
  });

  it('a blend of the sheets at the corners is the sheet of the blend', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: names.length, maxLength: names.length }),
        fc.integer({ min: 1, max: 5000 }),
        (parts, milligrams) => {
          const sum = parts.reduce((a, b) => a + b, 0);
          fc.pre(sum > 0);
          const shares = parts.map((part) => part / sum);
          const own = sheetOf(space, options, shares, `${milligrams} mg`);
          const blended = blendSheets(corners, shares, milligrams * 1e-6);
          expect(blended?.lines.length).toBe(own.lines.length);
          own.lines.forEach((line, i) => {
            const other = blended?.lines[i];
            if (line.kind === 'action' || other?.kind !== 'reagent') {
              expect(other).toEqual(line);
              return;
            }
            for (const key of ['mass', 'weigh', 'stays', 'volume', 'cumulative', 'fraction', 'moles'] as const) {
              const [here, there] = [line[key], other[key]];
              expect(typeof there, `${line.name} ${key}`).toBe(typeof here);
              expect(Math.abs((there ?? 0) - (here ?? 0)), `${line.name} ${key}`).toBeLessThanOrEqual(
                1e-9 * Math.max(own.dryMass, Math.abs(here ?? 0)),
              );
            }
            expect({ number: other.number, name: other.name, part: other.part, after: other.after }).toEqual({
              number: line.number,
              name: line.name,
              part: line.part,
              after: line.after,
            });
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('by hand: two thirds of one and one third of another', () => {
  const line = (name: string, mass: number) =>
    ({
      kind: 'reagent',
      name,
      id: name,
      material: name,
      mass,
      weigh: mass,
      brings: [],
      removed: false,
      byVolume: false,
      after: [],
    }) as const;
  const corners = [
    { dryMass: 1, lines: [line('A', 1), line('B', 0)], live: { constituents: [] } },
    { dryMass: 2, lines: [line('A', 0.5), line('B', 1.5)], live: { constituents: [] } },
  ];
  // A: 2/3 + 0.5/3 = 5/6, B: 1.5/3 = 1/2, together 4/3; in a batch of 4: 2.5 and 1.5.
  const blended = blendSheets(corners, [2 / 3, 1 / 3], 4);
  const masses = blended?.lines.map((one) => (one.kind === 'reagent' ? one.mass : 0)) ?? [];
  expect(masses[0]).toBeCloseTo(2.5, 12);
  expect(masses[1]).toBeCloseTo(1.5, 12);
  expect(blendSheets(corners, [0, 0], 4)).toBeUndefined();
});
