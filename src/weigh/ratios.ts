import type { Functional } from '../recipe/formulation.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { oxygenPerLithium } from '../solve/oxygen-per-lithium.ts';
import type { Ratio } from './sheet.ts';

/**
 * The mole ratios of the sheet: those that the recipe states or expects, and O/Li where the polymer's oxygen has one
 * reading only.
 */
export function describeRatios(composition: Composition): Ratio[] {
  const { equations, expectations, constituents } = composition.formulation;
  const ratios = new Map<string, Ratio>();
  const add = (name: string, top: Functional, bottom: Functional): void => {
    const value = functionalValue(top, composition) / functionalValue(bottom, composition);
    // EO/Li and O/Li of one polymer are one ratio under two names; the author's own name stays.
    if (
      ratios.has(name) ||
      [...ratios.values()].some((one) => one.value === value && one.counted.endsWith(bottom.label))
    )
      return;
    if (Number.isFinite(value)) ratios.set(name, { name, value, counted: `${top.label} : ${bottom.label}` });
  };
  for (const one of equations) {
    if (one.kind === 'ratio' && one.right) add(one.text.slice(0, one.text.indexOf('=')).trim(), one.left, one.right);
  }
  for (const { phrase, target } of expectations) {
    if (target.kind === 'quotient' && phrase.includes('/')) add(phrase, target.top, target.bottom);
  }
  const ratio = oxygenPerLithium(constituents);
  if (ratio) add('O/Li', ratio.top, ratio.bottom);
  return [...ratios.values()];
}
