import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coefficientsOf, outcomeOf, planned } from './plan.ts';

/** Oxides, carbonates, nitrates and hydroxides of elements that keep their state, with what each brings of its metal. */
const sources: Readonly<Record<string, readonly string[]>> = {
  Li: ['Li2CO3', 'LiOH·H2O', 'LiNO3'],
  Mg: ['MgO', 'MgCO3'],
  Al: ['Al2O3', 'Al(OH)3', 'Al(NO3)3·9H2O'],
  La: ['La2O3', 'La(NO3)3·6H2O'],
  Ti: ['TiO2'],
  Zr: ['ZrO2', 'ZrO(NO3)2·2H2O'],
  Ta: ['Ta2O5'],
};
const states: Readonly<Record<string, number>> = { Li: 1, Mg: 2, Al: 3, La: 3, Ti: 4, Zr: 4, Ta: 5 };

/** A neutral mixed oxide with subscripts in tenths, and a source for each of its metals. */
const synthesis = fc
  .uniqueArray(fc.constantFrom(...Object.keys(sources)), { minLength: 1, maxLength: 5 })
  .chain((metals) =>
    fc.record({
      metals: fc.constant(metals),
      // Even tenths of odd states: the oxygen is then written in tenths, exactly.
      counts: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: metals.length, maxLength: metals.length }),
      chosen: fc.array(fc.nat(), { minLength: metals.length, maxLength: metals.length }),
      batch: fc.integer({ min: 1, max: 10_000 }),
      excess: fc.integer({ min: 0, max: 40 }),
    }),
  )
  .map(({ metals, counts, chosen, batch, excess }) => {
    const subscripts = counts.map((count) => count / 5);
    const oxygen = metals.reduce((sum, metal, i) => sum + ((states[metal] ?? 0) * (counts[i] ?? 0)) / 10, 0);
    const target = `${metals.map((metal, i) => `${metal}${subscripts[i]}`).join('')}O${Number(oxygen.toFixed(1))}`;
    const precursors = metals.map((metal, i) => {
      const known = sources[metal] ?? [];
      return known[(chosen[i] ?? 0) % known.length] ?? '';
    });
    return { target, precursors, batch, excess: metals.includes('Li') ? excess : 0 };
  });

type Said = {
  readonly target: string;
  readonly precursors: readonly string[];
  readonly batch: number;
  readonly excess: number;
};

function linesOf({ target, precursors, batch, excess }: Said, order = precursors): string[] {
  return [
    `target: ${target}`,
    `batch: ${batch} mg`,
    `precursors: {${order.map((one) => `"${one}": as needed`).join(', ')}}`,
    'leaves: [CO2, NO2, O2, H2O]',
    ...(excess > 0 ? [`excess: {Li: ${excess} % lost as Li2O}`] : []),
  ];
}

it('conserves mass: precursors are product, by-products and what is lost, to 1e-12', () => {
  fc.assert(
    fc.property(synthesis, (said) => {
      const plan = planned(linesOf(said));
      const { mass, others } = outcomeOf(plan);
      const weighed = plan.composition.masses.reduce((sum, one) => sum + one, 0);
      const taken = others.reduce((sum, one) => (one.way === 'taken up' ? sum + one.mass : sum), 0);
      const given = others.reduce((sum, one) => (one.way === 'taken up' ? sum : sum + one.mass), mass);
      expect(given / (weighed + taken)).toBeCloseTo(1, 12);
      expect(mass).toBeCloseTo(said.batch * 1e-6, 12);
    }),
    { numRuns: 200 },
  );
});

it('conserves every element to 1e-12', () => {
  fc.assert(
    fc.property(synthesis, (said) => {
      const plan = planned(linesOf(said));
      const balance = plan.balances[0]?.balance;
      const sides = new Map<string, [left: number, right: number]>();
      const add = (elements: Readonly<Record<string, number>>, times: number, side: 0 | 1) => {
        for (const [element, count] of Object.entries(elements)) {
          const both = sides.get(element) ?? [0, 0];
          both[side] += count * times;
          sides.set(element, both);
        }
      };
      for (const { precursor, coefficient } of balance?.precursors ?? []) add(precursor.elements, coefficient, 0);
      for (const { species, coefficient } of balance?.exchanged ?? []) {
        add(species.elements, Math.abs(coefficient), coefficient > 0 ? 1 : 0);
      }
      for (const { species, coefficient } of balance?.excess ?? []) add(species.elements, coefficient, 1);
      add(plan.formulation.target.elements, 1, 1);
      for (const [element, [left, right]] of sides) expect(left / right, element).toBeCloseTo(1, 12);
    }),
    { numRuns: 200 },
  );
});

it('does not care for the order of the precursors', () => {
  fc.assert(
    fc.property(synthesis, (said) => {
      const one = coefficientsOf(planned(linesOf(said)));
      const other = coefficientsOf(planned(linesOf(said, [...said.precursors].reverse())));
      for (const [name, value] of Object.entries(one)) expect(other[name], name).toBeCloseTo(value, 11);
    }),
    { numRuns: 100 },
  );
});

it('makes twice as much of twice as much', () => {
  fc.assert(
    fc.property(synthesis, (said) => {
      const one = planned(linesOf(said)).composition.masses;
      const two = planned(linesOf({ ...said, batch: 2 * said.batch })).composition.masses;
      one.forEach((mass, i) => {
        expect((two[i] ?? 0) / mass).toBeCloseTo(2, 12);
      });
    }),
    { numRuns: 100 },
  );
});
