import { atomicWeights } from '../chemistry/atomic-weights.ts';
import { molarMassUncertainty } from '../chemistry/molar-mass.ts';
import { elementsOf, molarMassOf } from '../materials/elements-of.ts';
import type { Material } from '../materials/material.ts';
import type { Constituent, Equation, Functional, Target } from '../recipe/formulation.ts';
import { coefficients } from './coefficients.ts';
import { type Composition, functionalValue, targetValue } from './composition.ts';
import type { Reason } from './reason.ts';

/**
 * Where a figure comes from, as a tree: its equation, the figures put in, and theirs, down to the statements of the recipe,
 * densities and atomic weights. A mass comes from the statement beside its component; what that one takes from another mass
 * is followed there, and where two need each other, the second only names the first.
 */
export function reasonTree(name: string, target: Target, composition: Composition): Reason {
  const masses = new MassReasons(composition);
  const value = targetValue(target, composition);
  if (target.kind === 'sum') return { ...masses.of(target.what, name), what: name };
  const { top, bottom, share } = target;
  const isDensity = top.measure === 'mass' && bottom.measure === 'volume';
  const [above, below] = [masses.of(top, sayCounted(top)), masses.of(bottom, sayCounted(bottom))];
  return {
    what: name,
    equation: `${above.what} / ${below.what}`,
    value,
    measure: share !== undefined ? 'share' : isDensity ? 'density' : 'number',
    inputs: [above, below],
  };
}

function sayCounted({ measure, label }: Functional): string {
  if (measure === 'mass') return `mass of ${label}`;
  return measure === 'volume' ? `volume of ${label}` : `moles of ${label}`;
}

class MassReasons {
  readonly #composition: Composition;
  /** The statement that each mass is taken from. */
  readonly #rows: readonly (Equation | undefined)[];
  /** Each is followed once: statements that lean on one another would be followed for ever. */
  readonly #followed = new Set<number>();

  constructor(composition: Composition) {
    this.#composition = composition;
    this.#rows = matchRows(composition);
  }

