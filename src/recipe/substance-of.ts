import { molarMass } from '../chemistry/molar-mass.ts';
import type { Substance } from './synthesis-formulation.ts';

/** A formula with its molar mass in kg/mol. */
export function substanceOf(formula: string, elements: Substance['elements']): Substance {
  return { formula, elements, molarMass: molarMass({ elements }) };
}
