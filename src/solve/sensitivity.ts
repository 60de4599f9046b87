import type { Material } from '../materials/material.ts';
import type { Equation, Target } from '../recipe/formulation.ts';
import { catalogueFigures, coefficients, dot, type Figures } from './coefficients.ts';
import { type Composition, targetValue } from './composition.ts';

/**
 * A statement that a figure follows from: one per cent more of the statement's number changes the figure by `effect` per
 * cent. With a factor, it is the factor's number: the purity of what an amount is weighed of.
 */
export interface Behind {
  readonly equation: Equation;
  readonly effect: number;
  readonly factor?: NonNullable<Equation['bottle']>['factors'][number];
}

/** A material's figure that a result leans on, with its effect in per cent per per cent. */
export interface LeansOn {
  readonly material: Material;
  readonly figure: 'molar mass' | 'density';
  readonly effect: number;
}

/** Effects below this are rounding noise. */
const least = 1e-6;

/**
 * The statements that a target follows from, strongest first.
 *
 * Exact: from A·m = b, dm = A⁻¹·(right·m)·dv for a row left − v·right = 0 and A⁻¹·dv for an amount.
 */
export function statementsBehind(
  target: Target,
  composition: Composition,
  figures: Figures = catalogueFigures,
): Behind[] {
  const { basis, inverse, masses, formulation } = composition;
  const { constituents } = formulation;
  const asked = unscaled(target, composition);
  const rows = asked.kind === 'sum' ? [asked.what] : [asked.top, asked.bottom];
  const values = rows.map((row) => coefficients(row, constituents, figures));
  const effects = new Map<string, Behind>();
  const add = (equation: Equation, effect: number): void => {
    const key = JSON.stringify(equation.place);
    effects.set(key, { equation, effect: (effects.get(key)?.effect ?? 0) + effect });
    for (const factor of equation.bottle?.factors ?? []) {
      const own = JSON.stringify(factor.place);
      effects.set(own, { equation, factor, effect: (effects.get(own)?.effect ?? 0) + effect * factor.effect });
    }
  };
  basis.forEach((equation, k) => {
    if (equation === undefined) return;
    const push = equation.right ? dot(coefficients(equation.right, constituents, figures), masses) : composition.factor;
    const perUnit = masses.map((_, i) => (inverse[i]?.[k] ?? 0) * push);
    const [top = 0, bottom = 0] = values.map((row) => relative(dot(row, perUnit), equation.value, dot(row, masses)));
    add(equation, top - bottom);
    // What a number is relative to counts the other way round.
    if (equation.against) add(equation.against, bottom - top);
  });
  return [...effects.values()]
    .filter((one) => Math.abs(one.effect) > least)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Per cent per per cent; a figure that is zero because its statement says zero stays proportional to it. */
function relative(perUnit: number, value: number, figure: number): number {
  if (figure !== 0) return (perUnit * value) / figure;
  return value === 0 && perUnit !== 0 ? 1 : 0;
}

/** The molar masses and densities that a target leans on, strongest first, by changing each by a millionth. */
export function figuresBehind(
  target: Target,
  composition: Composition,
  solveWith: (figures: Figures) => Composition | undefined,
): LeansOn[] {
  const step = 1e-6;
  const asked = unscaled(target, composition);
  const value = targetValue(asked, composition);
  const materials = [...new Set(composition.formulation.constituents.map((one) => one.material))];
  return materials
    .flatMap((material) =>
      (['molar mass', 'density'] as const).map((figure): LeansOn => {
        const figures = nudged(material, figure, 1 + step);
        const other = solveWith(figures);
        const effect = other ? (targetValue(asked, other, figures) / value - 1) / step : 0;
        return { material, figure, effect };
      }),
    )
    .filter((one) => Math.abs(one.effect) > 1e-4 && Number.isFinite(one.effect))
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function nudged(material: Material, figure: LeansOn['figure'], factor: number): Figures {
  const change = (own: LeansOn['figure'], one: Material, value: number | undefined) =>
    value !== undefined && own === figure && one === material ? value * factor : value;
  return {
    molarMass: (one) => change('molar mass', one, catalogueFigures.molarMass(one)),
    density: (one) => change('density', one, catalogueFigures.density(one)),
  };
}

/** Where a batch size was asked for, masses follow from proportions: the share of what the batch was given in. */
function unscaled(target: Target, { anchor }: Composition): Target {
  return anchor && target.kind === 'sum'
    ? { kind: 'quotient', top: target.what, bottom: anchor, share: undefined }
    : target;
}
