import type { Place } from '../diagnostics/finding.ts';
import type { SynthesisFormulation } from '../recipe/synthesis-formulation.ts';
import { formatNumber } from '../units/format-number.ts';
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
      const { element, share, halfStep } = supply;
      const whole = supplied(element);
      const atoms = one.elements[element] ?? 0;
      coefficients[i] = atoms;
      const said = {
        quantity: `the ${element} from ${one.name}`,
        value: share,
        place,
        say: (value: number) => `${formatNumber(Number((100 * value).toPrecision(4)))} %`,
        of: (solution: readonly number[]) => ((solution[i] ?? 0) * atoms) / whole,
      };
      rows.push({ coefficients, constant: share * whole, slack: halfStep * whole, said });
    } else if (supply.kind === 'ratio') {
      const [top, bottom] = [indexOf(supply.numerator.name), indexOf(supply.denominator.name)];
      coefficients[top] = 1;
      coefficients[bottom] = -supply.value;
      const said = {
        quantity: `${supply.numerator.name}/${supply.denominator.name}`,
        value: supply.value,
        place,
        say: (value: number) => formatNumber(Number(value.toPrecision(4))),
        of: (solution: readonly number[]) => (solution[top] ?? 0) / (solution[bottom] ?? 1),
      };
      rows.push({ coefficients, constant: 0, slack: 0, said });
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
