import { atomicWeights } from '../chemistry/atomic-weights.ts';
import type { Property } from '../materials/material.ts';
import type { Equation, Target } from '../recipe/formulation.ts';
import { catalogueFigures } from './coefficients.ts';
import { type Composition, targetValue } from './composition.ts';
import { figuresBehind, statementsBehind } from './sensitivity.ts';
import { solveFormulation } from './solve-formulation.ts';

/** Where a figure comes from. */
export interface Explanation {
  readonly name: string;
  readonly target: Target;
  /** SI: kg, m3, mol, kg/m3 or a pure number. */
  readonly value: number;
  /** Statements it follows from; one per cent more of the statement's number changes it by `effect` per cent. */
  readonly statements: readonly { readonly equation: Equation; readonly effect: number }[];
  readonly molarMasses: readonly {
    readonly material: string;
    readonly formula: string;
    /** kg/mol */
    readonly value: number;
    readonly effect: number;
    readonly source: string;
  }[];
  /** Name and year of the table behind the molar masses. */
  readonly atomicWeights: string;
  readonly densities: readonly { readonly material: string; readonly property: Property; readonly effect: number }[];
}

/** Traces one figure of a composition to the statements, molar masses and densities that it leans on. */
export function explainFigure(name: string, target: Target, composition: Composition): Explanation {
  const leans = figuresBehind(
    target,
    composition,
    (figures) => solveFormulation(composition.formulation, figures).composition,
  );
  return {
    name,
    target,
    value: targetValue(target, composition),
    atomicWeights: `${atomicWeights.name} ${atomicWeights.year}`,
    statements: statementsBehind(target, composition),
    molarMasses: leans.flatMap(({ material, figure, effect }) => {
      const value = catalogueFigures.molarMass(material);
      if (figure !== 'molar mass' || value === undefined) return [];
      const formula = material.formula ?? material.repeatUnit ?? '';
      return [{ material: material.id, formula, value, effect, source: material.source }];
    }),
    densities: leans.flatMap(({ material, figure, effect }) => {
      const property = material.properties.density;
      return figure === 'density' && property ? [{ material: material.id, property, effect }] : [];
    }),
  };
}

/** The phrases that a composition can be asked without choosing: every mass (or share, for a free scale) and ratio. */
export function explainable(composition: Composition): string[] {
  const { constituents, equations } = composition.formulation;
  const named = constituents.filter((one) => composition.scale === 'fixed' || !one.removed);
  const phrases = named.map((one) =>
    composition.scale === 'fixed' ? `mass of ${nameOf(one.id)}` : `${nameOf(one.id)} of total`,
  );
  const ratios = equations.flatMap((one) =>
    one.kind === 'ratio' ? [one.text.slice(0, one.text.indexOf('=')).trim()] : [],
  );
  return [...phrases, ...new Set(ratios)];
}

/** `catholyte > PEO` as one says it: `PEO in catholyte`. */
function nameOf(id: string): string {
  const names = id.split(' > ');
  return names.length === 1 ? id : `${names.at(-1)} in ${names.at(-2)}`;
}