  of(what: Functional, name: string): Reason {
    const { constituents } = this.#composition.formulation;
    const measure = what.measure === 'mass' || what.measure === 'volume' ? what.measure : 'moles';
    const counted = what.over.flatMap((index, i) => {
      const one = constituents[index];
      const weight = what.weights?.[i] ?? 1;
      const row = coefficients(what, constituents)[index] ?? 0;
      return one && row !== 0 ? [{ one, weight }] : [];
    });
    const parts = counted.map(({ one, weight }) =>
      this.#part({ ...what, over: [one.index], weights: [weight] }, one, measure),
    );
    const value = functionalValue(what, this.#composition);
    const [only] = parts;
    if (parts.length === 1 && only) return { ...only, what: name };
    return {
      what: name,
      equation: `sum over ${counted.map(({ one }) => one.id).join(' + ')}`,
      value,
      measure,
      inputs: parts,
    };
  }

  #part(what: Functional, one: Constituent, measure: 'mass' | 'volume' | 'moles'): Reason {
    const mass = this.#mass(one);
    if (measure === 'mass') return mass;
    const value = functionalValue(what, this.#composition);
    if (measure === 'volume') {
      return {
        what: `volume of ${one.id}`,
        equation: 'mass / density',
        value,
        measure,
        inputs: [mass, ...molarOrDensity(one.material, 'volume')],
      };
    }
    const molar = molarMassOf(one.material) ?? Number.NaN;
    const own = this.#composition.masses[one.index] ?? 0;
    const times = Number(((value * molar) / own).toPrecision(9));
    const count = own > 0 && times !== 1 ? `${times} x ` : '';
    return {
      what: `${what.of ?? (what.measure === 'donors' ? 'donor O' : 'moles')} of ${one.id}`,
      equation: `${count}mass / molar mass`,
      value,
      measure,
      inputs: [mass, molarMassReason(one.material)],
    };
  }

  #mass(one: Constituent): Reason {
    const { masses, formulation, anchor } = this.#composition;
    const value = masses[one.index] ?? 0;
    const base = { what: `mass of ${one.id}`, value, measure: 'mass' as const };
    if (this.#followed.has(one.index)) return { ...base, equation: 'as above', inputs: [] };
    this.#followed.add(one.index);
    const row = this.#rows[one.index];
    if (row === undefined) return { ...base, equation: 'what the other statements leave', inputs: [] };
    const { text, place, right, left, kind } = row;
    const isAmount = kind === 'amount' && left.over.length === 1;
    const equation = isAmount && anchor !== undefined ? `${text}, scaled to the size that is asked for` : text;
    if (isAmount) {
      return {
        ...base,
        equation,
        place,
        inputs: left.measure === 'mass' ? [] : molarOrDensity(one.material, left.measure),
      };
    }
    const sides = right === undefined ? [left] : [left, right];
    const others = [...new Set(sides.flatMap((side) => side.over))].flatMap((index) => {
      const other = formulation.constituents[index];
      return other && index !== one.index ? [this.#mass(other)] : [];
    });
    const figures = sides.flatMap((side) =>
      side.measure === 'mass'
        ? []
        : side.over.flatMap((index) => {
            const material = formulation.constituents[index]?.material;
            return material ? molarOrDensity(material, side.measure) : [];
          }),
    );
    const unique = figures.filter((figure, i) => figures.findIndex((other) => other.what === figure.what) === i);
    return { ...base, equation, place, inputs: [...others, ...unique] };
  }
}

function molarOrDensity(material: Material, measure: Functional['measure']): Reason[] {
  if (measure !== 'volume') return molarMassOf(material) === undefined ? [] : [molarMassReason(material)];
  const { density } = material.properties;
  if (density === undefined) return [];
  return [
    {
      what: `density of ${material.id}`,
      value: density.value,
      measure: 'density',
      ...(density.uncertainty === undefined ? {} : { uncertainty: density.uncertainty }),
      source: density.estimate ? `estimate: ${density.why ?? ''}` : density.source,
      inputs: [],
    },
  ];
}

function molarMassReason(material: Material): Reason {
  const elements = elementsOf(material) ?? {};
  const formula = material.formula ?? material.repeatUnit ?? '';
  return {
    what: `molar mass of ${material.id}`,
    equation: formula,
    value: molarMassOf(material) ?? Number.NaN,
    measure: 'molar mass',
    uncertainty: molarMassUncertainty({ elements }),
    source: material.source,
    inputs: Object.entries(elements).map(([symbol, count]): Reason => {
      const weight = atomicWeights.weights[symbol];
      return {
        what: `${count} x ${symbol}`,
        value: (weight?.value ?? Number.NaN) / 1e3,
        measure: 'molar mass',
        // The published bound as a rectangular distribution, as in `molarMassUncertainty`.
        uncertainty: (weight?.uncertainty ?? 0) / Math.sqrt(3) / 1e3,
        source: `${atomicWeights.name} ${atomicWeights.year}`,
        inputs: [],
      };
    }),
  };
}

/** Each mass with a statement of its own: the one beside its component, else one that speaks of it and is nobody's yet. */
function matchRows({ basis, formulation }: Composition): (Equation | undefined)[] {
  const { constituents } = formulation;
  const rows = basis.flatMap((row) => row ?? []);
  const taken = new Set<Equation>();
  const speaksOf = (row: Equation, index: number) => row.left.over.includes(index) || row.right?.over.includes(index);
  const chosen = constituents.map((one) => {
    const own = rows.find((row) => row.owner === one.name && !taken.has(row) && speaksOf(row, one.index));
    if (own) taken.add(own);
    return own;
  });
  return chosen.map((row, index) => {
    if (row) return row;
    const left = rows.find((one) => !taken.has(one) && speaksOf(one, index));
    if (left) taken.add(left);
    return left;
  });
}
