import type { Constituent, Equation } from '../recipe/formulation.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import { product, quotient } from '../worked/expression.ts';
import { statedFigure } from '../worked/stated-figure.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { workBottleHolds } from './work-bottle.ts';

const unitOf = { mass: 'g', volume: 'mL', moles: 'mmol', atoms: 'mmol', donors: 'mmol', sites: 'mmol' } as const;
const shareOf: Readonly<Record<string, string>> = { mass: 'wt%', volume: 'vol%', moles: 'mol%' };

/** The number of a statement (of an amount, of the pure substance in it) from what is written, with its uncertainty if it states one. */
export function workStatement(equation: Equation, constituents: readonly Constituent[]): Expression {
  const { kind, value, against, owner, text } = equation;
  if (against) {
    // Parts are relative to the yardstick's; amounts of an inner recipe to the largest of them.
    if (kind === 'parts') {
      const whole = leaf(against, `parts of ${against.owner}`, '', against.value);
      return quotient(leaf(equation, `parts of ${owner}`, '', value * against.value), whole);
    }
    return quotient(
      workAmount({ ...equation, value: value * against.value }, constituents),
      workAmount(against, constituents),
    );
  }
  if (equation.right === undefined) return workAmount(equation, constituents);
  if (kind === 'brought') return 1;
  if (kind === 'ratio') return leaf(equation, text.slice(0, text.indexOf('=')).trim(), '', value);
  return leaf(equation, `share of ${owner}`, shareOf[equation.left.measure] ?? '', value);
}

function workAmount(equation: Equation, constituents: readonly Constituent[]): Expression {
  const { value, owner, left, bottle } = equation;
  const measure = bottle?.measure ?? left.measure;
  const name = equation.kind === 'batch' ? 'batch' : `stated amount of ${owner}`;
  const written = leaf(equation, name, unitOf[measure], bottle ? value / bottle.holds : value);
  const own = constituents[left.over[0] ?? -1];
  if (bottle === undefined || own?.bottle === undefined) return written;
  return product(written, workBottleHolds(own.bottle, own.material, measure === 'volume' && left.measure === 'mass'));
}

const leaves = new WeakMap<Equation['place'], Map<string, WorkedFigure>>();

function leaf({ text, place }: Equation, name: string, unit: string, value: number): WorkedFigure {
  const here = leaves.get(place) ?? new Map<string, WorkedFigure>();
  leaves.set(place, here);
  const key = `${name} ${value}`;
  const known = here.get(key);
  if (known) return known;
  const said = { value, text, uncertainty: statedUncertainty(text, value) };
  const figure = statedFigure(name, unit, said, place, [place.file ?? '', ...place.path, name]);
  here.set(key, figure);
  return figure;
}

/** The standard uncertainty that stands in the statement's own number. */
function statedUncertainty(text: string, value: number): number | undefined {
  const [head = ''] = text.split(/\s(?:on\s+top|of)(?=\s|$)/);
  const read = parseQuantity(head);
  if (!read.ok || read.value.uncertainty === undefined) return undefined;
  const { number, uncertainty } = read.value;
  return number === 0 ? undefined : Math.abs((uncertainty / number) * value);
}
