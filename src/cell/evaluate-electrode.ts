import type { Figure } from '../calculation/calculation.ts';
import { valuesOf } from '../calculation/values-of.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Coating } from '../recipe/electrode.ts';
import type { Composition } from '../solve/composition.ts';
import type { CellFigure } from './cell-plan.ts';
import { checkAgreements } from './check-agreements.ts';
import { checkDisc } from './check-disc.ts';
import { type CoatingPlan, planCoating } from './coating-plan.ts';
import { makeupOfMixture } from './makeup.ts';
import { planSlurry } from './plan-slurry.ts';
import { Planning } from './planning.ts';

/** A mixture as it is coated: every figure that follows from what is said of it. */
export interface EvaluatedElectrode {
  readonly composition: Composition;
  readonly said: Coating;
  readonly planning: Planning;
  readonly coating: CoatingPlan;
  /** m2 of one disc. */
  readonly discArea?: Figure;
  /** A/m2 at 1C. */
  readonly oneC?: Figure;
  readonly figures: ReadonlyMap<string, CellFigure>;
  readonly values: Float64Array;
  readonly findings: readonly Finding[];
  amountOf(figure: Figure | undefined): number | undefined;
}

/** Plans and computes the coating that a recipe states (`electrode`), or `said` in its place. */
export function evaluateElectrode(composition: Composition, said: Coating): EvaluatedElectrode {
  const { recipe, collector } = composition.formulation;
  const planning = new Planning(recipe.file);
  const { calculation: calc } = planning;
  const coating = planCoating(makeupOfMixture(composition, planning), said, planning, collector ? { collector } : {});
  const slurry = planSlurry(composition, coating, said, planning);
  const radius = said.disc && calc.quotient(planning.put(said.disc.diameter), calc.constant(2));
  const discArea = radius === undefined ? undefined : calc.product(calc.constant(Math.PI), radius, radius);
  const oneC = planOneC(coating, said, planning);

  const figures = new Map<string, CellFigure>();
  const add = (name: string, unit: string, figure: Figure | undefined): void => {
    if (figure !== undefined) figures.set(name, { name, unit, figure });
  };
  const perDisc = (figure: Figure | undefined): Figure | undefined =>
    figure === undefined || discArea === undefined ? undefined : calc.product(figure, discArea);
  add('active loading', 'mg/cm^2', coating.activeMass);
  add('coating loading', 'mg/cm^2', coating.mass);
  add('specific capacity', 'mAh/g', coating.capacity);
  add('areal capacity', 'mAh/cm^2', coating.arealCapacity);
  add('coating thickness', 'um', coating.thickness);
  add('coating density', 'g/cm^3', coating.density);
  add('porosity', '%', coating.porosity);
  add('thickness as coated', 'um', coating.asCoated?.thickness);
  add('porosity as coated', '%', coating.asCoated?.porosity);
  add('coating mass per disc', 'mg', perDisc(coating.mass));
  add('active mass per disc', 'mg', perDisc(coating.activeMass));
  add('capacity per disc', 'mAh', perDisc(coating.arealCapacity));
  add('1C current density', 'mA/cm^2', oneC);
  add('slurry density', 'g/cm^3', slurry?.density);
  add('solids of slurry', 'wt%', slurry?.solids);
  add('wet film thickness', 'um', slurry?.wetFilm);
  add('blade gap', 'um', slurry?.gap);

  const values = valuesOf(calc);
  return {
    composition,
    said,
    planning,
    coating,
    ...(discArea === undefined ? {} : { discArea }),
    ...(oneC === undefined ? {} : { oneC }),
    figures,
    values,
    findings: [
      ...planning.findings,
      ...checkAgreements(planning, values),
      ...checkDisc(said, coating, values, planning),
    ],
    amountOf: (figure) => {
      const value = figure === undefined ? undefined : values[figure];
      return value !== undefined && Number.isFinite(value) ? value : undefined;
    },
  };
}

/** A/m2 at 1C: as stated, or what empties the planned capacity in an hour. */
function planOneC(
  { activeMass, arealCapacity }: CoatingPlan,
  { oneC }: Coating,
  planning: Planning,
): Figure | undefined {
  const { calculation: calc } = planning;
  const hour = calc.constant(3600);
  if (oneC === undefined) return arealCapacity === undefined ? undefined : calc.quotient(arealCapacity, hour);
  // mA/cm2 has no time in it, mAh/g has.
  if (oneC.quantity.unit.dimension[2] === 0) return planning.put(oneC);
  return activeMass === undefined ? undefined : calc.quotient(calc.product(planning.put(oneC), activeMass), hour);
}
