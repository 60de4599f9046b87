import { join } from 'node:path';
import { theoreticalCapacity } from '../cell/makeup.ts';
import { catalogue } from '../materials/catalogue.generated.ts';
import { runCell } from '../pipeline.ts';
import { fromSI } from '../units/convert.ts';
import { type Proof, proveNumber } from './proof.ts';
import reference from './reference-cases.json' with { type: 'json' };

const published =
  reference['pouch cell, after M. Lacey 2021 (published 257.2 Wh/kg, 634 Wh/L and 239.5 Wh/kg, 505 Wh/L)'].expected;
const cells = [
  ['NMC811/graphite', 'pouch-nmc811-graphite.yaml'],
  ['LFP/LLZO 20 um/Li', 'pouch-lfp-llzo-li.yaml'],
] as const;
const figures: Readonly<Record<string, readonly [figure: string, unit: string]>> = {
  Ah: ['capacity', 'Ah'],
  Wh: ['energy', 'Wh'],
  g: ['mass at cell', 'g'],
  'Wh/kg': ['Wh/kg at cell', 'Wh/kg'],
  'Wh/L': ['Wh/L at cell', 'Wh/L'],
};

/** Two published pouch cells, computed from the recipes in `folder`, and theoretical capacities. */
export function proveCells(folder: string): Proof[] {
  const capacities = reference['theoretical capacity, mAh/g (F = 96485.33212)'];
  return [
    ...Object.entries({ LFP: capacities.LiFePO4, Li: capacities.Li }).map(([id, expected]) => {
      const material = catalogue.find((one) => one.id === id);
      const capacity = material && theoreticalCapacity([{ material, share: 1 }]);
      return proveNumber('theoretical capacity, mAh/g', id, capacity && fromSI(capacity, 'mAh/g'), expected, 1e-6);
    }),
    ...cells.flatMap(([name, file]) => {
      const { cell } = runCell(join(folder, 'cells', file));
      return Object.entries(published[name]).map(([key, expected]) => {
        const [figure = '', unit = ''] = figures[key] ?? [];
        const value = cell?.figure(figure)?.value;
        return proveNumber('published pouch cells', `${name}, ${key}`, value && fromSI(value, unit), expected);
      });
    }),
  ];
}
