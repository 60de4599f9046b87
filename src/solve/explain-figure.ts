import { atomicWeights } from '../chemistry/atomic-weights.ts';
import type { Parsed } from '../diagnostics/facts.ts';
import type { Property } from '../materials/material.ts';
import type { Target } from '../recipe/formulation.ts';
import { catalogueFigures, MissingFigure } from './coefficients.ts';
import { type Composition, functionalValue, scaleTo, targetValue } from './composition.ts';
import type { Reason } from './reason.ts';
import { reasonTree } from './reason-tree.ts';
import { type Behind, figuresBehind, statementsBehind } from './sensitivity.ts';
import { solveFormulation } from './solve-formulation.ts';

/** Where a figure comes from. */
export interface Explanation {
  readonly name: string;
  readonly target: Target;
  /** SI: kg, m3, mol, kg/m3 or a pure number. */
  readonly value: number;
  /** Statements it follows from; one per cent more of the statement's number changes it by `effect` per cent. */
  readonly statements: readonly Behind[];
  /** The size that was asked for, where the figure grows with it. */
  readonly size?: string;
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
  /** The same as a tree, down to atomic weights. */
  readonly tree: Reason;
  readonly densities: readonly { readonly material: string; readonly property: Property; readonly effect: number }[];
}

/** Traces one figure of a composition to the statements, molar masses and densities that it leans on. */
export function explainFigure(
  name: string,
  target: Target,
  composition: Composition,
  size?: string,
): Parsed<Explanation, 'property-missing'> {
  try {
    return { ok: true, value: explained(name, target, composition, size) };
  } catch (error) {
    if (!(error instanceof MissingFigure)) throw error;
    const facts = { material: error.material.id, property: error.property, why: `the ${name}` };
    return { ok: false, problem: { code: 'property-missing', facts } };
  }
}

function explained(name: string, target: Target, composition: Composition, size: string | undefined): Explanation {
  const { formulation, anchor } = composition;
  const about = (target.kind === 'sum' ? target.what : target.top).over;
  const own = solveFormulation(formulation, catalogueFigures, about).composition ?? composition;
  const asked = anchor ? scaleTo(anchor, functionalValue(anchor, composition), own) : own;
  const leans = figuresBehind(
    target,
    composition,
    (figures) => solveFormulation(composition.formulation, figures).composition,
  );
  return {
    name,
    target,
    value: targetValue(target, composition),
    tree: reasonTree(name, target, composition),
    atomicWeights: `${atomicWeights.name} ${atomicWeights.year}`,
    statements: statementsBehind(target, asked),
    // A size that was asked for scales every amount alike, and no share or ratio.
    ...(size !== undefined && anchor && target.kind === 'sum' ? { size } : {}),
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

/** What a composition can be asked without choosing: every mass (or share, for a free scale) and ratio. */
export function explainable(composition: Composition): { name: string; target: Target }[] {
  const { constituents, equations } = composition.formulation;
  const dry = constituents.filter((one) => !one.removed).map((one) => one.index);
  const whole = { measure: 'mass' as const, over: dry, label: 'total' };
  const named = constituents.filter((one) => composition.scale === 'fixed' || !one.removed);
  const masses = named.map((one): { name: string; target: Target } => {
    const what = { measure: 'mass' as const, over: [one.index], label: one.name };
    return composition.scale === 'fixed'
      ? { name: `mass of ${nameOf(one.id)}`, target: { kind: 'sum', what } }
      : {
          name: `${nameOf(one.id)} of total`,
          target: { kind: 'quotient', top: what, bottom: whole, share: 'wt' },
        };
  });
  const ratios = new Map<string, Target>();
  for (const { kind, text, left, right } of equations) {
    const name = text.slice(0, text.indexOf('=')).trim();
    if (kind !== 'ratio' || right === undefined || ratios.has(name)) continue;
    ratios.set(name, { kind: 'quotient', top: left, bottom: right, share: undefined });
  }
  return [...masses, ...[...ratios].map(([name, target]) => ({ name, target }))];
}

/** `catholyte > PEO` as one says it: `PEO in catholyte`. */
function nameOf(id: string): string {
  const names = id.split(' > ');
  return names.length === 1 ? id : `${names.at(-1)} in ${names.at(-2)}`;
}
