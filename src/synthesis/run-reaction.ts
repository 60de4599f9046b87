import type { Precursor, SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import type { Outcome } from '../weigh/reaction.ts';
import type { Balance } from './balance.ts';
import { keyElements } from './key-elements.ts';
import { molesOf } from './moles-of.ts';
import { splitRatio } from './split-ratio.ts';

/** Precursors that differ by less than this share are used up together. */
const together = 1e-9;

/**
 * What weighed precursors (kg of the pure compounds, in the order of the recipe) come to where the reaction runs until one
 * is used up. With `isMade` the masses are those of a balance, not of the recipe: which of them limits is then a result.
 */
export function runReaction(
  formulation: SynthesisFormulation,
  balance: Balance,
  masses: readonly number[] | Float64Array,
  isMade = false,
): Outcome {
  const { target, recipe } = formulation;
  const moles = balance.precursors.map(({ precursor }, i) => (masses[i] ?? 0) / precursor.molarMass);
  const extents = balance.precursors.map(({ coefficient }, i) => (moles[i] ?? 0) / coefficient);
  const extent = Math.min(...extents);
  const isStated = balance.precursors.some(({ precursor }) => isWeighed(precursor));
  const used = balance.precursors.map(({ precursor, coefficient }) => coefficient * extent * precursor.molarMass);
  const leftOver = balance.precursors.flatMap(({ precursor }, i) => {
    const over = (extents[i] ?? 0) - extent;
    const mass = (masses[i] ?? 0) - (used[i] ?? 0);
    return over > together * extent ? [{ name: precursor.name, mass }] : [];
  });
  const others = [
    ...balance.exchanged.map(({ species, coefficient }) => ({
      formula: species.formula,
      way: coefficient > 0 ? ('leaves' as const) : ('taken up' as const),
      moles: Math.abs(coefficient) * extent,
      mass: Math.abs(coefficient) * extent * species.molarMass,
    })),
    ...balance.excess.map(({ species, coefficient, goes }) => ({
      formula: species.formula,
      way: goes,
      moles: coefficient * extent,
      mass: coefficient * extent * species.molarMass,
    })),
  ];
  const mass = extent * target.molarMass;
  const product = others.reduce((sum, one) => (one.way === 'stays' ? sum + one.mass : sum), mass);
  const reacting = used.reduce((sum, one) => sum + one, 0);
  const obtained = recipe.obtained?.quantity.value;
  return {
    mass,
    moles: extent,
    product,
    others,
    limits: balance.precursors
      .filter(({ precursor }, i) => (isMade || isWeighed(precursor)) && (extents[i] ?? 0) - extent <= together * extent)
      .map(({ precursor }) => precursor.name),
    leftOver,
    impurities: balance.precursors.reduce(
      (sum, { precursor: { bottle } }, i) =>
        bottle?.solution ? sum : sum + (masses[i] ?? 0) * (1 / (bottle?.share ?? 1) - 1),
      0,
    ),
    massLoss: 1 - product / reacting,
    nominal: keyElements(formulation).map((element) => ({
      element,
      atoms: molesOf(element, balance, moles) / extent,
      target: target.elements[element] ?? 0,
    })),
    ratios: ratiosOf(formulation, balance, moles, isStated),
    ...(obtained === undefined ? {} : { obtained: { mass: obtained, yield: obtained / product } }),
  };
}

/** The ratios that the recipe expects, and that of the two elements of a target that has just two. */
function ratiosOf(
  formulation: SynthesisFormulation,
  balance: Balance,
  moles: readonly number[],
  isStated: boolean,
): Outcome['ratios'] {
  const asked = formulation.recipe.expect.flatMap(({ phrase }) =>
    phrase.includes('/') && !/\sof\s/.test(phrase) ? [phrase.replace(/\s+at\s.*$/, '').trim()] : [],
  );
  const keys = keyElements(formulation);
  const usual = isStated && keys.length === 2 ? [keys.join('/')] : [];
  return [...new Set([...usual, ...asked])].flatMap((name) => {
    const sides = splitRatio(name, formulation);
    if (sides === undefined) return [];
    const value = molesOf(sides.top, balance, moles) / molesOf(sides.bottom, balance, moles);
    return Number.isFinite(value) ? [{ name, value, counted: 'as weighed' }] : [];
  });
}

function isWeighed({ line }: Precursor): boolean {
  return line.supply.kind === 'amount';
}
