import { atomicWeights } from '../chemistry/atomic-weights.ts';
import { elementsOf, molarMassOf } from '../materials/elements-of.ts';
import { isRough, whyRough } from '../materials/is-rough.ts';
import type { Material } from '../materials/material.ts';
import { product, sum } from '../worked/expression.ts';
import type { WorkedFigure } from '../worked/worked-figure.ts';
import { MissingFigure } from './coefficients.ts';

const weights = new Map<string, WorkedFigure>();
const molarMasses = new WeakMap<Material, WorkedFigure>();
const densities = new WeakMap<Material, WorkedFigure>();

/** A standard atomic weight, one leaf however many compounds have the element; kg/mol. */
function workAtomicWeight(symbol: string): WorkedFigure {
  const known = weights.get(symbol);
  if (known) return known;
  const { value = Number.NaN, uncertainty = 0, interval } = atomicWeights.weights[symbol] ?? {};
  const figure: WorkedFigure = {
    name: `atomic weight of ${symbol}`,
    unit: 'g/mol',
    value: value / 1e3,
    from: {
      kind: 'leaf',
      is: 'atomic weight',
      key: `atomic weight of ${symbol}`,
      // The published bound as a rectangular distribution, as in `molarMassUncertainty`.
      uncertainty: uncertainty / Math.sqrt(3) / 1e3,
      source: `${atomicWeights.name} ${atomicWeights.year}`,
      ...(interval ? { interval: [interval[0] / 1e3, interval[1] / 1e3] as const } : {}),
    },
  };
  weights.set(symbol, figure);
  return figure;
}

/** The molar mass of a material's formula or repeat unit, from atomic weights; throws `MissingFigure` where it has neither. */
export function workMolarMass(material: Material): WorkedFigure {
  const known = molarMasses.get(material);
  if (known) return known;
  const value = molarMassOf(material);
  if (value === undefined) throw new MissingFigure(material, 'formula');
  const formula = material.formula ?? material.repeatUnit ?? '';
  const figure = workFormulaMass(material.id, formula, elementsOf(material) ?? {}, value);
  molarMasses.set(material, figure);
  return figure;
}

/** The same for any formula: `value` in kg/mol as the program has it. */
export function workFormulaMass(
  name: string,
  formula: string,
  elements: Readonly<Record<string, number>>,
  value: number,
): WorkedFigure {
  const right = sum(...Object.entries(elements).map(([symbol, count]) => product(count, workAtomicWeight(symbol))));
  return {
    name: `molar mass of ${name}`,
    unit: 'g/mol',
    value,
    ...(formula === name ? {} : { basis: formula }),
    from: { kind: 'equation', right },
  };
}

/** A material's density in kg/m3 with where it comes from; throws `MissingFigure` where it has none. */
export function workDensity(material: Material): WorkedFigure {
  const known = densities.get(material);
  if (known) return known;
  const { density } = material.properties;
  if (density === undefined) throw new MissingFigure(material, 'density');
  const name = `density of ${material.id}`;
  const figure: WorkedFigure = {
    name,
    unit: 'g/cm^3',
    value: density.value,
    from: {
      kind: 'leaf',
      is: 'catalogue',
      key: material.file === undefined ? name : `${name} (${material.file})`,
      text: density.text,
      source: density.source,
      ...(isRough(density) ? { estimate: whyRough(density) } : {}),
      ...(density.uncertainty === undefined ? {} : { uncertainty: density.uncertainty }),
    },
  };
  densities.set(material, figure);
  return figure;
}
