import fc from 'fast-check';
import { Matrix, SVD } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/materials/catalogue.generated.ts';
import { elementsOf, molarMassOf } from '../../src/materials/elements-of.ts';
import type { Material } from '../../src/materials/material.ts';
import { targetOf } from '../../src/recipe/resolve-target.ts';
import { catalogueFigures, dot } from '../../src/solve/coefficients.ts';
import { type Composition, targetValue } from '../../src/solve/composition.ts';
import { figuresBehind, statementsBehind } from '../../src/solve/sensitivity.ts';
import { buildRows, solveFormulation } from '../../src/solve/solve-formulation.ts';
import { sizeComposition } from '../../src/weigh/size-composition.ts';
import { ask, errors, mixture, run, solved } from './ask.ts';

/** Everything that has a mass, a volume and moles. */
const shelf = catalogue.filter(
  (one) => molarMassOf(one) !== undefined && one.properties.density !== undefined && elementsOf(one) !== undefined,
);
const names = Array.from({ length: 12 }, (_, i) => `c${i}`);

interface Known {
  readonly materials: readonly Material[];
  /** kg */
  readonly masses: readonly number[];
}

const known: fc.Arbitrary<Known> = fc
  .uniqueArray(fc.constantFrom(...shelf), { minLength: 2, maxLength: 8, selector: (one) => one.id })
  .chain((materials) =>
    fc.record({
      materials: fc.constant(materials),
      masses: fc.array(fc.double({ min: 1e-6, max: 1e-2, noNaN: true }), {
        minLength: materials.length,
        maxLength: materials.length,
      }),
    }),
  );

type Measure = 'wt' | 'vol' | 'mol';
const measures: readonly Measure[] = ['wt', 'vol', 'mol'];

function measured({ materials, masses }: Known, measure: Measure, i: number): number {
  const mass = masses[i] ?? 0;
  const material = materials[i] as Material;
  if (measure === 'wt') return mass;
  return measure === 'vol' ? mass / (material.properties.density?.value ?? 1) : mass / (molarMassOf(material) ?? 1);
}

/** A way to say the amount of the component `i` of a known composition; `pick` chooses among the ways. */
type Pick = { readonly way: number; readonly others: readonly boolean[]; readonly measure: Measure };
const pick: fc.Arbitrary<Pick> = fc.record({
  way: fc.nat({ max: 5 }),
  others: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  measure: fc.constantFrom(...measures),
});

const digits = (value: number): string => value.toPrecision(17);

/** A true statement, scaled by `off` to make it a false one. */
function say(composition: Known, i: number, { way, others, measure }: Pick, off = 1): string {
  const count = composition.materials.length;
  const all = Array.from({ length: count }, (_, k) => k);
  const sum = (over: readonly number[]) => over.reduce((total, k) => total + measured(composition, measure, k), 0);
  const own = measured(composition, measure, i);
  const chosen = all.filter((k) => k !== i && others[k]);
  const rest = chosen.length > 0 ? chosen : all.filter((k) => k !== i);
  const partner = rest[0] ?? 0;
  const basis = rest.map((k) => names[k]).join(' + ');
  const moles = (k: number) => measured(composition, 'mol', k);
  switch (way) {
    case 0:
      return `${digits((composition.masses[i] ?? 0) * 1e3 * off)} g`;
    case 1:
      return `${digits(((100 * own) / sum(rest)) * off)} ${measure}% of ${basis}`;
    case 2:
      return `${digits(((100 * own) / sum(all)) * off)} ${measure}% of total`;
    case 3:
      return `${digits(((100 * own) / sum(all.filter((k) => k !== i))) * off)} ${measure}% on top`;
    case 4:
      return `${names[i]}/${names[partner]} = ${digits((moles(i) / moles(partner)) * off)}`;
    default:
      return `${digits((moles(i) / measured(composition, 'mol', partner)) * off)} mol/mol on top of ${names[partner]}`;
  }
}

const lines = ({ materials }: Known, statements: readonly string[]): string[] =>
  materials.map(
    (material, i) =>
      `${names[i]}: {material: ${JSON.stringify(material.id)}, is: ${statements[i]?.startsWith('[') ? statements[i] : JSON.stringify(statements[i])}}`,
  );

