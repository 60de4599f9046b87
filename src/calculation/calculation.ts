/** One figure of a calculation, by its place in it. */
export type Figure = number & { readonly figure: unique symbol };

/** A figure that is put in, with what there is to say about it. */
export interface Input {
  /** Unique within the calculation, such as `separator.thickness`. */
  readonly name: string;
  /** SI. */
  readonly value: number;
  /** Standard uncertainty, SI; absent where nobody stated one. */
  readonly uncertainty?: number;
  /** Half a unit of the last digit written, SI: how far the author may have rounded. */
  readonly halfStep?: number;
  /** An estimate: what follows from it is a guide, whatever its uncertainty says. */
  readonly rough?: boolean;
}

/** What a figure is: put in, fixed, or made from one or two earlier ones. */
export type Step =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'sum' | 'difference' | 'product' | 'quotient' | 'least' | 'most';
      readonly a: Figure;
      readonly b: Figure;
    };

/**
 * Figures that follow from one another by arithmetic, in the order they were made.
 *
 * The same steps give the values (`valuesOf`), their exact slopes (`slopesOf`) and a loop over columns of a million
 * points (`compileColumns`): one model, and nothing to keep in step by hand.
 */
export class Calculation {
  readonly steps: Step[] = [];
  readonly inputs = new Map<string, Figure>();

  /** Puts a figure in; a name stands for one input only. */
  put(input: Input): Figure {
    if (this.inputs.has(input.name)) throw new RangeError(`two inputs are called ${input.name}`);
    const figure = this.#add({ kind: 'input', input });
    this.inputs.set(input.name, figure);
    return figure;
  }

  constant(value: number): Figure {
    return this.#add({ kind: 'constant', value });
  }

  sum(...figures: readonly Figure[]): Figure {
    const [first, ...rest] = figures;
    return first === undefined ? this.constant(0) : rest.reduce((a, b) => this.#add({ kind: 'sum', a, b }), first);
  }

  difference(a: Figure, b: Figure): Figure {
    return this.#add({ kind: 'difference', a, b });
  }

  product(...figures: readonly Figure[]): Figure {
    const [first, ...rest] = figures;
    return first === undefined ? this.constant(1) : rest.reduce((a, b) => this.#add({ kind: 'product', a, b }), first);
  }

  quotient(a: Figure, b: Figure): Figure {
    return this.#add({ kind: 'quotient', a, b });
  }

  least(a: Figure, b: Figure): Figure {
    return this.#add({ kind: 'least', a, b });
  }

  most(a: Figure, b: Figure): Figure {
    return this.#add({ kind: 'most', a, b });
  }

  #add(step: Step): Figure {
    this.steps.push(step);
    return (this.steps.length - 1) as Figure;
  }
}
