import type { Outcome } from '../weigh/reaction.ts';
import type { Live } from '../weigh/sheet.ts';
import { keyElements } from './key-elements.ts';
import type { PlannedSynthesis } from './planned-synthesis.ts';
import { referenceElement } from './reference-element.ts';
import { splitRatio } from './split-ratio.ts';

type Figure = Live['figures'][number];

/** An element that the precursors are weighed for, as one sum over another: its atoms for each of the reference. */
export interface ElementRatio extends Figure {
  readonly element: string;
}

/**
 * The elements of a synthesis over the one that they are counted against. None where the water of a precursor is open, or
 * where there is only one element.
 */
export function elementRatios(planned: PlannedSynthesis): {
  readonly reference?: string;
  readonly figures: readonly ElementRatio[];
} {
  const [only, ...more] = planned.balances;
  const elements = keyElements(planned.formulation);
  if (only === undefined || more.length > 0 || elements.length < 2) return { figures: [] };
  const { recipe } = planned.formulation;
  const asked = [...recipe.tolerances, ...recipe.expect].flatMap(({ phrase = '' }) => {
    const sides = splitRatio(phrase, planned.formulation);
    return sides ? [sides.bottom] : [];
  });
  const reference = referenceElement(planned.formulation, elements, asked);
  if (reference === undefined) return { figures: [] };
  const figures = elements
    .filter((one) => one !== reference)
    .map((element) => ({ element, ...ratioOf(element, reference, `${element}/${reference}`, planned) }))
    // Two elements of one precursor come together, whatever is weighed.
    .filter(({ top, bottom, target }) =>
      top.some((value, i) => Math.abs(value - target * (bottom[i] ?? 0)) > 1e-9 * Math.max(value, 1e-300)),
    );
  if (figures.length === 0) return { figures };
  return { reference, figures };
}

/** Ratios that the sheet of a synthesis prints, as sums over sums. */
export function askedRatios(planned: PlannedSynthesis, ratios: Outcome['ratios']): Figure[] {
  return ratios.flatMap(({ name }) => {
    const sides = splitRatio(name, planned.formulation);
    return sides === undefined ? [] : [ratioOf(sides.top, sides.bottom, name, planned)];
  });
}

function ratioOf(above: string, below: string, name: string, planned: PlannedSynthesis): Figure {
  const [top, bottom] = [perKilogram(above, planned), perKilogram(below, planned)];
  const { masses } = planned.composition;
  const over = (row: readonly number[]) => row.reduce((sum, value, i) => sum + value * (masses[i] ?? 0), 0);
  return {
    name,
    counted: `${above} : ${below} weighed in`,
    kind: 'ratio',
    top,
    bottom,
    target: over(top) / over(bottom),
  };
}

/** mol of a precursor or of an element in one kg of each constituent. */
function perKilogram(name: string, { balances, composition }: PlannedSynthesis): number[] {
  const precursors = balances[0]?.balance.precursors ?? [];
  const isPrecursor = precursors.some(({ precursor }) => precursor.name === name);
  return composition.formulation.constituents.map((_, i) => {
    const precursor = precursors[i]?.precursor;
    if (precursor === undefined) return 0;
    const count = isPrecursor ? Number(precursor.name === name) : (precursor.elements[name] ?? 0);
    return count / precursor.molarMass;
  });
}
