import type { Quantity } from '../units/quantity.ts';
import type { Basis, Side, Statement } from './statement.ts';

/**
 * What a statement or quantity means, without how it is spelt: two that are equal here are the same to every reader.
 *
 * Values are SI to twelve digits. The precision an author wrote is part of the meaning: 0.7 g is not 0.70 g.
 */
export function canonical(said: Statement | Quantity): string {
  if (!('kind' in said)) {
    const { value, halfStep, uncertainty, unit } = said;
    const { factor, dimension, share } = unit;
    const doubt = uncertainty === undefined ? '' : digits(uncertainty * factor);
    return JSON.stringify([digits(value), digits(halfStep * factor), doubt, dimension, share ?? '']);
  }
  switch (said.kind) {
    case 'amount':
      return `amount ${canonical(said.quantity)}`;
    case 'share':
      return JSON.stringify([
        said.kind,
        said.share,
        digits(said.value),
        digits(said.halfStep),
        said.onTop,
        said.basis ? sayBasis(said.basis) : null,
      ]);
    case 'ratio':
      return JSON.stringify([
        said.kind,
        saySide(said.numerator),
        saySide(said.denominator),
        digits(said.value),
        digits(said.halfStep),
      ]);
    case 'parts':
      return JSON.stringify([said.kind, said.share, digits(said.value), digits(said.halfStep)]);
    default:
      return said.kind;
  }
}

/** Twelve digits: 1000 mg and 1.000 g may differ in the last bit of a double. */
function digits(value: number): number {
  return Number(value.toPrecision(12));
}

function sayBasis({ of, without }: Basis): string[][] {
  return [of, without].map((names) => names.map((one) => one.name).sort());
}

function saySide({ name, kinds }: Side): string[] {
  return [name, ...[...kinds].sort()];
}
