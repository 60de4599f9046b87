import { molarMass } from '../chemistry/molar-mass.ts';
import { parseFormula } from '../chemistry/parse-formula.ts';
import type { Material } from './material.ts';

type Elements = Readonly<Record<string, number>>;

const cache = new WeakMap<Material, Elements | null>();
const molarMasses = new WeakMap<Material, number>();

/** Atoms per formula or repeat unit of a material, or undefined where it has neither. */
export function elementsOf(material: Material): Elements | undefined {
  let elements = cache.get(material);
  if (elements === undefined) {
    const text = material.formula ?? material.repeatUnit;
    const formula = text === undefined ? undefined : parseFormula(text);
    elements = formula?.ok ? formula.value.elements : null;
    cache.set(material, elements);
  }
  return elements ?? undefined;
}

/** Molar mass in kg/mol of a material's formula or repeat unit, or undefined where it has neither. */
export function molarMassOf(material: Material): number | undefined {
  let mass = molarMasses.get(material);
  if (mass === undefined) {
    const elements = elementsOf(material);
    mass = elements && molarMass({ elements });
    if (mass !== undefined) molarMasses.set(material, mass);
  }
  return mass;
}
