import type { Functional } from '../recipe/formulation.ts';
import { type Composition, functionalValue } from '../solve/composition.ts';
import { oxygenPerLithium } from '../solve/oxygen-per-lithium.ts';
import type { LinearForm } from './linear-form.ts';
import type { Ratio } from './sheet.ts';

/** The mole ratios of the sheet as they come out. */
export function describeRatios(composition: Composition): Ratio[] {
  return ratioForms(composition).map(({ name, counted, top, bottom }) => ({
    name,
    value: functionalValue(top, composition) / functionalValue(bottom, composition),
    counted,
  }));
}

/** The ratios that the recipe states or expects, and O/Li where the polymer's oxygen has one reading only. */
export function ratioForms(composition: Composition): LinearForm[] {
  const { equations, expectations, constituents } = composition.formulation;
  const forms = new Map<string, LinearForm & { readonly value: number }>();
  const add = (name: string, top: Functional, bottom: Functional): void => {
    const value = functionalValue(top, composition) / functionalValue(bottom, composition);
    // EO/Li and O/Li of one polymer are one ratio under two names; the author's own name stays.
    if (forms.has(name) || [...forms.values()].some((one) => one.value === value && one.counted.endsWith(bottom.label)))
      return;
    const counted = `${top.label} : ${bottom.label}`;
    if (Number.isFinite(value)) forms.set(name, { name, counted, kind: 'ratio', top, bottom, value });
  };
  for (const one of equations) {
    if (one.kind === 'ratio' && one.right) add(one.text.slice(0, one.text.indexOf('=')).trim(), one.left, one.right);
  }
  for (const { phrase, target } of expectations) {
    if (target.kind === 'quotient' && phrase.includes('/')) add(phrase, target.top, target.bottom);
  }
  const ratio = oxygenPerLithium(constituents);
  if (ratio) add('O/Li', ratio.top, ratio.bottom);
  return [...forms.values()];
}
