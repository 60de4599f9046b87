import type { Place } from '../diagnostics/finding.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import type { Row } from './balance-reaction.ts';
import { weighedMoles } from './weighed-moles.ts';

/**
 * What the recipe says about the precursors beside the balance, as rows: `supplies 40 % of Li` says a share of what
 * goes in, a ratio ties two, and weighed amounts say how much of each where the balance leaves it open.
 */
export function statementRows(
  { precursors, recipe }: SynthesisFormulation,
  width: number,
  supplied: (element: string) => number,
): Row[] {
  const rows: Row[] = [];
  const weighed: [index: number, moles: number][] = [];
  const indexOf = (name: string) => precursors.findIndex((one) => one.name === name);
  for (const [i, one] of precursors.entries()) {
    const { supply, at } = one.line;
    const place: Place = { file: recipe.file, path: at };
    const coefficients = new Float64Array(width);
    if (supply.kind === 'supplies') {
      const { element, share, halfStep, text } = supply;
      const whole = supplied(element);
      coefficients[i] = one.elements[element] ?? 0;
      rows.push({ coefficients, constant: share * whole, text, place, slack: halfStep * whole });
    } else if (supply.kind === 'ratio') {
      const [top, bottom] = [indexOf(supply.numerator.name), indexOf(supply.denominator.name)];
      coefficients[top] = 1;
      coefficients[bottom] = -supply.value;
      rows.push({ coefficients, constant: 0, text: supply.text, place });
    } else if (supply.kind === 'amount') {
      weighed.push([i, weighedMoles(one, supply.quantity)]);
    }
  }
  const [first, ...others] = weighed;
  for (const [i, moles] of first === undefined ? [] : others) {
    const coefficients = new Float64Array(width);
    coefficients[i] = first?.[1] ?? 1;
    coefficients[first?.[0] ?? 0] = -moles;
    rows.push({ coefficients, constant: 0, isWeighed: true });
  }
  return rows;
}
