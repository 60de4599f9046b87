import { functionalValue } from '../solve/composition.ts';
import { workBottleShare } from '../solve/work-bottle.ts';
import type { WorkedComposition } from '../solve/work-composition.ts';
import { parseQuantity } from '../units/parse-quantity.ts';
import type { Quantity } from '../units/quantity.ts';
import { standardUncertainty } from '../units/standard-uncertainty.ts';
import { difference, product, quotient, sum } from '../worked/expression.ts';
import type { Expression, WorkedFigure } from '../worked/worked-figure.ts';
import { total } from './anchored.ts';
import type { AskedSize } from './asked-size.ts';
import { readLengths } from './read-shape.ts';
import type { Sized } from './size-composition.ts';

/**
 * What a sized composition was brought to, from what was asked: the amount, the pieces of a film, the area and its loading, more of
 * it for an overage. `written` is the composition before, by the recipe's own amounts. Undefined where nothing was asked.
 */
export function workSize(asked: AskedSize, sized: Sized, written: WorkedComposition): WorkedFigure | undefined {
  const { composition, sizing } = sized;
  const { anchor } = composition;
  if (anchor === undefined) return undefined;
  const over = asked.overage === undefined ? undefined : flag('overage', '%', asked.overage, sizing.overage ?? 0);
  const right = product(wanted(asked, sized, written), over === undefined ? 1 : sum(1, over));
  const isVolume = anchor.measure === 'volume';
  const unit = anchor.measure === 'mass' ? 'g' : isVolume ? 'mL' : 'mmol';
  const what = sizing.by === 'film' ? 'solid volume' : anchor.measure === 'moles' ? 'amount' : anchor.measure;
  return {
    name: `${what} that is asked for`,
    unit,
    value: functionalValue(anchor, composition),
    basis: sized.size,
    from: { kind: 'equation', right },
  };
}

function wanted(asked: AskedSize, { composition, sizing }: Sized, written: WorkedComposition): Expression {
  const count = asked.discs ?? asked.cells;
  const pieces = count === undefined ? 1 : flag('pieces', '', count, sizing.pieces ?? Number(count));
  const { anchor } = composition;
  if (asked.film !== undefined) {
    const lengths = readLengths(asked.film);
    const sides = lengths.ok ? [...lengths.value] : [];
    const thickness = flag('film thickness', 'um', asked.film, sides.pop() ?? Number.NaN);
    const solid =
      asked.porosity === undefined ? 1 : difference(1, flag('porosity', '%', asked.porosity, sizing.porosity ?? 0));
    return product(areaOf(sides, asked.film, 'film'), thickness, solid, pieces);
  }
  if (asked.area !== undefined) {
    const text = sizing.loading ?? '';
    const [, amount = text] = /^(.*?)\s+of\s+(\S.*)$/s.exec(text) ?? [];
    const read = parseQuantity(amount);
    const loading = flag(
      'loading',
      'mg/cm^2',
      text,
      read.ok ? read.value.value : Number.NaN,
      read.ok ? read.value : undefined,
    );
    return product(workArea(asked.area), loading, pieces);
  }
  const text = (asked.batch ?? asked.solution ?? asked.for?.slice(asked.for.lastIndexOf('=') + 1))?.trim();
  if (text === undefined || anchor === undefined) return written.sum(total('mass', composition));
  const read = parseQuantity(text);
  const unit = anchor.measure === 'mass' ? 'g' : anchor.measure === 'volume' ? 'mL' : 'mmol';
  const amount = flag('amount', unit, text, read.ok ? read.value.value : Number.NaN, read.ok ? read.value : undefined);
  const [index = -1, ...others] = asked.for === undefined || anchor.measure === 'moles' ? [] : anchor.over;
  const one = others.length === 0 ? composition.formulation.constituents[index] : undefined;
  return one?.bottle ? product(amount, workBottleShare(one.bottle, one.material)) : amount;
}

function workArea(text: string): Expression {
  const lengths = readLengths(text);
  if (lengths.ok) return areaOf(lengths.value, text, 'area');
  const read = parseQuantity(text);
  return flag('area', 'cm^2', text, read.ok ? read.value.value : Number.NaN, read.ok ? read.value : undefined);
}

function areaOf(sides: readonly number[], text: string, what: string): Expression {
  const [one = Number.NaN, other] = sides;
  if (other !== undefined) {
    return product(flag(`${what} side`, 'mm', text, one), flag(`other ${what} side`, 'mm', text, other));
  }
  const diameter = flag(`${what} diameter`, 'mm', text, one);
  return quotient(product(Math.PI, diameter, diameter), 4);
}

function flag(name: string, unit: string, text: string, value: number, quantity?: Quantity): WorkedFigure {
  const uncertainty = quantity && standardUncertainty(quantity);
  return {
    name,
    unit,
    value,
    from: {
      kind: 'leaf',
      is: 'asked',
      key: `asked: ${name}`,
      text: text.trim(),
      ...(uncertainty === undefined ? {} : { uncertainty }),
    },
  };
}