/** Everything by its statement against component 0, which is weighed: always a determined recipe. */
function recipeOf(composition: Known, picks: readonly Pick[]): string[] {
  return composition.materials.map((_, i) => {
    const choice = picks[i] as Pick;
    if (i === 0) return say(composition, 0, { ...choice, way: 0 });
    // Of components before it only: a chain that cannot close on itself.
    const others = choice.others.map((is, k) => k < i && (is || k === 0));
    return say(composition, i, { ...choice, way: [0, 1, 4, 5][choice.way % 4] ?? 0, others });
  });
}

const picks = fc.array(pick, { minLength: 8, maxLength: 8 });
const near = (found: Float64Array, expected: readonly number[], tolerance: number): void => {
  const most = Math.max(...expected);
  expected.forEach((mass, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - mass)).toBeLessThanOrEqual(tolerance * Math.max(mass, 1e-3 * most));
  });
};
/** Statements are listed in the order they are written in. */
const sortedLists = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]),
  );
const byName = ({ formulation, masses }: Composition): Map<string, number> =>
  new Map(formulation.constituents.map((one) => [one.id, masses[one.index] ?? 0]));

describe('a known composition', () => {
  it('is recovered from amounts, shares of random bases and ratios', () => {
    fc.assert(
      fc.property(known, picks, (composition, some) => {
        near(solved(mixture(lines(composition, recipeOf(composition, some)))).masses, composition.masses, 1e-9);
      }),
    );
  });

  it('is recovered from shares of the total or on top of it, a rest and a batch', () => {
    fc.assert(
      fc.property(known, picks, (composition, some) => {
        const measure = some[0]?.measure ?? 'wt';
        const statements = composition.materials.map((_, i) =>
          i === 0
            ? 'rest'
            : say(composition, i, { ...(some[i] as Pick), way: (some[i]?.way ?? 0) % 2 === 0 ? 2 : 3, measure }),
        );
        const total = composition.masses.reduce((sum, mass) => sum + mass, 0);
        near(
          solved(mixture(lines(composition, statements), `batch: ${digits(total * 1e3)} g\n`)).masses,
          composition.masses,
          1e-9,
        );
      }),
    );
  });

  it('is recovered from parts of each kind', () => {
    fc.assert(
      fc.property(known, fc.constantFrom(...measures), (composition, measure) => {
        const most = Math.max(...composition.masses.map((_, i) => measured(composition, measure, i)));
        const statements = composition.materials.map(
          (_, i) => `${digits((100 * measured(composition, measure, i)) / most)} ${measure} parts`,
        );
        const total = composition.masses.reduce((sum, mass) => sum + mass, 0);
        near(
          solved(mixture(lines(composition, statements), `batch: ${digits(total * 1e3)} g\n`)).masses,
          composition.masses,
          1e-9,
        );
      }),
    );
  });

  it('has the mass of its batch', () => {
    fc.assert(
      fc.property(known, picks, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (composition, some, batch) => {
        const sized = sizeComposition(solved(mixture(lines(composition, recipeOf(composition, some)))), {
          batch: `${batch} g`,
        });
        if (!sized.ok) throw new Error(sized.problem.code);
        const total = sized.value.composition.masses.reduce((sum, mass) => sum + mass, 0);
        expect(Math.abs(total / (batch * 1e-3) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('stays itself at any size', () => {
    fc.assert(
      fc.property(
        known,
        picks,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.nat({ max: 7 }),
        (composition, some, size, at) => {
          const plain = solved(mixture(lines(composition, recipeOf(composition, some))));
          const i = at % composition.materials.length;
          for (const asked of [{ batch: `${size} g` }, { for: `${names[i]}=${size} g` }]) {
            const sized = sizeComposition(plain, asked);
            if (!sized.ok) throw new Error(sized.problem.code);
            const { masses } = sized.value.composition;
            const factor = (masses[i] ?? 0) / (plain.masses[i] ?? 0);
            near(
              masses,
              [...plain.masses].map((mass) => mass * factor),
              1e-12,
            );
            if ('for' in asked) expect(Math.abs((masses[i] ?? 0) / (size * 1e-3) - 1)).toBeLessThan(1e-12);
          }
        },
      ),
    );
  });

  it('does not depend on the order of its lines, nor do its findings', () => {
    fc.assert(
      fc.property(known, picks, fc.boolean(), fc.infiniteStream(fc.nat()), (composition, some, isWrong, dice) => {
        const statements = recipeOf(composition, some);
        if (isWrong)
          statements[1] = `[${JSON.stringify(statements[1])}, ${JSON.stringify(say(composition, 1, { ...(some[1] as Pick), way: 2 }, 1.1))}]`;
        const written = lines(composition, statements);
        const shuffled = written
          .map((line) => ({ line, rank: dice.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map((one) => one.line);
        const [one, other] = [run(mixture(written)), run(mixture(shuffled))];
        const facts = (result: typeof one) =>
          result.findings.map(({ code, facts }) => JSON.stringify([code, sortedLists(facts)])).sort();
        if (one.composition && other.composition) {
          const masses = byName(other.composition);
          for (const [id, mass] of byName(one.composition)) expect(masses.get(id), id).toBe(mass);
          expect(isWrong).toBe(false);
        } else {
          expect([one.composition, other.composition]).toEqual([undefined, undefined]);
          expect(facts(one)).toEqual(facts(other));
        }
      }),
    );
  });

  // 1e-7: a statement such as 99.999 wt% can take the place of a better one, and seventeen digits of it are fewer of the rest.
  it('is not changed by one more true statement, and refuses one that is 2 % off', () => {
    fc.assert(
      fc.property(known, picks, pick, fc.nat({ max: 7 }), (composition, some, extra, at) => {
        const statements = recipeOf(composition, some);
        const plain = solved(mixture(lines(composition, statements)));
        const i = at % statements.length;
        const also = (text: string) =>
          statements.map((own, k) => (k === i ? `[${JSON.stringify(own)}, ${JSON.stringify(text)}]` : own));
        near(solved(mixture(lines(composition, also(say(composition, i, extra))))).masses, [...plain.masses], 1e-7);
        const wrong = errors(mixture(lines(composition, also(say(composition, i, extra, 1.02)))));
        expect(wrong.map((one) => one.code)).toEqual(['contradiction']);
      }),
    );
  });
});

describe('the elimination', () => {
  const formulations = fc.tuple(known, picks, fc.array(fc.nat({ max: 7 }), { maxLength: 3 }));
  it('finds the rank that a singular value decomposition finds, and its solution', () => {
    fc.assert(
      fc.property(formulations, ([composition, some, dropped]) => {
        const statements = recipeOf(composition, some);
        const written = lines(composition, statements).map((line, i) =>
          dropped.includes(i) ? `${names[i]}: {material: ${JSON.stringify(composition.materials[i]?.id)}}` : line,
        );
        const result = run(mixture(written));
        if (result.formulation === undefined) throw new Error('not resolved');
        const rows = buildRows(result.formulation, catalogueFigures);
        const scaled = rows.map((row) => {
          const size = Math.max(...row.coefficients.map(Math.abs));
          return { row: [...row.coefficients].map((value) => value / size), constant: row.constant / size };
        });
        const svd = new SVD(new Matrix(scaled.map((one) => one.row)), { autoTranspose: true });
        const rank = svd.diagonal.filter((value) => value > 1e-11 * (svd.diagonal[0] ?? 1)).length;
        const columns = composition.materials.length;
        if (rank < columns) expect(result.findings.map((one) => one.code)).toContain('under-determined');
        else {
          const solution = svd.solve(Matrix.columnVector(scaled.map((one) => one.constant))).to1DArray();
          near(result.composition?.masses ?? new Float64Array(columns), solution, 1e-6);
          for (const row of rows) {
            const off = dot(row.coefficients, result.composition?.masses ?? new Float64Array(columns)) - row.constant;
            const terms = row.coefficients.map((value, i) => Math.abs(value * (result.composition?.masses[i] ?? 0)));
            expect(Math.abs(off)).toBeLessThanOrEqual(1e-10 * Math.max(...terms));
          }
        }
      }),
    );
  });
});

describe('sensitivities', () => {
  it('to statements are those of finite differences', () => {
    fc.assert(
      fc.property(known, picks, (composition, some) => {
        const plain = solved(mixture(lines(composition, recipeOf(composition, some))));
        const target = targetOf(`${names[1]} of total`, plain.formulation);
        if (!target.ok) throw new Error(target.problem.code);
        const step = 1e-5;
        const behind = new Map(statementsBehind(target.value, plain).map((one) => [one.equation, one.effect]));
        for (const equation of plain.formulation.equations) {
          const at = (factor: number): number => {
            const equations = plain.formulation.equations.map((one) =>
              one === equation ? { ...one, value: one.value * factor } : one,
            );
            const other = solveFormulation({ ...plain.formulation, equations }).composition;
            if (other === undefined) throw new Error('not solved');
            return Math.log(targetValue(target.value, other));
          };
          const slope = (at(1 + step) - at(1 - step)) / (2 * step);
          expect(Math.abs((behind.get(equation) ?? 0) - slope)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('to molar masses and densities are those of finite differences', () => {
    // LiTFSI/PEO = M/(16·44.053): one per cent more M is one per cent more of it.
    const composition = solved(mixture(['PEO: 1 g', 'LiTFSI: O/Li = 16', 'LZO: 10 vol% of PEO + LZO']));
    const effects = (phrase: string) => {
      const target = targetOf(phrase, composition.formulation);
      if (!target.ok) throw new Error(target.problem.code);
      const found = figuresBehind(
        target.value,
        composition,
        (figures) => solveFormulation(composition.formulation, figures).composition,
      );
      return Object.fromEntries(
        found.map((one) => [`${one.figure} of ${one.material.id}`, Number(one.effect.toFixed(3))]),
      );
    };
    expect(effects('mass of LiTFSI')).toEqual({ 'molar mass of LiTFSI': 1, 'molar mass of PEO': -1 });
    expect(effects('mass of LZO')).toEqual({ 'density of LZO': 1, 'density of PEO': -1 });
    expect(effects('mass of PEO')).toEqual({});
  });

  it('of a figure that is zero are finite', () => {
    const composition = solved(mixture(['PEO: 1 g', 'LZO: 0 wt% of total']));
    const target = targetOf('mass of LZO', composition.formulation);
    if (!target.ok) throw new Error(target.problem.code);
    expect(statementsBehind(target.value, composition).map((one) => [one.equation.owner, one.effect])).toEqual([
      ['LZO', 1],
    ]);
  });
});

describe('large and lopsided mixtures', () => {
  it('of 300 components come out', () => {
    const parts = Array.from({ length: 300 }, (_, i) => `c${i}: {material: PEO, is: ${i + 1} parts}`);
    const { masses } = solved(mixture(parts, 'batch: 45.15 g\n'));
    // 300·301/2 = 45150 parts
    masses.forEach((mass, i) => {
      expect(Math.abs(mass / ((i + 1) * 1e-6) - 1)).toBeLessThan(1e-11);
    });
  });

  it('of 300 components that contradict each other say so', () => {
    const parts = Array.from(
      { length: 300 },
      (_, i) => `c${i}: {material: PEO, is: ${i === 7 ? '[8 parts, 9 wt% of c6]' : `${i + 1} parts`}}`,
    );
    expect(errors(mixture(parts)).map((one) => one.code)).toEqual(['contradiction']);
    const loose = Array.from(
      { length: 300 },
      (_, i) => `c${i}: {material: PEO${i === 0 ? '' : ', is: 1 wt% on top of c0'}}`,
    );
    loose[9] = 'c9: {material: PEO}';
    expect(errors(mixture(loose))[0]?.facts).toMatchObject({ free: expect.arrayContaining(['c0', 'c9']) });
  });

  it('of more than any mixture has are refused', () => {
    const found = errors(mixture(Array.from({ length: 2000 }, (_, i) => `c${i}: {material: PEO, is: 1 g}`)));
    expect(found).toMatchObject([{ code: 'wrong-value', at: '503:3-7' }]);
  });

  it('nearly singular come out right', () => {
    // x = 0.999999 (x + 1 + y), y = 1e-7 (x + 1 + y): x = 999999/(1 − 0.1) …, by hand in sixths of a million:
    // total T = x + y + 1 and 1 = T (1 − 0.999999 − 1e-7) = 9e-7 T.
    const T = 1 / 9e-7;
    const text = mixture(['PEO: 1 g', 'LiTFSI: 99.9999 wt% of total', 'LZO: 0.1 ppm of total']);
    expect(ask(text, 'total mass') / (T * 1e-3)).toBeCloseTo(1, 8);
    expect(ask(text, 'mass of LZO') / (T * 1e-10)).toBeCloseTo(1, 8);
  });
});
