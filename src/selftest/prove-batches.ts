import { runWeighed } from '../pipeline.ts';
import type { BatchRecord } from '../recipe/batch-record.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Made } from '../weigh/made.ts';
import { smallestTopUp } from '../weigh/smallest-top-up.ts';
import { type Proof, proveNumber } from './proof.ts';
import reference from './reference-cases.json' with { type: 'json' };

const text = 'kind: mixture\nbatch: 1 g\ncomponents:\n  PEO: rest\n  LiTFSI: O/Li = 18\n';

/** What two batches that were weighed off their target came out as, and the least that mends them. */
export async function proveBatches(): Promise<Proof[]> {
  const group = 'as weighed, target O/Li 18';
  const all = reference[group].map(async ({ PEO, LiTFSI, 'O/Li': ratio, 'top up': added }) => {
    const { made } = runWeighed('selftest.yaml', record({ PEO, LiTFSI }), { text });
    const name = `${PEO} g PEO, ${LiTFSI} g LiTFSI`;
    const figure = made?.figures.find((one) => one.name === 'O/Li');
    // Without the step of the readings nothing is rounded to what the balance shows.
    const { step: _, ...exact } = made ?? { step: 0 };
    const toTarget = made && (await smallestTopUp(exact as Made)).find((one) => one.to === 'target');
    return [
      proveNumber(group, `${name}: O/Li`, figure?.made, ratio),
      ...Object.entries(added).map(([component, grams]) => {
        const mass = toTarget?.additions.find(({ line }) => line.name === component)?.mass;
        return proveNumber(group, `${name}: add ${component}, g`, mass && mass * 1e3, grams);
      }),
    ];
  });
  return (await Promise.all(all)).flat();
}

function record(grams: Readonly<Record<string, number>>): BatchRecord {
  const weighed = Object.entries(grams).flatMap(([name, mass]) => {
    const read = parseQuantity(`${mass} g`, ['mass']);
    const path = ['weighed', name];
    return read.ok ? [{ name, path, portions: [{ quantity: read.value, path }] }] : [];
  });
  return { file: '', recipe: { name: '', path: [] }, weighed, closed: false, deviations: [], notes: [] };
}
